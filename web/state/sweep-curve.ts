// What a sweep has found on some days, as far as its points are there: the curve of a figure, and
// what the platform and all others get.

import { type ComparedAt, type Curve, curveOf } from '../../scenarios/curves/curve.ts';
import {
  type Externality, externalityOf, type FiguresAt,
} from '../../scenarios/curves/externality.ts';
import { readWindow } from '../../sim-core/index.ts';
import { figures, type Metric } from '../../sim-core/figures.ts';
import { rainsOf } from './paired.ts';
import { figuresOn, type Sweep } from './sweep.ts';

/** The curve of a figure; undefined while no point has it. */
export function curveOn(sweep: Sweep, metric: Metric, days: string): Curve | undefined {
  const compared = comparedOn(sweep, days).flatMap(({ at, figures: found }): ComparedAt[] => {
    const figure = found[metric.id];
    return figure === undefined || figure.n === 0 ? [] : [{ at, figure }];
  });
  const made = madeWith(sweep, metric, days);
  if (compared.length === 0 || made === undefined) return undefined;
  return curveOf(compared, { ...made, isApart: sweep.swept?.lever.owner === 'world' });
}

/** What the platform and all others get; undefined while no point is there. */
export function externalityOn(sweep: Sweep, days: string): Externality | undefined {
  const compared = comparedOn(sweep, days);
  const made = madeWith(sweep, figures['welfare.total'], days);
  return compared.length === 0 || made === undefined ? undefined : externalityOf(compared, made);
}

/** All figures at each value whose runs are there, in the order of the values. */
function comparedOn({ swept, run, points }: Sweep, days: string): FiguresAt[] {
  return (swept?.levels ?? []).flatMap((at, i): FiguresAt[] => {
    const point = points.at(i);
    if (point === undefined || run === undefined) return [];
    const found = figuresOn(point, days, run);
    return found === undefined ? [] : [{ at, figures: found }];
  });
}

function madeWith({ run, points }: Sweep, metric: Metric, days: string) {
  const seeds = points.find((point) => point !== undefined)?.seeds;
  if (run === undefined || seeds === undefined) return undefined;
  const window = readWindow(days);
  const rains = rainsOf(run.scenario, seeds);
  return { metric, rain: rains.of(window), days: rains.daysIn(window) };
}
