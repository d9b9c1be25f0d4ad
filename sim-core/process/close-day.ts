// What a day's end does to riders and merchants: stints are settled, running costs, rent and wages
// posted, and each one's day is told to whoever listens. A new day starts from zero.

import type { RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Reason } from '../world/ledger.ts';
import { Activity, costFenPerKm } from '../world/riders.ts';
import { settleStint } from './presence.ts';
import type { Simulation } from './simulation.ts';

/** Settles every rider's day and tells it; the columns still hold it. */
export function closeRiders(sim: Simulation): void {
  const { city } = sim;
  const { riders, ledger, facts } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) settleStint(sim, rider);
    if (riders.onHand[rider] > 0) cutTour(city, rider);
    const costFen = Math.round((riders.riddenMetres[rider] * costFenPerKm) / 1000);
    ledger.post(Reason.riderCost, costFen, rider);
    if (riders.onlineSeconds[rider] > 0) facts.riderDayEnded(rider);
  }
}

/** Closes every merchant's books and tells them; the columns still hold the day. */
export function closeMerchants({ city }: Simulation): void {
  const { merchants, verticals, ledger, facts, now } = city;
  const untilSeconds = Math.min(now.seconds, city.endSeconds);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const vertical = verticals[merchants.vertical[merchant]];
    vertical.dayClosed(city, vertical.own, merchant, untilSeconds);
    ledger.post(Reason.rentAndWages, merchants.fixedDailyFen[merchant], merchant);
    facts.merchantDayEnded(merchant);
  }
}

function cutTour(city: City, rider: RiderId): void {
  const { riders, now } = city;
  riders.engagedSeconds[rider] += now.seconds - riders.engagedSince[rider];
  riders.engagedSince[rider] = now.seconds;
}

/** A new day of riders and merchants begins with nothing. */
export function startAfresh({ city }: Simulation): void {
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
