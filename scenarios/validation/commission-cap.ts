// V7: caps on commission that protect independents, as in US cities of 2020 to 2022, where
// platforms listed those merchants lower and raised what consumers pay.

import type { Tally } from '../../sim-core/figures.ts';
import { presets } from '../index.ts';
import type { Target, ValidationCase } from './case.ts';

/** Weeks 9 to 12. */
const window = '57-84';
const shared = { window, fitted: false } as const;
/** Tiers of food merchants by number: chains are the second. */
const [independent, chain, premium] = [0, 1, 2];

const orders = (tiers: readonly number[]) => (tally: Tally): number => (
  tiers.reduce((sum, tier) => sum + tally.sum('placed', 'merchant-tier', tier), 0)
);

const targets: readonly Target[] = [
  {
    ...shared, id: 'independents',
    label: { zh: '独立商家订单变化', en: 'Orders of independents' },
    reading: orders([independent, premium]), measured: 'relative', low: null, high: 0,
    cites: ['C05a'],
  },
  {
    ...shared, id: 'chains', label: { zh: '连锁商家订单变化', en: 'Orders of chains' },
    reading: orders([chain]), measured: 'relative', low: 0, high: null, cites: ['C05b'],
  },
  {
    ...shared, id: 'merchants', label: { zh: '商家利润变化', en: 'Merchants’ profit' },
    reading: 'welfare.merchants', measured: 'difference', low: 0, high: null, cites: ['C05c'],
  },
  {
    ...shared, id: 'platforms', label: { zh: '平台所得变化', en: 'Platforms' },
    reading: 'welfare.platforms', measured: 'difference', low: null, high: 0, cites: ['C05c'],
  },
];

const scenario = {
  ...presets.riverside, weather: 'dry' as const, days: 84, warmUp: 14, windows: [window],
};
const doc = {
  zh: '从 25% 的佣金起，只为独立商家封顶；平台把这些商家排得更低，并把成本转给配送费。',
  en: 'From a commission of 25 %, a cap for independents only; the platform lists these lower and '
    + 'passes costs on to the delivery fee.',
};

export const capAtFifteen: ValidationCase = {
  id: 'V7',
  label: { zh: '佣金封顶 15%', en: 'A commission cap of 15 %' },
  doc,
  scenario,
  baseline: 'commission-25.json',
  policy: 'commission-cap-15-answered.json',
  seeds: 16,
  targets: [
    ...targets,
    {
      ...shared, id: 'total', label: { zh: '总福利变化', en: 'Total welfare' },
      reading: 'welfare.total', measured: 'difference', low: null, high: 0, cites: ['C05c'],
    },
  ],
};

export const capAtTwentyTwo: ValidationCase = {
  id: 'V7b',
  label: { zh: '佣金封顶 22%', en: 'A commission cap of 22 %' },
  doc,
  scenario,
  baseline: 'commission-25.json',
  policy: 'commission-cap-22-answered.json',
  seeds: 16,
  targets: [
    {
      ...shared, id: 'total', label: { zh: '总福利变化', en: 'Total welfare' },
      reading: 'welfare.total', measured: 'difference', low: 0, high: null, cites: ['C05d'],
    },
  ],
};
