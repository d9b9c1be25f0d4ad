// What visits to shops are called, the kinds of shops, and what they add to the engine's lists.

import type { Brought } from '../../world/brought.ts';
import { metrics } from './figures.ts';
import { kinds } from './kinds.ts';
import { levers } from './levers.ts';
import { reasons } from './reasons.ts';
import { sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'instore',
  label: { zh: '到店', en: 'In-store' },
  tiers: kinds,
  isHolding: true,
  reasons,
  levers,
  sums: sumNames,
  metrics,
};
