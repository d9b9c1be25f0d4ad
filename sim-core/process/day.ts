// A run's beginning and end: seed and policy are set, riders get their terms, the first tasks are
// filed; at the end riders go home and the last day is closed.

import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, keyOf, pick } from '../kernel/random.ts';
import { changeMoments, type PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { makeKeys } from '../world/keys.ts';
import { policyFor } from '../world/platform-plan.ts';
import { Activity, RiderKind } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { buildWeather, type WeatherKind } from '../world/weather.ts';
import { setConditions, setPolicy } from './hours.ts';
import { closeDay } from './close-day.ts';
import { goOffline } from './presence.ts';
import type { Simulation } from './simulation.ts';

/** Spread of reservation wages around the median (assumed; B3.07 gives 15 to 28 around 20). */
const wageSpread = 0.28;
const lowestWageShare = 0.4;
/** Share of crowdsourced riders who have signed up with any given further platform (assumed). */
const multiHomingShare = 0.5;

/** Sets seed and policy on a city whose sections are as built, and files the first tasks. */
export function beginRun(
  sim: Simulation,
  policy: PolicyDiff,
  seed: number,
  weather: WeatherKind,
): void {
  const { city } = sim;
  setSeed(city, seed, weather);
  setPolicies(city, policy);
  city.now.seconds = city.startSeconds;
  setConditions(city);
  for (const { id } of city.platforms) setPolicy(city, id);
  hireRiders(city);
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    merchants.guestAt[merchant] = city.startSeconds;
  }
  const { queue } = city;
  queue.push(city.startSeconds, Task.halfHourTurns, 0);
  queue.push(city.startSeconds, Task.minuteTurns, 0);
  for (const { id, diff } of city.platforms) {
    queue.push(city.startSeconds, Task.dispatchTurns, id);
    for (const moment of changeMoments(diff)) queue.push(moment, Task.policyChanges, id);
  }
}

/** Gives each platform the changes that concern it; also after a restored snapshot. */
export function setPolicies(city: City, policy: PolicyDiff): void {
  for (const platform of city.platforms) platform.diff = policyFor(platform.plan, policy);
}

/** Keys and weather follow from the seed alone; they are set again after a restored snapshot. */
export function setSeed(city: City, seed: number, weather: WeatherKind): void {
  Object.assign(city.keys, makeKeys(seed));
  city.guests.key = city.keys.guest;
  city.weather = buildWeather(weather, keyOf(seed, 'weather'), city.days);
}

/** Who is registered, for which platforms and on which terms, and for how much it is worth it. */
function hireRiders(city: City): void {
  const { riders, platforms, keys, shapes } = city;
  const [{ policy: world }] = platforms;
  const registered = Math.round((city.plannedRiders * world.riderSupply[0]) / 1000);
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const number = rider >> riders.bits;
    riders.registered[rider] = number < registered ? 1 : 0;
    const home = pick(keys.riderTerms, number, 2, platforms.length);
    const share = platforms[home].policy.dedicatedShare[0] / 1000;
    const isDedicated = draw(keys.riderTerms, number, 0) < share;
    riders.kind[rider] = isDedicated ? RiderKind.dedicated : RiderKind.crowdsourced;
    riders.platform[rider] = home;
    signUp(city, number, home, isDedicated);
    const z = quantileAt(shapes.normal, bits(keys.riderTerms, number, 1));
    const wageShare = Math.max(lowestWageShare, 1 + wageSpread * z);
    riders.reservationFenPerHour[rider] = Math.round(world.reservationWage[0] * wageShare);
  }
}

/** Dedicated riders work for one platform; of the crowdsourced, a share for others too. */
function signUp(city: City, number: number, home: number, isDedicated: boolean): void {
  for (const { id, memberships } of city.platforms) {
    const isSecond = draw(city.keys.riderTerms, number, 3 + id) < multiHomingShare;
    memberships.isSignedUp[number] = id === home || (isSecond && !isDedicated) ? 1 : 0;
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
