// What instant retail is called, the kinds of its shops, and what it adds to the engine's lists.

import type { Brought } from '../../world/brought.ts';
import { metrics } from './figures.ts';
import { levers } from './levers.ts';
import { reasons } from './reasons.ts';
import { shopTiers } from './shops.ts';
import { sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'retail',
  label: { zh: '即时零售', en: 'Instant retail' },
  tiers: shopTiers,
  isHolding: true,
  reasons,
  levers,
  sums: sumNames,
  metrics,
};
