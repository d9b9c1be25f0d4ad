// How often intervals cover and what is claimed. The seeds whose figures are kept stand for all
// seeds there are: many blocks of a few of them are drawn, each is asked what an experiment on
// those seeds would say, and the truth, the mean of all seeds, is known. Plain seeds with the plain
// interval stand beside what the experiment does.

import { bootstrapDifference } from '../../../sim-core/experiment/bootstrap.ts';
import {
  honestComparison, honestMean, luckOf,
  type Estimate, type HonestComparison, type Luck, type SeedRain,
} from '../../../sim-core/experiment/honest-interval.ts';
import { pilotDifference, seedsToReach, twoStageDifference }
  from '../../../sim-core/experiment/precision.ts';
import { quotaOrder, stratumOf } from '../../../sim-core/experiment/quota-seeds.ts';
import { countedWindow, meanRainShare, rainShare, rainStrata }
  from '../../../sim-core/experiment/rain.ts';
import { intervalOf, sampleOf, type Interval }
  from '../../../sim-core/experiment/statistics.ts';
import { watchedEstimate } from '../../../sim-core/experiment/watched.ts';
import { judged, type Judgement } from '../../../sim-core/experiment/verdict.ts';
import { keyOf, pick } from '../../../sim-core/kernel/random.ts';
import { metricById } from '../../../sim-core/metrics/index.ts';
import { smallestEffectOf } from '../../../sim-core/metrics/smallest-effects.ts';
import { RowFile } from '../rows.ts';
import type { Rows } from '../verification.ts';
import { coverageDays, figuresBySeed, scenario, seedCount, type Arm } from './seed-days.ts';

/** What is known of a figure's intervals at one number of seeds; shares of the blocks. */
export interface Covered {
  readonly figure: string;
  /** Of plain seeds, with the plain interval. */
  readonly plain: number;
  /** Of quota seeds, with the honest one; of the blocks that gave one. */
  readonly honest: number;
  readonly refused: number;
}

export interface Coverage {
  readonly figures: readonly Covered[];
  /** Blocks in which, without any effect, one would be claimed among all figures. */
  readonly falselyClaimed: number;
}

const rows: Rows = new Map([...new RowFile(coverageDays.id).read()]
  .map(([key, { figures }]) => [key, figures]));
const window = countedWindow(scenario);
const places = Array.from({ length: seedCount }, (_unused, i) => i);
const rain = places.map((place) => rainShare(window, place + 1));
const strata = rainStrata(window);
/** Of the kept seeds, which stand for all. */
const meanRain = meanOf(rain);

/** How far the kept seeds' rain is from that of all seeds there are. */
export const rainOff = meanRain - meanRainShare(window);

/** Figures that no kept day has, such as what several platforms share where there is one. */
export function neverDefined(): string[] {
  const usual = Object.entries(figuresBySeed(rows, 'default'));
  return usual.filter(([, values]) => Array.from(values).every(Number.isNaN)).map(([id]) => id);
}

/** Of the defined values; exactly their value where all are the same. */
function meanOf(values: ArrayLike<number>): number {
  const defined = Array.from(values).filter((value) => !Number.isNaN(value));
  const [first] = defined;
  return first + defined.reduce((sum, value) => sum + (value - first), 0) / defined.length;
}

/** What is asked of a figure, in the order of the kept seeds, and what is so. */
interface Question {
  readonly figure: string;
  readonly luck: Luck;
  /** Absent where the figure's own mean is asked for, and not a difference. */
  readonly baseline?: ArrayLike<number>;
  readonly policy: ArrayLike<number>;
  /** The mean of all kept seeds. */
  readonly truth: number;
}

/** The means of figures under the defaults; or a policy's differences from the defaults. */
function questionsOn(arm: Arm): Question[] {
  const usual = figuresBySeed(rows, 'default');
  return Object.entries(figuresBySeed(rows, arm)).map(([figure, policy]) => {
    const asked = { figure, luck: luckOfFigure(figure), policy };
    if (arm === 'default') return { ...asked, truth: meanOf(policy) };
    const baseline = usual[figure];
    const truth = meanOf(Array.from(policy, (value, i) => value - baseline[i]));
    return { ...asked, baseline, truth };
  });
}

function luckOfFigure(figure: string): Luck {
  return luckOf(metricById(figure), scenario.days);
}

/** What an experiment on these seeds says. */
function answerTo(
  { baseline, policy, luck }: Question,
  seeds: readonly number[],
): Estimate {
  const rainOfSeeds = rainOf(seeds);
  const values = seeds.map((place) => policy[place]);
  return baseline === undefined
    ? honestMean(values, rainOfSeeds, luck)
    : honestComparison(
      seeds.map((place) => baseline[place]), values, rainOfSeeds, luck).difference;
}

/** What it would say if the policy had an effect of so much, in the figure's unit. */
function answerIf(
  effect: number,
  { baseline, policy, truth, luck }: Question,
  seeds: readonly number[],
): HonestComparison {
  const moved = seeds.map((place) => policy[place] - truth + effect);
  const usual = seeds.map((place) => baseline?.[place] ?? 0);
  if (baseline !== undefined) return honestComparison(usual, moved, rainOf(seeds), luck);
  const difference = honestMean(moved, rainOf(seeds), luck);
  return { baseline: truth, policy: difference.mean + truth, difference };
}

/** All seeds in an order that only the block's number knows. */
function shuffled(block: number): number[] {
  const key = keyOf(block, 'coverage');
  const order = [...places];
  for (let i = order.length - 1; i > 0; i--) {
    const other = pick(key, i, 0, i + 1);
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}

/** The first seeds of an order that fill the quotas, as a root's sequence does. */
function byQuota(order: readonly number[], n: number): number[] {
  const left = strata.map((_stratum, i) => (
    order.filter((place) => stratumOf(strata, rain[place]) === i)
  ));
  const first = stratumOf(strata, rain[order[0]]);
  return quotaOrder(strata, n, first).map((stratum) => left[stratum].shift() ?? NaN);
}

function rainOf(seeds: readonly number[]): SeedRain {
  return { perSeed: seeds.map((place) => rain[place]), mean: meanRain };
}

/** Coverage of an arm's figures with `n` seeds. */
export function coverageOf(arm: Arm, n: number, blocks: number): Coverage {
  const questions = questionsOn(arm);
  const counts = questions.map(() => ({ plain: 0, honest: 0, given: 0 }));
  let falselyClaimed = 0;
  for (let block = 0; block < blocks; block++) {
    const order = shuffled(block);
    const seeds = byQuota(order, n);
    const withoutEffect = new Map<string, HonestComparison>();
    questions.forEach((question, i) => {
      const { figure, baseline, policy, truth } = question;
      const plain = order.slice(0, n).map((place) => policy[place] - (baseline?.[place] ?? 0));
      if (covers(intervalOf(sampleOf(plain)), truth)) counts[i].plain++;
      const answer = answerTo(question, seeds);
      if (answer.refusal !== undefined) return;
      counts[i].given++;
      if (covers(answer, truth)) counts[i].honest++;
      withoutEffect.set(figure, answerIf(0, question, seeds));
    });
    if (claimsAnything(withoutEffect)) falselyClaimed++;
  }
  return {
    figures: questions.map(({ figure }, i) => ({
      figure,
      plain: counts[i].plain / blocks,
      honest: counts[i].honest / counts[i].given,
      refused: 1 - counts[i].given / blocks,
    })),
    falselyClaimed: falselyClaimed / blocks,
  };
}

/**
 * Share of comparisons of the default policy with itself, either side on seeds of its own, in which
 * anything is claimed although every difference would count.
 */
export function claimedBetweenEquals(n: number, comparisons: number): number {
  const figures = Object.entries(figuresBySeed(rows, 'default'));
  let claimed = 0;
  for (let i = 0; i < comparisons; i++) {
    const order = shuffled(i);
    const half = seedCount / 2;
    const baseline = byQuota(order.slice(0, half), n);
    const policy = byQuota(order.slice(half), n);
    const compared = new Map(figures.map(([figure, values]) => [figure, honestComparison(
      baseline.map((place) => values[place]), policy.map((place) => values[place]),
      rainOf(baseline), luckOfFigure(figure),
    )] as const));
    if (claimsAnything(compared)) claimed++;
  }
  return claimed / comparisons;
}

/** What is told of dearer delivery when a pilot says how many seeds to take. */
export function stoppedOn(
  figure: string,
  pilotSeeds: number,
  blocks: number,
): { readonly covered: number; readonly widest: number; readonly asked: number } {
  const question = questionsOn('dearer-delivery').find((each) => each.figure === figure);
  if (question?.baseline === undefined) throw new Error(`no difference of ${figure} is kept`);
  const { baseline, policy, truth, luck } = question;
  const squares = places.map((place) => policy[place] - baseline[place] - truth)
    .reduce((sum, off) => sum + off * off, 0);
  // About three times the pilot's seeds, for whoever knew the spread.
  const asked = 1.96 * Math.sqrt(squares / seedCount / (3 * pilotSeeds));
  let covered = 0;
  let widest = 0;
  for (let block = 0; block < blocks; block++) {
    const order = shuffled(block);
    const on = (side: ArrayLike<number>, seeds: readonly number[]): number[] => (
      seeds.map((place) => side[place])
    );
    const first = byQuota(order, pilotSeeds);
    const pilot = pilotDifference(
      on(baseline, first), on(policy, first), rainOf(first), luck, pilotSeeds,
    );
    const count = Math.min(seedCount / 4, seedsToReach(pilot, asked) ?? NaN);
    const seeds = byQuota(order, count);
    const estimate = twoStageDifference(
      on(baseline, seeds), on(policy, seeds), rainOf(seeds), luck, pilotSeeds,
    );
    if (covers(estimate, truth)) covered++;
    if (count < seedCount / 4) widest = Math.max(widest, (estimate.high - estimate.low) / 2);
  }
  return { covered: covered / blocks, widest, asked };
}

/**
 * What somebody sees who looks at dearer delivery after each fourth seed from `first` to `last`: in
 * how many blocks all intervals hold the truth, those that are made for it and plain ones, and how
 * much wider the first are in the end.
 */
export function watchedOn(
  figure: string,
  first: number,
  last: number,
  blocks: number,
): { readonly held: number; readonly heldByPlain: number; readonly wider: number } {
  const question = questionsOn('dearer-delivery').find((each) => each.figure === figure);
  if (question === undefined) throw new Error(`no difference of ${figure} is kept`);
  let held = 0;
  let heldByPlain = 0;
  let wider = 0;
  for (let block = 0; block < blocks; block++) {
    const seeds = byQuota(shuffled(block), last);
    let [isHeld, isHeldByPlain] = [true, true];
    for (let n = first; n <= last; n += 4) {
      const plain = answerTo(question, seeds.slice(0, n));
      if (plain.refusal !== undefined) continue;
      const watched = watchedEstimate(plain);
      isHeldByPlain &&= covers(plain, question.truth);
      isHeld &&= watched.refusal !== undefined || covers(watched, question.truth);
      if (n === last) wider += (watched.high - watched.low) / (plain.high - plain.low) / blocks;
    }
    if (isHeld) held++;
    if (isHeldByPlain) heldByPlain++;
  }
  return { held: held / blocks, heldByPlain: heldByPlain / blocks, wider };
}

/** How often the interval of seeds drawn again holds an arm's difference, and how wide it is. */
export function drawnAgainOn(
  figure: string,
  arm: Exclude<Arm, 'default'>,
  n: number,
  blocks: number,
  resamples: number,
): { readonly held: number; readonly wider: number; readonly refused: number } {
  const question = questionsOn(arm).find((each) => each.figure === figure);
  if (question?.baseline === undefined) throw new Error(`no difference of ${figure} is kept`);
  const { baseline, policy, truth, luck } = question;
  let [held, wider, given] = [0, 0, 0];
  for (let block = 0; block < blocks; block++) {
    const seeds = byQuota(shuffled(block), n);
    const [on, under] = [baseline, policy].map((side) => seeds.map((place) => side[place]));
    const plain = answerTo(question, seeds);
    const drawn = bootstrapDifference(on, under, rainOf(seeds), luck, resamples);
    if (drawn.refusal !== undefined) continue;
    given++;
    wider += (drawn.high - drawn.low) / (plain.high - plain.low);
    if (covers(drawn, truth)) held++;
  }
  return { held: held / given, wider: wider / given, refused: 1 - given / blocks };
}

/**
 * How often an effect of twice the smallest that matters is claimed, by figure, of the blocks that
 * give an interval: a policy's paired differences, moved so that their mean over all seeds is that
 * effect. Nothing else has one. NaN where no block gives one.
 */
export function power(arm: Arm, n: number, blocks: number): ReadonlyMap<string, number> {
  const questions = questionsOn(arm);
  const usual = figuresBySeed(rows, 'default');
  const counts = questions.map(() => ({ given: 0, claimed: 0 }));
  for (let block = 0; block < blocks; block++) {
    const seeds = byQuota(shuffled(block), n);
    const given = questions.filter((each) => answerTo(each, seeds).refusal === undefined);
    const without = new Map(given.map((each) => [each.figure, answerIf(0, each, seeds)]));
    questions.forEach((question, i) => {
      const { figure } = question;
      if (!without.has(figure)) return;
      const effect = 2 * smallestEffectOf(figure, meanOf(usual[figure]));
      const moved = answerIf(effect, question, seeds);
      const judgement = judged(new Map([...without, [figure, moved]])).get(figure);
      counts[i].given++;
      if (judgement !== undefined && isClaim(judgement)) counts[i].claimed++;
    });
  }
  return new Map(questions.map(({ figure }, i) => (
    [figure, counts[i].claimed / counts[i].given]
  )));
}

function claimsAnything(compared: ReadonlyMap<string, HonestComparison>): boolean {
  const none = Object.fromEntries([...compared.keys()].map((figure) => [figure, 0]));
  return [...judged(compared, none).values()].some(isClaim);
}

function isClaim({ verdict }: Judgement): boolean {
  return verdict !== 'unknown' && verdict !== 'same';
}

function covers({ low, high }: Interval, truth: number): boolean {
  return low <= truth && high >= truth;
}
