// Riders: who they are, where they are, what they carry and what they have earned today. A rider's
// route is a short list of stops.

import { quantileAt, normalQuantiles, type Quantiles } from '../kernel/quantiles.ts';
import { bits, draw, keyOf, type Key } from '../kernel/random.ts';
import { records, type Records } from '../kernel/records.ts';
import type { Text } from '../kernel/text.ts';
import type { Fen, Metres, OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { Places } from './generate/places.ts';

/** Most orders that one rider can ever carry or be sent for; the lever's top is below it. */
export const mostOnHand = 8;
export const routeLength = 2 * mostOnHand;
/** What one rider can be sent for at once, however many orders it is (assumed: the box). */
export const mostGrams = 25_000;

/** Electricity, battery rent and wear per kilometre (assumed; D01). */
export const costFenPerKm = 12;

/** What a rider's way since the day began costs the rider. */
export function runningCostFen({ riddenMetres }: Riders, rider: RiderId): Fen {
  return Math.round((riddenMetres[rider] * costFenPerKm) / 1000);
}

/** What the day costs a rider so far: the way, and contributions once the day is closed. */
export function riderCostFen(riders: Riders, rider: RiderId): Fen {
  return runningCostFen(riders, rider) + riders.contributionFen[rider];
}

/** What the day brought a rider so far: pay less costs. */
export function riderNetFen(riders: Riders, rider: RiderId): Fen {
  return riders.earnedFen[rider] - riderCostFen(riders, rider);
}

/** What a rider is doing. */
export const Activity = {
  offline: 0,
  idle: 1,
  toMerchant: 2,
  waitingForOrder: 3,
  toCustomer: 4,
} as const;

export const RiderKind = { dedicated: 0, crowdsourced: 1 } as const;

/** The kinds by number. */
export const riderKinds: readonly { readonly id: string; readonly label: Text }[] = [
  { id: 'dedicated', label: { zh: '专送', en: 'Dedicated' } },
  { id: 'crowdsourced', label: { zh: '众包', en: 'Crowdsourced' } },
];

/** What dispatch compares comes first, then the route: one cache line each. */
const columns = {
  /** Start and end of the present leg or wait, in metres and seconds. */
  toX: 'i32',
  toY: 'i32',
  legStart: 'i32',
  legEnd: 'i32',
  fromX: 'i32',
  fromY: 'i32',
  activity: 'i32',
  onHand: 'i32',
  stopCount: 'i32',
  /** The order whose offer the rider is reading, or -1. */
  offeredOrder: 'i32',
  /** Of a rider in the grid: the list, and the rider before it there. */
  gridPrevious: 'i32',
  gridList: 'i32',
  /** 1 when the rider goes offline as soon as the hands are empty. */
  leavesWhenEmpty: 'i32',
  /** Counts changes of the route and of the way along it, so that a plan made earlier is known. */
  routeVersion: 'i32',
  kind: 'i32',
  /** The platform of the present stint, or of the last one. */
  platform: 'i32',
  /** Stops in order: an order's id doubled, plus one when it is the drop-off. */
  route: ['i32', routeLength],
  /** Own riding pace relative to the city's. */
  pace: 'f32',
  /** Counts legs, so that a task about an earlier one is known as stale. */
  leg: 'i32',
  /** Seconds still to spend before riding on: down the stairs, out of the building. */
  exitSeconds: 'i32',
  riddenMetres: 'i32',
  engagedSince: 'i32',
  engagedSeconds: 'i32',
  onlineSince: 'i32',
  onlineSeconds: 'i32',
  /** Accounts, which only the ledger adds to: all postings, pay of the day and of the stint. */
  balanceFen: 'i32',
  earnedFen: 'i32',
  stintEarnedFen: 'i32',
  reservationFenPerHour: 'i32',
  /** What riders thought that this rider's time online would bring, day by day. */
  expectedFen: 'i32',
  /** Up to when the time online, and up to where the way, is counted in what riders expect. */
  countedUntil: 'i32',
  countedMetres: 'i32',
  /** Since 6 o'clock, online in the stints that are over and at appeals: what makes tired. */
  workedSeconds: 'i32',
  /** 1 for a crowdsourced rider who lives on riding. */
  isFullTime: 'i32',
  /** Which hours suit: shifts the reservation wage over the day. */
  favouriteHour: 'f32',
  /** Contributions to social insurance that the day's pay cost the rider. */
  contributionFen: 'i32',
  /** Offers of the day, and those of them that were taken. */
  offersToday: 'i32',
  takenToday: 'i32',
  ordersDelivered: 'i32',
  offersDeclined: 'i32',
  onlineTimes: 'i32',
  /** The platform with which the rider signed on: of dedicated riders the only one. */
  homePlatform: 'i32',
  homeX: 'i32',
  homeY: 'i32',
  /** Who the rider is, whatever the row: the subject of every draw about the rider. */
  key: 'i32',
  /** 1 while somebody rides under this row. */
  registered: 'i32',
  /** Counts who has had this row, so that a task about an earlier one is known as stale. */
  tenancy: 'i32',
  /** What the orders on hand weigh together, those still to be fetched too. */
  gramsOnHand: 'i32',
} as const;

/** Riders by id: where they are, what they carry and what they have earned. */
export type Riders = Records<typeof columns>;

/** Share of riders whose favourite hour lies between noon and eight; others' later (assumed). */
const dayRiders = 0.3;
/** Where the two spans of favourite hours begin, and how long each is. */
const noon = 12;
const evening = 20;
const spanHours = 8;

/** Draws each rider's character once for the city; the run's seed does not change it. */
export function makeRiders(places: Places, seed: number): Riders {
  const riders = records('riders', places.riderHomeX.length, columns);
  const characterKey = characterKeyOf(seed);
  const normal = normalQuantiles();
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const number = rider >> riders.bits;
    settleIn(riders, rider, places.riderHomeX[number], places.riderHomeY[number]);
    giveCharacter(riders, rider, number, characterKey, normal);
    riders.offeredOrder[rider] = -1;
    riders.gridList[rider] = -1;
    riders.gridPrevious[rider] = -1;
  }
  return riders;
}

/** Gives a rider a home, and puts the rider there. */
export function settleIn(riders: Riders, rider: RiderId, x: Metres, y: Metres): void {
  riders.homeX[rider] = riders.fromX[rider] = riders.toX[rider] = x;
  riders.homeY[rider] = riders.fromY[rider] = riders.toY[rider] = y;
}

/** The key of all riders' characters in a city. */
export function characterKeyOf(citySeed: number): Key {
  return keyOf(citySeed, 'rider character');
}

/** What a rider of this key is like, by draws of the city. */
export function giveCharacter(
  riders: Riders,
  rider: RiderId,
  riderKey: number,
  characterKey: Key,
  normal: Quantiles,
): void {
  riders.key[rider] = riderKey;
  riders.pace[rider] = 1 + 0.1 * quantileAt(normal, bits(characterKey, riderKey, 0));
  const earliest = draw(characterKey, riderKey, 1) < dayRiders ? noon : evening;
  riders.favouriteHour[rider] = earliest + spanHours * draw(characterKey, riderKey, 2);
}

/** The favourite hour below which a share of riders have theirs, from 12 to 28. */
export function favouriteHourAt(share: number): number {
  if (share < dayRiders) return noon + (spanHours * share) / dayRiders;
  return evening + (spanHours * (share - dayRiders)) / (1 - dayRiders);
}

/** The stop at which an order is picked up. */
export function pickUpStop(order: OrderId): number {
  return order * 2;
}

/** The stop at which an order is dropped off. */
export function dropOffStop(order: OrderId): number {
  return order * 2 + 1;
}

export function orderOfStop(stop: number): OrderId {
  return stop >> 1;
}

/** True for a stop at which an order is dropped off. */
export function isDropOff(stop: number): boolean {
  return (stop & 1) === 1;
}

/** Where a rider on an interruptible way is at a moment: east, for `riderY` north. */
export function riderX(riders: Riders, rider: RiderId, nowSeconds: Seconds): Metres {
  const { fromX, toX } = riders;
  const share = wayDone(riders, rider, nowSeconds);
  return Math.round(fromX[rider] + (toX[rider] - fromX[rider]) * share);
}

export function riderY(riders: Riders, rider: RiderId, nowSeconds: Seconds): Metres {
  const { fromY, toY } = riders;
  const share = wayDone(riders, rider, nowSeconds);
  return Math.round(fromY[rider] + (toY[rider] - fromY[rider]) * share);
}

function wayDone(riders: Riders, rider: RiderId, nowSeconds: Seconds): number {
  const length = riders.legEnd[rider] - riders.legStart[rider];
  if (length <= 0) return 1;
  return Math.max(0, Math.min(1, (nowSeconds - riders.legStart[rider]) / length));
}

/** Puts a stop into the route before the given position. */
export function insertStop(riders: Riders, rider: RiderId, position: number, stop: number): void {
  const { route } = riders;
  for (let i = riders.stopCount[rider]; i > position; i--) route[rider + i] = route[rider + i - 1];
  route[rider + position] = stop;
  riders.stopCount[rider]++;
  riders.routeVersion[rider]++;
}

/** Takes the first stop off the route. */
export function removeFirstStop(riders: Riders, rider: RiderId): void {
  const { route } = riders;
  const count = --riders.stopCount[rider];
  riders.routeVersion[rider]++;
  for (let i = 0; i < count; i++) route[rider + i] = route[rider + i + 1];
}

/** Takes both stops of an order off the route, wherever they stand. */
export function removeOrder(riders: Riders, rider: RiderId, order: OrderId): void {
  const { route } = riders;
  let kept = 0;
  for (let i = 0; i < riders.stopCount[rider]; i++) {
    if (orderOfStop(route[rider + i]) !== order) route[rider + kept++] = route[rider + i];
  }
  riders.stopCount[rider] = kept;
  riders.routeVersion[rider]++;
}

/** The stop at a position of the route. */
export function stopAt(riders: Riders, rider: RiderId, position: number): number {
  return riders.route[rider + position];
}
