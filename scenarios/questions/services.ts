// Questions about other services than meals, two a service or more: asked of a city that has the
// service beside meals. The page offers them behind a word; no study of assumptions is of them.

import {
  type Scenario, type Setting, standsOn, verticals, type WeatherKind, withGround,
} from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { presets } from '../index.ts';
import type { AnswerWords, StandardQuestion } from './question.ts';

/** A figure that a vertical brings is known to the engine's types by none of its names. */
const brought = (id: string): FigureId => id as FigureId;

const lunch = 11 * 3600 + 25 * 60;
const evening = 18 * 3600 + 10 * 60;

/** Villages lie farther from the shops of a small place than anybody usually delivers. */
const reachingOut = { 'dispatch.delivery-radius': 8000 } as const;

const thrownAway: AnswerWords = {
  higher: { zh: '扔掉的更多', en: 'More is thrown away' },
  lower: { zh: '扔掉的更少', en: 'Less is thrown away' },
  same: { zh: '扔掉的一样多', en: 'As much is thrown away' },
};

/** All questions about services, in the order of the verticals. */
export const serviceQuestions: readonly StandardQuestion[] = [
  {
    id: 'grocery-markdown',
    title: { zh: '生鲜最后一天不打折会怎样？', en: 'What if groceries are never marked down?' },
    trial: {
      zh: '前置仓不再在保质期最后一天打折。',
      en: 'Front warehouses no longer cut prices on a good’s last day.',
    },
    says: thrownAway,
    ...asking('grocery', { 'grocery.markdown-discount': 0 }, 'grocery.waste-share'),
    readAt: '22-28',
  },
  {
    id: 'grocery-forecast',
    title: { zh: '促销时照昨天的销量订货会怎样？', en: 'What if warehouses order by yesterday?' },
    trial: {
      zh: '每天有二十分之一的商品促销，前置仓照前一天的销量订货。',
      en: 'One item in twenty is on promotion each day; orders follow what sold the day before.',
    },
    says: thrownAway,
    ...where(
      'Promotions', { 'grocery.promotions': 50 },
      asking('grocery', { 'grocery.forecast': 'naive' }, 'grocery.waste-share'),
    ),
    readAt: '22-28',
  },
  {
    id: 'grocery-freshness',
    title: { zh: '只卖保质期前一半，谁买单？', en: 'Who pays for a stricter freshness rule?' },
    trial: {
      zh: '监管要求生鲜只能卖到保质期的一半。',
      en: 'A rule lets groceries be sold for half of their life only.',
    },
    says: {
      higher: { zh: '前置仓反而多赚', en: 'Warehouses earn more' },
      lower: { zh: '前置仓少赚', en: 'Warehouses earn less' },
      same: { zh: '前置仓收入不变', en: 'Warehouses earn as much' },
    },
    ...asking('grocery', { 'grocery.sell-until': 500 }, 'grocery.contribution'),
  },
  {
    id: 'retail-duty',
    title: { zh: '夜里多几家药店值班，谁买单？', en: 'Who pays for more pharmacies at night?' },
    trial: {
      zh: '夜间值班的药店从一成增加到三成。',
      en: 'Three pharmacies in ten are on duty at night instead of one.',
    },
    says: {
      higher: { zh: '药店值一夜班得到更多', en: 'A night on duty brings a pharmacy more' },
      lower: { zh: '药店值一夜班得到更少', en: 'A night on duty brings a pharmacy less' },
      same: { zh: '药店值一夜班得到一样多', en: 'A night on duty brings a pharmacy as much' },
    },
    // Riverside has eight: on half of the seeds none of them is on duty.
    ...asking(
      'retail', { 'retail.duty-share': 300 }, 'retail.duty-gain', 'ordinary', presets.district,
    ),
  },
  {
    id: 'retail-radius',
    title: { zh: '商店送得更远，划算吗？', en: 'Does it pay shops to deliver farther?' },
    trial: {
      zh: '商店的配送半径扩大一半。',
      en: 'Shops deliver half as far again.',
    },
    says: {
      higher: { zh: '零售订单更多', en: 'More is ordered from shops' },
      lower: { zh: '零售订单更少', en: 'Less is ordered from shops' },
      same: { zh: '零售订单一样多', en: 'As much is ordered from shops' },
    },
    ...asking('retail', { 'retail.radius': 1500 }, 'retail.orders'),
  },
  {
    id: 'home-take',
    title: { zh: '家政抽成 25 %，平台多赚吗？', en: 'Does a take of 25 % of home visits pay?' },
    trial: {
      zh: '平台从每次上门抽取四分之一。',
      en: 'The platform keeps a quarter of each visit.',
    },
    says: {
      higher: { zh: '更多人绕开平台', en: 'More visits leave the platform' },
      lower: { zh: '更少人绕开平台', en: 'Fewer visits leave the platform' },
      same: { zh: '绕开平台的人一样多', en: 'As many visits leave the platform' },
    },
    ...asking('home', { 'home.take': 250 }, 'home.leaked'),
    readAt: '22-28',
  },
  {
    id: 'home-screening',
    title: { zh: '上门人员门槛更严，是好事吗？', en: 'Is stricter screening of workers good?' },
    trial: {
      zh: '测评要到 4.5 星才能接单。',
      en: 'Workers must score 4.5 stars to be shown.',
    },
    says: {
      higher: { zh: '约不到人的更多', en: 'More people find nobody' },
      lower: { zh: '约不到人的更少', en: 'Fewer people find nobody' },
      same: { zh: '约不到人的一样多', en: 'As many people find nobody' },
    },
    ...asking('home', { 'home.screening-cut': 4500 }, 'home.unserved'),
    readAt: '22-28',
  },
  {
    id: 'errands-alone',
    title: { zh: '跑腿一对一直送，快多少？', en: 'How much faster are errands that ride alone?' },
    trial: {
      zh: '接了跑腿单的骑手，送到之前不带别的单。',
      en: 'A rider with an errand carries nothing else until it is brought.',
    },
    says: {
      higher: { zh: '反而更慢', en: 'They come later' },
      lower: { zh: '更快送到', en: 'They come sooner' },
      same: { zh: '一样快', en: 'They come no sooner' },
    },
    ...asking('errands', { 'errands.direct': 'on' }, 'errands.time'),
  },
  {
    id: 'errands-rain-pay',
    title: { zh: '雨天跑腿多给 3 元，值吗？', en: 'Is ¥3 more for an errand in rain worth it?' },
    trial: {
      zh: '雨天每单跑腿补贴从 3 元加到 6 元。',
      en: 'The rain bonus of an errand goes from ¥3 to ¥6.',
    },
    says: {
      higher: { zh: '跑腿的骑手挣得更多', en: 'Riders earn more by errands' },
      lower: { zh: '跑腿的骑手挣得更少', en: 'Riders earn less by errands' },
      same: { zh: '跑腿的骑手挣得一样多', en: 'Riders earn as much by errands' },
    },
    ...asking('errands', { 'errands.rain-pay': 600 }, 'errands.rider-hour', 'rain-evening'),
    atSeconds: evening,
  },
  {
    id: 'instore-refund',
    title: { zh: '团购券过期自动退，谁得益？', en: 'Who gains when expired vouchers are paid back?' },
    trial: {
      zh: '过期未用的券自动退款，不必申请。',
      en: 'Vouchers that were not used are paid back by themselves.',
    },
    says: {
      higher: { zh: '商家到店生意更赚', en: 'Shops earn more of their visitors' },
      lower: { zh: '商家少赚了', en: 'Shops earn less of their visitors' },
      same: { zh: '商家赚得一样多', en: 'Shops earn as much of their visitors' },
    },
    ...asking('instore', { 'instore.expiry-refund': 'on' }, 'instore.shops-margin'),
    readAt: '22-28',
  },
  {
    id: 'instore-streams',
    title: { zh: '直播多推三倍的人，好吗？', en: 'Is a stream that reaches three times as many good?' },
    trial: {
      zh: '看到店铺直播的人增加到三倍。',
      en: 'Three times as many people see a shop’s stream.',
    },
    says: {
      higher: { zh: '到店生意更多', en: 'Shops sell more' },
      lower: { zh: '到店生意更少', en: 'Shops sell less' },
      same: { zh: '到店生意一样多', en: 'Shops sell as much' },
    },
    ...asking('instore', { 'instore.reach': 150 }, 'instore.sales'),
  },
  {
    id: 'collect-overdue',
    title: { zh: '快递柜超时收费，管用吗？', en: 'Do fees for parcels left in lockers work?' },
    trial: {
      zh: '12 小时未取的包裹每天收 1 元。',
      en: 'A parcel that is not fetched in twelve hours costs a yuan a day.',
    },
    says: {
      higher: { zh: '放得更久', en: 'Parcels stay longer' },
      lower: { zh: '取得更快', en: 'Parcels are fetched sooner' },
      same: { zh: '放得一样久', en: 'Parcels stay as long' },
    },
    ...asking(
      'collect', { 'collect.free-hours': 12, 'collect.overdue-fee': 100 }, 'collect.dwell',
    ),
    readAt: '22-28',
  },
  {
    id: 'collect-discount',
    title: { zh: '自提减 3 元，能省骑手吗？', en: 'Does ¥3 off for fetching save riders?' },
    trial: {
      zh: '自己去取的订单减 3 元。',
      en: 'Three yuan off what people fetch themselves.',
    },
    says: {
      higher: { zh: '更多人自己取', en: 'More people fetch' },
      lower: { zh: '更少人自己取', en: 'Fewer people fetch' },
      same: { zh: '自己取的人一样多', en: 'As many people fetch' },
    },
    ...asking('collect', { 'collect.pickup-discount': 300 }, 'collect.collected'),
  },
  {
    id: 'health-doctors',
    title: { zh: '在线医生翻倍，值得吗？', en: 'Are twice as many online doctors worth it?' },
    trial: {
      zh: '每小时在线的医生增加到两倍。',
      en: 'Twice as many doctors are on line at any hour.',
    },
    says: {
      higher: { zh: '候诊反而更久', en: 'People wait longer for a doctor' },
      lower: { zh: '候诊更短', en: 'People wait less for a doctor' },
      same: { zh: '候诊一样久', en: 'People wait as long for a doctor' },
    },
    ...asking('health', { 'health.doctors': 2000 }, 'health.wait', 'ordinary', presets.district),
  },
  {
    id: 'health-check',
    title: { zh: '处方不经药师审核，能省多少？', en: 'What would leaving out the pharmacist’s check save?' },
    trial: {
      zh: '处方不经药师审核，直接发往药店。',
      en: 'Prescriptions go to the pharmacy without a pharmacist who reads them.',
    },
    says: {
      higher: { zh: '每单送药反而更贵', en: 'Each medicine costs more' },
      lower: { zh: '每单送药更便宜', en: 'Each medicine costs less' },
      same: { zh: '每单送药一样贵', en: 'Each medicine costs as much' },
    },
    ...asking(
      'health', { 'health.check': 'off' }, 'health.medicine-cost', 'ordinary', presets.district,
    ),
  },
  {
    id: 'unmanned-routes',
    title: { zh: '无人机过河送餐，快多少？', en: 'How much sooner do drones come over the river?' },
    trial: {
      zh: '十条跨河航线开通，飞得比骑手便宜就飞。',
      en: 'Ten routes open, and an order flies where that is cheaper than a rider.',
    },
    says: {
      higher: { zh: '航线可及的订单反而更慢', en: 'Orders on these routes come later' },
      lower: { zh: '航线可及的订单更快送到', en: 'Orders on these routes come sooner' },
      same: { zh: '航线可及的订单一样快', en: 'Orders on these routes come no sooner' },
    },
    ...asking('unmanned', { 'unmanned.rule': 'cheapest' }, 'unmanned.time'),
  },
  {
    id: 'unmanned-wind',
    title: { zh: '风大就停飞，订单会迟到吗？', en: 'Are orders late when drones must avoid wind?' },
    trial: {
      zh: '飞行风速上限从 10 米/秒降到 7 米/秒。',
      en: 'Drones may fly in no more than 7 m/s of wind instead of 10.',
    },
    says: {
      higher: { zh: '航线可及的订单更常超时', en: 'Orders on routes are late more often' },
      lower: { zh: '航线可及的订单更少超时', en: 'Orders on routes are late less often' },
      same: { zh: '航线可及的订单超时一样多', en: 'Orders on routes are late as often' },
    },
    ...where(
      'Drones', { 'unmanned.rule': 'cheapest' },
      asking('unmanned', { 'unmanned.wind-limit': 7 }, 'unmanned.late'),
    ),
    readAt: '22-28',
  },
  {
    id: 'rounds-interval',
    title: { zh: '进村快递两小时一班，每单省多少？', en: 'Do fewer tours to the villages save money?' },
    trial: {
      zh: '进村班次从半小时一班改为两小时一班。',
      en: 'Tours leave for the villages every two hours instead of every half hour.',
    },
    says: {
      higher: { zh: '镇区外每单运费更高', en: 'An order outside the core costs more' },
      lower: { zh: '镇区外每单运费更低', en: 'An order outside the core costs less' },
      same: { zh: '镇区外每单运费一样', en: 'An order outside the core costs as much' },
    },
    ...where(
      'Tours', { ...reachingOut, 'rounds.departure-every': 30 },
      inSmallPlace({ 'rounds.departure-every': 120 }, 'rounds.cost-per-order'),
    ),
  },
  {
    id: 'rounds-subsidy',
    title: { zh: '村里每单补 3 元，有用吗？', en: 'Does ¥3 of public money an order reach villages?' },
    trial: {
      zh: '送到镇区外的每单由公共财政补 3 元，平台从配送费里让给消费者。',
      en: 'The public pays ¥3 for each order brought outside the core, off the delivery fee.',
    },
    says: {
      higher: { zh: '镇区外订单更多', en: 'More is brought outside the core' },
      lower: { zh: '镇区外订单更少', en: 'Less is brought outside the core' },
      same: { zh: '镇区外订单一样多', en: 'As much is brought outside the core' },
    },
    ...where(
      'Tours', { ...reachingOut, 'rounds.departure-every': 30 },
      inSmallPlace({ 'rounds.subsidy': 300 }, 'rounds.orders'),
    ),
  },
];

function inSmallPlace(
  set: Readonly<Record<string, Setting>>, answer: string,
): ReturnType<typeof asking> {
  return asking('rounds', set, answer, 'dry', presets['county-town']);
}

/** The same where a platform has settings of its own, on both sides. */
function where<Q extends Pick<StandardQuestion, 'scenario'>>(
  title: string, set: Readonly<Record<string, Setting>>, question: Q,
): Q {
  const { scenario } = question;
  const changes = [{ fromSeconds: 0, set }];
  const platforms = scenario.platforms.map((plan) => ({ ...plan, policy: { title, changes } }));
  return { ...question, scenario: { ...scenario, platforms } };
}

function asking(
  vertical: string,
  set: Readonly<Record<string, Setting>>,
  answer: string,
  weather: WeatherKind = 'ordinary',
  city: Scenario = presets.riverside,
): Omit<StandardQuestion, 'id' | 'title' | 'trial' | 'says'> {
  const [lever] = Object.keys(set);
  const named = withGround(['food', vertical]);
  const atWork = verticals.map(({ id }) => id).filter((id) => named.includes(id));
  return {
    scenario: { ...city, weather, verticals: atWork },
    policy: { title: 'B', changes: [{ fromSeconds: 0, set }] },
    lever,
    atSeconds: lunch,
    answer: brought(answer),
  };
}

/** The service that a question is about, in words: not the one on which it stands. */
export function serviceOf({ scenario }: StandardQuestion) {
  const ground = scenario.verticals.map(standsOn);
  const [service] = scenario.verticals.filter((id) => id !== 'food' && !ground.includes(id));
  return verticals.find(({ id }) => id === service)?.label;
}
