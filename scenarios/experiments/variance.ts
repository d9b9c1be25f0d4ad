// Where the variance of an experiment's figures and effects comes from: which part of it days,
// layouts and assumptions each bring, and what that leaves to say of other towns. Levers of the
// policy are no source of it: each of their combinations is split by itself.

import {
  canonicalJson, type Component, CrossedVariance, type Estimate, honestComparison, honestMean,
  layoutFactor, type Luck, luckOf, overTowns, type OverTowns, readWindow, type SeedRain, SeedRains,
} from '../../sim-core/index.ts';
import { type FigureId, metricById } from '../../sim-core/figures.ts';
import type { Experiment } from '../schema/experiment-file.ts';
import { crossedFactors, fixedFactors } from '../schema/variance-misfits.ts';
import type { ExperimentRow } from './rows.ts';

/** A figure under the baseline, or what an arm changes of it, on some days. */
export interface VarianceSplit extends Partial<Pick<OverTowns, 'other'>> {
  /** What is split: the baseline's figure, or policy less baseline. */
  readonly of: 'baseline' | 'difference';
  /** Place in the experiment's arms, from 0; the first where it is the baseline's. */
  readonly arm: number;
  /** Place of one of its points, which has the levels of the policy's levers. */
  readonly point: number;
  /** Days of the branch, as `22-28`; `all` for all that count. */
  readonly window: string;
  /** Id of the figure. */
  readonly figure: FigureId;
  /** Single sources first: by `crossedFactors`, then the days; then what they do together. */
  readonly components: readonly Component[];
  /** Over towns, assumptions and days; the interval takes towns as a sample as well. */
  readonly mean: Estimate;
  /** Half the interval of a single point, on average; NaN where one has none. */
  readonly oneTown: number;
}

/** Baselines first, then in the order of arms, windows and figures; none if not asked for. */
export function splitsOf(
  experiment: Experiment,
  rows: readonly ExperimentRow[],
): VarianceSplit[] {
  if (experiment.variance !== true) return [];
  const { factors, points, scenario, seeds } = experiment;
  const [crossed, fixed] = [crossedFactors(factors), fixedFactors(factors)];
  const sizes = crossed.map((place) => new Set(points.map((point) => point[place])).size);
  const variance = new CrossedVariance([...sizes, seeds.length]);
  const rains = new SeedRains(scenario);
  for (const seed of seeds) rains.add(seed);

  const groups = new Map<string, ExperimentRow[]>();
  for (const row of rows) {
    const { trial: { arm, point }, window, figure } = row;
    const levels = fixed.map((place) => points[point][place]);
    const key = canonicalJson([arm, levels, window, figure]);
    groups.set(key, [...groups.get(key) ?? [], row]);
  }
  const told = (of: VarianceSplit['of'], group: readonly ExperimentRow[]): VarianceSplit => {
    const [{ trial: { arm, point }, window, figure }] = group;
    const stretch = window === 'all' ? undefined : readWindow(window);
    const luck = luckOf(metricById(figure), rains.daysIn(stretch));
    return {
      of, arm, point, window, figure,
      // Of a grid points come with the last factor running fastest, and seeds within each.
      components: variance.of(group.flatMap(({ found }) => found.perSeed[of])),
      ...meansOf(of, group, townsOf(experiment, group), rains.of(stretch), luck),
    };
  };
  // A baseline is the same whatever is tried against it.
  const baselines = new Map<string, readonly ExperimentRow[]>();
  for (const group of groups.values()) {
    const key = `${group[0].window} ${group[0].figure}`;
    if (!baselines.has(key)) baselines.set(key, group);
  }
  return [
    ...[...baselines.values()].map((group) => told('baseline', group)),
    ...[...groups.values()].map((group) => told('difference', group)),
  ];
}

/** Rows by layout; undefined where layouts do not vary. */
function townsOf(
  { factors, points }: Experiment,
  rows: readonly ExperimentRow[],
): ExperimentRow[][] | undefined {
  const place = factors.findIndex(({ lever }) => lever === layoutFactor);
  if (place < 0) return undefined;
  const layoutOf = ({ trial: { point } }: ExperimentRow): number => Number(points[point][place]);
  return [...new Set(rows.map(layoutOf))].map((layout) => (
    rows.filter((row) => layoutOf(row) === layout)
  ));
}

function meansOf(
  of: VarianceSplit['of'],
  rows: readonly ExperimentRow[],
  towns: readonly (readonly ExperimentRow[])[] | undefined,
  rain: SeedRain,
  luck: Luck,
): Pick<VarianceSplit, 'mean' | 'oneTown' | 'other'> {
  const overPoints = (side: 'baseline' | 'policy'): number[] => rain.perSeed.map((_share, seed) => (
    meanOf(rows.map(({ found }) => found.perSeed[side][seed]))
  ));
  const overSeeds = of === 'baseline'
    ? honestMean(overPoints('baseline'), rain, luck)
    : honestComparison(overPoints('baseline'), overPoints('policy'), rain, luck).difference;
  const oneTown = meanOf(rows.map(({ found }) => {
    const { low, high } = of === 'baseline'
      ? honestMean(found.perSeed.baseline, rain, luck) : found;
    return (high - low) / 2;
  }));
  return {
    oneTown,
    ...(towns === undefined ? { mean: overSeeds } : overTowns(
      towns.map((town) => meanOf(town.map(({ found }) => found[of]))), overSeeds,
    )),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
