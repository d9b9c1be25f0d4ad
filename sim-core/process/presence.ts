// Whether a rider is there for offers: online and offline, and the grid in which dispatchers look.

import { secondsPerHour, type RiderId } from '../kernel/units.ts';
import { Reason } from '../world/reasons.ts';
import { Activity } from '../world/riders.ts';
import type { Simulation } from './simulation.ts';

/** Starts a stint, unless the rider is online already; a wish to leave is forgotten. */
export function goOnline(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders, now } = city;
  riders.leavesWhenEmpty[rider] = 0;
  if (riders.activity[rider] !== Activity.offline) return;
  riders.activity[rider] = Activity.idle;
  riders.onlineSince[rider] = now.seconds;
  riders.stintEarnedFen[rider] = 0;
  riders.onlineTimes[rider]++;
  city.platforms[0].state.ridersOnline[0]++;
  fileInGrid(sim, rider);
  city.facts.riderWentOnline(rider);
}

/** No more offers; offline as soon as the hands are empty. */
export function leaveWhenEmpty(sim: Simulation, rider: RiderId): void {
  const { riders, grid } = sim.city;
  if (riders.activity[rider] === Activity.offline) return;
  riders.leavesWhenEmpty[rider] = 1;
  grid.remove(rider);
  const isFree = riders.activity[rider] === Activity.idle && riders.offeredOrder[rider] === -1;
  if (isFree) goOffline(sim, rider);
}

/** Ends a stint: hours count, and the guarantee makes up what pay fell short of it. */
export function goOffline(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders, now } = city;
  const onlineSeconds = now.seconds - riders.onlineSince[rider];
  settleStint(sim, rider);
  riders.activity[rider] = Activity.offline;
  riders.leavesWhenEmpty[rider] = 0;
  city.grid.remove(rider);
  city.platforms[0].state.ridersOnline[0]--;
  city.facts.riderWentOffline(rider, onlineSeconds);
}

/** Settles a stint up to now and begins the next: at its end, and at midnight. */
export function settleStint(sim: Simulation, rider: RiderId): void {
  const { riders, now, ledger, platforms } = sim.city;
  const onlineSeconds = now.seconds - riders.onlineSince[rider];
  riders.onlineSeconds[rider] += onlineSeconds;
  const { id, policy } = platforms[0];
  const guaranteeFen = policy.riderGuarantee[0];
  const promisedFen = Math.round((guaranteeFen * onlineSeconds) / secondsPerHour);
  const topUpFen = Math.max(0, promisedFen - riders.stintEarnedFen[rider]);
  ledger.post(Reason.riderGuarantee, topUpFen, id, rider);
  riders.onlineSince[rider] = now.seconds;
  riders.stintEarnedFen[rider] = 0;
}

/** Files the rider where the next turn can be made, if another order may be offered. */
export function fileInGrid(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders, grid } = city;
  const stack = city.platforms[0].policy.stackMax[0];
  const isOpen =
    riders.activity[rider] !== Activity.offline &&
    riders.leavesWhenEmpty[rider] === 0 &&
    riders.offeredOrder[rider] === -1 &&
    riders.onHand[rider] < stack;
  if (!isOpen) {
    grid.remove(rider);
    return;
  }
  grid.place(rider, riders.toX[rider], riders.toY[rider], riders.onHand[rider]);
}
