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
