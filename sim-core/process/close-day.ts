// What a day's end does to riders and merchants: stints are settled, running costs, rent and wages
// posted, and each one's day is told to whoever listens. A new day starts from zero.

import { perMilleOf, secondsPerHour, type MerchantId, type RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { Reason } from '../world/reasons.ts';
import { Activity, runningCostFen } from '../world/riders.ts';
import { countTopUpOfDay } from './beliefs.ts';
import { settleStint } from './presence.ts';
import { drawAccident, startSafetyDay } from './safety.ts';
import type { Simulation } from './simulation.ts';

/** Settles every rider's day and tells it; the columns still hold it. */
export function closeRiders(sim: Simulation, day: number): void {
  const { city } = sim;
  const { riders, ledger, facts } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) settleStint(sim, rider);
    if (riders.onHand[rider] > 0) cutTour(city, rider);
    ledger.post(Reason.riderCost, runningCostFen(riders, rider), none, rider, none);
    makeUpEngagedHours(city, rider);
    insure(city, rider);
    drawAccident(city, rider, day);
    if (riders.onlineSeconds[rider] > 0) facts.riderDayEnded(rider);
  }
}

/** What the day's pay fell short of the least for hours with orders on hand. */
function makeUpEngagedHours(city: City, rider: RiderId): void {
  const { riders, ledger, rules } = city;
  const { leastPerEngagedHour } = rules.regulator;
  if (leastPerEngagedHour === 0) return;
  const engagedHours = riders.engagedSeconds[rider] / secondsPerHour;
  const leastFen = Math.round(leastPerEngagedHour * engagedHours);
  const madeUpFen = Math.max(0, leastFen - riders.earnedFen[rider]);
  ledger.post(Reason.riderMinimum, madeUpFen, riders.platform[rider], rider, none);
  countTopUpOfDay(city, rider, madeUpFen);
}

/** Contributions to social insurance on the day's pay. */
function insure({ riders, ledger, rules }: City, rider: RiderId): void {
  const { insuranceRate, insurancePlatformShare } = rules.regulator;
  const dueFen = perMilleOf(Math.max(0, riders.earnedFen[rider]), insuranceRate);
  const platformFen = perMilleOf(dueFen, insurancePlatformShare);
  riders.contributionFen[rider] = dueFen - platformFen;
  ledger.post(Reason.platformInsurance, platformFen, riders.platform[rider], none, none);
  ledger.post(Reason.riderInsurance, dueFen - platformFen, none, rider, none);
}

/** Closes all merchants' books and tells them, then the verticals' days; columns still hold it. */
export function closeMerchants({ city }: Simulation): void {
  const { merchants, verticals, facts, now } = city;
  const untilSeconds = Math.min(now.seconds, city.endSeconds);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0) continue;
    const vertical = verticals[merchants.vertical[merchant]];
    vertical.dayClosed(city, vertical.own, merchant, untilSeconds);
    postRent(city, merchant);
    facts.merchantDayEnded(merchant);
  }
  for (const vertical of verticals) vertical.dayTurns?.(city, vertical.own);
}

/** Rent and wages, shared out by the day's sales; without any, the table bears them. */
function postRent({ merchants, ledger }: City, merchant: MerchantId): void {
  const vertical = merchants.vertical[merchant];
  const fixedFen = merchants.fixedDailyFen[merchant];
  const onlineFen = merchants.onlineSalesFen[merchant];
  const salesFen = onlineFen + merchants.tableSalesFen[merchant];
  const shareFen = salesFen > 0 ? Math.round((fixedFen * onlineFen) / salesFen) : 0;
  ledger.post(Reason.onlineRent, shareFen, none, merchant, vertical);
  ledger.post(Reason.tableRent, fixedFen - shareFen, none, merchant, vertical);
}

function cutTour(city: City, rider: RiderId): void {
  const { riders, now } = city;
  riders.engagedSeconds[rider] += now.seconds - riders.engagedSince[rider];
  riders.engagedSince[rider] = now.seconds;
}

/** A new day of riders and merchants begins with nothing. */
export function startAfresh({ city }: Simulation): void {
  const { riders, merchants } = city;
  startSafetyDay(city);
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    riders.earnedFen[rider] = 0;
    riders.expectedFen[rider] = 0;
    riders.contributionFen[rider] = 0;
    riders.offersToday[rider] = 0;
    riders.takenToday[rider] = 0;
    riders.onlineSeconds[rider] = 0;
    riders.engagedSeconds[rider] = 0;
    riders.riddenMetres[rider] = 0;
    riders.countedMetres[rider] = 0;
  }
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    merchants.onlineSalesFen[merchant] = 0;
    merchants.tableSalesFen[merchant] = 0;
  }
}
