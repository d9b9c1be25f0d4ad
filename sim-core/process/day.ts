// A run's beginning and end: seed and policy are set, riders get their terms, the first tasks are
// filed; at the end riders go home and the last day is closed.

import { changeMoments, type PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { makeKeys } from '../world/keys.ts';
import { policyFor } from '../world/platform-plan.ts';
import { Activity } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { weatherOf, type WeatherKind } from '../world/weather.ts';
import { setConditions, setPolicy } from './hours.ts';
import { closeDay } from './close-day.ts';
import { hireRiders } from './hire.ts';
import { goOffline } from './presence.ts';
import type { Simulation } from './simulation.ts';

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
  city.weather = weatherOf(seed, weather, city.days);
}

/** Closes the books of a run whose orders have all ended. */
export function endRun(sim: Simulation): void {
  const { riders } = sim.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) goOffline(sim, rider);
  }
  closeDay(sim, sim.city.days - 1);
}
