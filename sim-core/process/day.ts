// A run's beginning and end: seed and policy are set, riders get their terms, the first tasks are
// filed; at the end riders go home and the last day is closed.

import { Activity } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { fileChanges } from './hours.ts';
import { closeDay } from './close-day.ts';
import { hireRiders } from './hire.ts';
import { goOffline } from './presence.ts';
import { resume, type RunTerms } from './resume.ts';
import type { Simulation } from './simulation.ts';

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
  for (const { id } of city.platforms) queue.push(city.startSeconds, Task.dispatchTurns, id);
  fileChanges(city);
}

/** Closes the books of a run whose orders have all ended. */
export function endRun(sim: Simulation): void {
  const { riders } = sim.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) goOffline(sim, rider);
  }
  closeDay(sim, sim.city.days - 1);
}
