// Groceries keep what every vertical must keep; each unit of each category is on a shelf, sold,
// sold marked down, damaged or wasted, on every day and at every place; and food's luck does not
// change.

import { describe, expect, it } from 'vitest';
import type { BuiltCityOptions } from '../../sim-core/run/built-city.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { ageClasses, assortment, categories }
  from '../../sim-core/verticals/grocery/assortment.ts';
import { grocery } from '../../sim-core/verticals/grocery/index.ts';
import { firstPlace, type GroceryTables } from '../../sim-core/verticals/grocery/tables.ts';
import type { City } from '../../sim-core/world/city.ts';
import { dayUnder, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';

/** Two days, since what the night changes shows on the second. */
const scenario: Scenario = { ...toyScenario, verticals: ['food', 'grocery'], days: 2 };

function tablesOf({ verticals }: City): GroceryTables {
  return verticals.find(({ id }) => id === 'grocery')?.own as GroceryTables;
}

/** What is wrong with a site's goods of each category, and with what was paid for them. */
function problemsOf(city: City): string[] {
  const tables = tablesOf(city);
  const { sites } = tables;
  const problems: string[] = [];
  let paidFen = 0;
  for (let merchant = 0; merchant < sites.end; merchant += sites.step) {
    if (sites.shelves[merchant] === 0) continue;
    categories.forEach(({ id }, c) => {
      const { received, gone, onShelf, costFen } = goodsOf(tables, merchant, c);
      paidFen += costFen;
      if (received !== gone + onShelf) {
        problems.push(`${merchant}, ${id}: ${received} came, ${gone} gone, ${onShelf} left`);
      }
    });
  }
  const postedFen = city.ledger.postedFen(tables.rows.goodsBought);
  if (postedFen !== paidFen) problems.push(`${postedFen} fen were paid for goods of ${paidFen}`);
  if (tables.ages.units.some((units) => units < 0)) problems.push('a shelf owes goods');
  return problems;
}

function goodsOf(
  tables: GroceryTables,
  merchant: number,
  category: number,
): { received: number; gone: number; onShelf: number; costFen: number } {
  const { stock, ages } = tables;
  const found = { received: 0, gone: 0, onShelf: 0, costFen: 0 };
  for (let item = assortment.first[category]; item < assortment.first[category + 1]; item++) {
    const place = firstPlace(tables, merchant) + item;
    const { received, sold, soldMarked, damaged, wasted } = stock;
    found.received += received[place];
    found.costFen += received[place] * assortment.costFen[item];
    found.gone += sold[place] + soldMarked[place] + damaged[place] + wasted[place];
    const first = place * ageClasses;
    for (let age = 0; age < ageClasses; age++) found.onShelf += ages.units[first + age];
  }
  return found;
}

describe('groceries in a toy town', () => {
  keepsTheContract({ vertical: grocery, scenario, problemsOf });
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
