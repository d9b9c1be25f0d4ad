// Pattern search: the least of a function of whole numbers in ranges, without derivatives and
// without chance, so that one start and one function have one answer. Each number in turn takes a
// step up or down where that helps; what has helped is tried once more as a whole; where nothing
// helps the steps are halved, down to those between neighbouring values.
// R. Hooke and T. A. Jeeves, Journal of the ACM 8 (1961); for why it ends at a point that no step
// improves, T. G. Kolda, R. M. Lewis and V. Torczon, SIAM Review 45 (2003).

import { assert } from '../kernel/assert.ts';

/** Values that one number may take: whole multiples of `step` from `start`, within the ends. */
export interface SearchedRange {
  /** Least value allowed. */
  readonly low: number;
  /** Greatest value allowed. */
  readonly high: number;
  /** Least step that is tried, above 0. */
  readonly step: number;
  /** Where the search begins, within the ends. */
  readonly start: number;
}

/** What is known of a point. */
export interface SearchedPoint {
  /** One value a range, in their order. */
  readonly point: readonly number[];
  /** What was found there; Infinity where the budget did not allow to look. */
  readonly loss: number;
}

/** Where a search ended. */
export interface SearchResult extends SearchedPoint {
  /** Loss at the start. */
  readonly startLoss: number;
  /** Different points that were tried. */
  readonly evaluations: number;
  /** Whether no least step improves the point; false where the search ended by its budget. */
  readonly isConverged: boolean;
}

/** What is to be small; not NaN. */
export type SearchedLoss = (point: readonly number[]) => Promise<number>;

/** The first steps are this part of a range. */
const firstStep = 0.25;

/** Searches with at most `budget` evaluations, 1 or more. Throws on ranges without their start. */
export async function patternSearch(
  ranges: readonly SearchedRange[],
  budget: number,
  loss: SearchedLoss,
): Promise<SearchResult> {
  assert(budget >= 1, 'A search evaluates at least its start', budget);
  for (const { low, high, step, start } of ranges) {
    assert(low <= start && start <= high && step > 0, 'A search starts in its range', start);
  }
  return new PatternSearch(ranges, budget, loss).run();
}

class PatternSearch {
  private readonly ranges: readonly SearchedRange[];
  private readonly budget: number;
  private readonly loss: SearchedLoss;
  private readonly known = new Map<string, number>();
  private steps: number[];
  private isSpent = false;

  constructor(ranges: readonly SearchedRange[], budget: number, loss: SearchedLoss) {
    this.ranges = ranges;
    this.budget = budget;
    this.loss = loss;
    this.steps = ranges.map(({ low, high, step }) => (
      Math.max(1, Math.round((high - low) * firstStep / step)) * step
    ));
  }

  async run(): Promise<SearchResult> {
    let best = await this.at(this.ranges.map(({ start }) => start));
    const startLoss = best.loss;
    let goesOn = true;
    while (goesOn) {
      const found = await this.explored(best);
      if (found.loss < best.loss) best = await this.followed(best, found);
      else goesOn = this.refine();
    }
    const { size } = this.known;
    return { ...best, startLoss, evaluations: size, isConverged: !this.isSpent };
  }

  /** The same step once more, for as long as that helps. */
  private async followed(from: SearchedPoint, to: SearchedPoint): Promise<SearchedPoint> {
    const ahead = to.point.map((value, i) => this.within(i, 2 * value - from.point[i]));
    const found = await this.explored(await this.at(ahead));
    return found.loss < to.loss ? this.followed(to, found) : to;
  }

  /** One number after another goes up or down where that helps. */
  private async explored(from: SearchedPoint): Promise<SearchedPoint> {
    let best = from;
    for (let i = 0; i < this.ranges.length; i++) {
      for (const step of [this.steps[i], -this.steps[i]]) {
        const moved = this.within(i, best.point[i] + step);
        const tried = await this.at(best.point.with(i, moved));
        if (tried.loss < best.loss) {
          best = tried;
          break;
        }
      }
    }
    return best;
  }

  /** Halves the steps; false when all were the least ones. */
  private refine(): boolean {
    const before = this.steps;
    this.steps = before.map((now, i) => {
      const { step } = this.ranges[i];
      return Math.max(1, Math.floor(now / step / 2)) * step;
    });
    return this.steps.some((step, i) => step < before[i]);
  }

  /** The value itself, or the last one before the end that it lies beyond. */
  private within(i: number, value: number): number {
    const { low, high, step, start } = this.ranges[i];
    const [down, up] = [Math.floor((start - low) / step), Math.floor((high - start) / step)];
    return start + Math.max(-down, Math.min(up, Math.round((value - start) / step))) * step;
  }

  /** A point with its loss, which is beyond all others where the budget is spent. */
  private async at(point: readonly number[]): Promise<SearchedPoint> {
    const key = point.join(' ');
    const before = this.known.get(key);
    if (before !== undefined) return { point, loss: before };
    if (this.known.size >= this.budget) {
      this.isSpent = true;
      return { point, loss: Infinity };
    }
    const loss = await this.loss(point);
    assert(!Number.isNaN(loss), 'A loss is a number', ...point);
    this.known.set(key, loss);
    return { point, loss };
  }
}
