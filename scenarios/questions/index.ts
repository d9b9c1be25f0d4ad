// The standard questions, those asked first in front. A new one is an entry here; the page, the
// changelog's table and the sensitivity study take it up from this list.

import {
  type PolicyChange, secondsPerDay, type Setting, type WeatherKind,
} from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { presets } from '../index.ts';
import type { StandardQuestion } from './question.ts';

export type { StandardQuestion } from './question.ts';

type Settings = Readonly<Record<string, Setting>>;

const lunch = 11 * 3600 + 25 * 60;
const evening = 18 * 3600 + 10 * 60;
const couponDays = 14;

/** All standard questions. */
export const standardQuestions: readonly StandardQuestion[] = [
  {
    id: 'free-delivery',
    title: { zh: '免配送费，谁来买单？', en: 'Who pays for free delivery?' },
    trial: {
      zh: '把配送费降到零，其余不变。',
      en: 'The delivery fee goes to zero; nothing else moves.',
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
    ...trying({ 'merchant.commission': 150 }, 'merchant.net-margin-online'),
  },
  {
    id: 'minimum-pay',
    title: { zh: '时薪保障会减少工作机会吗？', en: 'Does a minimum hourly pay cost jobs?' },
    trial: {
      zh: '在线每小时至少挣 18 元，不足由平台补齐。',
      en: 'Every online hour pays at least ¥18; the platform tops it up.',
    },
    ...trying({ 'rider-pay.guarantee-per-online-hour': 1800 }, 'rider.online-mean'),
  },
  {
    id: 'rain-at-six',
    title: { zh: '傍晚下雨，加钱管用吗？', en: 'Rain at six: does paying riders more help?' },
    trial: {
      zh: '雨天每单补贴从 1 元加到 4 元。',
      en: 'The rain bonus goes from ¥1 to ¥4 an order.',
    },
    ...trying({ 'rider-pay.rain-bonus': 400 }, 'delivery.time-mean', 'rain-evening'),
    atSeconds: evening,
  },
  {
    id: 'pay-rise',
    title: { zh: '骑手涨薪 10 %，能涨多久？', en: 'Riders get 10 % more: for how long?' },
    trial: {
      zh: '底薪、里程和高峰补贴都提高一成。',
      en: 'Base pay, distance pay and the peak bonus all rise by a tenth.',
    },
    ...trying({
      'rider-pay.base': 495, 'rider-pay.per-km': 77, 'rider-pay.peak-bonus': 66,
    }, 'rider.hourly-earnings'),
  },
  {
    id: 'coupon-that-stops',
    title: { zh: '补贴停了，用户还在吗？', en: 'Do users stay when the subsidy stops?' },
    trial: {
      zh: '两周内每单减 5 元，之后取消。',
      en: 'Five yuan off every order for two weeks, then nothing.',
    },
    ...trying({ 'coupon.amount': 500, 'coupon.threshold': 0 }, 'orders.placed', 'dry', [
      { fromSeconds: couponDays * secondsPerDay, set: { 'coupon.amount': 0 } },
    ]),
  },
  {
    id: 'short-promise',
    title: { zh: '承诺 15 分钟送达，是好事吗？', en: 'Is a promise of 15 minutes good?' },
    trial: {
      zh: '不管远近忙闲，一律承诺 15 分钟。',
      en: 'Every order is promised in 15 minutes, near or far, busy or not.',
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
    ...trying({ 'dispatch.largest-stack': 1 }, 'rider.hourly-earnings'),
  },
  {
    id: 'higher-commission',
    title: { zh: '抽成 30 %，平台多赚多少？', en: 'Does a commission of 30 % pay?' },
    trial: {
      zh: '平台抽成从 18 % 升到 30 %。',
      en: 'The platform’s share rises from 18 % to 30 %.',
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
): Omit<StandardQuestion, 'id' | 'title' | 'trial'> {
  const [lever] = Object.keys(set);
  return {
    scenario: { ...presets.riverside, weather },
    policy: { title: 'B', changes: [{ fromSeconds: 0, set }, ...later] },
    lever,
    atSeconds: lunch,
    answer,
  };
}

/** The first setting of a policy, as the words of a table. */
export function settingsOf({ policy }: StandardQuestion): string {
  return policy.changes.flatMap(({ fromSeconds, set }) => (
    Object.entries(set).map(([id, value]) => {
      const day = fromSeconds / secondsPerDay;
      return `${id} ${String(value)}${day > 0 ? ` from day ${day}` : ''}`;
    })
  )).join(', ');
}
