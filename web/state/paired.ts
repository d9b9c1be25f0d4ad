// From a comparison to what a figure's row shows.

import {
  type ComparedFigure, type Comparison, type HonestInterval, honestMean, type Judgement, luckOf,
  SeedRains,
} from '../../sim-core/index.ts';
import type { FigureId, Metric } from '../../sim-core/figures.ts';
import type { Setup } from './setup.ts';

/** Fewer orders over all seeds and both arms than this say nothing of a place or part. */
export const leastOrders = 30;

/** A figure that is defined on at least one seed in both arms. */
export function figureOf(
  comparison: Pick<Comparison, 'figures'> | undefined,
  id: FigureId,
): ComparedFigure | undefined {
  const figure = comparison?.figures[id];
  return figure === undefined || figure.n === 0 ? undefined : figure;
}

/** Whether not a single seed moved. */
export function isUnmoved(figure: ComparedFigure): boolean {
  return figure.perSeed.difference.every((value) => value === 0 || Number.isNaN(value));
}

/** Whether the engine claims a difference: one that matters and is sure. */
export function isClaimed({ verdict }: Judgement): boolean {
  return verdict !== 'same' && verdict !== 'unknown';
}

/** The interval of A's own mean, by the engine's rule. */
export function intervalOfA(
  { scenario }: Pick<Setup, 'scenario'>,
  { seeds }: Comparison,
  { perSeed }: ComparedFigure,
  metric: Metric,
): HonestInterval {
  const rains = rainsOf(scenario, seeds);
  const { low, high, refusal } = honestMean(
    perSeed.baseline, rains.of(), luckOf(metric, rains.daysIn()),
  );
  return refusal === undefined ? { low, high } : { low, high, noInterval: refusal };
}

/** The weathers of a comparison's seeds, drawn once for all its figures. */
export function rainsOf(
  scenario: Setup['scenario'],
  seeds: Comparison['seeds'],
): SeedRains {
  const known = knownRains.get(seeds);
  if (known?.scenario === scenario) return known.rains;
  const rains = new SeedRains(scenario);
  for (const seed of seeds) rains.add(seed);
  knownRains.set(seeds, { scenario, rains });
  return rains;
}

const knownRains = new WeakMap<
  Comparison['seeds'], { readonly scenario: Setup['scenario']; readonly rains: SeedRains }
>();
