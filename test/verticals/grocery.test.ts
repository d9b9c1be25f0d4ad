// Groceries keep what every vertical must keep; each unit of each category is on a shelf, sold,
// sold marked down, damaged or wasted, on every day and at every place; food's luck does not
// change; and what a warehouse has, taken away, takes its figures along.

import { describe, expect, it } from 'vitest';
import type { BuiltCityOptions } from '../../sim-core/run/built-city.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import {
  ageClasses, assortment, categories,
} from '../../sim-core/verticals/grocery/assortment.ts';
import { grocery } from '../../sim-core/verticals/grocery/index.ts';
import { mostPickers, type GroceryTables } from '../../sim-core/verticals/grocery/tables.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { groceryProblems } from './kept/groceries.ts';
import { ownOf } from './kept/own.ts';

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

/** Five days of groceries alone, with something done to the warehouse every minute. */
function figuresWith(
  takeAway: (tables: GroceryTables, nowSeconds: number) => void,
): Readonly<Record<string, number>> {
  const built: BuiltCity = new BuiltCity({ ...toyScenario, verticals: ['grocery'], days: 5 }, {
    observers: [{
      minuteEnded: () => {
        const { city } = built.sim;
        takeAway(ownOf<GroceryTables>(city, 'grocery'), city.now.seconds);
      },
    }],
  });
  built.begin(policyOf({}), 7);
  return built.finish().figures;
}

/** All that is on a shelf came today. */
function makeYoung({ ages }: GroceryTables): void {
  for (let first = 0; first < ages.units.length; first += ageClasses) {
    for (let age = 1; age < ageClasses; age++) {
      ages.units[first] += ages.units[first + age];
      ages.units[first + age] = 0;
    }
  }
}

describe('what a warehouse has', { timeout: 60_000 }, () => {
  it('flips a figure when it is taken away: stock, age, the queue at its pickers', () => {
    const usual = figuresWith(() => undefined);
    expect(usual['grocery.missing-lines']).toBeGreaterThan(0);
    const empty = figuresWith(({ ages }) => { ages.units.fill(0); });
    expect(empty['orders.placed']).toBe(0);
    expect(empty['grocery.missing-lines']).toBeNaN();
    const young = figuresWith(makeYoung);
    expect(young['grocery.waste-share']).toBeLessThan(0.8 * usual['grocery.waste-share']);
    expect(young['grocery.markdown-share']).toBeLessThan(0.5 * usual['grocery.markdown-share']);
    const busy = figuresWith(({ sites }, nowSeconds) => {
      for (let site = 0; site < sites.end; site += sites.step) {
        for (let picker = 0; picker < mostPickers; picker++) {
          sites.serverFreeAt[site + picker] = nowSeconds + 1800;
        }
      }
    });
    expect(busy['delivery.time-mean']).toBeGreaterThan(usual['delivery.time-mean'] + 15);
  });
});
