// Assumptions about the world that no policy decides. They are declared like levers, so that a
// sensitivity study is a sweep like any other, and kept apart: changing them is not changing a
// policy.

import { integerLever } from '../lever.ts';

/** Needs that arise, against the preset's, per mille. */
export const demandLevel = integerLever({
  id: 'world.demand-level',
  owner: 'world',
  group: 'consumers',
  unit: 'per-mille',
  min: 300,
  max: 2000,
  step: 10,
  value: 1000,
  usual: [500, 1500],
  label: { zh: '需求水平', en: 'Demand level' },
  doc: {
    zh: '用餐需求相对于预设城市的倍数，1000 为原样。',
    en: 'How many needs for a meal arise, against the preset city; 1000 leaves it as it is.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Riders registered, against the preset's number, per mille. */
export const riderSupply = integerLever({
  id: 'world.rider-supply',
  owner: 'world',
  group: 'riders',
  unit: 'per-mille',
  min: 0,
  max: 1500,
  step: 10,
  value: 1000,
  usual: [500, 1500],
  label: { zh: '骑手供给', en: 'Rider supply' },
  doc: {
    zh: '注册骑手数量相对于预设城市的倍数，1000 为原样。',
    en: 'How many riders are registered, against the preset city; 1000 leaves it as it is.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Median of the hourly earnings that bring a crowdsourced rider online, fen per hour. */
export const reservationWage = integerLever({
  id: 'world.reservation-wage',
  owner: 'world',
  group: 'riders',
  unit: 'fen-per-hour',
  min: 800,
  max: 4000,
  step: 50,
  value: 1450,
  usual: [1000, 2800],
  label: { zh: '骑手保留工资', en: 'Reservation wage' },
  doc: {
    zh: '众包骑手愿意上线的预期时薪的中位数。',
    en: 'Median of the expected hourly earnings from which a crowdsourced rider goes online.',
  },
  source: { cite: 'B3.07', quality: 'assumed' },
  varies: [],
});

/** Weight of money in consumers' choices, against the calibrated one, per mille. */
export const priceSensitivity = integerLever({
  id: 'world.price-sensitivity',
  owner: 'world',
  group: 'consumers',
  unit: 'per-mille',
  min: 200,
  max: 3000,
  step: 10,
  value: 1000,
  usual: [500, 2000],
  label: { zh: '价格敏感度', en: 'Price sensitivity' },
  doc: {
    zh: '价格和费用在消费者选择中的权重，1000 为校准值；在通常的菜价下订单水平不变。',
    en: 'Weight of prices and fees in consumers\' choices; 1000 is the calibrated weight. At usual '
      + 'menus it leaves the level of orders as it is.',
  },
  source: { cite: 'B1.15', quality: 'assumed' },
  varies: [],
});

/** Weight of the promised time in consumers' choices, against the calibrated one, per mille. */
export const timeSensitivity = integerLever({
  id: 'world.time-sensitivity',
  owner: 'world',
  group: 'consumers',
  unit: 'per-mille',
  min: 200,
  max: 3000,
  step: 10,
  value: 1000,
  usual: [500, 2000],
  label: { zh: '时间敏感度', en: 'Time sensitivity' },
  doc: {
    zh: '承诺送达时间在消费者选择中的权重，1000 为校准值；在通常的承诺时间下订单水平不变。',
    en: 'Weight of the promised time in consumers\' choices; 1000 is the calibrated weight. At a '
      + 'usual promise it leaves the level of orders as it is.',
  },
  source: { cite: 'B1.02', quality: 'derived' },
  varies: [],
});

/** Pace of kitchens, against the calibrated one, per mille. */
export const kitchenSpeed = integerLever({
  id: 'world.kitchen-speed',
  owner: 'world',
  group: 'kitchens',
  unit: 'per-mille',
  min: 500,
  max: 2000,
  step: 10,
  value: 1000,
  usual: [700, 1500],
  label: { zh: '出餐速度', en: 'Kitchen speed' },
  doc: {
    zh: '商家出餐速度相对于校准值的倍数，数值越大出餐越快。',
    en: 'Pace of kitchens against the calibrated one; more is faster, 1000 leaves it as it is.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
