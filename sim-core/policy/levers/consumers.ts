// Assumptions about how consumers live through what they order: what lateness weighs, how quickly
// trust moves, and when a kitchen that is behind stops taking orders.

import { integerLever } from '../lever.ts';

/** A minute after the promise over a minute of waiting, per mille. */
export const latenessCost = integerLever({
  id: 'world.lateness-cost',
  owner: 'world',
  group: 'world',
  unit: 'per-mille',
  min: 1000,
  max: 8000,
  step: 100,
  value: 3000,
  usual: [1500, 5000],
  label: { zh: '超时代价', en: 'Cost of lateness' },
  doc: {
    zh: '承诺时间之后的一分钟在消费者福利中相当于多少分钟的等待，1000 为同等。',
    en: 'What a minute after the promise costs a consumer, against a minute of waiting; 1000 is as '
      + 'much. It counts in the surplus as lived.',
  },
  source: { cite: 'B1.03', quality: 'derived' },
  varies: [],
});

/** How far one order moves the lateness that a consumer expects, per mille. */
export const trustSpeed = integerLever({
  id: 'world.trust-speed',
  owner: 'world',
  group: 'world',
  unit: 'per-mille',
  min: 0,
  max: 500,
  step: 10,
  value: 100,
  usual: [50, 300],
  label: { zh: '信任调整速度', en: 'Speed of trust' },
  doc: {
    zh: '一次超时使消费者对承诺的预期偏差移动的比例；提前送达只移动一半。0 表示从不学习。',
    en: 'How far one late order moves the lateness that a consumer expects of the next; an early one '
      + 'moves it half as far. At 0 nobody learns.',
  },
  source: { cite: 'B1.09', quality: 'assumed' },
  varies: [],
});

/** Wait for a cook beyond which a kitchen takes no online orders, minutes. */
export const kitchenPause = integerLever({
  id: 'world.kitchen-pause',
  owner: 'world',
  group: 'world',
  unit: 'minutes',
  min: 1,
  max: 600,
  step: 1,
  value: 25,
  usual: [10, 60],
  label: { zh: '后厨暂停接单', en: 'Kitchens pause' },
  doc: {
    zh: '等待开始制作的时间超过此分钟数时，商家暂停线上接单，列表中显示为暂停。',
    en: 'A kitchen whose orders would wait longer than this for a cook takes none from the platforms '
      + 'until it has caught up.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
