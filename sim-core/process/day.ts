// A run's beginning and end: its course is set, riders get their terms, the first tasks are filed;
// at the end riders go home and the last day is closed.

import { keyOf } from '../kernel/random.ts';
import { secondsPerDay } from '../kernel/units.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { makeKeys } from '../world/keys.ts';
import { Activity } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { buildWeather, type WeatherKind } from '../world/weather.ts';
import { fileChanges } from './branch.ts';
import { dayTurns } from './calendar.ts';
import { hireRiders } from './hire.ts';
import { setConditions, setPolicies } from './hours.ts';
import { goOffline } from './presence.ts';
import type { Simulation } from './simulation.ts';

/** What one run sets on a built city. */
export interface Course {
  readonly seed: number;
  readonly weather: WeatherKind;
  /** Days before the branch, and days of the branch. */
  readonly warmUp: number;
  readonly days: number;
  /** In force during the warm-up, as it stands at its first second. */
  readonly past: PolicyDiff;
  /** In force from the branch on; its dates count from there. */
  readonly policy: PolicyDiff;
}

/** Sets a course on a city whose sections are as built, and files the first tasks. */
export function beginRun(sim: Simulation, course: Course): void {
  const { city } = sim;
  const { merchants, queue, startSeconds } = city;
  takeCourse(city, course, startSeconds);
  hireRiders(city);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    merchants.guestAt[merchant] = startSeconds;
  }
  queue.push(startSeconds, Task.halfHourTurns, 0);
  queue.push(startSeconds, Task.minuteTurns, 0);
  for (const { id } of city.platforms) queue.push(startSeconds, Task.dispatchTurns, id);
  if (course.warmUp === 0) fileChanges(city);
}

/** Goes on with a course from restored sections: sets all that follows from course and clock. */
export function resumeRun({ city }: Simulation, course: Course): void {
  takeCourse(city, course, city.clock.seconds[0]);
}

function takeCourse(city: City, course: Course, atSeconds: number): void {
  const { seed, weather, warmUp, days, past, policy } = course;
  city.warmUp = warmUp;
  city.days = warmUp + days;
  city.branchSeconds = city.startSeconds + warmUp * secondsPerDay;
  city.endSeconds = city.branchSeconds + days * secondsPerDay;
  city.branchPolicy = policy;
  Object.assign(city.keys, makeKeys(seed));
  city.guests.key = city.keys.guest;
  city.weather = buildWeather(weather, keyOf(seed, 'weather'), city.days);
  city.now.seconds = atSeconds;
  setConditions(city);
  setPolicies(city, atSeconds < city.branchSeconds ? past : policy);
}

/** Closes the books of a run whose orders have all ended. */
export function endRun(sim: Simulation): void {
  const { riders } = sim.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) goOffline(sim, rider);
  }
  dayTurns(sim, sim.city.days - 1);
}
