// Whole runs for figures. It keeps the cities it built and the pasts of its runs, pauses between
// slices so that its host can take messages, and stops at the next pause when cancelled.

import { noChange } from '../policy/policy.ts';
import type { BuiltCity } from './built-city.ts';
import { CityShelf } from './city-shelf.ts';
import type { BatchEngine, RunRequest, RunResult, Scenario } from './engine.ts';
import { PastStore } from './pasts.ts';
import type { WorkerLike } from './pool.ts';
import { Recordings } from './recordings.ts';

/** After so many orders a JavaScript engine has compiled what a day runs through. */
const ordersToCompile = 6000;
/** A city with hardly any orders is not run for ever on that account. */
const mostPractiseRuns = 8;

/** What an engine of this thread is given. */
export interface LocalBatchOptions {
  /**
   * Lets the host take messages; asked after each slice, and gives nothing where none are due.
   * Without it, a run cannot be cancelled from outside.
   */
  readonly pause?: () => Promise<void> | undefined;
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
  private readonly recordings = new Recordings();
  /** Grows with every cancel and every run; work that finds it changed stops. */
  private epoch = 0;
  private runsInHand = 0;
  private ordersRun = 0;
  private readonly pause: () => Promise<void> | undefined;
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
    // A run that was cancelled leaves its own behind.
    built.sim.mediation = undefined;
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
      const missing = this.recordings.missingFor(request);
      if (missing === undefined) return await this.whole(request, epoch, onShare);
      // A run that is held at one that is not kept is two.
      const recorded = await this.whole(missing, epoch, (share) => onShare?.(share / 2));
      if (recorded === undefined) return undefined;
      return await this.whole(request, epoch, (share) => onShare?.((1 + share) / 2));
    } finally {
      this.runsInHand--;
    }
  }

  /** One run; undefined when something newer came meanwhile. */
  private async whole(
    request: RunRequest,
    epoch: number,
    onShare?: (share: number) => void,
  ): Promise<RunResult | undefined> {
    // Building a city takes a while, during which nothing is heard.
    onShare?.(0);
    const built = this.cityFor(request);
    built.checkSound(request);
    const mediated = this.recordings.mediated(request);
    const notice = (): boolean => {
      this.pasts.notice(built, request);
      mediated.notice(built);
      return false;
    };
    mediated.prepare(built);
    this.pasts.start(built, request);
    notice();
    if (!(await this.play(built, epoch, notice, onShare))) return undefined;
    const result = built.close();
    mediated.end(built);
    return result;
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
    while (built.step()) {
      if (isEnough()) break;
      onShare?.(built.share);
      const paused = this.pause();
      if (paused === undefined) continue;
      await paused;
      if (this.epoch !== epoch) return false;
    }
    this.ordersRun += built.sim.city.counts.placed[0];
    return true;
  }
}
