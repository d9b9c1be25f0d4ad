// Mending: a thing goes to a workshop of two hands, waits its turn, is mended and goes back. The
// two ways are orders of one need; between them the thing is held, its way back paid ahead.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, subKey } from '../../kernel/random.ts';
import {
  hourOfDay, secondsPerHour, type Fen, type HoldingId, type MerchantId, type OrderId, type Seconds,
} from '../../kernel/units.ts';
import type { City, Derived } from '../../world/city.ts';
import { Due, momentOn } from '../../world/holdings.ts';
import {
  bringUp, hold, isProviderHere, isShopOf, payAhead, payBack,
} from '../../world/vertical-means.ts';
import { KindNumber, Tier } from './kinds.ts';
import { setPrice } from './needs.ts';
import { Leg, type ErrandTables } from './tables.ts';

/** What is paid for mending, and how long it takes in the mean. */
export const mendingFen: Fen = 4000;
const mendingSeconds = 3 * secondsPerHour;
/** What is mended is brought back from nine to eight in the evening. */
const firstHour = 9;
const lastHour = 20;
/** When nobody came for it, it is tried again so much later. */
const againSeconds = secondsPerHour;

const timeOccasion = 5;
const backOccasion = 9;
/** Words of what is with a workshop. */
const gramsWord = 0;
const valueWord = 1;

/** Which workshops there are, so that not all merchants are looked at for the nearest of them. */
export function derivedWorkshops({ openWorkshops, number }: ErrandTables): Derived {
  return {
    name: 'errands workshops',
    rebuild({ merchants }) {
      openWorkshops.length = 0;
      for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
        const isWorkshop = isShopOf(merchants, number, merchant)
          && merchants.tier[merchant] === Tier.workshop;
        if (isWorkshop) openWorkshops.push(merchant);
      }
    },
  };
}

/** Both hands of a workshop are free. */
export function freeHands({ workshops }: ErrandTables, merchant: MerchantId, now: Seconds): void {
  workshops.firstFreeAt[merchant] = now;
  workshops.secondFreeAt[merchant] = now;
}

export function beginRun({ merchants, now }: City, tables: ErrandTables): void {
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (isShopOf(merchants, tables.number, merchant)) freeHands(tables, merchant, now.seconds);
  }
}

/** A workshop has it: whichever hand is free first mends it, first come, first served. */
export function takeIn(city: City, tables: ErrandTables, order: OrderId): void {
  const { orders, ledger, now } = city;
  const { workshops, rows, keys, mendingTime, books, number } = tables;
  const merchant = orders.merchant[order];
  const luck = bits(keys.thing, orders.needKey[order], timeOccasion);
  const seconds = Math.round(mendingSeconds * quantileAt(mendingTime, luck));
  const { firstFreeAt, secondFreeAt } = workshops;
  const hand = firstFreeAt[merchant] <= secondFreeAt[merchant] ? firstFreeAt : secondFreeAt;
  hand[merchant] = Math.max(now.seconds, hand[merchant]) + seconds;
  books.takenIn[0]++;
  books.workshopSeconds[0] += hand[merchant] - now.seconds;
  ledger.post(rows.mending, mendingFen, orders.platform[order], merchant, number);
  holdUntil(city, tables, order, withinHours(hand[merchant]));
}

function withinHours(at: Seconds): Seconds {
  const hour = hourOfDay(at);
  if (hour >= firstHour && hour < lastHour) return at;
  return momentOn(at, hour < firstHour ? 0 : 1, firstHour * secondsPerHour);
}

/** The way back is paid ahead and tried at a moment. */
function holdUntil(city: City, tables: ErrandTables, order: OrderId, due: Seconds): void {
  const { orders, holdings } = city;
  const { goods, wanted, number } = tables;
  const key = subKey(orders.needKey[order], backOccasion, 0);
  const holding = hold(city, {
    vertical: number,
    platform: orders.platform[order],
    key,
    consumer: orders.consumer[order],
    provider: orders.merchant[order],
  });
  holdings.words[holding + gramsWord] = goods.grams[order];
  holdings.words[holding + valueWord] = goods.valueFen[order];
  recall(city, tables, holding);
  payAhead(city, holding, wanted.priceFen);
  bringUp(city, holding, due);
}

/** What is with a workshop is wanted at its owner's home. */
function recall(city: City, tables: ErrandTables, holding: HoldingId): void {
  const { holdings, merchants, consumers } = city;
  const { wanted } = tables;
  const consumer = holdings.consumer[holding];
  const provider = holdings.provider[holding];
  wanted.key = holdings.key[holding];
  wanted.kind = KindNumber.mending;
  wanted.leg = Leg.fromWorkshop;
  wanted.grams = holdings.words[holding + gramsWord];
  wanted.valueFen = holdings.words[holding + valueWord];
  wanted.consumer = consumer;
  wanted.workshop = provider;
  wanted.fromX = Math.round(merchants.x[provider]);
  wanted.fromY = Math.round(merchants.y[provider]);
  wanted.toX = consumers.homeX[consumer];
  wanted.toY = consumers.homeY[consumer];
  setPrice(city, tables);
}

/** It is mended and goes home; from a workshop that has closed its owner collects it. */
export function holdingDue(city: City, tables: ErrandTables, holding: HoldingId): number {
  if (isProviderHere(city, holding)) {
    recall(city, tables, holding);
    return Due.order;
  }
  payBack(city, holding);
  tables.books.collected[0]++;
  return Due.settled;
}

/** No rider came for what is mended: it stays with the workshop, and is tried again. */
export function keepForLater(city: City, tables: ErrandTables, order: OrderId): void {
  const { now } = city;
  const due = withinHours(now.seconds + againSeconds);
  holdUntil(city, tables, order, due);
}
