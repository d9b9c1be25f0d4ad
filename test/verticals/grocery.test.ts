// Groceries keep what every vertical must keep; each unit of each category is on a shelf, sold,
// sold marked down, damaged or wasted, on every day and at every place; and food's luck does not
// change.

import { describe, expect, it } from 'vitest';
import type { BuiltCityOptions } from '../../sim-core/run/built-city.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { assortment, categories } from '../../sim-core/verticals/grocery/assortment.ts';
import { grocery } from '../../sim-core/verticals/grocery/index.ts';
import { dayUnder, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { groceryProblems } from './kept/groceries.ts';

/** Promotions have levers of their own, which move something where there are some. */
const set = { 'grocery.promotions': 100 };
/** Two days, since what the night changes shows on the second. */
const scenario: Scenario = { ...toyScenario, verticals: ['food', 'grocery'], days: 2 };

describe('groceries in a toy town', () => {
  keepsTheContract({ vertical: grocery, scenario, problemsOf: groceryProblems, set });
});

const options: BuiltCityOptions = { isMeasured: false };

/** Food's needs of a day. */
function foodNeeds(verticals: readonly string[]): string[] {
  const needs: string[] = [];
  const built: BuiltCity = new BuiltCity({ ...toyScenario, verticals }, {
    ...options,
    observers: [{
      needArose: (consumer) => {
        const { need, city } = built.sim;
        if (city.verticals[need.vertical].id !== 'food') return;
        needs.push(`${city.now.seconds} ${consumer} ${need.key}`);
      },
    }],
  });
  dayUnder(built, {}, 7);
  return needs;
}

describe('food beside groceries', () => {
  it('has the same needs', () => {
    expect(foodNeeds(['food', 'grocery'])).toEqual(foodNeeds(['food']));
  });

  it('has no figures of groceries where it is alone', () => {
    const { figures } = dayUnder(new BuiltCity(toyScenario), {}, 7);
    expect(Object.keys(figures).filter((id) => id.startsWith('grocery.'))).toEqual([]);
  });
});

describe('a list of groceries', () => {
  it('names goods of the assortment whose shares add up', () => {
    expect(categories.reduce((sum, each) => sum + each.perMille, 0)).toBe(1000);
    categories.forEach((_, c) => {
      const items = assortment.popularity.slice(assortment.first[c], assortment.first[c + 1]);
      expect(items.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    });
  });
});
