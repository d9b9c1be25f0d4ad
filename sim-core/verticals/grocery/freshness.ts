// What a basket's goods were like at the door: missing and replaced lines, goods that had lain in
// the warehouse, and those that grew warm on the way (all numbers assumed).

import type { OrderId } from '../../kernel/units.ts';
import { secondsPerHour } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import {
  ageOfLine, itemOfLine, LineState, starsOfLine, stateOfLine,
} from '../fulfilment/lines.ts';
import { assortment, categories } from './assortment.ts';
import { levers } from './levers.ts';
import type { GroceryTables } from './tables.ts';

/** Stars lost by goods at the end of their life. */
const starsOfAge = 0.4;
/** By how they are kept: stars a minute and degree, and the degrees up to which nothing is lost. */
const warmthStars = [0.0006, 0.0003, 0.0002, 0] as const;
const mildCelsius = [-5, 8, 12, 0] as const;

/** Stars by which a basket falls short, in the mean of its goods. */
export function starsLost(city: City, tables: GroceryTables, order: OrderId): number {
  const { orders, now, weather, platforms } = city;
  const { goods, number } = tables;
  const { insulation } = rulesOf(platforms[0], number, levers);
  const warmth = 1 - insulation / 1000;
  const minutes = (now.seconds - orders.pickedUpAt[order]) / 60;
  const air = weather.temperatureCelsius(Math.floor(now.seconds / secondsPerHour));
  let missed = 0;
  let lost = 0;
  let lines = 0;
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    const state = stateOfLine(line);
    missed += starsOfLine(state);
    if (state === LineState.missing) continue;
    const item = itemOfLine(line);
    const { keeping, lifeDays } = categories[assortment.category[item]];
    const ageDays = ageOfLine(line) * assortment.classDays[item];
    const degrees = Math.max(0, air - mildCelsius[keeping]);
    lost += (starsOfAge * ageDays) / lifeDays + warmthStars[keeping] * minutes * degrees * warmth;
    lines++;
  }
  return missed + (lines === 0 ? 0 : lost / lines);
}
