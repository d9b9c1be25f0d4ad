// A run's beginning and end: its course is set, riders get their terms, the first tasks are filed;
// at the end riders go home and the last day is closed.

import { Activity } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { dayTurns } from './calendar.ts';
import { fileChanges } from './hours.ts';
import { hireRiders } from './hire.ts';
import { goOffline } from './presence.ts';
import { resume, type Course } from './resume.ts';
import type { Simulation } from './simulation.ts';

/** Sets a course on a city whose sections are as built, and files the first tasks. */
export function beginRun(sim: Simulation, course: Course): void {
  const { city } = sim;
  const { queue, startSeconds } = city;
  city.clock.seconds[0] = startSeconds;
  resume(sim, course);
  hireRiders(city);
  sim.mediation?.begin(city);
  for (const vertical of city.verticals) vertical.beginRun(city, vertical.own);
  queue.push(startSeconds, Task.halfHourTurns, 0);
  queue.push(startSeconds, Task.minuteTurns, 0);
  for (const { id } of city.platforms) queue.push(startSeconds, Task.dispatchTurns, id);
  if (course.warmUp === 0) fileChanges(city);
}

/** Closes the books of a run whose orders have all ended. */
export function endRun(sim: Simulation): void {
  const { riders } = sim.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) goOffline(sim, rider);
  }
  dayTurns(sim, sim.city.days - 1);
  sim.mediation?.end(sim.city);
}
