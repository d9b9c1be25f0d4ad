// A city with what moves it: the dispatcher's desk and scratch space. Process functions take this
// and a row, change the world and return nothing.

import type { Desk, Dispatcher } from '../dispatch/desk.ts';
import { dispatchers } from '../dispatch/index.ts';
import type { Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import type { TaskKind } from '../world/tasks.ts';
import type { NeedScratch } from './choice-record.ts';
import type { Mediation } from './hold.ts';
import type { RiderBehaviour } from './rider-behaviour.ts';

/** Something done when a half hour, hour, day or week turns; `count` numbers those of the run. */
export type Step = (sim: Simulation, count: number) => void;

/** Steps from outside, done in their order after the engine's own: see `calendar.ts`. */
export interface ExtraSteps {
  /** `count` is the day that closes, 0 for the first simulated. */
  readonly dayCloses?: readonly Step[];
  /** `count` is the week that closes, 0 for the branch's first. */
  readonly weekCloses?: readonly Step[];
}

/** A city together with what moves it. */
export interface Simulation {
  /** The city. */
  readonly city: City;
  readonly desk: Desk;
  /** @internal Scratch of the consumers' choice. */
  readonly need: NeedScratch;
  /** What is done besides when a day or a week closes. */
  readonly extraSteps: ExtraSteps;
  /** A dispatcher from outside, which takes the place of the rule that the lever names. */
  readonly customDispatcher?: Dispatcher;
  /** What riders decide, from outside, in place of what the engine has them decide. */
  readonly riderBehaviour?: RiderBehaviour;
  /** Records what lies between a policy and its effects, or holds it; set between runs. */
  mediation?: Mediation;
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
