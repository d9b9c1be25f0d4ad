// What a dispatcher from outside may do that makes no sense, each with the words in which a run
// that it ends says so. All follow from the moment and a key: nothing is kept between rounds.

import { draw } from '../../sim-core/kernel/random.ts';
import type { Desk } from '../../sim-core/plug-in.ts';
import { Stage } from '../../sim-core/world/orders.ts';
import { Activity } from '../../sim-core/world/riders.ts';

/** Numbers from 0 to below 1, one for each occasion. */
export type Luck = (occasion: number) => number;

export interface Nonsense {
  /** What it gives back is what `match` does. */
  do(desk: Desk, luck: Luck): unknown;
  readonly told: RegExp;
}

type Rows = Pick<Desk['city']['riders'], 'end' | 'step'>;

/** The first row from a chosen one on, all around, for which something holds; or the chosen one. */
function rowWhere({ end, step }: Rows, share: number, holds = (_id: number) => true): number {
  const first = Math.floor((share * end) / step) * step;
  for (let offset = 0; offset < end; offset += step) {
    if (holds((first + offset) % end)) return (first + offset) % end;
  }
  return first;
}

function nearestRider(desk: Desk, order: number): number {
  desk.findRiders(order);
  return desk.nearest.count > 0 ? desk.nearest.rider[0] : 0;
}

const noIds = [-32, NaN, Infinity, 1e9, 0.5, 7];
const noId = (luck: Luck): number => noIds[Math.floor(luck(9) * noIds.length)];
const thrown: readonly unknown[] = [new Error('out of ideas'), 'out of ideas', undefined, {}];
const pairRefused = /^order \d+ for rider \d+: the (order|rider) /;

/** Of these none is ever taken, whatever else happens in the round. */
export const refused = {
  'an id of nothing': {
    do(desk, luck) {
      if (luck(1) < 0.5) desk.pair(desk.order[0], noId(luck));
      else desk.pair(noId(luck), nearestRider(desk, desk.order[0]));
    },
    told: /^order \S+ for rider \S+: there is no such (order|rider); ids run from/,
  },
  'a price of nothing': {
    do(desk, luck) {
      const rider = nearestRider(desk, desk.order[0]);
      if (luck(1) < 0.3) desk.findRiders(noId(luck));
      else if (luck(1) < 0.6) desk.canPrice(noId(luck), desk.order[0]);
      else if (luck(1) < 0.8) desk.canPriceAll(rider, desk.order, 0, desk.order.length + 1);
      else desk.payFen(noId(luck));
    },
    told: /^there is no (order|rider) \S+; ids run from/,
  },
  'a rider who is offline': {
    do(desk, luck) {
      const { riders } = desk.city;
      const isOff = (id: number): boolean => riders.activity[id] === Activity.offline;
      const rider = rowWhere(riders, luck(1), isOff);
      if (isOff(rider)) desk.pair(desk.order[0], rider);
    },
    told: pairRefused,
  },
  'a rider of another platform': {
    do(desk, luck) {
      const { riders } = desk.city;
      const isElsewhere = (id: number): boolean => riders.platform[id] !== desk.platform.id;
      const rider = rowWhere(riders, luck(1), isElsewhere);
      if (isElsewhere(rider)) desk.pair(desk.order[0], rider);
    },
    told: pairRefused,
  },
  'a round of its own': {
    do(desk, luck) {
      if (luck(1) < 0.4) desk.workFor(desk.platform);
      else if (luck(1) < 0.7) desk.lay(desk.platform);
      else desk.ask({ id: 'another', match: () => undefined });
    },
    told: /^the rule (begins a round of its own|asks the desk to ask a rule)/,
  },
  'an error': {
    do(_desk, luck) { throw thrown[Math.floor(luck(1) * thrown.length)]; },
    told: /^(out of ideas|undefined|threw what is no error)$/,
  },
} as const satisfies Readonly<Record<string, Nonsense>>;

/** Of these some make sense, and some are found out when the rule has answered. */
export const doubtful = {
  'nothing': { do: () => undefined, told: /^$/ },
  'an order that is taken or has ended': {
    do(desk, luck) {
      const { orders, riders } = desk.city;
      const isTaken = (id: number): boolean => orders.stage[id] !== Stage.waitingForRider;
      desk.pair(rowWhere(orders, luck(1), isTaken), rowWhere(riders, luck(2)));
    },
    told: pairRefused,
  },
  'any order for any rider': {
    do(desk, luck) {
      const { orders, riders } = desk.city;
      for (let i = 0; i < 3; i++) {
        desk.pair(rowWhere(orders, luck(2 * i)), rowWhere(riders, luck(2 * i + 1)));
      }
    },
    told: pairRefused,
  },
  'an order on its way for the nearest rider': {
    do(desk, luck) {
      const { orders } = desk.city;
      const isOn = (id: number): boolean => orders.stage[id] === Stage.assigned;
      const order = rowWhere(orders, luck(1), isOn);
      if (isOn(order)) desk.pair(order, nearestRider(desk, order));
    },
    told: pairRefused,
  },
  'the same twice': {
    do(desk, luck) {
      const order = desk.order[Math.floor(luck(1) * desk.orderCount)];
      desk.pair(order, nearestRider(desk, order));
      desk.pair(order, nearestRider(desk, order));
    },
    told: pairRefused,
  },
  'too many for one rider': {
    do(desk, luck) {
      const { riders } = desk.city;
      const isOn = (id: number): boolean => riders.activity[id] !== Activity.offline;
      const rider = rowWhere(riders, luck(1), isOn);
      for (let i = 0; i < desk.orderCount; i++) desk.pair(desk.order[i], rider);
    },
    told: pairRefused,
  },
  'a promise': { do: () => Promise.resolve(), told: /^match gives a promise/ },
  'what it writes over the desk': {
    do(desk, luck) {
      const { city, nearest } = desk;
      desk.findRiders(desk.order[0]);
      const isPaired = nearest.count > 0;
      if (isPaired) desk.pair(desk.order[0], nearest.rider[0]);
      if (luck(1) < 0.2) desk.orderCount = 0;
      else if (luck(1) < 0.4) desk.pairCount += 2;
      else if (luck(1) < 0.6) desk.platform = city.platforms[1 - desk.platform.id];
      else if (isPaired) desk.pairRider[0] = rowWhere(city.riders, luck(2));
    },
    told: /^(order \d+ for rider \d+: )?the rule has changed (desk\.\w+|the answer)/,
  },
} as const satisfies Readonly<Record<string, Nonsense>>;

/** The luck of a round under a key. */
export function luckIn(desk: Desk, key: number): Luck {
  const { city, platform } = desk;
  return (occasion) => draw(key, city.now.seconds, 100 * platform.id + occasion);
}
