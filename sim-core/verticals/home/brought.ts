// What services at home are called, their kinds, and what they add to the engine's lists.

import type { Brought } from '../../world/brought.ts';
import { metrics } from './figures.ts';
import { levers } from './levers.ts';
import { reasons } from './reasons.ts';
import { services } from './services.ts';
import { sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'home',
  label: { zh: '到家服务', en: 'Home services' },
  tiers: services,
  isHolding: true,
  reasons,
  levers,
  sums: sumNames,
  metrics,
};
