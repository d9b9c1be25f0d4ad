// The standard questions, those asked first in front. A new one is an entry here; the page, the
// changelog's table and the sensitivity study take it up from this list.

import {
  leverById, type PolicyChange, secondsPerDay, type Setting, type WeatherKind,
} from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { presets } from '../index.ts';
import type { StandardQuestion } from './question.ts';

export type { AnswerWords, StandardQuestion } from './question.ts';

type Settings = Readonly<Record<string, Setting>>;

const lunch = 11 * 3600 + 25 * 60;
const evening = 18 * 3600 + 10 * 60;
const couponDays = 14;
const twoWeeksCoupon: Settings = {
  'coupon.amount': 800, 'coupon.threshold': 2000,
  'coupon.merchant-share': 0, 'coupon.daily-budget-per-resident': 800,
};

/** All standard questions. */
export const standardQuestions: readonly StandardQuestion[] = [
  {
    id: 'free-delivery',
    title: { zh: '免配送费，谁来买单？', en: 'Who pays for free delivery?' },
    trial: {
      zh: '把配送费降到零，其余不变。',
      en: 'The delivery fee goes to zero; nothing else moves.',
    },
    says: {
      higher: { zh: '平台反而赚了', en: 'The platform earns by it' },
      lower: { zh: '平台买单', en: 'The platform pays' },
      same: { zh: '平台的账几乎不变', en: 'The platform hardly feels it' },
    },
    ...trying({ 'delivery-fee.base': 0, 'delivery-fee.per-km': 0 }, 'platform.profit'),
  },
  {
    id: 'commission-cap',
    title: { zh: '佣金封顶 15 % 会怎样？', en: 'What if commission is capped at 15 %?' },
    trial: {
      zh: '平台抽成从 18 % 降到 15 %。',
      en: 'The platform’s share falls from 18 % to 15 %.',
    },
    says: {
      higher: { zh: '商家多留下一些', en: 'Shops keep more of each online sale' },
      lower: { zh: '商家留下的反而少了', en: 'Shops keep less of each online sale' },
      same: { zh: '商家留下的几乎不变', en: 'Shops keep as much as before' },
    },
    ...trying({ 'merchant.commission': 150 }, 'merchant.net-margin-online'),
  },
  {
    id: 'minimum-pay',
    title: { zh: '时薪保障会减少工作机会吗？', en: 'Does guaranteed hourly pay cost jobs?' },
    trial: {
      zh: '在线每小时至少挣 18 元，不足由平台补齐。',
      en: 'Every online hour pays at least ¥18; the platform tops it up.',
    },
    says: {
      higher: { zh: '不会，在线骑手更多', en: 'No: more riders are online' },
      lower: { zh: '会，在线骑手更少', en: 'Yes: fewer riders are online' },
      same: { zh: '不会，在线骑手一样多', en: 'No: as many riders are online' },
    },
    ...trying({ 'rider-pay.guarantee-per-online-hour': 1800 }, 'rider.online-mean'),
  },
  {
    id: 'rain-at-six',
    title: {
      zh: '傍晚下雨，给骑手加钱能更快送到吗？',
      en: 'Rain at six: does paying riders more get dinner there sooner?',
    },
    trial: {
      zh: '雨天每单补贴从 1 元加到 4 元。',
      en: 'The rain bonus goes from ¥1 to ¥4 an order.',
    },
    says: {
      higher: { zh: '不管用，送得更慢', en: 'No: dinner comes later' },
      lower: { zh: '管用，送得更快', en: 'Yes: dinner comes sooner' },
      same: { zh: '不管用，送得一样慢', en: 'No: dinner comes no sooner' },
    },
    ...trying({ 'rider-pay.rain-bonus': 400 }, 'delivery.time-mean', 'rain-evening'),
    atSeconds: evening,
  },
  {
    id: 'pay-rise',
    title: { zh: '骑手涨薪 10 %，能涨多久？', en: 'Riders get 10 % more: for how long?' },
    trial: {
      zh: '骑手的每单底价、里程提成和高峰补贴都提高一成。',
      en: 'Base pay, distance pay and the peak bonus all rise by a tenth.',
    },
    says: {
      higher: { zh: '时薪确实高了', en: 'Hourly earnings are up' },
      lower: { zh: '时薪反而低了', en: 'Hourly earnings are down' },
      same: { zh: '时薪又回到原处', en: 'Hourly earnings are back where they were' },
    },
    ...trying({
      'rider-pay.base': 495, 'rider-pay.per-km': 77, 'rider-pay.peak-bonus': 66,
    }, 'rider.hourly-earnings'),
  },
  {
    id: 'coupon-that-stops',
    title: { zh: '补贴停了，用户还在吗？', en: 'Do users stay when the subsidy stops?' },
    trial: {
      zh: '两周内满 20 减 8（平时满 25 减 3），之后恢复平时的券。',
      en: 'For two weeks ¥8 off orders of ¥20 or more, then the usual ¥3 off ¥25 again.',
    },
    says: {
      higher: { zh: '订单还高于从前', en: 'Orders stay above where they were' },
      lower: { zh: '订单低于从前', en: 'Orders fall below where they were' },
      same: { zh: '订单又回到原处', en: 'Orders are back where they were' },
    },
    ...trying(twoWeeksCoupon, 'orders.placed', 'dry', [
      { fromSeconds: couponDays * secondsPerDay, set: usualOf(twoWeeksCoupon) },
    ]),
  },
  {
    id: 'short-promise',
    title: { zh: '承诺 15 分钟送达，是好事吗？', en: 'Is a promise of 15 minutes good?' },
    trial: {
      zh: '不管远近忙闲，一律承诺 15 分钟。',
      en: 'Every order is promised in 15 minutes, near or far, busy or not.',
    },
    says: {
      higher: { zh: '是好事，消费者得益', en: 'Yes: consumers are better off' },
      lower: { zh: '不是好事，消费者吃亏', en: 'No: consumers are worse off' },
      same: { zh: '无所谓，消费者得失相当', en: 'It makes no difference to consumers' },
    },
    ...trying({
      'promise.rule': 'fixed', 'promise.fixed-time': 15,
    }, 'consumer.surplus-per-need'),
  },
  {
    id: 'one-at-a-time',
    title: { zh: '一次只送一单会怎样？', en: 'What if riders carry one order at a time?' },
    trial: {
      zh: '骑手手上最多一单，不再并单。',
      en: 'A rider has one order on hand at most; nothing is bundled.',
    },
    says: {
      higher: { zh: '骑手时薪更高', en: 'Riders earn more an hour' },
      lower: { zh: '骑手时薪更低', en: 'Riders earn less an hour' },
      same: { zh: '骑手时薪不变', en: 'Riders earn as much an hour' },
    },
    ...trying({ 'dispatch.largest-stack': 1 }, 'rider.hourly-earnings'),
  },
  {
    id: 'higher-commission',
    title: { zh: '抽成 30 %，平台多赚多少？', en: 'Does a commission of 30 % pay?' },
    trial: {
      zh: '平台抽成从 18 % 升到 30 %。',
      en: 'The platform’s share rises from 18 % to 30 %.',
    },
    says: {
      higher: { zh: '订单反而多了', en: 'Orders grow even so' },
      lower: { zh: '订单流失', en: 'Orders are lost' },
      same: { zh: '没有流失订单', en: 'No orders are lost' },
    },
    ...trying({ 'merchant.commission': 300 }, 'orders.placed'),
  },
  {
    id: 'surge',
    title: { zh: '忙时加价、闲时减价，谁得益？', en: 'Who gains from a fee that follows the queue?' },
    trial: {
      zh: '基础配送费 2 元，随每位骑手的在手订单浮动，均价不变。',
      en: 'A base fee of ¥2 that follows open orders a rider; the mean stays.',
    },
    says: {
      higher: { zh: '消费者得益', en: 'Consumers gain' },
      lower: { zh: '消费者吃亏', en: 'Consumers lose' },
      same: { zh: '消费者得失相当', en: 'Consumers neither gain nor lose' },
    },
    ...trying({
      'delivery-fee.base': 200, 'delivery-fee.surge': 1000,
    }, 'consumer.surplus-per-need'),
  },
];

function trying(
  set: Settings,
  answer: FigureId,
  weather: WeatherKind = 'ordinary',
  later: readonly PolicyChange[] = [],
): Omit<StandardQuestion, 'id' | 'title' | 'trial' | 'says'> {
  const [lever] = Object.keys(set);
  return {
    scenario: { ...presets.riverside, weather },
    policy: { title: 'B', changes: [{ fromSeconds: 0, set }, ...later] },
    lever,
    atSeconds: lunch,
    answer,
  };
}

/** What the levers of some settings are when nobody sets them. */
function usualOf(set: Settings): Settings {
  return Object.fromEntries(Object.keys(set).map((id) => {
    const lever = leverById(id);
    if (lever === undefined) throw new Error(`there is no lever ${id}`);
    return [id, lever.value];
  }));
}

/** The settings of a policy, as the words of a table. */
export function settingsOf({ policy }: StandardQuestion): string {
  return policy.changes.flatMap(({ fromSeconds, set }) => (
    Object.entries(set).map(([id, value]) => {
      const day = fromSeconds / secondsPerDay;
      return `${id} ${String(value)}${day > 0 ? ` from day ${day}` : ''}`;
    })
  )).join(', ');
}
