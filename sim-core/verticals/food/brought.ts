// What food delivery is called and its kinds of restaurants; its levers and figures are the core's.

import type { Brought } from '../../world/brought.ts';
import { restaurantTiers } from './restaurants.ts';

export const brought: Brought = {
  id: 'food',
  label: { zh: '外卖', en: 'Food delivery' },
  tiers: restaurantTiers,
};
