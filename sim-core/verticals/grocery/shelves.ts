// Units on the shelves by item and age: taken and put back, a day older at midnight, wasted when
// they may no longer be sold. Every unit received is at any moment on a shelf, sold, sold marked
// down, damaged on arrival or wasted.

import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { ageClasses, assortment, sellableClasses } from './assortment.ts';
import { levers, Rotation } from './levers.ts';
import { firstPlace, type GroceryTables } from './tables.ts';

/** What becomes of a wasted unit costs so much (assumed). */
const disposalFen = 20;

/** Units of an item that may be sold now. */
export function unitsAtHand({ ages }: GroceryTables, place: number, classes: number): number {
  let units = 0;
  for (let age = 0; age < classes; age++) units += ages.units[place * ageClasses + age];
  return units;
}

/** Takes a unit in the order of the rotation, and gives its age class; -1 when there is none. */
export function takeUnit(
  { ages }: GroceryTables,
  place: number,
  classes: number,
  rotation: number,
): number {
  for (let k = 0; k < classes; k++) {
    const age = rotation === Rotation.oldest ? classes - 1 - k : k;
    if (ages.units[place * ageClasses + age] === 0) continue;
    ages.units[place * ageClasses + age]--;
    return age;
  }
  return -1;
}

/** A unit comes back to its shelf, or is wasted when its time is over. */
export function putBackUnit(
  city: City,
  tables: GroceryTables,
  merchant: number,
  item: number,
  age: number,
): void {
  const place = firstPlace(tables, merchant) + item;
  const { sellUntil } = rulesOf(city.platforms[0], tables.number, levers);
  if (age < sellableClasses(item, sellUntil)) tables.ages.units[place * ageClasses + age]++;
  else waste(city, tables, merchant, item, 1);
}

/** A day ends at a site: goods grow older, and those whose time is over are wasted. */
export function growOlder(
  city: City,
  tables: GroceryTables,
  merchant: number,
  daysOver: number,
): void {
  const { ages } = tables;
  const { sellUntil } = rulesOf(city.platforms[0], tables.number, levers);
  const first = firstPlace(tables, merchant);
  for (let item = 0; item < assortment.count; item++) {
    const at = (first + item) * ageClasses;
    let over = 0;
    if (daysOver % assortment.classDays[item] === 0) {
      over = ages.units[at + ageClasses - 1];
      for (let age = ageClasses - 1; age > 0; age--) {
        ages.units[at + age] = ages.units[at + age - 1];
      }
      ages.units[at] = 0;
    }
    for (let age = sellableClasses(item, sellUntil); age < ageClasses; age++) {
      over += ages.units[at + age];
      ages.units[at + age] = 0;
    }
    if (over > 0) waste(city, tables, merchant, item, over);
  }
}

/** All that is left on the shelves of a warehouse that somebody else takes over. */
export function clearShelves(city: City, tables: GroceryTables, merchant: number): void {
  const { ages } = tables;
  const first = firstPlace(tables, merchant);
  for (let item = 0; item < assortment.count; item++) {
    const at = (first + item) * ageClasses;
    let over = 0;
    for (let age = 0; age < ageClasses; age++) {
      over += ages.units[at + age];
      ages.units[at + age] = 0;
    }
    if (over > 0) waste(city, tables, merchant, item, over);
  }
}

function waste(
  { ledger }: City,
  tables: GroceryTables,
  merchant: number,
  item: number,
  units: number,
): void {
  const { stock, books, rows, number } = tables;
  stock.wasted[firstPlace(tables, merchant) + item] += units;
  books.wastedFen[0] += units * assortment.costFen[item];
  ledger.post(rows.disposal, units * disposalFen, none, merchant, number);
}
