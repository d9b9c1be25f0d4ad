// Who is registered as a rider, on which terms, and for how much it is worth working: settled at a
// run's first second, and again at its branch for those terms that the branch sets otherwise.

import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, pick } from '../kernel/random.ts';
import { secondsPerHour, type RiderId } from '../kernel/units.ts';
import type { InForce } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { RiderKind } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { leaveWhenEmpty } from './presence.ts';
import { after, type Simulation } from './simulation.ts';

/** Spread of reservation wages around the median (assumed; B3.07 gives 15 to 28 around 20). */
const wageSpread = 0.28;
const lowestWageShare = 0.4;
/** Crowdsourced riders think about being online this often. */
const halfHour = secondsPerHour / 2;

/** All riders get the terms of the policy in force. */
export function hireRiders(city: City): void {
  const { riders, platforms } = city;
  const { policy } = platforms[0];
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    riders.registered[rider] = registeredUnder(city, policy, rider);
    riders.kind[rider] = kindUnder(city, policy, rider);
    riders.reservationFenPerHour[rider] = wageUnder(city, policy, rider);
  }
}

/**
 * Changes those terms in which the policy in force differs from an earlier one, and no others: what
 * riders have learnt stays. Who is struck off, or works shifts from now on, leaves with empty
 * hands; who is new, or free from now on, thinks about being online within half an hour.
 */
export function changeTerms(sim: Simulation, before: InForce): void {
  const { city } = sim;
  const { riders, platforms } = city;
  const { policy } = platforms[0];
  const differs = (lever: 'riderSupply' | 'dedicatedShare' | 'reservationWage'): boolean =>
    before[lever][0] !== policy[lever][0];
  const isWage = differs('reservationWage');
  if (!isWage && !differs('riderSupply') && !differs('dedicatedShare')) return;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (isWage) riders.reservationFenPerHour[rider] = wageUnder(city, policy, rider);
    const registered = registeredUnder(city, policy, rider);
    const kind = kindUnder(city, policy, rider);
    if (registered === riders.registered[rider] && kind === riders.kind[rider]) continue;
    const wasFree = isFree(city, rider);
    riders.registered[rider] = registered;
    riders.kind[rider] = kind;
    if (isFree(city, rider)) {
      if (!wasFree) after(city, firstThought(city, rider), Task.riderDecides, rider);
    } else leaveWhenEmpty(sim, rider);
  }
}

/** Registered and crowdsourced: thinks every half hour about being online. */
export function isFree({ riders }: City, rider: RiderId): boolean {
  return riders.registered[rider] === 1 && riders.kind[rider] === RiderKind.crowdsourced;
}

/** Seconds until a crowdsourced rider first thinks about being online. */
export function firstThought(city: City, rider: RiderId): number {
  return pick(city.keys.riderMood, rider >> city.riders.bits, -1, halfHour);
}

function registeredUnder(city: City, policy: InForce, rider: RiderId): number {
  const registered = Math.round((city.plannedRiders * policy.riderSupply[0]) / 1000);
  return rider >> city.riders.bits < registered ? 1 : 0;
}

function kindUnder(city: City, policy: InForce, rider: RiderId): number {
  const chance = draw(city.keys.riderTerms, rider >> city.riders.bits, 0);
  const isDedicated = chance < policy.dedicatedShare[0] / 1000;
  return isDedicated ? RiderKind.dedicated : RiderKind.crowdsourced;
}

function wageUnder(city: City, policy: InForce, rider: RiderId): number {
  const luck = bits(city.keys.riderTerms, rider >> city.riders.bits, 1);
  const z = quantileAt(city.shapes.normal, luck);
  const share = Math.max(lowestWageShare, 1 + wageSpread * z);
  return Math.round(policy.reservationWage[0] * share);
}
