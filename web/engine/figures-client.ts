// Asks for the pairs of days that a question needs and puts what they come to into the results.
// Each question has an epoch; an answer of an older epoch is dropped before it can be painted.

import {
  type Comparison, type ComparisonRun, MemoryRuns, RunPool, type Scenario, startComparison,
  StoredRuns,
} from '../../sim-core/index.ts';
import { useResults } from '../state/results.ts';
import { seedsOf, type Setup } from '../state/setup.ts';
import { failureOf } from '../words/failure.ts';
import { BrowserWorker } from './browser-worker.ts';
import { KeptRuns, type RunKeeper } from './kept-runs.ts';
import { nextFrame } from './next-frame.ts';
import { comparisonRequest } from './request.ts';
import { pageTimer } from './signs.ts';

/** Provisional figures come no faster than this: drawing them takes time from the runs. */
const provisionalMilliseconds = 100;

/** As many workers as the machine has cores to spare beside the page. */
export function poolSize(): number {
  return Math.max(1, Math.min(8, (navigator.hardwareConcurrency || 2) - 1));
}

export class FiguresClient {
  #workers: BrowserWorker[];
  /** All runs go through here, those of the background too. */
  readonly runner: StoredRuns;
  #epoch = 0;
  #run: ComparisonRun | undefined;
  #held: Setup | undefined;
  #previewing = false;
  /** There while the first figure of a question is on its way to the screen. */
  #drawing: Promise<void> | undefined;

  /** `open` gives what keeps results beyond the tab; without it they are kept in memory alone. */
  constructor(size: number = poolSize(), open?: () => Promise<RunKeeper>) {
    this.#workers = Array.from({ length: size }, () => this.#worker());
    for (const worker of this.#workers) worker.warm();
    const spare = [...this.#workers];
    const openWorker = (): BrowserWorker => {
      const worker = spare.pop() ?? this.#worker();
      // One that is opened later takes the place of one that was closed.
      const present = this.#workers.filter((each) => each !== worker && !each.isClosed);
      this.#workers = [...present, worker];
      return worker;
    };
    const pool = new RunPool(openWorker, size, pageTimer);
    const kept = open === undefined ? pool : new KeptRuns(pool, open);
    this.runner = new StoredRuns(kept, new MemoryRuns());
  }

  /**
   * Runs every pair of a question, the first seed first. `onFirst` is called when the first figure
   * is on the screen, or when there will be none: until then nothing else should take the cores.
   */
  async compare(setup: Setup, onFirst: () => void): Promise<void> {
    this.#held = undefined;
    let called = false;
    const once = (): void => {
      if (called) return;
      called = true;
      onFirst();
    };
    await this.#answer(setup, seedsOf(setup), 'final', once);
    once();
  }

  /** Runs one pair only, for a slider that is still held; the latest position wins. */
  async preview(setup: Setup): Promise<void> {
    this.#held = setup;
    if (this.#previewing) return;
    this.#previewing = true;
    // A key moves a slider and lets it go at once: then no preview is wanted.
    await new Promise((resolve) => setTimeout(resolve));
    while (this.#held !== undefined) {
      const next: Setup = this.#held;
      this.#held = undefined;
      await this.#answer(next, [next.seed], 'preview', () => undefined);
    }
    this.#previewing = false;
  }

  /** Lets every worker build a scenario's city and practise, unless it has something to run. */
  async prepare(scenario: Scenario): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.prepare(scenario)));
  }

  /** Stops everything, and resolves when every worker is idle. What is shown stays, and says so. */
  async cancel(): Promise<void> {
    const started = performance.now();
    this.#epoch += 1;
    this.#held = undefined;
    this.#run?.cancel();
    const { progress, set } = useResults.getState();
    if (progress === 'running') set({ progress: 'cancelled', stale: false });
    await Promise.all(this.#workers.map((worker) => worker.idle()));
    performance.measure('o2o-cancelled', { start: started });
  }

  #worker(): BrowserWorker {
    return new BrowserWorker(() => this.#drawing);
  }

  async #answer(
    setup: Setup,
    seeds: number[],
    done: 'preview' | 'final',
    onFirst: () => void,
  ): Promise<void> {
    const epoch = ++this.#epoch;
    const asked = performance.now();
    this.#drawing = undefined;
    this.#run?.cancel();
    const { set, setup: shown } = useResults.getState();
    set({ stale: shown !== undefined, progress: 'running', failure: undefined });
    const isElsewhere = shown?.scenario.city !== setup.scenario.city;
    if (isElsewhere) set({ comparison: undefined, stale: false });
    const by = setup.scenario.platforms.length > 1 ? ['platform' as const] : [];
    const request = { ...comparisonRequest(setup, seeds), by };
    let paintedAt = Number.NEGATIVE_INFINITY;
    let painted = 0;
    const paint = (comparison: Comparison): void => {
      const { n, wanted } = comparison;
      if (epoch !== this.#epoch || n === painted) return;
      painted = n;
      const isFirst = paintedAt < 0;
      paintedAt = performance.now();
      set({ setup, comparison, progress: n < wanted ? 'running' : done, stale: false });
      if (done === 'final') requestAnimationFrame(() => measurePainted(comparison, asked));
      if (!isFirst) return;
      const drawing = nextFrame().then(() => {
        if (this.#drawing === drawing) this.#drawing = undefined;
        onFirst();
      });
      this.#drawing = drawing;
    };
    try {
      this.#run = startComparison(request, this.runner, (read) => {
        const mayBe = performance.now() >= paintedAt + provisionalMilliseconds;
        if (epoch === this.#epoch && mayBe) paint(read());
      });
      const whole = await this.#run.result;
      if (whole !== undefined) paint(whole);
    } catch (reason) {
      if (epoch !== this.#epoch) return;
      set({ progress: 'failed', stale: false, failure: failureOf(reason) });
    }
  }
}

/** Leaves how long the first figure and the whole answer took in the browser's own timeline. */
function measurePainted({ n, wanted }: Comparison, asked: number): void {
  if (n !== 1 && n !== wanted) return;
  const name = n === wanted ? 'o2o-answered' : 'o2o-first-figure';
  performance.measure(name, { start: asked });
}
