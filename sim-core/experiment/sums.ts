// What is kept of one arm's runs: each figure by seed, and the tallies added up, for all days of
// the branch and for each window. Memory grows by a number a figure and seed, not by a tally.

import type { FigureId, Figures } from '../metrics/index.ts';
import type { RunResult, WindowResult } from '../run/engine.ts';

/** Of one stretch of days. */
export class StretchSums {
  /** Values by figure, in the order of the seeds; NaN where undefined. */
  readonly figures = new Map<FigureId, number[]>();
  private seeds = 0;
  private sum: Float64Array | undefined;

  /** Tallies of all seeds added up, in the order of the seeds: a copy. */
  get tally(): Float64Array {
    return this.sum?.slice() ?? new Float64Array(0);
  }

  add(figures: Figures, tally?: Float64Array): void {
    if (this.seeds === 0) for (const id of idsOf(figures)) this.figures.set(id, []);
    this.seeds++;
    for (const [id, values] of this.figures) values.push(figures[id] ?? NaN);
    if (tally === undefined) return;
    this.sum ??= new Float64Array(tally.length);
    for (let i = 0; i < tally.length; i++) this.sum[i] += tally[i];
  }

  copy(): StretchSums {
    const copy = new StretchSums();
    copy.seeds = this.seeds;
    copy.sum = this.sum?.slice();
    for (const [id, values] of this.figures) copy.figures.set(id, [...values]);
    return copy;
  }
}

function idsOf(figures: Figures): FigureId[] {
  return Object.keys(figures) as FigureId[];
}

export class ArmSums {
  all = new StretchSums();
  /** By window, in the order in which they were asked for. */
  readonly windows = new Map<string, StretchSums>();
  /** By seed, what happened where, if the runs were asked for it. */
  ground: Float64Array[] = [];

  add(result: RunResult): void {
    this.all.add(result.figures, result.tally);
    if (result.ground !== undefined) this.ground.push(result.ground);
    for (const [id, window] of Object.entries(result.windows)) this.addWindow(id, window);
  }

  copy(): ArmSums {
    const copy = new ArmSums();
    copy.all = this.all.copy();
    copy.ground = [...this.ground];
    for (const [id, sums] of this.windows) copy.windows.set(id, sums.copy());
    return copy;
  }

  private addWindow(id: string, { figures, tally }: WindowResult): void {
    const sums = this.windows.get(id) ?? new StretchSums();
    this.windows.set(id, sums);
    sums.add(figures, tally);
  }
}
