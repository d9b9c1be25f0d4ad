// Goods whose way can be read from a label. Labels are put on what arrives, so that older goods on
// the shelves have none. What people of a district find on the labels of their own and their
// neighbours' goods makes them trust in where groceries come from, slowly, and they forget it as
// slowly once labels are gone. Trust counts when they choose.

import type { OrderId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import type { Whereabouts } from '../../world/vertical.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { ageOfLine, itemOfLine, LineState, stateOfLine } from '../fulfilment/lines.ts';
import { Switch } from '../fulfilment/switch.ts';
import { assortment } from './assortment.ts';
import { levers } from './levers.ts';
import type { GroceryTables } from './tables.ts';

/** A label, its code and the record behind it, for each unit that arrives (assumed). */
const labelFen = 5;
/** Utility of ordering where all that was brought lately could be traced (assumed). */
const worthOfTrust = 0.15;
/** Weight of a day in trust (assumed: habits of about a week). */
const dayWeight = 0.2;

/** So many units arrive at a warehouse, and are labelled where that is asked for. */
export function labelUnits(
  { platforms, ledger }: City,
  { labels, rows, number }: GroceryTables,
  merchant: number,
  day: number,
  units: number,
): void {
  const { tracing } = rulesOf(platforms[0], number, levers);
  if (tracing === Switch.off) {
    labels.fromDay[0] = 0;
    return;
  }
  if (labels.fromDay[0] === 0) labels.fromDay[0] = day + 1;
  ledger.post(rows.labels, units * labelFen, none, merchant, number);
}

/** An order is at its door: how many of its lines bear a label is seen in its district. */
export function seeLabels({ orders }: City, tables: GroceryTables, order: OrderId): void {
  const { goods, labels, trust } = tables;
  if (labels.fromDay[0] === 0) return;
  const district = orders.district[order];
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    if (stateOfLine(line) === LineState.missing) continue;
    const cameOn = goods.day[order] - ageOfLine(line) * assortment.classDays[itemOfLine(line)];
    trust.lines[district]++;
    if (cameOn + 1 >= labels.fromDay[0]) trust.labelled[district]++;
  }
}

/** A day ends: trust moves towards the share of lines that bore a label. */
export function learnTrust({ trust, labels }: GroceryTables): void {
  let sum = 0;
  for (let district = 0; district < trust.capacity; district++) {
    const lines = trust.lines[district];
    // Where nothing was brought nobody learns.
    if (lines > 0 || labels.fromDay[0] === 0) {
      const share = lines > 0 ? trust.labelled[district] / lines : 0;
      trust.level[district] += dayWeight * (share - trust.level[district]);
    }
    sum += trust.level[district];
    trust.lines[district] = 0;
    trust.labelled[district] = 0;
  }
  labels.trustDays[0] += sum / trust.capacity;
}

/** Keeps in mind where a need arises. */
export function needArises({ space }: City, { place }: GroceryTables, { zone }: Whereabouts): void {
  place.district = space.district[zone];
}

/** What trust in the origin of groceries adds to the worth of ordering them. */
export function offerWorth(_city: City, { trust, place }: GroceryTables): number {
  return worthOfTrust * trust.level[place.district];
}
