// What rounds to villages are called, and what they add to the engine's lists.

import type { Brought } from '../../world/brought.ts';
import { metrics } from './figures.ts';
import { levers } from './levers.ts';
import { reasons } from './reasons.ts';
import { sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'rounds',
  label: { zh: '进村班次', en: 'Rounds to villages' },
  tiers: [],
  reasons,
  levers,
  sums: sumNames,
  metrics,
};
