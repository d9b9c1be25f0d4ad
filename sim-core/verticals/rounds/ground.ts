// Where the core is, which of four lines leads to a home outside it, and where relay points stand.

import type { Metres, OrderId, ZoneId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { middleX, middleY } from '../../world/generate/ground.ts';
import { sitesNearHomes } from '../../world/generate/sites.ts';
import { verticalOf } from '../../world/owners.ts';
import type { Space } from '../../world/space.ts';
import { isRidden } from '../../world/vertical-data.ts';
import type { RoundsTables } from './tables.ts';

/** A home farther from the core's middle than this, as the crow flies, is outside (assumed). */
const coreMetres = 2500;
/** The middle has most shops within this of it (assumed). */
const middleMetres = 1000;
/** Nobody walks farther to a relay point (assumed). */
const mostWalkMetres = 1500;

/** The core's middle is where most shops that riders fetch from stand around it. */
export function findCore(city: City, { core }: RoundsTables): void {
  const { space } = city;
  const shops = shopsByZone(city);
  let most = -1;
  for (let zone = 0; zone < space.zoneCount; zone++) {
    if (shops[zone] === 0) continue;
    let around = 0;
    for (let other = 0; other < space.zoneCount; other++) {
      if (shops[other] > 0 && isNear(space, zone, other)) around += shops[other];
    }
    if (around <= most) continue;
    most = around;
    core.x[0] = middleX(space, zone);
    core.y[0] = middleY(space, zone);
  }
}

function shopsByZone({ merchants, verticals, space }: City): Float64Array {
  const shops = new Float64Array(space.zoneCount);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const { handOver } = verticals[merchants.vertical[merchant]];
    const isFetchedFrom = isRidden({ handOver }) && handOver !== 'carriage';
    if (merchants.isOpen[merchant] === 1 && isFetchedFrom) shops[merchants.zone[merchant]]++;
  }
  return shops;
}

function isNear(space: Space, a: ZoneId, b: ZoneId): boolean {
  const dx = middleX(space, a) - middleX(space, b);
  const dy = middleY(space, a) - middleY(space, b);
  return dx * dx + dy * dy <= middleMetres * middleMetres;
}

/** Whether a place lies outside the core. */
export function isOutside({ core }: RoundsTables, x: Metres, y: Metres): boolean {
  const dx = x - core.x[0];
  const dy = y - core.y[0];
  return dx * dx + dy * dy > coreMetres * coreMetres;
}

/** Whether an order is something bought and brought to a home outside the core. */
export function isBroughtOutside(city: City, tables: RoundsTables, order: OrderId): boolean {
  const { orders } = city;
  const { handOver } = verticalOf(city, order);
  return handOver !== 'carriage' && orders.returning[order] === 0
    && isOutside(tables, orders.x[order], orders.y[order]);
}

/** A line each leads to the east, north, west and south. */
export const lines = 4;

export function lineTo({ core }: RoundsTables, x: Metres, y: Metres): number {
  const dx = x - core.x[0];
  const dy = y - core.y[0];
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

/**
 * Lays out so many relay points, each where it shortens the ways from homes outside the core most:
 * the first of many are those of few. Gives how many there are, no more than zones with homes.
 */
export function layRelays({ space }: City, tables: RoundsTables, wanted: number): number {
  const { core, relays } = tables;
  if (wanted <= core.relays[0]) return wanted;
  const residents = space.residents.map((here, zone) => (
    isOutside(tables, middleX(space, zone), middleY(space, zone)) ? here : 0
  ));
  const count = Math.min(wanted, residents.filter((here) => here > 0).length);
  if (count <= core.relays[0]) return count;
  sitesNearHomes({ ...space, residents }, count).forEach((zone, relay) => {
    relays.x[relay] = middleX(space, zone);
    relays.y[relay] = middleY(space, zone);
  });
  core.relays[0] = count;
  return count;
}

/** The nearest of the first so many relay points, if it is near enough to walk to; or -1. */
export function relayFor(
  { travel }: City,
  { relays }: RoundsTables,
  open: number,
  x: Metres,
  y: Metres,
): number {
  let least = mostWalkMetres;
  let nearest = -1;
  for (let relay = 0; relay < open; relay++) {
    const metres = travel.metres(x, y, relays.x[relay], relays.y[relay]);
    if (metres > least || (metres === least && nearest >= 0)) continue;
    least = metres;
    nearest = relay;
  }
  return nearest;
}
