// What a day ends with: the public's relay points are paid for, and the kinds of providers are
// counted that residents outside the core are shown.

import type { Fen } from '../../kernel/units.ts';
import type { City, VerticalHere } from '../../world/city.ts';
import { middleX, middleY } from '../../world/generate/ground.ts';
import { none } from '../../world/ledger.ts';
import { listOf } from '../../world/reach.ts';
import { isRidden } from '../../world/vertical-data.ts';
import { isOutside, layRelays } from './ground.ts';
import { roundsOf } from './timetable.ts';
import type { RoundsTables } from './tables.ts';

/** A relay point's day: a shelf, a phone and whoever keeps both (assumed). */
export const relayDayFen: Fen = 1500;

export function dayTurns(city: City, tables: RoundsTables): void {
  const { platforms, ledger } = city;
  const { rows, number } = tables;
  const isAny = platforms.find(({ id }) => roundsOf(city, tables, id) !== undefined);
  const relayPoints = isAny === undefined ? 0 : roundsOf(city, tables, isAny.id)!.relayPoints;
  const open = layRelays(city, tables, relayPoints);
  ledger.post(rows.relayCost, open * relayDayFen, none, none, number);
  countKinds(city, tables);
}

function countKinds(city: City, tables: RoundsTables): void {
  const { space, verticals } = city;
  const { books } = tables;
  for (let zone = 0; zone < space.zoneCount; zone++) {
    const here = space.residents[zone];
    if (here === 0 || !isOutside(tables, middleX(space, zone), middleY(space, zone))) continue;
    let kinds = 0;
    for (const vertical of verticals) {
      if (isRidden(vertical) && vertical.handOver !== 'carriage') {
        kinds += kindsShown(city, vertical, zone);
      }
    }
    books.residents[0] += here;
    books.kindsShown[0] += here * kinds;
  }
}

/** How many tiers of a vertical have somebody on the lists of a zone who keeps shop. */
function kindsShown(
  { platforms, merchants, space }: City,
  { firstList, tiers, needsByTier }: VerticalHere,
  zone: number,
): number {
  const lists = needsByTier === undefined ? 1 : tiers.length;
  let seen = 0;
  for (const { reach: { start, merchant } } of platforms) {
    for (let nth = 0; nth < lists && tiers.length > 0; nth++) {
      const list = listOf(space, firstList + nth, zone);
      for (let place = start[list]; place < start[list + 1]; place++) {
        const shop = merchant[place];
        if (merchants.isOpen[shop] === 1) seen |= 1 << merchants.tier[shop];
      }
    }
  }
  let count = 0;
  for (let tier = 0; tier < tiers.length; tier++) count += (seen >> tier) & 1;
  return count;
}
