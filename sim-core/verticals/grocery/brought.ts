// What fresh groceries are called, their one kind of merchant, and what they add to the engine's
// lists.

import type { Brought } from '../../world/brought.ts';
import { metrics } from './figures.ts';
import { levers } from './levers.ts';
import { basketFen } from './lines.ts';
import { reasons } from './reasons.ts';
import { usualPickSeconds } from './stages.ts';
import { sumNames } from './tables.ts';

export const brought: Brought = {
  id: 'grocery',
  label: { zh: '买菜', en: 'Fresh groceries' },
  tiers: [{
    id: 'front-warehouse',
    label: { zh: '前置仓', en: 'Front warehouse' },
    perMille: 1000,
    basketFen,
    readySeconds: usualPickSeconds,
    quality: 4.7,
    isChain: true,
  }],
  reasons,
  levers,
  sums: sumNames,
  metrics,
};
