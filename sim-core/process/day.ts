// A run's beginning and end: seed and policy are set, riders get their terms, the first tasks are
// filed; at the end riders go home and the last day is closed.

import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, keyOf } from '../kernel/random.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { makeKeys } from '../world/keys.ts';
import { Activity, RiderKind } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { buildWeather, type WeatherKind } from '../world/weather.ts';
import { fileChanges, setConditions, setPolicy } from './hours.ts';
import { closeDay } from './close-day.ts';
import { goOffline } from './presence.ts';
import type { Simulation } from './simulation.ts';

/** Spread of reservation wages around the median (assumed; B3.07 gives 15 to 28 around 20). */
const wageSpread = 0.28;
const lowestWageShare = 0.4;

/** Sets seed and policy on a city whose sections are as built, and files the first tasks. */
export function beginRun(
  sim: Simulation,
  policy: PolicyDiff,
  seed: number,
  weather: WeatherKind,
): void {
  const { city } = sim;
  setSeed(city, seed, weather);
  city.policy = policy;
  city.now.seconds = city.startSeconds;
  setConditions(city);
  setPolicy(city);
  hireRiders(city);
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    merchants.guestAt[merchant] = city.startSeconds;
  }
  const { queue } = city;
  queue.push(city.startSeconds, Task.halfHourTurns, 0);
  queue.push(city.startSeconds, Task.minuteTurns, 0);
  queue.push(city.startSeconds, Task.dispatchTurns, 0);
  fileChanges(city);
}

/** Keys and weather follow from the seed alone; they are set again after a restored snapshot. */
export function setSeed(city: City, seed: number, weather: WeatherKind): void {
  Object.assign(city.keys, makeKeys(seed));
  city.guests.key = city.keys.guest;
  city.weather = buildWeather(weather, keyOf(seed, 'weather'), city.days);
}

/** Who is registered, on which terms, and for how much it is worth working. */
function hireRiders(city: City): void {
  const { riders, platforms, keys, shapes } = city;
  const { dedicatedShare } = platforms[0].rules;
  const { riderSupply, reservationWage } = city.assumptions;
  const registered = Math.round((city.plannedRiders * riderSupply) / 1000);
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const number = rider >> riders.bits;
    riders.registered[rider] = number < registered ? 1 : 0;
    const isDedicated = draw(keys.riderTerms, number, 0) < dedicatedShare / 1000;
    riders.kind[rider] = isDedicated ? RiderKind.dedicated : RiderKind.crowdsourced;
    const z = quantileAt(shapes.normal, bits(keys.riderTerms, number, 1));
    const share = Math.max(lowestWageShare, 1 + wageSpread * z);
    riders.reservationFenPerHour[rider] = Math.round(reservationWage * share);
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
