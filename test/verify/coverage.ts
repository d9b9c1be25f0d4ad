// How often the interval of a mean holds the mean of all: many small samples are drawn from one
// large one, each gets its interval as the engine makes it, and the hits are counted.

import { intervalOf, sampleOf } from '../../sim-core/experiment/statistics.ts';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';

const shuffles = 60;
const key = keyOf(1, 'coverage');

/**
 * Share of groups of `size` values whose 95 % interval holds the mean of all values; NaN when no
 * group has an interval. Each shuffle deals the values into as many disjoint groups as there are.
 * The mean of a group that is drawn without putting back strays less from the mean of all than that
 * of an independent group, by the square root of 1 - size / count; its distance is widened by that.
 */
export function coverageOf(values: readonly number[], size: number): number {
  const { mean: truth, n: count } = sampleOf(values);
  const widened = 1 / Math.sqrt(1 - size / count);
  let hits = 0;
  let groups = 0;
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    const dealt = shuffled(values, shuffle);
    for (let from = 0; from + size <= dealt.length; from += size) {
      const sample = sampleOf(dealt.slice(from, from + size));
      const { low, high } = intervalOf(sample);
      if (Number.isNaN(low)) continue;
      const off = (truth - sample.mean) * widened;
      groups++;
      if (off >= low - sample.mean && off <= high - sample.mean) hits++;
    }
  }
  return groups === 0 ? NaN : hits / groups;
}

function shuffled(values: readonly number[], shuffle: number): number[] {
  const dealt = [...values];
  for (let i = dealt.length - 1; i > 0; i--) {
    const other = Math.floor(draw(key, shuffle, i) * (i + 1));
    [dealt[i], dealt[other]] = [dealt[other], dealt[i]];
  }
  return dealt;
}
