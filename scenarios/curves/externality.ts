// What a platform's choice of a number brings the platform, and what it brings all others, who have
// no say in it: two curves over the values of one lever, each a difference from the baseline.

import {
  type ComparedDays, type ComparedFigure, honestComparison, type SeedRain,
} from '../../sim-core/index.ts';
import { stakeholders } from '../../sim-core/figures.ts';
import { type ComparedAt, type Curve, curveOf, type CurveOptions } from './curve.ts';

/** Differences from the baseline, in fen a day. */
export interface Externality {
  /** What platforms get. */
  readonly platform: Curve;
  /** What all other sides get together. */
  readonly others: Curve;
}

/** All figures where the lever is at some value. */
export interface FiguresAt extends Pick<ComparedDays, 'figures'> {
  readonly at: number;
}

const decider = 'welfare.platforms';

/** Both curves from comparisons on the same seeds, in the order of the lever's values. */
export function externalityOf(
  compared: readonly FiguresAt[],
  options: Omit<CurveOptions, 'isApart'>,
): Externality {
  const curveOfSides = (sides: readonly (typeof stakeholders)[number][]): Curve => (
    curveOf(compared.map(({ at, figures }): ComparedAt => (
      { at, figure: together(sides.map((id) => figures[id]), options.rain) }
    )), { ...options, isApart: true })
  );
  return {
    platform: curveOfSides([decider]),
    others: curveOfSides(stakeholders.filter((id) => id !== decider)),
  };
}

/** Figures of one unit added up, seed by seed. */
function together(figures: readonly ComparedFigure[], rain: SeedRain): ComparedAt['figure'] {
  const sumOf = (arm: 'baseline' | 'policy' | 'difference'): number[] => (
    figures[0].perSeed[arm].map((_first, seed) => (
      figures.reduce((sum, { perSeed }) => sum + perSeed[arm][seed], 0)
    ))
  );
  const perSeed = {
    baseline: sumOf('baseline'), policy: sumOf('policy'), difference: sumOf('difference'),
  };
  const { baseline, difference } = honestComparison(perSeed.baseline, perSeed.policy, rain);
  const { mean, low, high } = difference;
  return { baseline, difference: mean, low, high, perSeed };
}
