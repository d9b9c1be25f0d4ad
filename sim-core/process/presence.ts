// Whether a rider is there for offers: online and offline, and the grid in which dispatchers look.

import { secondsPerHour, type RiderId } from '../kernel/units.ts';
import { none } from '../world/ledger.ts';
import { employerOf } from '../world/owners.ts';
import type { PlatformRules } from '../policy/rules.ts';
import type { Platform } from '../world/platform.ts';
import { mostAtOnce } from '../world/points-card.ts';
import { Reason } from '../world/reasons.ts';
import { Activity, type Riders } from '../world/riders.ts';
import { countTime, countTopUp } from './beliefs.ts';
import { guaranteedFen } from './pay.ts';
import type { Simulation } from './simulation.ts';

/** Starts a stint on a platform, unless the rider is online already; no wish to leave is left. */
export function goOnline(sim: Simulation, rider: RiderId, platform: Platform): void {
  const { city } = sim;
  const { riders, now } = city;
  riders.leavesWhenEmpty[rider] = 0;
  if (riders.activity[rider] !== Activity.offline) return;
  riders.activity[rider] = Activity.idle;
  riders.onlineSince[rider] = now.seconds;
  riders.countedUntil[rider] = now.seconds;
  riders.stintEarnedFen[rider] = 0;
  riders.onlineTimes[rider]++;
  riders.platform[rider] = platform.id;
  platform.state.ridersOnline[0]++;
  fileInGrid(sim, rider);
  city.facts.riderWentOnline(rider);
}

/** No more offers; offline as soon as the hands are empty. */
export function leaveWhenEmpty(sim: Simulation, rider: RiderId): void {
  const { riders } = sim.city;
  if (riders.activity[rider] === Activity.offline) return;
  riders.leavesWhenEmpty[rider] = 1;
  employerOf(sim.city, rider).grid.remove(rider);
  const isFree = riders.activity[rider] === Activity.idle && riders.offeredOrder[rider] === -1;
  if (isFree) goOffline(sim, rider);
}

/** Ends a stint: hours count, and what pay fell short of the guarantee or the law is made up. */
export function goOffline(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders, now } = city;
  const onlineSeconds = now.seconds - riders.onlineSince[rider];
  countTime(city, rider);
  settleStint(sim, rider);
  riders.activity[rider] = Activity.offline;
  riders.leavesWhenEmpty[rider] = 0;
  const platform = employerOf(city, rider);
  platform.grid.remove(rider);
  platform.state.ridersOnline[0]--;
  city.facts.riderWentOffline(rider, onlineSeconds);
}

/** Whether a rider has taken enough of the day's offers to be given the guarantee. */
export function isGuaranteed(riders: Riders, rider: RiderId, rules: PlatformRules): boolean {
  const needed = rules.riderGuaranteeAcceptance * riders.offersToday[rider];
  return rules.riderGuarantee > 0 && 1000 * riders.takenToday[rider] >= needed;
}

/** An hour closes: where an hour online is guaranteed something, it is settled by itself. */
export function settleHour(sim: Simulation): void {
  const { riders } = sim.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] === Activity.offline) continue;
    if (guaranteedFen(sim.city, employerOf(sim.city, rider).rules) > 0) settleStint(sim, rider);
  }
}

/**
 * Settles a stint up to now and begins the next: at its end, at midnight, and by the hour where
 * hours are guaranteed something.
 */
export function settleStint(sim: Simulation, rider: RiderId): void {
  const { riders, now, ledger } = sim.city;
  const onlineSeconds = now.seconds - riders.onlineSince[rider];
  riders.onlineSeconds[rider] += onlineSeconds;
  riders.workedSeconds[rider] += onlineSeconds;
  const { id, rules } = employerOf(sim.city, rider);
  const paidFen = riders.stintEarnedFen[rider];
  const dueFen = (fenPerHour: number): number => (
    Math.round((fenPerHour * onlineSeconds) / secondsPerHour)
  );
  const guaranteeFen = isGuaranteed(riders, rider, rules) ? dueFen(rules.riderGuarantee) : 0;
  const topUpFen = Math.max(0, guaranteeFen - paidFen);
  const leastFen = dueFen(sim.city.rules.regulator.leastPerOnlineHour);
  const madeUpFen = Math.max(0, leastFen - paidFen - topUpFen);
  ledger.post(Reason.riderGuarantee, topUpFen, id, rider, none);
  ledger.post(Reason.riderMinimum, madeUpFen, id, rider, none);
  countTopUp(sim.city, rider, riders.onlineSince[rider], topUpFen + madeUpFen);
  riders.onlineSince[rider] = now.seconds;
  riders.stintEarnedFen[rider] = 0;
}

/** Files the rider where the next turn can be made, if another order may be offered. */
export function fileInGrid(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders } = city;
  const platform = employerOf(city, rider);
  const { grid } = platform;
  const isOpen =
    riders.activity[rider] !== Activity.offline &&
    riders.leavesWhenEmpty[rider] === 0 &&
    riders.offeredOrder[rider] === -1 &&
    riders.onHand[rider] < mostAtOnce(platform, rider >> riders.bits);
  if (!isOpen) {
    grid.remove(rider);
    return;
  }
  grid.place(rider, riders.toX[rider], riders.toY[rider], riders.onHand[rider]);
}

/** The same for every rider, when the rules for who may be offered orders have changed. */
export function fileAllInGrid(sim: Simulation): void {
  const { riders } = sim.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) fileInGrid(sim, rider);
}
