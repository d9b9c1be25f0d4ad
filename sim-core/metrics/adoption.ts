// Who uses the platforms and what it costs to win and to keep them: customers gained and lost, what
// coupons are spent on, what a customer is worth.

import { exp } from '../kernel/math.ts';
import { figure, ratio } from './metric.ts';

const year = 365;

/** Expected days as a customer within a year, when so many lapse for good of each a day. */
function daysInYear(lapsePerDay: number): number {
  return lapsePerDay > 0 ? (1 - exp(-year * lapsePerDay)) / lapsePerDay : year;
}

export const adoptionFigures = {
  'consumer.users': figure({
    group: 'consumers',
    label: { zh: '活跃用户', en: 'Users' },
    doc: {
      zh: '平均每天使用平台的消费者人数：最近 42 天内下过单、新开始使用或刚回来的人；多个平台分别计。',
      en: 'Consumers who use a platform, mean over days: who has ordered within 42 days, or has taken '
        + 'it up or come back within them. Counted on each platform.',
    },
    unit: 'people',
    digits: 0,
    better: 'higher',
    headline: false,
    moves: 'slowly',
    of: ['userDays'],
    per: ['days'],
    value: (read) => read.sum('userDays') / read.sum('days'),
  }),
  'consumer.gained': figure({
    group: 'consumers',
    label: { zh: '新增顾客', en: 'Customers gained' },
    doc: {
      zh: '每天的首单与流失后回来的首单数。',
      en: 'First orders, and first orders after a lapse, on a day.',
    },
    unit: 'people',
    digits: 1,
    better: 'higher',
    headline: false,
    moves: 'slowly',
    of: ['gained'],
    per: ['days'],
    value: (read) => read.sum('gained') / read.sum('days'),
  }),
  'consumer.lapsed': figure({
    group: 'consumers',
    label: { zh: '流失顾客', en: 'Customers lapsed' },
    doc: {
      zh: '每天满 42 天未下单的用户数。',
      en: 'Users who on a day have been without an order for 42 days.',
    },
    unit: 'people',
    digits: 1,
    better: 'lower',
    headline: false,
    moves: 'slowly',
    of: ['lapsed'],
    per: ['days'],
    value: (read) => read.sum('lapsed') / read.sum('days'),
  }),
  'consumer.retention': figure({
    group: 'consumers',
    label: { zh: '四周留存', en: 'Retention after four weeks' },
    doc: {
      zh: '首单满 28 天的顾客中，最近 14 天内下过单的比例；按首单日期的批次合计。',
      en: 'Of customers whose first order was 28 days ago, the share that has ordered within the last '
        + '14 days; over all such cohorts in the days that count.',
    },
    unit: 'share',
    digits: 1,
    better: 'higher',
    headline: false,
    moves: 'slowly',
    ...ratio('cohortKept', 'cohort'),
  }),
  'coupon.acquisition-cost': figure({
    group: 'platform',
    label: { zh: '获客成本', en: 'Acquisition cost (CAC)' },
    doc: {
      zh: '平台优惠券与用户广告总支出除以新增顾客数；为招揽而发给老顾客的券也算在内。',
      en: 'All coupons that platforms pay for and all advertising to consumers, over the customers '
        + 'gained: what went to customers they had already counts too.',
    },
    unit: 'fen',
    digits: 0,
    better: 'lower',
    headline: false,
    moves: 'slowly',
    of: ['couponFen', 'userAdvertisingFen', 'gained'],
    value: (read) => (
      (read.sum('couponFen') - read.sum('userAdvertisingFen')) / read.sum('gained')
    ),
  }),
  'coupon.first-order-cost': figure({
    group: 'platform',
    label: { zh: '首单补贴', en: 'Coupons on first orders' },
    doc: {
      zh: '首单和回归首单上平台出资的优惠券，按新增顾客平均。',
      en: 'Coupons that platforms pay on first orders, and on first ones after a lapse, for each '
        + 'customer gained.',
    },
    unit: 'fen',
    digits: 0,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    ...ratio('couponGainedFen', 'gained'),
  }),
  'consumer.lifetime-value': figure({
    group: 'platform',
    label: { zh: '顾客一年价值', en: 'Value of a customer (LTV)' },
    doc: {
      zh: '平台每用户每天的利润，乘以按当前流失与回归速度预计的一年内使用天数。',
      en: 'Platform profit a user and day, times the days within a year for which a user is expected '
        + 'to stay at the pace at which users now lapse and come back.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    of: ['platformProfitFen', 'userDays', 'lapsed', 'returned'],
    value: (read) => {
      const lost = Math.max(0, read.sum('lapsed') - read.sum('returned'));
      const perDay = read.sum('platformProfitFen') / read.sum('userDays');
      return perDay * daysInYear(lost / read.sum('userDays'));
    },
  }),
  'coupon.hunters-share': figure({
    group: 'platform',
    label: { zh: '羊毛党占补贴', en: 'Coupons that go to hunters' },
    doc: {
      zh: '平台优惠券支出中由羊毛党使用的比例。',
      en: 'Share of the coupons that platforms pay for which coupon hunters use.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    ...ratio('couponHunterFen', 'couponFen'),
  }),
  'coupon.spent-anyway': figure({
    group: 'platform',
    label: { zh: '补贴给本会下单者', en: 'Coupons on orders that would come anyway' },
    doc: {
      zh: '平台优惠券支出中，用在没有该券也会当场下单的订单上的比例：同一次选择去掉优惠券后仍优于其他去处。'
        + '不计习惯与拉新的长期作用。',
      en: 'Share of the coupons that platforms pay for which is spent on orders that would have been '
        + 'placed at that moment without the coupon: the same choice less the coupon still beats '
        + 'all else. What coupons do to habits and to who uses the platform is left out.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    ...ratio('couponAnywayFen', 'couponFen'),
  }),
};
