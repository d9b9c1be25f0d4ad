// What is kept of one arm's runs: each figure and each line of the ledger by seed, and the tallies
// added up, for all days of the branch and for each window. Memory grows by a number a figure or
// line and seed, not by a tally.

import type { TallyShape } from '../metrics/dimensions.ts';
import type { FigureId, Figures } from '../metrics/index.ts';
import { Tally } from '../metrics/tally.ts';
import type { PeopleOfRun } from '../metrics/people-tally.ts';
import type { RunResult, WindowResult } from '../run/engine.ts';

/** Of one stretch of days. */
export class StretchSums {
  /** Values by figure, in the order of the seeds; NaN where undefined. */
  readonly figures = new Map<FigureId, number[]>();
  /** Fen posted a day, by the shape's reasons and then in the order of the seeds. */
  readonly postings: number[][] = [];
  private seeds = 0;
  private sum: Float64Array | undefined;

  /** Tallies of all seeds added up, in the order of the seeds: a copy. */
  get tally(): Float64Array {
    return this.sum?.slice() ?? new Float64Array(0);
  }

  add(figures: Figures, told?: Pick<RunResult, 'shape' | 'tally'>): void {
    if (this.seeds === 0) for (const id of idsOf(figures)) this.figures.set(id, []);
    this.seeds++;
    for (const [id, values] of this.figures) values.push(figures[id] ?? NaN);
    if (told === undefined) return;
    const { shape, tally } = told;
    this.sum ??= new Float64Array(tally.length);
    for (let i = 0; i < tally.length; i++) this.sum[i] += tally[i];
    if (shape.reasons.length === 0) return;
    const read = new Tally(shape, tally);
    const days = read.sum('days');
    shape.reasons.forEach((_reason, row) => {
      (this.postings[row] ??= []).push(read.postedFen(row) / days);
    });
  }

  copy(): StretchSums {
    const copy = new StretchSums();
    copy.seeds = this.seeds;
    copy.sum = this.sum?.slice();
    for (const [id, values] of this.figures) copy.figures.set(id, [...values]);
    this.postings.forEach((values, row) => (copy.postings[row] = [...values]));
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
  /** By seed, what each person came to, likewise. */
  people: PeopleOfRun[] = [];

  add(result: RunResult): void {
    this.all.add(result.figures, result);
    if (result.ground !== undefined) this.ground.push(result.ground);
    if (result.people !== undefined) this.people.push(result.people);
    for (const [id, window] of Object.entries(result.windows)) {
      this.addWindow(id, result.shape, window);
    }
  }

  copy(): ArmSums {
    const copy = new ArmSums();
    copy.all = this.all.copy();
    copy.ground = [...this.ground];
    copy.people = [...this.people];
    for (const [id, sums] of this.windows) copy.windows.set(id, sums.copy());
    return copy;
  }

  private addWindow(id: string, shape: TallyShape, { figures, tally }: WindowResult): void {
    const sums = this.windows.get(id) ?? new StretchSums();
    this.windows.set(id, sums);
    sums.add(figures, { shape, tally });
  }
}
