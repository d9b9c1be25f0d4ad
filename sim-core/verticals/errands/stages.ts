// An errand from its placing to its end: a rider comes to the sender's door, where now and then
// nobody is, rides to the receiver's, where now and then nobody is either, and few things are lost.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw } from '../../kernel/random.ts';
import type { Fen, Metres, OrderId, Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { platformOf } from '../../world/owners.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { Switch } from '../fulfilment/switch.ts';
import { levers } from './levers.ts';
import { keepForLater, takeIn } from './mending.ts';
import { payFenOf } from './price.ts';
import { Leg, type ErrandTables } from './tables.ts';

/** Occasions of an order's draws. */
const fetchOccasion = 1;
const bringOccasion = 2;
const absentOccasion = 3;
const nobodyOccasion = 4;
const lostOccasion = 6;

/** At the sender's door and at the receiver's: a floor, and the mean of what comes on top. */
const fetchFloorSeconds = 40;
const fetchMeanSeconds = 120;
const bringFloorSeconds = 20;
const bringMeanSeconds = 60;
/** Parking, and what a rider usually stands at the sender's: what planning reckons with. */
export const usualFetchSeconds: Seconds = 60 + fetchFloorSeconds + fetchMeanSeconds;
/** A rider who finds nobody gives up after this. */
const inVainSeconds = 300;
const nobodyShare = 0.03;
const absentShare = 0.04;
const lostShare = 0.001;
/** Stars that it costs when a thing is lost. */
const lostStars = 4;
/** What coming in vain, and bringing back besides, is paid over the pay. */
const inVainPay = 0.5;
const backPay = 0.5;
const nearMetres = 3000;
const middleMetres = 6000;

/** What is wanted now is what the order carries. */
export function placed(_city: City, { goods, wanted, books }: ErrandTables, order: OrderId): void {
  goods.leg[order] = wanted.leg;
  goods.grams[order] = wanted.grams;
  goods.valueFen[order] = wanted.valueFen;
  goods.premiumFen[order] = wanted.premiumFen;
  goods.isNotFetched[order] = 0;
  goods.isBack[order] = 0;
  goods.broughtAt[order] = 0;
  books.placed[0]++;
  if (wanted.leg === Leg.fromWorkshop) return;
  books.things[0]++;
  if (wanted.leg === Leg.toWorkshop) books.toMend[0]++;
}

/** It is there already: a rider may come. */
export function accepted(city: City, { goods, number }: ErrandTables, order: OrderId): void {
  const { orders, now } = city;
  const { direct } = rulesOf(platformOf(city, order), number, levers);
  orders.grams[order] = goods.grams[order];
  orders.ridesAlone[order] = direct === Switch.on ? 1 : 0;
  orders.readyAt[order] = now.seconds;
  orders.estimatedReadyAt[order] = now.seconds;
}

/** What the sender pays without insurance. */
function priceFen({ orders }: City, { goods }: ErrandTables, order: OrderId): Fen {
  return orders.feeFen[order] - goods.premiumFen[order];
}

export function ridePayFen(city: City, tables: ErrandTables, order: OrderId): Fen {
  const { goods, number } = tables;
  const rules = rulesOf(platformOf(city, order), number, levers);
  const fen = payFenOf(rules, priceFen(city, tables, order), city.now.rainLevel > 0);
  if (goods.isNotFetched[order] === 1) return Math.round(inVainPay * fen);
  return goods.isBack[order] === 1 ? fen + Math.round(backPay * fen) : fen;
}

function isEmptyAtSender({ orders }: City, { goods, keys }: ErrandTables, order: OrderId): boolean {
  return goods.leg[order] !== Leg.fromWorkshop
    && draw(keys.thing, orders.needKey[order], nobodyOccasion) < nobodyShare;
}

export function doorSeconds(
  city: City,
  tables: ErrandTables,
  order: OrderId,
  isDrop: boolean,
): Seconds {
  const { keys, exponential } = tables;
  const usual = fetchFloorSeconds + fetchMeanSeconds;
  if (!isDrop && isEmptyAtSender(city, tables, order)) return inVainSeconds - usual;
  const occasion = isDrop ? bringOccasion : fetchOccasion;
  const wait = quantileAt(exponential, bits(keys.thing, city.orders.needKey[order], occasion));
  return isDrop
    ? bringFloorSeconds + Math.round(bringMeanSeconds * wait)
    : Math.round(fetchMeanSeconds * wait) - fetchMeanSeconds;
}

/** Counts a rider's time and way; a way is empty where nothing at all is carried on it. */
export function legBegins(
  { orders, riders }: City,
  { books }: ErrandTables,
  order: OrderId,
  isDrop: boolean,
  metres: Metres,
  seconds: Seconds,
): void {
  const rider = orders.rider[order];
  books.legSeconds[0] += seconds;
  books.legMetres[0] += metres;
  // Whatever is still to be fetched has two stops on the route.
  const isEmpty = !isDrop && riders.stopCount[rider] === 2 * riders.onHand[rider];
  if (isEmpty) books.emptyMetres[0] += metres;
}

export function isNobodyThere(city: City, tables: ErrandTables, order: OrderId): boolean {
  if (!isEmptyAtSender(city, tables, order)) return false;
  tables.goods.isNotFetched[order] = 1;
  return true;
}

/** A workshop, and whoever waits for what was mended, is always there. */
export function goesBack(city: City, { goods, keys }: ErrandTables, order: OrderId): boolean {
  const { orders, now } = city;
  if (goods.isBack[order] === 1) return false;
  goods.broughtAt[order] = now.seconds;
  if (goods.leg[order] !== Leg.only) return false;
  if (isLost(city, keys.thing, order)) return false;
  if (draw(keys.thing, orders.needKey[order], absentOccasion) >= absentShare) return false;
  goods.isBack[order] = 1;
  return true;
}

function isLost({ orders }: City, key: number, order: OrderId): boolean {
  return draw(key, orders.needKey[order], lostOccasion) < lostShare;
}

export function starsLost(city: City, { keys }: ErrandTables, order: OrderId): number {
  return isLost(city, keys.thing, order) ? lostStars : 0;
}

/** It is with its receiver, back, with a workshop, or lost; its price is paid in any case. */
export function handedOver(city: City, tables: ErrandTables, order: OrderId): void {
  const { orders, ledger } = city;
  const { goods, rows, books, keys, number } = tables;
  const platform = orders.platform[order];
  const premiumFen = goods.premiumFen[order];
  ledger.post(rows.insurer, premiumFen, platform, none, number);
  books.brought[0]++;
  books.priceFen[0] += orders.feeFen[order];
  countTime(city, tables, order);
  if (isLost(city, keys.thing, order)) {
    books.lost[0]++;
    const isInsured = premiumFen > 0 || goods.leg[order] === Leg.fromWorkshop;
    const { insured } = rulesOf(platformOf(city, order), number, levers);
    const lossFen = isInsured && insured === Switch.on ? goods.valueFen[order] : 0;
    ledger.post(rows.insuredLoss, lossFen, platform, none, number);
  } else if (goods.isBack[order] === 1) books.cameBack[0]++;
  else if (goods.leg[order] === Leg.toWorkshop) takeIn(city, tables, order);
  else {
    books.received[0]++;
    if (goods.leg[order] === Leg.fromWorkshop) books.mended[0]++;
  }
}

function countTime({ orders }: City, { goods, books }: ErrandTables, order: OrderId): void {
  const seconds = goods.broughtAt[order] - orders.placedAt[order];
  const metres = orders.rideMetres[order];
  if (metres < nearMetres) {
    books.near[0]++;
    books.nearSeconds[0] += seconds;
  } else if (metres < middleMetres) {
    books.middle[0]++;
    books.middleSeconds[0] += seconds;
  } else {
    books.far[0]++;
    books.farSeconds[0] += seconds;
  }
}

/** Nobody came for it, or nobody was there: it stays where it is. */
export function cancelled(city: City, tables: ErrandTables, order: OrderId): void {
  const { goods, books } = tables;
  if (goods.isNotFetched[order] === 0) books.unmatched[0]++;
  if (goods.leg[order] === Leg.fromWorkshop) keepForLater(city, tables, order);
  else books.notFetched[0]++;
}
