// What collecting is called, the kinds of its shops, and what it adds to the engine's lists.

import type { Brought } from '../../world/brought.ts';
import { metrics } from './figures.ts';
import { levers } from './levers.ts';
import { reasons } from './reasons.ts';
import { tiers } from './shops.ts';
import { sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'collect',
  label: { zh: '自提', en: 'Collect' },
  tiers,
  isHolding: true,
  reasons,
  levers,
  sums: sumNames,
  metrics,
};
