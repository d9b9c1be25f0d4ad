// What errands are called, their kinds of merchants, and what they add to the engine's lists.

import type { Brought } from '../../world/brought.ts';
import { metrics } from './figures.ts';
import { tiers } from './kinds.ts';
import { levers } from './levers.ts';
import { reasons } from './reasons.ts';
import { sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'errands',
  label: { zh: '跑腿', en: 'Errands' },
  tiers,
  isHolding: true,
  reasons,
  levers,
  sums: sumNames,
  metrics,
};
