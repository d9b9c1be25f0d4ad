// What waits for days: it is made of a choice, comes up when it is due, and becomes an order, rides
// back, or is settled by its vertical; its consumer may give it up on any day before.

import type { Fen, HoldingId, Seconds } from '../kernel/units.ts';
import type { City, VerticalHere } from '../world/city.ts';
import { Due, releaseHolding } from '../world/holdings.ts';
import { verticalOfHolding } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';
import { zoneAt } from '../world/space.ts';
import { secondsOnFoot } from '../world/travel.ts';
import { bringUp, fileIfToday, hold, payAhead, payBack } from '../world/vertical-means.ts';
import type { NeedScratch, Quote } from './choice-record.ts';
import { findEnds } from './ends.ts';
import { placeOrder } from './place.ts';
import { quoteOn, readTerms } from './quote.ts';
import { beginRideBack } from './ride-back.ts';
import type { Simulation } from './simulation.ts';

/** What has been chosen is ordered ahead. */
export function holdOrder(
  { city }: Simulation,
  platform: Platform,
  need: NeedScratch,
  { basketFen }: Quote,
  dueSeconds: Seconds,
): void {
  const { own, aheadFen, held } = city.verticals[need.vertical];
  const fen = aheadFen?.(city, own, basketFen) ?? basketFen;
  const holding = holdNeed(city, platform, need, fen);
  held?.(city, own, holding);
  bringUp(city, holding, dueSeconds);
}

/** What has been chosen is to be fetched by its consumer. */
export function holdToFetch(
  { city }: Simulation,
  platform: Platform,
  need: NeedScratch,
  { basketFen, rideMetres }: Quote,
): void {
  const holding = holdNeed(city, platform, need, basketFen);
  const { own, toFetch } = city.verticals[need.vertical];
  const walkSeconds = secondsOnFoot(rideMetres);
  const dueSeconds = toFetch?.(city, own, holding, walkSeconds) ?? city.now.seconds + walkSeconds;
  bringUp(city, holding, dueSeconds);
}

/** Its basket is paid into escrow. */
function holdNeed(
  city: City,
  { id }: Platform,
  { vertical, key, consumer, merchant, gainFen }: NeedScratch,
  basketFen: Fen,
): HoldingId {
  const holding = hold(city, { vertical, platform: id, key, consumer, provider: merchant });
  city.holdings.choiceGainFen[holding] = gainFen;
  payAhead(city, holding, basketFen);
  return holding;
}

/** A day opens: some holdings are given up, and those that come up today are filed. */
export function openHoldings({ city }: Simulation): void {
  const { holdings } = city;
  const { head } = holdings;
  // Free rows are taken from the first on: beyond the last that is held nothing is looked at.
  const endedBefore = head.ended[0];
  let seen = 0;
  for (let holding = 0; holding < holdings.end; holding += holdings.step) {
    if (seen === head.made[0] - endedBefore) return;
    if (holdings.vertical[holding] === 0) continue;
    seen++;
    if (holdings.dueAt[holding] < city.now.seconds) continue;
    if (isGivenUp(city, holding)) {
      const vertical = verticalOfHolding(city, holding);
      vertical.givenUp?.(city, vertical.own, holding);
      end(city, holding, Due.settled);
    } else fileIfToday(city, holding);
  }
}

/** Whether this day's hazard uses up what is left. */
function isGivenUp(city: City, holding: HoldingId): boolean {
  const { hazardLeft } = city.holdings;
  const { own, dailyHazard } = verticalOfHolding(city, holding);
  if (hazardLeft[holding] <= 0 || dailyHazard === undefined) return false;
  hazardLeft[holding] -= dailyHazard(city, own, holding);
  return hazardLeft[holding] <= 0;
}

/** A holding comes up, unless it has ended or been put off since the task was filed. */
export function holdingDue(sim: Simulation, holding: HoldingId, turn: number): void {
  const { city } = sim;
  if (city.holdings.turn[holding] !== turn) return;
  const vertical = verticalOfHolding(city, holding);
  const due = vertical.holdingDue?.(city, vertical.own, holding) ?? Due.settled;
  if (due === Due.order) orderHeld(sim, vertical, holding);
  else if (due === Due.rideBack) beginRideBack(city, holding);
  else if (due === Due.refer) orderReferred(sim, vertical, holding);
  else if (due === Due.settled) end(city, holding, due);
}

function end(city: City, holding: HoldingId, due: number): void {
  city.facts.holdingEnded(holding, due);
  releaseHolding(city.holdings, holding);
}

/** It becomes an order, at the price in escrow and the day's terms. */
function orderHeld(sim: Simulation, vertical: VerticalHere, holding: HoldingId): void {
  const { city, need } = sim;
  const platform = city.platforms[city.holdings.platform[holding]];
  const basketFen = payBack(city, holding);
  recallNeed(city, need, vertical, holding);
  findEnds(city, need);
  end(city, holding, Due.order);
  readTerms(city, platform, need, need.terms);
  quoteOn(need.terms, city, platform, need, need.merchant, need.offer);
  atPrice(need.offer, basketFen, vertical);
  placeOrder(sim, platform, need, need.offer);
}

/** Its provider, of another vertical, brings an order for it at the day's prices and terms. */
function orderReferred(
  sim: Simulation,
  { own, referral }: VerticalHere,
  holding: HoldingId,
): void {
  const { city, need } = sim;
  const { holdings, merchants, verticals } = city;
  const provider = verticals[merchants.vertical[holdings.provider[holding]]];
  const platform = city.platforms[holdings.platform[holding]];
  recallNeed(city, need, provider, holding);
  need.basketSize = referral?.ask(city, own, holding) ?? 1;
  need.referral = holding + 1;
  holdings.dueAt[holding] = -1;
  readTerms(city, platform, need, need.terms);
  quoteOn(need.terms, city, platform, need, need.merchant, need.offer);
  placeOrder(sim, platform, need, need.offer);
}

/** Who wanted it, from whom, to be brought to the home. */
function recallNeed(
  { holdings, consumers, merchants, space }: City,
  need: NeedScratch,
  { number, firstList, needsByTier }: VerticalHere,
  holding: HoldingId,
): void {
  need.vertical = number;
  need.referral = 0;
  need.key = holdings.key[holding];
  need.consumer = holdings.consumer[holding];
  need.merchant = holdings.provider[holding];
  need.tier = needsByTier === undefined ? 0 : merchants.tier[need.merchant];
  need.list = firstList + need.tier;
  need.x = consumers.homeX[need.consumer];
  need.y = consumers.homeY[need.consumer];
  need.zone = zoneAt(space, need.x, need.y);
  need.district = space.district[need.zone];
  need.kerbSeconds = space.kerbToDoorSeconds[need.zone];
  need.basketSize = holdings.paidFen[holding] / merchants.priceLevelFen[need.merchant];
  need.gainFen = holdings.choiceGainFen[holding];
}

/** The basket, or carrying it, costs what was paid for it ahead. */
function atPrice(offer: Quote, basketFen: Fen, { handOver }: VerticalHere): void {
  if (handOver === 'carriage') {
    offer.paidFen += basketFen - offer.feeFen;
    offer.feeFen = basketFen;
    return;
  }
  offer.paidFen += basketFen - offer.basketFen;
  offer.basketFen = basketFen;
}
