// The cases of calibration: those rows of the validation suite that are declared fitted, and what
// each preset is held to besides. Nothing here is by hour of a rule or by place, and nothing is a
// row that validation holds out.

import { presets } from '../index.ts';
import type { Target } from '../validation/index.ts';
import { antiFatigue } from '../validation/anti-fatigue.ts';
import { ordinaryWeek } from '../validation/ordinary-week.ts';
import { payRise } from '../validation/pay-rise.ts';
import type { CalibrationCase, CalibrationTarget } from './case.ts';
import { countyTownOut, fatigueOut, incomeOut, rainOut, riversideOut } from './reasons.ts';
import { everywhere, monthlyIncome, perWaveHour } from './rows.ts';

/** Days after which riders have learnt what a changed world brings. */
const warmUp = 14;
const dry = { weather: 'dry', warmUp } as const;
const month = { ...dry, days: 28 } as const;
/** The hours of a day are one target together. */
const hoursOfDay = 24;

/** The fitted ones of a case's targets. */
function fittedOf(
  targets: readonly Target[],
  weightOf: (target: Target) => number = () => 1,
): CalibrationTarget[] {
  return targets.flatMap((target) => {
    const { low, high, fitted } = target;
    if (!fitted || low === null || high === null) return [];
    return [{ ...target, fitted, low, high, weight: weightOf(target) }];
  });
}

const stageIds = ['accepted', 'first-offer', 'answer', 'fetched', 'carried', 'click-to-door'];
const stages = fittedOf(ordinaryWeek.targets).filter(({ id }) => stageIds.includes(id));

const ordinaryDay: CalibrationCase = {
  ...ordinaryWeek,
  scenario: { ...ordinaryWeek.scenario, warmUp: 7 },
  searchSeeds: 2,
  targets: fittedOf(ordinaryWeek.targets, ({ id }) => (
    id.startsWith('hour-') ? 1 / hoursOfDay : 1
  )),
};

const firstWeek = '1-7';
const weeksSixToTen = '36-70';

const pay: CalibrationCase = {
  ...payRise,
  scenario: {
    ...payRise.scenario, ...dry, days: 70, windows: [firstWeek, weeksSixToTen],
  },
  searchSeeds: 2,
  targets: [
    ...fittedOf(payRise.targets),
    {
      // 1.2 times the rise of ten per cent; width assumed: a quarter on either side.
      id: 'hours', label: { zh: '第 1 周在线时长变化', en: 'Hours online, week 1' },
      reading: 'rider.online-mean', measured: 'relative', window: firstWeek,
      low: 0.09, high: 0.15, cites: ['B3.01'], fitted: true, weight: 1,
    },
  ],
};

const fatigue: CalibrationCase = {
  ...antiFatigue,
  scenario: { ...antiFatigue.scenario, warmUp: 7 },
  searchSeeds: 1,
  // The band is what two years gave and no tolerance: at full weight it would outweigh others.
  targets: fittedOf(antiFatigue.targets, () => 0.05),
  outBecause: fatigueOut,
};

const rain: CalibrationCase = {
  id: 'rain',
  label: { zh: '下雨一天', en: 'A day of rain' },
  doc: {
    zh: '整天下雨，与干燥的一天相比。公布的数字：订单增加三成，承诺时间从 40 分钟升到 50 至 60 分钟。',
    en: 'Rain all day against a dry day. Published: orders up by 30 %, promises from 40 to 50 or '
      + '60 minutes.',
  },
  scenario: { ...presets.riverside, weather: 'rain-all-day', days: 1, warmUp: 0 },
  against: 'dry',
  seeds: 16,
  searchSeeds: 4,
  outBecause: rainOut,
  targets: [
    {
      // Width assumed: ten points on either side.
      id: 'orders', label: { zh: '订单变化', en: 'Orders' }, reading: 'orders.placed',
      measured: 'relative', low: 0.2, high: 0.4, cites: ['B2.04'], fitted: true, weight: 1,
    },
    {
      id: 'promise', label: { zh: '承诺时间变化', en: 'Promised time' },
      reading: 'delivery.promise-mean', measured: 'relative', low: 0.25, high: 0.5,
      cites: ['B2.04'], fitted: true, weight: 1,
    },
  ],
};

const riverside: CalibrationCase = {
  id: 'riverside',
  label: { zh: '江畔的四周', en: 'Four weeks of the riverside' },
  doc: {
    zh: '默认规则下的四周：各环节用时、骑手收入、平台账目。',
    en: 'Four weeks under the defaults: stages of orders, what riders earn, what platforms keep.',
  },
  scenario: { ...presets.riverside, ...month },
  seeds: 16,
  searchSeeds: 2,
  targets: [...stages, ...everywhere, monthlyIncome(5556, 7197, 'A4.07')],
  outBecause: riversideOut,
};

const district: CalibrationCase = {
  ...riverside,
  id: 'district',
  label: { zh: '城区的四周', en: 'Four weeks of the district' },
  scenario: { ...presets.district, ...month },
  seeds: 2,
  searchSeeds: 0,
  targets: [...everywhere, perWaveHour, monthlyIncome(5720, 10_865, 'A4.08')],
  outBecause: incomeOut,
};

const residents = presets['county-town'].city.residents;

const countyTown: CalibrationCase = {
  ...riverside,
  id: 'county-town',
  label: { zh: '县城的四周', en: 'Four weeks of the county town' },
  scenario: { ...presets['county-town'], ...month },
  seeds: 8,
  searchSeeds: 0,
  targets: [
    ...everywhere,
    monthlyIncome(5556, 7197, 'A4.07'),
    {
      id: 'orders-a-head', label: { zh: '人均日订单', en: 'Orders a resident and day' },
      reading: (tally) => tally.sum('placed') / tally.sum('days') / residents,
      measured: 'baseline', low: 0, high: 0.06, cites: [], fitted: true, weight: 1,
    },
  ],
  outBecause: countyTownOut,
};

const metropolis: CalibrationCase = {
  ...riverside,
  id: 'metropolis',
  label: { zh: '大都市的四周', en: 'Four weeks of the metropolis' },
  scenario: { ...presets.metropolis, ...month, warmUp: 0 },
  seeds: 2,
  searchSeeds: 0,
  targets: [...everywhere, monthlyIncome(7354, 11_014, 'A4.06')],
  outBecause: incomeOut,
};

const drifting = {
  measured: 'difference', since: firstWeek, window: '8-14', cites: [], fitted: true, weight: 1,
} as const;

const drift: CalibrationCase = {
  id: 'drift',
  label: { zh: '无人干预时的漂移', en: 'Drift of the untouched city' },
  doc: {
    zh: '从稳态起点开始，第 8 至 14 天与第 1 至 7 天之差。漂移由重做起点消除，不靠参数。',
    en: 'Days 8 to 14 less days 1 to 7 from the settled start. What mends a drift is a start made '
      + 'anew, and no parameter.',
  },
  scenario: {
    ...presets.riverside, weather: 'dry', days: 14, warmUp: 0, windows: [firstWeek, '8-14'],
  },
  seeds: 48,
  searchSeeds: 0,
  outBecause: {
    earnings: {
      zh: '骑手第一周预期略高，上线略多，随后学到',
      en: 'riders expect a little too much in the first week and come too often, then learn it',
    },
  },
  targets: [
    {
      ...drifting, id: 'orders', label: { zh: '订单', en: 'Orders' }, reading: 'orders.placed',
      measured: 'relative', low: -0.01, high: 0.01,
    },
    {
      ...drifting, id: 'on-time', label: { zh: '准时率', en: 'On time' },
      reading: 'delivery.on-time-share', low: -0.005, high: 0.005,
    },
    {
      ...drifting, id: 'profit', label: { zh: '单均利润（分）', en: 'Profit an order, fen' },
      reading: 'platform.profit-per-order', low: -5, high: 5,
    },
    {
      ...drifting, id: 'earnings', label: { zh: '时薪', en: 'Hourly earnings' },
      reading: 'rider.hourly-earnings', measured: 'relative', low: -0.01, high: 0.01,
    },
  ],
};

/** All cases, those that a search sees in front. */
export const calibrationCases: readonly CalibrationCase[] = [
  ordinaryDay, pay, fatigue, rain, riverside, district, countyTown, metropolis, drift,
];
