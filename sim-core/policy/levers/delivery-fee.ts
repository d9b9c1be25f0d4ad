// What consumers pay for having an order brought.

import { integerLever } from '../lever.ts';

/** The part of the delivery fee that does not depend on distance, fen. */
export const deliveryFeeBase = integerLever({
  id: 'delivery-fee.base',
  owner: 'platform',
  group: 'delivery-fee',
  unit: 'fen',
  min: 0,
  max: 1500,
  step: 10,
  value: 300,
  usual: [0, 800],
  label: { zh: '基础配送费', en: 'Delivery fee, base' },
  doc: {
    zh: '消费者每单支付的配送费中与距离无关的部分。',
    en: 'The part of the delivery fee that a consumer pays on every order, whatever the distance.',
  },
  source: { cite: 'A3.07', quality: 'derived' },
  varies: ['hour', 'district', 'weekday', 'condition'],
});

/** The part of the delivery fee that grows with the riding distance, fen per kilometre. */
export const deliveryFeePerKm = integerLever({
  id: 'delivery-fee.per-km',
  owner: 'platform',
  group: 'delivery-fee',
  unit: 'fen-per-km',
  min: 0,
  max: 500,
  step: 10,
  value: 60,
  usual: [0, 200],
  label: { zh: '每公里配送费', en: 'Delivery fee per kilometre' },
  doc: {
    zh: '按骑行距离计算，消费者每公里另付的配送费。',
    en: 'What a consumer pays for each kilometre of riding distance, on top of the base fee.',
  },
  source: { cite: 'A3.07', quality: 'derived' },
  varies: ['hour', 'district', 'weekday', 'condition'],
});

/** Share by which the base fee rises with each open order a rider beyond one, per mille. */
export const deliveryFeeSurge = integerLever({
  id: 'delivery-fee.surge',
  owner: 'platform',
  group: 'delivery-fee',
  unit: 'per-mille',
  min: 0,
  max: 2000,
  step: 50,
  value: 0,
  usual: [0, 1000],
  label: { zh: '忙时加价', en: 'Surge when riders are scarce' },
  doc: {
    zh: '平台每位在线骑手的未完成订单超过一单后，每多一单基础配送费上浮此比例；不足一单时同样下浮，最低为零。',
    en: 'With each open order a rider online beyond one, the base fee rises by this share; with '
      + 'fewer than one it falls likewise, down to nothing.',
  },
  source: { cite: 'C10', quality: 'derived' },
  varies: [],
});
