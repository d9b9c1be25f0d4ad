// Whole runs for figures. It keeps the last city it built, pauses between slices so that its host
// can take messages, and stops at the next pause when cancelled.

import type { BatchEngine, RunRequest, RunResult, Scenario } from './engine.ts';
import { BuiltCity } from './built-city.ts';

/** Slices between two pauses: a few milliseconds of work in a small city. */
const slicesPerPause = 8;

/** Whole runs in this thread; the city is kept for the next run of the same scenario. */
export class LocalBatch implements BatchEngine {
  private built: BuiltCity | undefined;
  private builtFrom = '';
  /** Grows with every cancel; a run that finds it changed stops. */
  private epoch = 0;
  private readonly pause: () => Promise<void>;

  /** `pause` lets the host take messages; without one, a run cannot be cancelled from outside. */
  constructor(pause: () => Promise<void> = () => Promise.resolve()) {
    this.pause = pause;
  }

  /** Builds the city of a scenario unless it is the present one. */
  prepare(scenario: Scenario): BuiltCity {
    const key = JSON.stringify(scenario);
    if (this.built === undefined || this.builtFrom !== key) {
      this.built = new BuiltCity(scenario);
      this.builtFrom = key;
    }
    return this.built;
  }

  async run(request: RunRequest): Promise<RunResult | undefined> {
    const { epoch } = this;
    const built = this.prepare(request.scenario);
    built.begin(request.policy, request.seed);
    for (let slice = 1; built.step(); slice++) {
      if (slice % slicesPerPause !== 0) continue;
      await this.pause();
      if (this.epoch !== epoch) return undefined;
    }
    return built.close();
  }

  cancel(): Promise<void> {
    this.epoch++;
    return Promise.resolve();
  }
}
