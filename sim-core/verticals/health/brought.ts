// What online doctors are called, on whose pharmacies they stand, and what they add to the engine's
// lists.

import type { Brought } from '../../world/brought.ts';
import { tiers } from './classes.ts';
import { metrics } from './figures.ts';
import { levers } from './levers.ts';
import { reasons } from './reasons.ts';
import { districtNames, sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'health',
  label: { zh: '在线问诊与送药', en: 'Online doctors and medicine' },
  tiers,
  standsOn: 'retail',
  isHolding: true,
  reasons,
  levers,
  sums: sumNames,
  districtSums: districtNames,
  metrics,
};
