// Whole runs for figures. It keeps the cities it built and the pasts of its runs, pauses between
// slices so that its host can take messages, and stops at the next pause when cancelled.

import { noChange } from '../policy/policy.ts';
import type { BuiltCity } from './built-city.ts';
import { CityShelf } from './city-shelf.ts';
import type { BatchEngine, RunRequest, RunResult, Scenario } from './engine.ts';
import { PastStore } from './pasts.ts';
import type { WorkerLike } from './pool.ts';

/** Slices between two pauses: a few milliseconds of work in a small city. */
const slicesPerPause = 8;
/** After so many orders a JavaScript engine has compiled what a day runs through. */
const ordersToCompile = 6000;
/** A city with hardly any orders is not run for ever on that account. */
const mostPractiseRuns = 8;

/** What an engine of this thread is given. */
export interface LocalBatchOptions {
  /** Lets the host take messages; without one, a run cannot be cancelled from outside. */
  readonly pause?: () => Promise<void>;
  /** Keeps warm-ups; one of its own unless several engines share it. */
  readonly pasts?: PastStore;
  /**
   * The city in which a request is run, so that requests can differ in observers or dispatchers;
   * without it, one is built from the request's scenario alone.
   */
  readonly cityFor?: (request: RunRequest) => BuiltCity;
}

/** Whole runs in this thread; the city is kept for the next run of the same scenario. */
export class LocalBatch implements BatchEngine, WorkerLike {
  /** Warm-ups that have been simulated here. */
  readonly pasts: PastStore;
  private readonly shelf = new CityShelf();
  /** Grows with every cancel and every run; work that finds it changed stops. */
  private epoch = 0;
  private runsInHand = 0;
  private ordersRun = 0;
  private readonly pause: () => Promise<void>;
  private readonly cityFor: (request: RunRequest) => BuiltCity;
  private readonly hasCitiesBrought: boolean;

  constructor(options: LocalBatchOptions = {}) {
    const { pause = () => Promise.resolve(), pasts = new PastStore(), cityFor } = options;
    this.pause = pause;
    this.pasts = pasts;
    this.hasCitiesBrought = cityFor !== undefined;
    this.cityFor = cityFor ?? ((request) => this.shelf.take(request.scenario));
  }

  async prepare(scenario: Scenario): Promise<void> {
    // A run's city must not begin anew under it, and who runs is compiling anyway; and who brings
    // the cities has built them.
    if (this.runsInHand > 0 || this.hasCitiesBrought) return;
    const { epoch } = this;
    const built = this.shelf.take(scenario);
    const day = { scenario: { ...scenario, days: 1, warmUp: 0 }, policy: noChange, seed: 0 };
    for (let run = 0; run < mostPractiseRuns && this.ordersRun < ordersToCompile; run++) {
      built.start(day);
      const enoughOrders = ordersToCompile - this.ordersRun;
      const { placed } = built.sim.city.counts;
      if (!(await this.play(built, epoch, () => placed[0] >= enoughOrders))) return;
    }
  }

  async run(
    request: RunRequest,
    onShare?: (share: number) => void,
  ): Promise<RunResult | undefined> {
    const epoch = ++this.epoch;
    this.runsInHand++;
    try {
      // Building a city takes a while, during which nothing is heard.
      onShare?.(0);
      const built = this.cityFor(request);
      built.checkSound(request);
      this.pasts.start(built, request);
      const isWhole = await this.play(built, epoch, () => {
        this.pasts.notice(built, request);
        return false;
      }, onShare);
      return isWhole ? built.close() : undefined;
    } finally {
      this.runsInHand--;
    }
  }

  cancel(): Promise<void> {
    this.epoch++;
    return Promise.resolve();
  }

  /** Stops the present run for good. */
  close(): void {
    this.epoch++;
  }

  /**
   * On to the end of the run, or until `isEnough` after a step; false when something newer came
   * meanwhile.
   */
  private async play(
    built: BuiltCity,
    epoch: number,
    isEnough: () => boolean,
    onShare?: (share: number) => void,
  ): Promise<boolean> {
    for (let slice = 1; built.step(); slice++) {
      if (isEnough()) break;
      onShare?.(built.share);
      if (slice % slicesPerPause !== 0) continue;
      await this.pause();
      if (this.epoch !== epoch) return false;
    }
    this.ordersRun += built.sim.city.counts.placed[0];
    return true;
  }
}
