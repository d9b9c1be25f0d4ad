// Each unit of a warehouse is on a shelf, sold, sold marked down, damaged or wasted.

import { ageClasses, assortment, categories }
  from '../../../sim-core/verticals/grocery/assortment.ts';
import { firstPlace, type GroceryTables } from '../../../sim-core/verticals/grocery/tables.ts';
import type { City } from '../../../sim-core/world/city.ts';
import { ownOf } from './own.ts';
import { isPaid } from './paid.ts';

/** What is wrong with a site's goods of each category, and with what was paid for them. */
export function groceryProblems(city: City): string[] {
  const tables = ownOf<GroceryTables>(city, 'grocery');
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
  if (!isPaid(city, postedFen, paidFen)) {
    problems.push(`${postedFen} fen were paid for goods of ${paidFen}`);
  }
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
