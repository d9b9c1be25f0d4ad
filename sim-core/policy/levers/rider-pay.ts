// What the platform pays riders: for an order, for its distance, for hard hours, and as a floor;
// and what it takes, in money or in points, when they are late.

import { integerLever } from '../lever.ts';

/** Pay for one delivered order, whatever the distance, fen. */
export const riderBasePay = integerLever({
  id: 'rider-pay.base',
  owner: 'platform',
  group: 'rider-pay',
  unit: 'fen',
  min: 0,
  max: 1500,
  step: 10,
  value: 450,
  usual: [200, 900],
  label: { zh: '骑手每单底价', en: 'Base pay per order' },
  doc: {
    zh: '骑手每送达一单所得中与距离无关的部分。',
    en: 'The part of what a rider earns on a delivered order that does not depend on distance.',
  },
  source: { cite: 'A3.01', quality: 'derived' },
  varies: ['hour', 'district', 'weekday', 'condition'],
});

/** Pay for each kilometre from the merchant to the consumer, fen per kilometre. */
export const riderPerKmPay = integerLever({
  id: 'rider-pay.per-km',
  owner: 'platform',
  group: 'rider-pay',
  unit: 'fen-per-km',
  min: 0,
  max: 400,
  step: 5,
  value: 70,
  usual: [0, 200],
  label: { zh: '每公里配送提成', en: 'Pay per kilometre' },
  doc: {
    zh: '按商家到消费者的骑行距离，骑手每公里另得的金额。',
    en: 'What a rider earns for each kilometre of riding distance from merchant to consumer.',
  },
  source: { cite: 'A4.15', quality: 'derived' },
  varies: ['hour', 'district', 'weekday', 'condition'],
});

/** Extra pay for orders accepted from 11 to 13 and from 17 to 19 o'clock, fen per order. */
export const riderPeakBonus = integerLever({
  id: 'rider-pay.peak-bonus',
  owner: 'platform',
  group: 'rider-pay',
  unit: 'fen',
  min: 0,
  max: 1000,
  step: 10,
  value: 60,
  usual: [0, 400],
  label: { zh: '高峰补贴', en: 'Peak bonus' },
  doc: {
    zh: '11 至 13 时和 17 至 19 时接受的订单，每单另付骑手的金额。',
    en: 'Extra pay for each order that is accepted between 11 and 13 or between 17 and 19 '
      + 'o\'clock.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: ['district', 'weekday', 'condition'],
});

/** Extra pay for each order accepted while it rains, fen per order. */
export const riderRainBonus = integerLever({
  id: 'rider-pay.rain-bonus',
  owner: 'platform',
  group: 'rider-pay',
  unit: 'fen',
  min: 0,
  max: 1000,
  step: 10,
  value: 100,
  usual: [0, 500],
  label: { zh: '雨天补贴', en: 'Rain bonus' },
  doc: {
    zh: '下雨时接受的订单，每单另付骑手的金额。',
    en: 'Extra pay for each order that is accepted while it rains.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** The least that an hour online earns, made up by the platform, fen per hour. */
export const riderGuarantee = integerLever({
  id: 'rider-pay.guarantee-per-online-hour',
  owner: 'platform',
  group: 'rider-rules',
  unit: 'fen-per-hour',
  min: 0,
  max: 4000,
  step: 50,
  value: 0,
  usual: [0, 2800],
  label: { zh: '时薪保障', en: 'Minimum hourly guarantee' },
  doc: {
    zh: '骑手每个在线小时在扣除车辆成本前的最低收入；不足部分由平台补足，零表示没有保障。',
    en: 'The least that a rider is paid for each hour online, before running costs; the platform '
      + 'makes up the difference. Zero means no guarantee.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of the day's offers that a rider must have taken to be given the guarantee, per mille. */
export const riderGuaranteeAcceptance = integerLever({
  id: 'rider-pay.guarantee-acceptance',
  owner: 'platform',
  group: 'rider-rules',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 800,
  usual: [0, 950],
  label: { zh: '保障所需接单率', en: 'Acceptance for the guarantee' },
  doc: {
    zh: '当日接单率不低于此的骑手才能得到时薪保障；零表示人人都有。',
    en: 'Only riders who have taken at least this share of the day’s offers are given the hourly '
      + 'guarantee; zero gives it to all.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Taken from the rider for an order delivered after the promised time, fen per order. */
export const riderLatePenalty = integerLever({
  id: 'rider-pay.late-penalty',
  owner: 'platform',
  group: 'rider-rules',
  unit: 'fen',
  min: 0,
  max: 1000,
  step: 10,
  value: 100,
  usual: [0, 500],
  label: { zh: '超时扣款', en: 'Late penalty' },
  doc: {
    zh: '晚于承诺送达时间送到的订单，每单从骑手收入中扣除的金额。',
    en: 'Taken from a rider\'s pay for each order that arrives after its promised time.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Taken from the rider's points card for an order delivered after the promised time, points. */
export const riderLatePoints = integerLever({
  id: 'rider-pay.late-points',
  owner: 'platform',
  group: 'rider-rules',
  unit: 'points',
  min: 0,
  max: 6,
  step: 1,
  value: 0,
  usual: [0, 3],
  label: { zh: '超时扣分', en: 'Points for being late' },
  doc: {
    zh: '骑手积分满分 12 分，每个超时订单扣去的分数，每四个准时订单加回一分；扣到一半时同时配送的订单减半，扣完'
      + '停跑培训一天。0 表示不设积分。',
    en: 'Points that a late order takes from a card of 12; four orders on time give one back. With '
      + 'half of them gone a rider carries half as many orders at once, and without any the next '
      + 'day goes on training. 0 means that there is no card.',
  },
  source: { cite: 'C06c', quality: 'assumed' },
  varies: [],
});
