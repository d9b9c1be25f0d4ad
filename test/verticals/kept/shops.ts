// Each bouquet of a florist is on hand, sold or wilted, and paid for; no shop sells what nobody has
// asked for.

import { categoriesOf } from '../../../sim-core/verticals/retail/goods.ts';
import { shopTiers, Tier } from '../../../sim-core/verticals/retail/shops.ts';
import { flowerLifeDays, type RetailTables } from '../../../sim-core/verticals/retail/tables.ts';
import type { City } from '../../../sim-core/world/city.ts';
import { ownOf } from './own.ts';
import { isPaid } from './paid.ts';

/** What is wrong with flowers and stock records, and with what was paid. */
export function shopProblems(city: City): string[] {
  const { shops, stock, books, rows } = ownOf<RetailTables>(city, 'retail');
  const problems: string[] = [];
  let received = 0;
  for (let shop = 0; shop < shops.end; shop += shops.step) {
    let onHand = 0;
    for (let age = 0; age < flowerLifeDays; age++) onHand += shops.bouquets[shop + age];
    received += shops.received[shop];
    const gone = shops.sold[shop] + shops.wilted[shop];
    if (shops.received[shop] !== gone + onHand || onHand < 0) {
      problems.push(`${shop}: ${shops.received[shop]} bouquets came, ${gone} gone, ${onHand} left`);
    }
  }
  const price = categoriesOf[Tier.flowers][0].priceFen;
  const dueFen = received * Math.round(price * shopTiers[Tier.flowers].costShare);
  const paidFen = city.ledger.postedFen(rows.flowersBought);
  if (!isPaid(city, paidFen, dueFen)) {
    problems.push(`${paidFen} fen were paid for flowers of ${dueFen}`);
  }
  let asked = 0;
  for (let place = 0; place < stock.capacity; place++) {
    asked += stock.asked[place];
    if (stock.sold[place] > stock.asked[place]) problems.push(`stock ${place} sold unasked`);
  }
  if (asked < books.lines[0]) problems.push(`${books.lines[0]} lines of ${asked} asked`);
  return problems;
}
