// Whole runs for figures. It keeps the last city it built and the pasts of its runs, pauses between
// slices so that its host can take messages, and stops at the next pause when cancelled.

import type { RunRequest, RunResult, Scenario } from './engine.ts';
import { BuiltCity } from './built-city.ts';
import { PastStore } from './pasts.ts';
import type { WorkerLike } from './pool.ts';
import { builtKey } from './run-key.ts';

/** Slices between two pauses: a few milliseconds of work in a small city. */
const slicesPerPause = 8;

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
export class LocalBatch implements WorkerLike {
  /** Warm-ups that have been simulated here. */
  readonly pasts: PastStore;
  private built: BuiltCity | undefined;
  private builtFrom = '';
  /** Grows with every cancel; a run that finds it changed stops. */
  private epoch = 0;
  private readonly pause: () => Promise<void>;
  private readonly cityFor: (request: RunRequest) => BuiltCity;

  constructor(options: LocalBatchOptions = {}) {
    const { pause = () => Promise.resolve(), pasts = new PastStore(), cityFor } = options;
    this.pause = pause;
    this.pasts = pasts;
    this.cityFor = cityFor ?? ((request) => this.prepare(request.scenario));
  }

  /** Builds the city of a scenario unless it is the present one. */
  prepare(scenario: Scenario): BuiltCity {
    const key = builtKey(scenario);
    if (this.built === undefined || this.builtFrom !== key) {
      this.built = new BuiltCity(scenario);
      this.builtFrom = key;
    }
    return this.built;
  }

  async run(
    request: RunRequest,
    onShare?: (share: number) => void,
  ): Promise<RunResult | undefined> {
    const { epoch, pasts } = this;
    const built = this.cityFor(request);
    pasts.start(built, request);
    for (let slice = 1; built.step(); slice++) {
      pasts.notice(built, request);
      if (slice % slicesPerPause !== 0) continue;
      onShare?.(built.share);
      await this.pause();
      if (this.epoch !== epoch) return undefined;
    }
    return built.close();
  }

  cancel(): Promise<void> {
    this.epoch++;
    return Promise.resolve();
  }

  /** Stops the present run for good. */
  close(): void {
    this.epoch++;
  }
}
