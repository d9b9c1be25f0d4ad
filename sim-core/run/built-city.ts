// A built city and the loop that moves its clock. Building sizes and fills every table once; each
// run then starts from the saved beginning, so a worker serves all seeds and arms of an experiment.

import type { Dispatcher } from '../dispatch/desk.ts';
import { digestAll, restore, save } from '../kernel/snapshot.ts';
import type { Section } from '../kernel/table.ts';
import { secondsPerHour, type Seconds } from '../kernel/units.ts';
import { figuresOf } from '../metrics/index.ts';
import { observeBrought } from '../metrics/brought-observer.ts';
import { observeFleet } from '../metrics/fleet-observer.ts';
import { observeForecast } from '../metrics/forecast.ts';
import { observeMoney } from '../metrics/money-observer.ts';
import { observeService } from '../metrics/service-observer.ts';
import { Tally } from '../metrics/tally.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import { simulate } from '../process/assemble.ts';
import { beginRun, endRun } from '../process/day.ts';
import { handlers } from '../process/handlers.ts';
import { resume } from '../process/resume.ts';
import type { Simulation } from '../process/simulation.ts';
import { verticalsNamed } from '../verticals/index.ts';
import type { City, Vertical } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { buildCity } from './build.ts';
import type { RunRequest, RunResult, Scenario } from './engine.ts';

/** Orders still open are brought to their end, but no run goes on longer than this. */
const longestTailSeconds = 4 * secondsPerHour;
/** A run can be stopped between two of these. */
const sliceSeconds = secondsPerHour / 4;

/** What a built city may be given besides its scenario. */
export interface BuiltCityOptions {
  /** False leaves out all metrics, which must change nothing but the figures. */
  readonly isMeasured?: boolean;
  /** Hear what happens, in this order, after the metrics. */
  readonly observers?: readonly Observer[];
  /** A dispatcher that takes the place of the rule that the lever names. */
  readonly customDispatcher?: Dispatcher;
  /** Verticals that the scenario may name besides those of the engine's own list. */
  readonly verticals?: readonly Vertical[];
}

/** A city that has been built once and can be run many times, one run at a time. */
export class BuiltCity {
  /** What was built. */
  readonly scenario: Scenario;
  /** The city and what moves it, for observers and dispatchers to read. */
  readonly sim: Simulation;
  /** Sums of the run so far. */
  readonly tally: Tally;
  private readonly sections: readonly Section[];
  private readonly beginning: ArrayBuffer;

  constructor(scenario: Scenario, options: BuiltCityOptions = {}) {
    this.scenario = scenario;
    const { verticals = [], observers = [], isMeasured = true, customDispatcher } = options;
    const city = buildCity({
      city: scenario.city,
      weather: scenario.weather,
      platforms: scenario.platforms,
      days: scenario.warmUp + scenario.days,
      warmUp: scenario.warmUp,
      verticals: verticalsNamed(scenario.verticals, verticals),
    });
    this.tally = new Tally(city.space.districtCount, undefined, verticals);
    const measuring = isMeasured ? measure(city, this.tally) : { observers: [], sections: [] };
    const all = [...measuring.observers, ...observers];
    this.sim = simulate(city, () => all, customDispatcher);
    this.sections = [
      ...city.sections,
      ...measuring.sections,
      { name: 'tally', buffer: this.tally.values.buffer as ArrayBuffer },
    ];
    this.beginning = save(this.sections);
  }

  /** Back to the first second, under a policy and a seed. */
  begin(policy: PolicyDiff, seed: number): void {
    restore(this.sections, this.beginning);
    beginRun(this.sim, { policy, seed, weather: this.scenario.weather });
  }

  /** Handles all that is due up to and including a moment. */
  advance(untilSeconds: Seconds): void {
    const { city } = this.sim;
    const { queue, now } = city;
    while (queue.pop(untilSeconds)) {
      now.seconds = queue.due;
      handlers[queue.kind](this.sim, queue.subject, queue.stamp);
    }
    now.seconds = Math.max(now.seconds, untilSeconds);
    city.clock.seconds[0] = now.seconds;
  }

  /** True when needs have ended and every order has. */
  get isOver(): boolean {
    const { city } = this.sim;
    return city.now.seconds >= city.endSeconds && city.orders.head.open[0] === 0;
  }

  /** No run goes on after this moment. */
  get lastSeconds(): Seconds {
    return this.sim.city.endSeconds + longestTailSeconds;
  }

  /**
   * On to the next full quarter of an hour; false when nothing is left to do. A run ends at one of
   * them, so that it ends at the same second wherever it was interrupted.
   */
  step(): boolean {
    const { now } = this.sim.city;
    const sinceQuarter = now.seconds % sliceSeconds;
    const isEnded = this.isOver || now.seconds >= this.lastSeconds;
    if (isEnded && sinceQuarter === 0) return false;
    this.advance(now.seconds - sinceQuarter + sliceSeconds);
    return true;
  }

  /** Runs to the end and closes the books. */
  finish(): RunResult {
    while (this.step());
    return this.close();
  }

  /** Closes the books of a run that is over. */
  close(): RunResult {
    endRun(this.sim);
    return {
      digest: this.digest(),
      orders: this.tally.sum('placed'),
      figures: figuresOf(this.tally),
      tally: this.tally.values.slice(),
    };
  }

  /** Of the world alone: listeners do not count. */
  digest(): string {
    return digestAll(this.sim.city.sections);
  }

  /** The whole present state, to be restored here or in another process. */
  snapshot(): ArrayBuffer {
    return save(this.sections);
  }

  /**
   * Goes on from a snapshot taken under the same scenario, policy and seed. Throws when it is of
   * another city.
   */
  restore(image: ArrayBuffer, policy: PolicyDiff, seed: number): void {
    restore(this.sections, image);
    resume(this.sim, { policy, seed, weather: this.scenario.weather });
  }
}

/** The listeners that fill a tally, and what they keep between facts. */
function measure(city: City, tally: Tally): { observers: Observer[]; sections: Section[] } {
  const fleet = observeFleet(city, tally);
  const money = observeMoney(city, tally);
  const brought = observeBrought(city, tally);
  return {
    observers: [
      { warmUpEnded: () => tally.values.fill(0) },
      observeService(city, tally),
      fleet,
      money,
      brought,
      observeForecast(city, tally),
    ],
    sections: [fleet.section, money.section, brought.section],
  };
}

/** One whole run. `built` must be the city of the same scenario. */
export function runScenario(
  request: RunRequest,
  built = new BuiltCity(request.scenario),
): RunResult {
  built.begin(request.policy, request.seed);
  return built.finish();
}
