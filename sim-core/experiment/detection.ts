// How many paired seeds it takes to find an effect of a given size, from how much the difference
// varied on the seeds of a pilot.

import { assert } from '../kernel/assert.ts';
import { metricById, type FigureId } from '../metrics/index.ts';
import type { Scenario } from '../run/engine.ts';
import { readWindow } from '../run/windows.ts';
import type { Comparison } from './compare.ts';
import { type Estimate, honestComparison, luckOf } from './honest-interval.ts';
import { SeedRains } from './seed-rains.ts';
import { studentQuantile } from './student.ts';

const confidence = 0.95;
/** In four of five such experiments the effect is found. */
const usualPower = 0.8;
const nearlyNormal = 1_000_000;
/** More seeds than anybody runs. */
const mostSeeds = 100_000_000;

/** An effect that is to be found. */
export interface Detection {
  readonly scenario: Scenario;
  /** The pilot: at least two seeds. */
  readonly comparison: Comparison;
  readonly figure: FigureId;
  /** Days of the branch, as in `RunRequest`; all that count if absent. */
  readonly window?: string;
  /** Size of the effect, above 0, in the figure's unit. */
  readonly effect: number;
  /** Share of experiments that find it, between 0.5 and 1; 0.8 if absent. */
  readonly power?: number;
}

/**
 * Paired seeds after which a difference of that size is beyond its 95 % interval, in as many
 * experiments as asked. Undefined where the pilot has no interval; 2 where nothing varies.
 */
export function seedsToDetect(asked: Detection): number | undefined {
  const { scenario, comparison, figure, window = 'all', effect, power } = asked;
  const stretch = window === 'all' ? undefined : readWindow(window);
  const { figures } = window === 'all' ? comparison : comparison.windows[window];
  const rains = new SeedRains(scenario);
  for (const seed of comparison.seeds) rains.add(seed);
  const { baseline, policy } = figures[figure].perSeed;
  const luck = luckOf(metricById(figure), rains.daysIn(stretch));
  const pilot = honestComparison(baseline, policy, rains.of(stretch), luck).difference;
  return seedsFrom(pilot, effect, power);
}

/** The same from the pilot's difference. */
export function seedsFrom(
  pilot: Estimate,
  effect: number,
  power = usualPower,
): number | undefined {
  assert(effect > 0, 'An effect that is looked for has a size', effect);
  assert(power > 0.5 && power < 1, 'Power lies between a half and 1', power);
  const { n, error, degrees, refusal } = pilot;
  if (refusal !== undefined) return undefined;
  if (error === undefined || degrees === undefined) return 2;
  const asked = studentQuantile(2 * power - 1, nearlyNormal);
  const isEnough = (seeds: number): boolean => {
    const freedom = Math.max(1, (degrees * (seeds - 1)) / Math.max(1, n - 1));
    const bound = studentQuantile(confidence, freedom);
    // The non-central t distribution by its normal approximation (Johnson and Kotz).
    const reach = bound * (1 - 1 / (4 * freedom))
      + asked * Math.sqrt(1 + (bound * bound) / (2 * freedom));
    return reach * error * Math.sqrt(n / seeds) <= effect;
  };
  let high = 2;
  while (!isEnough(high)) {
    if (high >= mostSeeds) return undefined;
    high *= 2;
  }
  let low = Math.max(1, high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
