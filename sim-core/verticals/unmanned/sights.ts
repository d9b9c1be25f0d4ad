// What can be seen of drones: the pads of the routes that are open, and each craft away from home,
// where it is and how much charge it has left.

import type { Text } from '../../kernel/text.ts';
import type { City } from '../../world/city.ts';
import { zoneAt } from '../../world/space.ts';
import type { PlaceFact, Sight } from '../../world/vertical.ts';
import { gramsOf, isFlying, mayTakeOff, networkRules } from './conditions.ts';
import { flownShare, freeCrafts } from './crafts.ts';
import { cruiseWattHours, fullWattHours, mostPayloadGrams, rangeMetres } from './flight.ts';
import {
  cellsOfPad, Craft, mostCrafts, mostRoutes, slotsOfPad, type UnmannedTables,
} from './tables.ts';

/** The kinds of sights by number. */
const Kind = { pad: 0, craft: 1 } as const;
export const sightKinds: readonly Text[] = [
  { zh: '起降点', en: 'Pad' }, { zh: '无人机', en: 'Drone' },
];
export const movingSight = Kind.craft;

/** Pads come first, then crafts. */
const mostPads = 2 * mostRoutes;

export function sights(city: City, tables: UnmannedTables): readonly (Sight | undefined)[] {
  const { pads, routes } = tables;
  const { routesOpen, crafts: each } = networkRules(city, tables);
  const isOpen = city.platforms.some(({ id }) => isFlying(city, tables, id))
    && mayTakeOff(city, tables);
  const seen: (Sight | undefined)[] = Array.from({ length: mostPads + mostRoutes * mostCrafts });
  for (let route = 0; route < routesOpen && routes.isThere[route] === 1; route++) {
    for (const pad of [routes.fromPad[route], routes.toPad[route]]) {
      seen[pad] = {
        x: pads.x[pad],
        y: pads.y[pad],
        kind: Kind.pad,
        isOpen,
        filled: pads.cellsTaken[pad] / cellsOfPad,
      };
    }
    for (let craft = route * mostCrafts; craft < route * mostCrafts + each; craft++) {
      seen[mostPads + craft] = craftSeen(city, tables, craft);
    }
  }
  return seen;
}

/** Where a craft is that is not at home. */
function craftSeen(city: City, tables: UnmannedTables, craft: number): Sight | undefined {
  const { phase, fromX, fromY, toX, toY } = tables.crafts;
  const isUp = phase[craft] === Craft.out || phase[craft] === Craft.back;
  if (!isUp && phase[craft] !== Craft.away) return undefined;
  const flown = isUp ? flownShare(city, tables, craft) : 1;
  return {
    x: fromX[craft] + flown * (toX[craft] - fromX[craft]),
    y: fromY[craft] + flown * (toY[craft] - fromY[craft]),
    kind: Kind.craft,
    isOpen: isUp,
    filled: chargeOf(city, tables, craft) / fullWattHours,
  };
}

/** Watt-hours that a craft has left, without what landing will take. */
function chargeOf(city: City, tables: UnmannedTables, craft: number): number {
  const { phase, chargeWattHours, metres, grams, wind } = tables.crafts;
  const isUp = phase[craft] === Craft.out || phase[craft] === Craft.back;
  const flown = isUp ? flownShare(city, tables, craft) * metres[craft] : 0;
  return chargeWattHours[craft] - cruiseWattHours(flown, grams[craft], wind[craft]);
}

export function sightFacts(
  city: City, tables: UnmannedTables, sight: number,
): readonly PlaceFact[] {
  return sight < mostPads
    ? padFacts(city, tables, sight)
    : craftFacts(city, tables, sight - mostPads);
}

function padFacts(city: City, tables: UnmannedTables, pad: number): readonly PlaceFact[] {
  const { pads, routes } = tables;
  const { routesOpen, crafts: each } = networkRules(city, tables);
  let ready = 0;
  let based = 0;
  let bound = 0;
  for (let route = 0; route < routesOpen && routes.isThere[route] === 1; route++) {
    if (routes.fromPad[route] !== pad) continue;
    ready += freeCrafts(tables, route, each);
    based += each;
    bound += routes.bound[route];
  }
  return [
    ...(based === 0 ? [] : [
      { label: { zh: '待命的无人机', en: 'Drones ready' }, value: ready, of: based },
      { label: { zh: '等待起飞的订单', en: 'Orders bound to fly' }, value: bound },
    ]),
    {
      label: { zh: '被占的降落位', en: 'Landing slots kept' },
      value: pads.slotsTaken[pad],
      of: slotsOfPad,
    },
    {
      label: { zh: '被占的取货格', en: 'Cells kept for orders' },
      value: pads.cellsTaken[pad],
      of: cellsOfPad,
    },
  ];
}

function craftFacts(city: City, tables: UnmannedTables, craft: number): readonly PlaceFact[] {
  const { metres, grams, wind, order, fromX, fromY, toX, toY } = tables.crafts;
  const charge = chargeOf(city, tables, craft);
  return [
    orderCarried(city, order[craft]),
    { label: { zh: '从', en: 'From' }, value: 0, said: nameAt(city, fromX[craft], fromY[craft]) },
    { label: { zh: '到', en: 'To' }, value: 0, said: nameAt(city, toX[craft], toY[craft]) },
    {
      label: { zh: '剩余电量（瓦时）', en: 'Charge left, Wh' },
      value: Math.round(charge),
      of: fullWattHours,
    },
    {
      label: { zh: '载重（克）', en: 'Load, grams' },
      value: order[craft] < 0 ? 0 : gramsOf(city, order[craft]),
      of: mostPayloadGrams,
    },
    {
      label: { zh: '还要飞（米）', en: 'Metres to fly' },
      value: Math.round(metres[craft] * (1 - flownShare(city, tables, craft))),
    },
    {
      label: { zh: '电量够飞（米）', en: 'Range on its charge, metres' },
      value: Math.round(rangeMetres(charge, grams[craft], wind[craft])),
    },
  ];
}

/** The order by the number that pictures give it. */
function orderCarried({ orders }: City, order: number): PlaceFact {
  const label: Text = { zh: '订单', en: 'Order' };
  if (order < 0) return { label, value: 0, said: { zh: '没有，空机返航', en: 'none, it flies home' } };
  const value = order >> orders.bits;
  return { label, value, said: { zh: String(value), en: String(value) } };
}

function nameAt({ space }: City, xMetres: number, yMetres: number): Text {
  return space.districtName[space.district[zoneAt(space, xMetres, yMetres)]];
}
