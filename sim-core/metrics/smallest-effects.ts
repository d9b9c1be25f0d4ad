// The smallest difference of each figure that anybody would act on. Below it a comparison says that
// there is no difference that matters, however sure it is. They are judgements: whoever asks may
// set others.

import type { Text } from '../kernel/text.ts';

/** The smallest difference of a figure that anybody would act on. */
export interface SmallestEffect {
  /** Above 0. */
  readonly size: number;
  /** Whether the size is in the figure's own unit, or a share of its baseline. */
  readonly of: 'unit' | 'baseline';
  readonly reason: Text;
}

/** Sizes by figure id, 0 or more, in place of the table's; 0 lets every sure difference count. */
export type SmallestEffects = Readonly<Record<string, number>>;

const unit = (size: number, zh: string, en: string): SmallestEffect => (
  { size, of: 'unit', reason: { zh, en } }
);
const share = (size: number, zh: string, en: string): SmallestEffect => (
  { size, of: 'baseline', reason: { zh, en } }
);

const halfMinute = unit(0.5, '顾客难以察觉半分钟', 'Customers hardly notice half a minute');
const tailMinute = unit(1, '最慢的订单以分钟计', 'The slowest orders are told in whole minutes');
const quarterMinute = unit(0.25, '一刻钟的六十分之一', 'Half of what matters of the whole delivery');
const onePoint = unit(0.01, '一个百分点', 'One point in a hundred');
const halfPoint = unit(0.005, '二百单中的一单', 'One order in two hundred');
const oneInThousand = unit(0.001, '千分之一', 'One order in a thousand');
const fiveFen = unit(5, '每单五分', 'Five fen an order, the size of rounding in a plan');
const twentyFen = unit(20, '两角', 'A fifth of a yuan, less than any step of a fee');
const edgeFen = unit(75, '分布两端只由十分之一的骑手决定', 'The ends of the spread rest on few riders');
const hourlyFen = unit(30, '时薪约百分之二', 'About two per cent of an hour');
const onePercent = share(0.01, '百分之一', 'One per cent, less than a week differs from the next');
const tenth = share(0.1, '十分之一', 'A tenth: they are few on any day');
const fiveHundredths = share(0.05, '百分之五', 'Five per cent, finer than any plan of promotion');
const marginPoint = unit(0.002, '净利率的五分之一个百分点', 'A fifth of a point of a thin margin');

/** By figure id. */
export const smallestEffects: Readonly<Record<string, SmallestEffect>> = {
  'delivery.time-mean': halfMinute,
  'delivery.time-median': halfMinute,
  'delivery.time-p90': tailMinute,
  'delivery.time-p95': tailMinute,
  'delivery.on-time-share': onePoint,
  'delivery.very-late-share': halfPoint,
  'delivery.promise-mean': halfMinute,
  'orders.placed': onePercent,
  'orders.undelivered-share': oneInThousand,
  'orders.lost-at-kitchen': oneInThousand,
  'orders.lost-to-refusal': oneInThousand,
  'orders.lost-to-stock': oneInThousand,
  'orders.unavailable-share': oneInThousand,
  'orders.platform-share': halfPoint,
  'consumer.paid-per-order': twentyFen,
  'consumer.surplus-per-need': twentyFen,
  'consumer.surplus-at-choice': share(0.02, '百分之二', 'Two per cent of what platforms are worth'),
  'consumer.surplus': share(0.02, '百分之二', 'Two per cent of what platforms are worth'),
  'consumer.users': onePercent,
  'consumer.gained': tenth,
  'consumer.lapsed': tenth,
  'consumer.retention': onePoint,
  'consumer.leak-hit': onePercent,
  'consumer.distrust': fiveFen,
  'coupon.acquisition-cost': fiveHundredths,
  'coupon.first-order-cost': fiveHundredths,
  'consumer.lifetime-value': fiveHundredths,
  'coupon.hunters-share': onePoint,
  'coupon.spent-anyway': onePoint,
  'consumer.complaints': halfPoint,
  'consumer.answer-time': halfMinute,
  'consumer.complaints-solved': onePoint,
  'platform.answer-cost': fiveHundredths,
  'orders.distance-mean': unit(0.05, '五十米', 'Fifty metres, one street corner'),
  'stage.accept': quarterMinute,
  'stage.pool': quarterMinute,
  'stage.answer': quarterMinute,
  'stage.fetch': quarterMinute,
  'stage.carry': quarterMinute,
  'rider.hourly-earnings': hourlyFen,
  'rider.hourly-pay': hourlyFen,
  'rider.hourly-earnings-engaged': hourlyFen,
  'rider.daily-income': unit(200, '每天两元', 'Two yuan a day'),
  'rider.hourly-p10': edgeFen,
  'rider.hourly-median': hourlyFen,
  'rider.hourly-p90': edgeFen,
  'rider.hourly-gini': unit(0.01, '基尼系数的百分之一', 'Studies give the index to two digits'),
  'rider.online-mean': share(0.02, '百分之二', 'Two per cent of the riders'),
  'rider.utilisation': onePoint,
  'rider.unpaid-waiting-share': onePoint,
  'rider.orders-per-hour': unit(0.05, '二十小时多一单', 'One order in twenty hours'),
  'rider.first-offer-accepted': onePoint,
  'rider.expectation-gap': onePoint,
  'rider.registered': share(0.02, '百分之二', 'Two per cent of the riders'),
  'rider.offers-taken': onePoint,
  'rider.days-over-8h': unit(
    0.02, '千人调查的误差为两个百分点', 'Two points: a survey of a thousand riders is no finer',
  ),
  'rider.days-over-12h': onePoint,
  'rider.speed-up': unit(0.002, '千分之二', 'Two in a thousand, some seconds on a delivery'),
  'rider.accident-risk': tenth,
  'rider.accidents': tenth,
  'rider.days-lost': unit(0.001, '千日中的一日', 'One day in a thousand'),
  'rider.accident-cost': tenth,
  'rider.monthly-income': unit(5000, '每月五十元', 'Fifty yuan a month'),
  'rider.penalties': tenth,
  'rider.appeals': tenth,
  'rider.appeals-upheld': onePoint,
  'rider.appeal-time': halfMinute,
  'rider.on-hand-peak': unit(0.1, '十名骑手多一单', 'One order among ten riders'),
  'merchant.net-margin': marginPoint,
  'merchant.net-margin-online': marginPoint,
  'merchant.online-sales': onePercent,
  'merchant.online-markup': halfPoint,
  'merchant.tools-share': onePoint,
  'merchant.purchasing-share': onePoint,
  'merchant.on-several': onePoint,
  'merchant.advertising-share': marginPoint,
  'platform.advertising-per-order': fiveFen,
  'platform.shared-orders': onePoint,
  'orders.own-channel-share': halfPoint,
  'merchant.channel-share': onePoint,
  'merchant.channel-members': tenth,
  'merchant.commission-saved': tenth,
  'platform.orders-lost': tenth,
  'orders.reusable-share': onePoint,
  'city.single-use-packages': onePercent,
  'platform.tableware-cost': fiveFen,
  'platform.price-gap': halfPoint,
  'consumer.online-premium': halfPoint,
  'merchant.losing-share': onePoint,
  'merchant.open': onePercent,
  'merchant.closed': unit(1, '一家店', 'One shop'),
  'merchant.opened': unit(1, '一家店', 'One shop'),
  'platform.profit': share(0.05, '百分之五', 'Five per cent of a small difference of large sums'),
  'platform.profit-per-order': fiveFen,
  'platform.revenue-per-order': fiveFen,
  'platform.rider-pay-per-order': fiveFen,
  'platform.coupon-per-order': fiveFen,
  'welfare.consumers': share(0.02, '百分之二', 'Two per cent of what platforms are worth'),
  'welfare.merchants': share(0.02, '百分之二', 'Two per cent of all profits'),
  'welfare.riders': share(0.02, '百分之二', 'Two per cent of all earnings'),
  'welfare.platforms': share(0.05, '百分之五', 'Five per cent of a small difference of large sums'),
  'welfare.purse': unit(10_000, '每天一百元', 'A hundred yuan a day, a city’s small change'),
  'welfare.external': share(0.02, '百分之二', 'Two per cent, less than their prices are known to'),
  'welfare.total': onePercent,
  'forecast.error': onePoint,
};

/** Of figures that nobody has judged yet, as those that verticals from outside bring. */
const ofOthers = onePercent;

/** The smallest difference that matters, in the figure's unit. */
export function smallestEffectOf(
  figure: string,
  baseline: number,
  effects: SmallestEffects = {},
): number {
  const own = effects[figure] as number | undefined;
  if (own !== undefined) return own;
  const { of, size } = (smallestEffects[figure] as SmallestEffect | undefined) ?? ofOthers;
  return of === 'unit' ? size : size * Math.abs(baseline);
}
