// Assumptions about how consumers live through what they order: what lateness weighs, how quickly
// trust moves, what they are used to paying, and when a kitchen stops taking orders.

import { integerLever } from '../lever.ts';

/** A minute after the promise over a minute of waiting, per mille. */
export const latenessCost = integerLever({
  id: 'world.lateness-cost',
  owner: 'world',
  group: 'consumers',
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
  group: 'consumers',
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
  group: 'kitchens',
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

/** A yuan above what the bringing usually costs over a yuan below, per mille. */
export const lossAversion = integerLever({
  id: 'world.loss-aversion',
  owner: 'world',
  group: 'consumers',
  unit: 'per-mille',
  min: 1000,
  max: 4000,
  step: 50,
  value: 2250,
  usual: [1500, 2500],
  label: { zh: '损失厌恶', en: 'Loss aversion' },
  doc: {
    zh: '配送费扣除优惠券后高于习惯价的一元，与低于习惯价的一元在选择中的权重之比；1000 为同等。补贴'
      + '停止后订单跌破原水平，取决于此项与补贴拉新效果之间的强弱。',
    en: 'What a yuan above the usual fee less coupons weighs in a choice, against a yuan below; 1000 '
      + 'is as much. Whether orders fall below their old level when a subsidy stops rests on this '
      + 'against how many users the subsidy has brought.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How far what is usual moves in a week to what is shown, per mille. */
export const referenceSpeed = integerLever({
  id: 'world.reference-speed',
  owner: 'world',
  group: 'consumers',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 200,
  usual: [100, 400],
  label: { zh: '习惯价调整速度', en: 'Speed of the usual price' },
  doc: {
    zh: '消费者的习惯价（配送费扣除优惠券）每周向所见价格移动的比例。',
    en: 'How far in a week what a consumer is used to paying for the bringing moves to what is shown.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How many users a coupon brings, against what is assumed, per mille. */
export const couponAdoption = integerLever({
  id: 'world.coupon-adoption',
  owner: 'world',
  group: 'marketing-effects',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 50,
  value: 1000,
  usual: [0, 2000],
  label: { zh: '优惠券拉新效果', en: 'Users brought by coupons' },
  doc: {
    zh: '优惠券使非用户开始使用、流失用户回来的强度；1000 为每元使非用户每天多 0.1%、流失用户每天多 '
      + '0.3% 开始使用平台，0 表示没有作用。',
    en: 'How strongly coupons bring non-users and those who have lapsed; at 1000 each yuan brings '
      + '0.1 % of the ones and 0.3 % of the others a day, at 0 nobody.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What variety is worth, over what a logit over all merchants in reach says, per mille. */
export const varietyWorth = integerLever({
  id: 'world.variety-worth',
  owner: 'world',
  group: 'consumers',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 1000,
  usual: [300, 1000],
  label: { zh: '选择多样性的价值', en: 'Worth of variety' },
  doc: {
    zh: '可送达商家增减对消费者的价值：1000 如同看过全部商家，0 表示只在意看到的十几家。'
      + '默认半径下没有影响。',
    en: 'What more or fewer merchants in reach are worth to consumers: at 1000 as much as if they '
      + 'looked at all of them, at 0 only the few looked at count. No effect at the usual radius.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Orders more than usual that would have been meals at a restaurant's table, per mille. */
export const tableDisplacement = integerLever({
  id: 'world.table-displacement',
  owner: 'world',
  group: 'kitchens',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 600,
  usual: [500, 700],
  label: { zh: '外卖对堂食的替代', en: 'Orders taken from the tables' },
  doc: {
    zh: '外卖比平常多出的每 1000 单会使堂食减少多少位客人；比平常少则相反。0 表示互不影响。',
    en: 'By how many guests the tables lose for 1000 orders more than usual, or gain for as many '
      + 'fewer; at 0 the two do not meet.',
  },
  source: { cite: 'B1.06', quality: 'derived' },
  varies: [],
});
