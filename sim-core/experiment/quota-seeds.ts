// The seeds of an experiment in ordinary weather: chosen so that rain is among them as often as
// among all seeds, since with a handful of plain seeds there is often none. One sequence from a
// root serves every number of seeds: more seeds keep the first ones, and whatever the number, the
// seeds of each stratum of rain are within one of what they should be. A seed stays itself, and the
// root is the first of them, so that a question on one seed is about that seed.

import { assert } from '../kernel/assert.ts';
import type { Scenario } from '../run/engine.ts';
import { countedWindow, rainShare, rainStrata, type Stratum, type RainWindow } from './rain.ts';
import { seedsFrom } from './seeds.ts';

/** Seeds looked at for one that is wanted; a stratum holds a tenth of them. */
const mostLookedAt = 10_000;

/** The seeds of an experiment: by quota of the rain in the scenario's counted days. */
export function seedsFor(scenario: Scenario, root: number, count: number): number[] {
  return quotaSeeds(countedWindow(scenario), root, count);
}

/**
 * `count` seeds from a root (whole numbers, 0 or more) for a window, the root first; those from
 * `root` on in their order, where the weather is the same on every seed.
 */
export function quotaSeeds(window: RainWindow, root: number, count: number): number[] {
  const plain = seedsFrom(root, count);
  const strata = count === 1 ? [] : rainStrata(window);
  if (strata.length <= 1) return plain;
  const found = strata.map((): number[] => []);
  const first = stratumOf(strata, rainShare(window, root));
  let next = root;
  return quotaOrder(strata, count, first).map((wanted) => {
    for (let looked = 0; found[wanted].length === 0; looked++) {
      assert(looked < mostLookedAt, 'no seed has the rain that is looked for', wanted);
      found[stratumOf(strata, rainShare(window, next))].push(next);
      next++;
    }
    return found[wanted].shift() ?? root;
  });
}

/** The stratum in which a seed with such rain lies. */
export function stratumOf(strata: readonly Stratum[], rain: number): number {
  return strata.findIndex(({ upTo }) => rain <= upTo);
}

/**
 * The strata of the first seed, which is given, the second and so on. Rarer ones come as early as
 * the quotas allow, since two rainy seeds say much more than one.
 */
export function quotaOrder(strata: readonly Stratum[], count: number, first: number): number[] {
  const counts = strata.map(() => 0);
  const order: number[] = [];
  const rarestFirst = strata.map((_stratum, i) => i)
    .sort((a, b) => strata[a].share - strata[b].share || b - a);
  for (let n = 1; n <= count; n++) {
    const early = n === 1 ? first : rarestFirst.find((i) => isWithin(strata, counts, n, i));
    const chosen = early ?? mostBehind(strata, counts, n);
    counts[chosen]++;
    order.push(chosen);
  }
  return order;
}

/** True when another seed of a stratum leaves every stratum within one of its quota of `n`. */
function isWithin(
  strata: readonly Stratum[],
  counts: readonly number[],
  n: number,
  chosen: number,
): boolean {
  return strata.every(({ share }, i) => (
    Math.abs(counts[i] + (i === chosen ? 1 : 0) - share * n) < 1
  ));
}

function mostBehind(strata: readonly Stratum[], counts: readonly number[], n: number): number {
  let most = 0;
  for (let i = 1; i < strata.length; i++) {
    if (strata[i].share * n - counts[i] > strata[most].share * n - counts[most]) most = i;
  }
  return most;
}
