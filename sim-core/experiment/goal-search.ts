// Looks for the least of one answer where others keep their bounds, when an answer costs runs and
// varies from seed to seed. After some even points, a Gaussian process of each answer says where
// next to look: where the least that keeps all bounds is likely to be undercut by most. Each point
// is tried on a few seeds, the same ones everywhere; more go where it is open whether a point keeps
// its bounds and worth knowing, the last of all to the best. What keeps them is what a check on new
// seeds would confirm: its interval must lie within them, so that a point just within is none.
// Expected improvement: D. R. Jones, M. Schonlau and W. J. Welch, Journal of Global Optimization 13
// (1998); with bounds: M. Schonlau, W. J. Welch and D. R. Jones (1998).

import { assert } from '../kernel/assert.ts';
import { exp, log } from '../kernel/math.ts';
import { draw, keyOf, type Key } from '../kernel/random.ts';
import { type DesignPoint, sobolPoints } from './designs.ts';
import { GaussianProcess, type Prediction, type Shape } from './gaussian-process.ts';
import { sampleOf } from './statistics.ts';
import { studentQuantile } from './student.ts';

/** What is looked for. */
export interface SearchTask {
  /** How many values each factor has, 2 or more. */
  readonly levels: readonly number[];
  /** How many answers are bounded, beside the one that is to be small. */
  readonly bounds: number;
  /** Points on one seed each that may be run. */
  readonly budget: number;
  /** Seeds on which a point is tried first, 2 or more. */
  readonly fewSeeds: number;
  /** Seeds at most of one point. */
  readonly mostSeeds: number;
  /** New seeds on which what is found will be checked, 2 or more. */
  readonly checkSeeds: number;
}

/**
 * Runs a point on the seeds in places `from` to just before `to`. By seed: the answer that is to be
 * small, then each bounded one, which keeps its bound where it is 0 or more; NaN where undefined.
 * Undefined when cancelled.
 */
export type Trying = (
  point: DesignPoint, from: number, to: number,
) => Promise<readonly (readonly number[])[] | undefined>;

/** A point and what was found there, seed by seed. */
export interface TriedPoint {
  readonly point: DesignPoint;
  /** By seed, what was measured there, in the order of the task's answers and in their units. */
  readonly answers: readonly (readonly number[])[];
}

/** Where a search ended. */
export interface GoalSearchResult {
  readonly tried: readonly TriedPoint[];
  /** Place in `tried` of the least whose check will confirm all bounds for nearly sure, if any. */
  readonly best: number;
  /** Whether there is one; otherwise the best is the likeliest. */
  readonly keepsBounds: boolean;
  /** Points on one seed each that were run. */
  readonly runs: number;
}

/** A point is taken for good where its check confirms all bounds with this probability together. */
const nearlySure = 0.95;
/** So many standard errors above its mean lies what a quantity undercuts with that probability. */
const surelyBelow = 1.645;
/** One that is less likely to is no longer open. */
const hardlyPossible = 0.05;
/** So much of the budget is left for making sure, at most. */
const shareToConfirm = 0.1;
const candidatesEverywhere = 192;
const candidatesNear = 64;
const leaders = 3;

/** Searches until the budget is spent; undefined when a trial was cancelled. */
export async function goalSearch(
  task: SearchTask,
  trying: Trying,
): Promise<GoalSearchResult | undefined> {
  const { levels, budget, fewSeeds } = task;
  assert(levels.length >= 1 && levels.every((count) => count >= 2), 'a search has levers');
  assert(fewSeeds >= 2 && budget >= 2 * fewSeeds, 'a search has runs', budget, fewSeeds);
  const search = new GoalSearch(task, trying);
  return await search.begin() && await search.goOn() ? search.result() : undefined;
}

interface Tried {
  readonly point: DesignPoint;
  readonly answers: (readonly number[])[];
}

class GoalSearch {
  private readonly task: SearchTask;
  private readonly trying: Trying;
  private readonly tried: Tried[] = [];
  private readonly key: Key = keyOf(1, 'goal-search');
  private shapes: readonly (Shape | undefined)[];
  private models: readonly GaussianProcess[] = [];
  /** By answer, how far the mean of a check may be off by its luck: its standard error. */
  private checkErrors: readonly number[] = [];
  /** So many of them lie between a mean and the end of its interval. */
  private readonly reach: number;
  private runs = 0;

  constructor(task: SearchTask, trying: Trying) {
    this.task = task;
    this.trying = trying;
    this.shapes = Array.from({ length: task.bounds + 1 }, () => undefined);
    this.reach = studentQuantile(0.95, task.checkSeeds - 1);
  }

  /** Some even points, which take a third of the budget at most; false when cancelled. */
  async begin(): Promise<boolean> {
    const { levels, budget, fewSeeds } = this.task;
    const count = Math.max(2, Math.min(3 * levels.length + 2, Math.floor(budget / 3 / fewSeeds)));
    const points = sobolPoints(levels.length, count).map((point) => this.onLevels(point));
    const added = await Promise.all(points.filter((point, i) => (
      points.findIndex((other) => isSame(other, point)) === i
    )).map((point) => this.tryNew(point)));
    return added.every(Boolean);
  }

  /** New points, more seeds for open ones, in the end for the best, until the budget is spent. */
  async goOn(): Promise<boolean> {
    const { budget, fewSeeds, mostSeeds } = this.task;
    const confirming = Math.min(mostSeeds, shareToConfirm * budget);
    for (let round = 0; this.runs + fewSeeds <= budget; round++) {
      this.learn();
      const isScreening = this.runs + fewSeeds + confirming <= budget;
      const point = isScreening ? this.nextPoint(round) : undefined;
      // A third of what is looked at makes sure of what may lead.
      const isRoomy = point === undefined
        || (round % 2 === 1 && this.runs + 2 * fewSeeds <= budget);
      const open = isRoomy ? this.nextOpen(isScreening) : undefined;
      if (point === undefined && open === undefined) break;
      const added = await Promise.all([
        point === undefined || this.tryNew(point),
        open === undefined || this.tryMore(open),
      ]);
      if (!added.every(Boolean)) return false;
    }
    return true;
  }

  result(): GoalSearchResult {
    this.learn();
    const [best] = this.ranked(this.places());
    return {
      tried: this.tried,
      best,
      keepsBounds: this.chanceAt(this.tried[best].point) >= nearlySure,
      runs: this.runs,
    };
  }

  private async tryNew(point: DesignPoint): Promise<boolean> {
    const tried: Tried = { point, answers: [] };
    this.tried.push(tried);
    return this.tryOn(tried);
  }

  private tryMore(place: number): Promise<boolean> {
    return this.tryOn(this.tried[place]);
  }

  private async tryOn({ point, answers }: Tried): Promise<boolean> {
    const from = answers.length;
    const to = Math.min(from + this.task.fewSeeds, this.task.mostSeeds);
    this.runs += to - from;
    const found = await this.trying(point, from, to);
    if (found === undefined) return false;
    answers.push(...found);
    return true;
  }

  /** A model of each answer, whose noise is that of all points together, by their seeds. */
  private learn(): void {
    const errors: number[] = [];
    this.models = this.shapes.map((shape, answer) => {
      const samples = this.tried.map(({ answers }) => (
        sampleOf(answers.map((each) => each[answer]))
      ));
      // A figure may be undefined at a point, on all its seeds.
      const known = samples.map((_sample, i) => i).filter((i) => samples[i].n >= 2);
      assert(known.length >= 2, 'an answer is defined at two points at least', answer);
      const spread = known.reduce((sum, i) => sum + samples[i].variance, 0) / known.length;
      errors.push(Math.sqrt(spread / this.task.checkSeeds));
      return new GaussianProcess({
        points: known.map((i) => this.tried[i].point),
        answers: known.map((i) => samples[i].mean),
        noise: known.map((i) => spread / samples[i].n),
      }, shape);
    });
    this.shapes = this.models.map((model) => model.shape);
    this.checkErrors = errors;
  }

  /** How likely a check of a point confirms all bounds. */
  private chanceAt(point: DesignPoint): number {
    return exp(this.overBounds(point, ({ mean, deviation }, error) => (
      (mean - this.reach * error) / Math.sqrt(deviation * deviation + error * error)
    )));
  }

  /** How likely a point turns out, as more is known of it, to be one whose check surely does. */
  private logChanceToBeGood(point: DesignPoint): number {
    return this.overBounds(point, ({ mean, deviation }, error) => (
      (mean - (this.reach + surelyBelow) * error) / deviation
    ));
  }

  /** Logarithm of the product over all bounds of what lies below so many standard deviations. */
  private overBounds(
    point: DesignPoint,
    deviations: (found: Prediction, checkError: number) => number,
  ): number {
    return this.models.slice(1).reduce((sum, model, bound) => (
      sum + logBelow(deviations(model.at(point), this.checkErrors[bound + 1]))
    ), 0);
  }

  /** Places from the best: those that surely keep the bounds by their answer, then by chance. */
  private ranked(places: readonly number[]): number[] {
    const judged = places.map((place) => {
      const { point } = this.tried[place];
      return { place, chance: this.chanceAt(point), answer: this.models[0].at(point).mean };
    });
    const isSure = ({ chance }: { readonly chance: number }): boolean => chance >= nearlySure;
    return judged.sort((a, b) => {
      if (isSure(a) !== isSure(b)) return isSure(a) ? -1 : 1;
      return isSure(a) ? a.answer - b.answer : b.chance - a.chance;
    }).map(({ place }) => place);
  }

  /** Where the best is likely to be undercut by most, among points not tried yet. */
  private nextPoint(round: number): DesignPoint | undefined {
    const order = this.ranked(this.places());
    const least = this.leastAt(order[0]);
    const fresh = this.candidates(round, order).filter((point) => (
      !this.tried.some((each) => isSame(each.point, point))
    ));
    return this.mostWorth(fresh, (point) => point, least);
  }

  /** Of those with seeds left and a chance, the best to be confirmed, or what may undercut it. */
  private nextOpen(isScreening: boolean): number | undefined {
    const [best] = this.ranked(this.places());
    const open = this.places().filter((place) => (
      this.tried[place].answers.length < this.task.mostSeeds
        && (place === best || this.chanceAt(this.tried[place].point) >= hardlyPossible)
    ));
    return !isScreening && open.includes(best)
      ? best
      : this.mostWorth(open, (place) => this.tried[place].point, this.leastAt(best));
  }

  private places(): number[] {
    return this.tried.map((_each, place) => place);
  }

  /** The answer at a place, where it surely keeps the bounds. */
  private leastAt(place: number): number | undefined {
    const { point } = this.tried[place];
    return this.chanceAt(point) >= nearlySure ? this.models[0].at(point).mean : undefined;
  }

  /** Where the least is likely to be undercut by most, or that there is one at all. */
  private mostWorth<T>(
    among: readonly T[],
    pointOf: (each: T) => DesignPoint,
    least: number | undefined,
  ): T | undefined {
    let found: T | undefined;
    let most = -Infinity;
    for (const each of among) {
      const point = pointOf(each);
      const chance = this.logChanceToBeGood(point);
      const worth = least === undefined
        ? chance
        : chance + log(Math.max(1e-300, improvement(this.models[0].at(point), least)));
      if (worth > most) [found, most] = [each, worth];
    }
    return found;
  }

  private candidates(round: number, order: readonly number[]): DesignPoint[] {
    const { levels } = this.task;
    const everywhere = sobolPoints(levels.length, candidatesEverywhere * (1 + (round % 4)))
      .slice(-candidatesEverywhere);
    const near = order.slice(0, leaders).flatMap((place, leader) => (
      Array.from({ length: candidatesNear }, (_unused, i) => (
        this.near(this.tried[place].point, round, leader * candidatesNear + i)
      ))
    ));
    return [...everywhere, ...near].map((point) => this.onLevels(point));
  }

  /** A point moved in some of its factors, by a little or by more. */
  private near(point: DesignPoint, round: number, number: number): DesignPoint {
    const step = exp(-4 * draw(this.key, round, 64 * number + 63)) / 2;
    return point.map((value, i) => {
      const isMoved = draw(this.key, round, 64 * number + 2 * i) < 0.6;
      const by = step * (2 * draw(this.key, round, 64 * number + 2 * i + 1) - 1);
      return isMoved ? Math.min(0.999_999, Math.max(0, value + by)) : value;
    });
  }

  /** The middle of the level that a coordinate stands for. */
  private onLevels(point: DesignPoint): DesignPoint {
    return point.map((value, i) => {
      const { [i]: count } = this.task.levels;
      return (Math.floor(value * count) + 0.5) / count;
    });
  }
}

function isSame(one: DesignPoint, other: DesignPoint): boolean {
  return one.every((value, i) => value === other[i]);
}

/** By how much an answer is expected to undercut the least so far; 0 where it does not. */
function improvement({ mean, deviation }: Prediction, least: number): number {
  const z = (least - mean) / deviation;
  return deviation * (z * exp(logBelow(z)) + density(z));
}

function density(z: number): number {
  return 0.398_942_280_401_432_7 * exp((-z * z) / 2);
}

/**
 * Logarithm of the standard normal distribution function, to about seven digits of the function
 * (Abramowitz and Stegun 26.2.17); far below by its leading terms.
 */
function logBelow(z: number): number {
  if (z < -6) return (-z * z) / 2 - log(-z) - 0.918_938_533_204_672_8;
  const size = Math.abs(z);
  const t = 1 / (1 + 0.231_641_9 * size);
  const tail = density(size) * t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937
    + t * (-1.821_255_978 + t * 1.330_274_429))));
  return log(z < 0 ? tail : 1 - tail);
}
