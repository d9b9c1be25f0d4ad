// Food keeps what every vertical must keep, and its kitchens are what they should be.

import { describe } from 'vitest';
import { food } from '../../sim-core/verticals/food/index.ts';
import type { FoodTables } from '../../sim-core/verticals/food/kitchens.ts';
import type { City } from '../../sim-core/world/city.ts';
import { toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';

/** No server is free before the first one is said to be, and none is more than a day behind. */
function problemsOf(city: City): string[] {
  const { kitchens } = city.verticals[0].own as FoodTables;
  const problems: string[] = [];
  for (let merchant = 0; merchant < kitchens.end; merchant += kitchens.step) {
    if (city.merchants.isOpen[merchant] === 0) continue;
    const first = merchant;
    const end = merchant + kitchens.servers[merchant];
    const least = Math.min(...kitchens.serverFreeAt.slice(first, end));
    if (kitchens.freeAt[merchant] !== least) problems.push(`kitchen ${merchant} is free earlier`);
    if (least > city.now.seconds + 86_400) problems.push(`kitchen ${merchant} is a day behind`);
  }
  return problems;
}

describe('food', () => {
  keepsTheContract({ vertical: food, scenario: toyScenario, problemsOf });
});
