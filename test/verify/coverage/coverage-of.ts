// How often intervals cover and what is claimed. The seeds whose figures are kept stand for all
// seeds there are: many blocks of a few of them are drawn, each is asked what an experiment on
// those seeds would say, and the truth, the mean of all seeds, is known. Plain seeds with the plain
// interval stand beside what the experiment does.

import { honestComparison, type HonestComparison, type SeedRain }
  from '../../../sim-core/experiment/honest-interval.ts';
import { quotaOrder, stratumOf } from '../../../sim-core/experiment/quota-seeds.ts';
import { countedWindow, meanRainShare, rainShare, rainStrata }
  from '../../../sim-core/experiment/rain.ts';
import { intervalOf, sampleOf, type Interval }
  from '../../../sim-core/experiment/statistics.ts';
import { judged, type Judgement } from '../../../sim-core/experiment/verdict.ts';
import { keyOf, pick } from '../../../sim-core/kernel/random.ts';
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

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** A figure on both sides, in the order of the kept seeds; on their mean the sides are equal. */
interface Question {
  readonly figure: string;
  readonly baseline: ArrayLike<number>;
  readonly policy: ArrayLike<number>;
}

/** Figures against their own means; or a policy's days against default ones, its effect added. */
function questionsOn(arm: Arm): Question[] {
  const usual = figuresBySeed(rows, 'default');
  return Object.entries(figuresBySeed(rows, arm)).map(([figure, policy]) => {
    if (arm === 'default') {
      const mean = meanOf(policy);
      return { figure, baseline: Array.from(policy, () => mean), policy };
    }
    const effect = meanOf(Array.from(policy, (value, i) => value - usual[figure][i]));
    return { figure, baseline: Array.from(usual[figure], (value) => value + effect), policy };
  });
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
    const compared = new Map(questions.map(({ figure, baseline, policy }, i) => {
      const plain = order.slice(0, n).map((place) => policy[place] - baseline[place]);
      if (covers(intervalOf(sampleOf(plain)))) counts[i].plain++;
      const each = honestComparison(
        seeds.map((place) => baseline[place]), seeds.map((place) => policy[place]), rainOf(seeds));
      if (each.difference.refusal === undefined) counts[i].given++;
      if (covers(each.difference)) counts[i].honest++;
      return [figure, each] as const;
    }));
    if (claimsAnything(compared)) falselyClaimed++;
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
      rainOf(baseline),
    )] as const));
    if (claimsAnything(compared)) claimed++;
  }
  return claimed / comparisons;
}

/**
 * How often an effect of twice the smallest that matters is claimed, by figure: a policy's paired
 * differences, moved so that their mean over all seeds is that effect. Nothing else has one.
 */
export function power(arm: Arm, n: number, blocks: number): ReadonlyMap<string, number> {
  const questions = questionsOn(arm);
  const usual = figuresBySeed(rows, 'default');
  const counts = new Map(questions.map(({ figure }) => [figure, 0]));
  for (let block = 0; block < blocks; block++) {
    const seeds = byQuota(shuffled(block), n);
    const rainOfSeeds = rainOf(seeds);
    const without = new Map(questions.map(({ figure, baseline, policy }) => [
      figure,
      honestComparison(
        seeds.map((place) => baseline[place]), seeds.map((place) => policy[place]), rainOfSeeds),
    ] as const));
    for (const { figure, baseline, policy } of questions) {
      const effect = 2 * smallestEffectOf(figure, meanOf(usual[figure]));
      const moved = honestComparison(
        seeds.map((place) => baseline[place]), seeds.map((place) => policy[place] + effect),
        rainOfSeeds);
      const judgement = judged(new Map([...without, [figure, moved]])).get(figure);
      if (judgement !== undefined && isClaim(judgement)) {
        counts.set(figure, (counts.get(figure) ?? 0) + 1);
      }
    }
  }
  return new Map([...counts].map(([figure, count]) => [figure, count / blocks]));
}

function claimsAnything(compared: ReadonlyMap<string, HonestComparison>): boolean {
  const none = Object.fromEntries([...compared.keys()].map((figure) => [figure, 0]));
  return [...judged(compared, none).values()].some(isClaim);
}

function isClaim({ verdict }: Judgement): boolean {
  return verdict !== 'unknown' && verdict !== 'same';
}

function covers({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0;
}
