// A city with what moves it: the dispatcher's desk and scratch space. Process functions take this
// and a row, change the world and return nothing.

import type { Desk, Dispatcher } from '../dispatch/desk.ts';
import { dispatchers } from '../dispatch/index.ts';
import type { Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import type { NeedScratch } from './choice-record.ts';
import type { TaskKind } from '../world/tasks.ts';

/** A city together with what moves it. */
export interface Simulation {
  /** The city. */
  readonly city: City;
  readonly desk: Desk;
  /** @internal Scratch of the consumers' choice. */
  readonly need: NeedScratch;
  /** A dispatcher from outside, which takes the place of the rule that the lever names. */
  readonly customDispatcher?: Dispatcher;
}

/** Files a task some seconds from now. */
export function after(
  city: City,
  delaySeconds: Seconds,
  task: TaskKind,
  row: number,
  stamp = 0,
): void {
  city.queue.push(city.now.seconds + delaySeconds, task, row, stamp);
}

/** The rule that matches a platform's orders and riders now. */
export function dispatcherOf(sim: Simulation, platform: Platform): Dispatcher {
  return sim.customDispatcher ?? dispatchers[platform.rules.dispatcher];
}
