// How often intervals cover. The seeds whose figures are kept stand for all seeds there are: many
// blocks of a few of them are drawn, each gives its intervals, and what all of them have as a mean
// is known. Plain seeds with the plain interval stand beside what the experiment does.
//
//   node --import tsx test/verify/coverage/coverage.ts [BLOCKS]    prints the table (1,000 blocks)

import { fileURLToPath } from 'node:url';
import { honestComparison, type SeedRain } from '../../../sim-core/experiment/honest-interval.ts';
import { quotaOrder, stratumOf } from '../../../sim-core/experiment/quota-seeds.ts';
import { countedWindow, rainShare, rainStrata } from '../../../sim-core/experiment/rain.ts';
import { intervalOf, sampleOf, type Interval }
  from '../../../sim-core/experiment/statistics.ts';
import { adjustedPValues } from '../../../sim-core/experiment/verdict.ts';
import { keyOf, pick } from '../../../sim-core/kernel/random.ts';
import { arms, firstSeed, keptRows, scenario, seedCount } from './seed-figures.ts';
import type { Arm } from './seed-figures.ts';

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

const window = countedWindow(scenario);
const rain = Array.from({ length: seedCount }, (_unused, i) => rainShare(window, firstSeed + i));
const meanRain = meanOf(rain);
const strata = rainStrata(window);
const places = Array.from({ length: seedCount }, (_unused, i) => i);

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** A figure on both sides of a question whose answer is known: 0 on the mean of all seeds. */
interface Question {
  readonly figure: string;
  readonly baseline: ArrayLike<number>;
  readonly policy: ArrayLike<number>;
}

/** Figures against their own means; or a policy's days against default ones, its effect added. */
function questionsOn(arm: Arm): Question[] {
  const rows = keptRows(arm);
  const usual = keptRows('default');
  return Object.entries(rows).map(([figure, policy]) => {
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
  return quotaOrder(strata, n).map((stratum) => left[stratum].shift() ?? NaN);
}

/** Coverage of an arm's figures with `n` seeds. */
export function coverageOf(arm: Arm, n: number, blocks: number): Coverage {
  const questions = questionsOn(arm);
  const counts = questions.map(() => ({ plain: 0, honest: 0, given: 0 }));
  let falselyClaimed = 0;
  for (let block = 0; block < blocks; block++) {
    const order = shuffled(block);
    const plainSeeds = order.slice(0, n);
    const seeds = byQuota(order, n);
    const seedRain: SeedRain = { perSeed: seeds.map((place) => rain[place]), mean: meanRain };
    const pValues = questions.map(({ baseline, policy }, i) => {
      const plain = plainSeeds.map((place) => policy[place] - baseline[place]);
      if (covers(intervalOf(sampleOf(plain)))) counts[i].plain++;
      const { difference } = honestComparison(
        seeds.map((place) => baseline[place]), seeds.map((place) => policy[place]), seedRain);
      if (difference.refusal === undefined) counts[i].given++;
      if (covers(difference)) counts[i].honest++;
      return difference.pValue;
    });
    if (adjustedPValues(pValues).some((p) => p <= 0.05)) falselyClaimed++;
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

function covers({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0;
}

function table(blocks: number): string {
  const percent = (value: number): string => (
    Number.isNaN(value) ? '-' : (100 * value).toFixed(1)
  ).padStart(7);
  const lines: string[] = [];
  for (const arm of Object.keys(arms) as Arm[]) {
    for (const n of [8, 16, 32]) {
      const { figures, falselyClaimed } = coverageOf(arm, n, blocks);
      lines.push(`${arm}, ${n} seeds; falsely claimed in ${percent(falselyClaimed).trim()} %`);
      lines.push(`${''.padEnd(32)}  plain honest refused`);
      for (const { figure, plain, honest, refused } of figures) {
        lines.push(`${figure.padEnd(32)}${percent(plain)}${percent(honest)}${percent(refused)}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(table(Number(process.argv[2] ?? 1000)));
}
