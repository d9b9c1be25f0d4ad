// The curve that a lesson shows beside its explanation: its lever alone, over the lesson's
// baseline, in the lesson's city; drawn from runs that are made beforehand like the other answers.

import {
  type Comparison, type IntegerLever, leverById, type PolicyDiff, SeedRains, readWindow,
} from '../../sim-core/index.ts';
import { metricById } from '../../sim-core/figures.ts';
import { type Curve, curveOf, levelsBetween } from '../curves/curve.ts';
import { type CurveId, curves } from '../curves/named.ts';
import type { Lesson, Trial } from './lesson.ts';

/** Points of a lesson's curve. */
const pointCount = 5;

/** Curves by window. */
export type CurveByWindow = Readonly<Record<string, Curve>>;

/** The lever of a curve with a name. */
export function leverOf(id: CurveId): IntegerLever {
  const lever = leverById(curves[id].lever);
  if (lever?.kind !== 'integer') throw new Error(`curve ${id} is over no lever with numbers`);
  return lever;
}

/** The values of its lever. */
export function levelsOf(id: CurveId): number[] {
  return levelsBetween(leverOf(id), ...curves[id].range, pointCount);
}

/** The policies of a lesson's curve, in the order of the values; none where it shows no curve. */
export function curvePolicies({ explain, predict }: Lesson): PolicyDiff[] {
  if (explain.curve === undefined) return [];
  const { lever, beside } = curves[explain.curve];
  return levelsOf(explain.curve).map((at) => ({
    title: `${lever} ${at}`,
    changes: [...predict.baseline.changes, { fromSeconds: 0, set: { ...beside, [lever]: at } }],
  }));
}

/** The curve on each of the days that the lesson looks at, from a comparison a policy. */
export function lessonCurve(
  id: CurveId,
  { scenario }: Trial,
  found: readonly Comparison[],
): CurveByWindow {
  const { figure } = curves[id];
  const metric = metricById(figure);
  if (metric === undefined) throw new Error(`there is no figure ${figure}`);
  const rains = new SeedRains(scenario);
  for (const seed of found[0].seeds) rains.add(seed);
  const levels = levelsOf(id);
  return Object.fromEntries((scenario.windows ?? []).map((window) => {
    const days = readWindow(window);
    const compared = found.map(({ windows }, i) => (
      { at: levels[i], figure: windows[window].figures[figure] }
    ));
    const curve = curveOf(compared, {
      metric, rain: rains.of(days), days: rains.daysIn(days), isApart: false,
    });
    return [window, curve];
  }));
}
