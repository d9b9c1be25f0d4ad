// Whole runs for figures. It keeps the cities it built, pauses between slices so that its host can
// take messages, and stops at the next pause when cancelled.

import { noChange } from '../policy/policy.ts';
import type { BuiltCity } from './built-city.ts';
import { CityShelf } from './city-shelf.ts';
import type { BatchEngine, RunRequest, RunResult, Scenario } from './engine.ts';

/** Slices between two pauses: a few milliseconds of work in a small city. */
const slicesPerPause = 8;
/** After so many orders a JavaScript engine has compiled what a day runs through. */
const ordersToCompile = 6000;
/** A city with hardly any orders is not run for ever on that account. */
const mostPractiseRuns = 8;

export class LocalBatch implements BatchEngine {
  private readonly shelf = new CityShelf();
  /** Grows with every cancel and every run; work that finds it changed stops. */
  private epoch = 0;
  private runsInHand = 0;
  private ordersRun = 0;
  private readonly pause: () => Promise<void>;

  /** `pause` lets the host take messages; without one, a run cannot be cancelled from outside. */
  constructor(pause: () => Promise<void> = () => Promise.resolve()) {
    this.pause = pause;
  }

  async prepare(scenario: Scenario): Promise<void> {
    // A run's city must not begin anew under it, and who runs is compiling anyway.
    if (this.runsInHand > 0) return;
    const { epoch } = this;
    const built = this.shelf.take(scenario);
    for (let run = 0; run < mostPractiseRuns && this.ordersRun < ordersToCompile; run++) {
      built.begin(noChange, 0);
      if (!(await this.play(built, epoch, ordersToCompile - this.ordersRun))) return;
    }
  }

  async run(request: RunRequest): Promise<RunResult | undefined> {
    const epoch = ++this.epoch;
    this.runsInHand++;
    try {
      const built = this.shelf.take(request.scenario);
      built.begin(request.policy, request.seed);
      return (await this.play(built, epoch)) ? built.close() : undefined;
    } finally {
      this.runsInHand--;
    }
  }

  cancel(): Promise<void> {
    this.epoch++;
    return Promise.resolve();
  }

  /** On to the end of the run or to so many orders; false when something newer came meanwhile. */
  private async play(
    built: BuiltCity,
    epoch: number,
    enoughOrders = Number.POSITIVE_INFINITY,
  ): Promise<boolean> {
    const { placed } = built.sim.city.counts;
    for (let slice = 1; placed[0] < enoughOrders && built.step(); slice++) {
      if (slice % slicesPerPause !== 0) continue;
      await this.pause();
      if (this.epoch !== epoch) return false;
    }
    this.ordersRun += placed[0];
    return true;
  }
}
