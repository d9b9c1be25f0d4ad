// What may be said of a curve in a line, and its points as they are shown.

import type { Bounded, Curve, CurvePoint } from '../../scenarios/curves/curve.ts';
import type { KeptExternality } from '../../scenarios/lessons/exhibits.ts';
import { type IntegerLever, refusals } from '../../sim-core/index.ts';
import { figures, type Metric } from '../../sim-core/figures.ts';
import { curveSentences, curveWords } from './curve-words.ts';
import { figureScale, joined, leverForm, plainNumber, showChange, showSetting } from './format.ts';
import type { Language } from './language.ts';

/** Elasticity over the whole range, or the slope where there is none; of one point, nothing. */
export function curveFinding(
  { whole }: Pick<Curve, 'whole'>,
  lever: IntegerLever,
  metric: Metric,
  language: Language,
): string[] {
  if (whole === undefined) return [];
  const [from, to] = [whole.from, whole.to].map((at) => showSetting(lever, at, language));
  const isSlope = whole.elasticity === null;
  const { mean, bounds } = whole.elasticity ?? whole.slope;
  const scale = leverForm(lever).scale;
  const shown = (value: number): string => (
    isSlope ? joined(showChange(metric, value / scale, language)) : signed(value, language)
  );
  const sure = boundsInWords(bounds, shown, isSlope ? 'interval' : 'arc', language);
  return [isSlope
    ? curveSentences.slope[language](
      from, to, showSetting(lever, 1 / scale, language), shown(mean), sure,
    )
    : curveSentences.elasticity[language](from, to, shown(mean), sure)];
}

/** What each unit more of a lever brings all others, and what it brings the platform. */
export function sidesFinding(
  found: KeptExternality,
  lever: IntegerLever,
  language: Language,
): string[] {
  return (['others', 'platform'] as const).flatMap((who) => (
    curveFinding(found[who], lever, figures['welfare.total'], language)
      .map((finding) => curveSentences.ofSide[language](curveWords[who][language], finding))
  ));
}

/** An interval, or why there is none, in brackets. */
export function boundsInWords(
  bounds: Bounded['bounds'],
  shown: (value: number) => string,
  kind: 'interval' | 'arc',
  language: Language,
): string {
  if (typeof bounds === 'string') return curveSentences.none[language](refusals[bounds][language]);
  return curveSentences[kind][language](shown(bounds[0]), shown(bounds[1]));
}

function signed(value: number, language: Language): string {
  const number = plainNumber(value, 2, language);
  return value > 0 ? `+${number}` : number;
}

/** Points in the unit shown. */
export function inUnitShown({ points }: Pick<Curve, 'points'>, metric: Metric): CurvePoint[] {
  const scale = figureScale(metric);
  return points.map(({ at, value, low, high }) => ({
    at, value: value * scale, low: low * scale, high: high * scale,
  }));
}
