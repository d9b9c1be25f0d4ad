// A day ends, at midnight or with the run: stints are settled, running costs, rent and wages
// posted, and each rider's and merchant's day is told to whoever listens. A new day starts from
// zero.

import type { MerchantId, RiderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Reason } from '../world/ledger.ts';
import { Activity, costFenPerKm } from '../world/riders.ts';
import { settleStint } from './presence.ts';
import type { Simulation } from './simulation.ts';

/** Midnight within a run: the old day is closed, and the warm-up with it when it was its last. */
export function turnDay(sim: Simulation, newDay: number): void {
  const { city } = sim;
  closeDay(sim, newDay - 1);
  startAfresh(city);
  if (newDay === city.warmUp) city.facts.warmUpEnded();
}

/** Tells every rider's and merchant's day; their columns still hold it. */
export function closeDay(sim: Simulation, day: number): void {
  const { city } = sim;
  const { riders, merchants, ledger, facts, now } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) settleStint(sim, rider);
    if (riders.onHand[rider] > 0) cutTour(city, rider);
    const costFen = Math.round((riders.riddenMetres[rider] * costFenPerKm) / 1000);
    ledger.post(Reason.riderCost, costFen, rider);
    if (riders.onlineSeconds[rider] > 0) facts.riderDayEnded(rider);
  }
  const untilSeconds = Math.min(now.seconds, city.endSeconds);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    closeMerchant(city, merchant, untilSeconds);
    facts.merchantDayEnded(merchant);
  }
  facts.dayEnded(day);
}

function cutTour(city: City, rider: RiderId): void {
  const { riders, now } = city;
  riders.engagedSeconds[rider] += now.seconds - riders.engagedSince[rider];
  riders.engagedSince[rider] = now.seconds;
}

function closeMerchant(city: City, merchant: MerchantId, untilSeconds: Seconds): void {
  const { merchants, ledger } = city;
  const vertical = city.verticals[merchants.vertical[merchant]];
  vertical.dayClosed(city, vertical.own, merchant, untilSeconds);
  ledger.post(Reason.rentAndWages, merchants.fixedDailyFen[merchant], merchant);
}

function startAfresh(city: City): void {
  const { riders, merchants } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    riders.earnedFen[rider] = 0;
    riders.onlineSeconds[rider] = 0;
    riders.engagedSeconds[rider] = 0;
    riders.riddenMetres[rider] = 0;
  }
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    merchants.onlineSalesFen[merchant] = 0;
    merchants.onlineCostFen[merchant] = 0;
    merchants.offlineSalesFen[merchant] = 0;
  }
}
