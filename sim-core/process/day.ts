// A run's beginning and end: seed and policy are set, riders get their terms, the first tasks are
// filed; at the end riders go home and the last day is closed.

import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw } from '../kernel/random.ts';
import { changeMoments } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { Activity, RiderKind } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { closeDay } from './close-day.ts';
import { goOffline } from './presence.ts';
import { resume, type RunTerms } from './resume.ts';
import type { Simulation } from './simulation.ts';

/** Spread of reservation wages around the median (assumed; B3.07 gives 15 to 28 around 20). */
const wageSpread = 0.28;
const lowestWageShare = 0.4;

/** Sets seed and policy on a city whose sections are as built, and files the first tasks. */
export function beginRun(sim: Simulation, terms: RunTerms): void {
  const { city } = sim;
  city.clock.seconds[0] = city.startSeconds;
  resume(sim, terms);
  hireRiders(city);
  for (const vertical of city.verticals) vertical.beginRun(city, vertical.own);
  const { queue } = city;
  queue.push(city.startSeconds, Task.halfHourTurns, 0);
  queue.push(city.startSeconds, Task.minuteTurns, 0);
  queue.push(city.startSeconds, Task.dispatchTurns, 0);
  for (const moment of changeMoments(terms.policy)) queue.push(moment, Task.policyChanges, 0);
}

/** Who is registered, on which terms, and for how much it is worth working. */
function hireRiders(city: City): void {
  const { riders, platforms, keys, shapes } = city;
  const { dedicatedShare, riderSupply, reservationWage } = platforms[0].policy;
  const registered = Math.round((city.plannedRiders * riderSupply[0]) / 1000);
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const number = rider >> riders.bits;
    riders.registered[rider] = number < registered ? 1 : 0;
    const isDedicated = draw(keys.riderTerms, number, 0) < dedicatedShare[0] / 1000;
    riders.kind[rider] = isDedicated ? RiderKind.dedicated : RiderKind.crowdsourced;
    const z = quantileAt(shapes.normal, bits(keys.riderTerms, number, 1));
    const share = Math.max(lowestWageShare, 1 + wageSpread * z);
    riders.reservationFenPerHour[rider] = Math.round(reservationWage[0] * share);
  }
}

/** Closes the books of a run whose orders have all ended. */
export function endRun(sim: Simulation): void {
  const { riders } = sim.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) goOffline(sim, rider);
  }
  closeDay(sim, sim.city.days - 1);
}
