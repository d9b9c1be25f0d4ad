// What a comparison may say in words. A difference is called one only if it is beyond the smallest
// that matters and if luck alone would hardly show it among all figures looked at together.

import type { Text } from '../kernel/text.ts';
import { metricById } from '../metrics/index.ts';
import type { NamedFigure } from '../metrics/metric.ts';
import { smallestEffectOf, type SmallestEffects } from '../metrics/smallest-effects.ts';
import type { HonestComparison } from './honest-interval.ts';

/** Of the differences that are claimed, the share that luck may have made. */
export const falseShare = 0.05;

/** `higher` and `lower` are of figures of which neither is better. */
export type Verdict = keyof typeof verdicts;

/** In words. */
export const verdicts = {
  better: { zh: '变好', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  higher: { zh: '升高', en: 'higher' },
  lower: { zh: '降低', en: 'lower' },
  same: { zh: '无实质差异', en: 'no difference that matters' },
  unknown: { zh: '无明显差异', en: 'no clear difference' },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * P-values adjusted for how many are looked at together (Benjamini and Hochberg), in their order:
 * of claims at an adjusted 0.05 one in twenty is false on average. NaN stays and does not count.
 */
export function adjustedPValues(pValues: readonly number[]): number[] {
  const rank = pValues.map((_p, i) => i).filter((i) => !Number.isNaN(pValues[i]))
    .sort((a, b) => pValues[a] - pValues[b] || a - b);
  const adjusted = pValues.map(() => NaN);
  let least = 1;
  for (let place = rank.length; place >= 1; place--) {
    const i = rank[place - 1];
    least = Math.min(least, (pValues[i] * rank.length) / place);
    adjusted[i] = least;
  }
  return adjusted;
}

/**
 * What may be said of a figure. `adjustedP` is its place in `adjustedPValues` of all figures shown.
 */
export function verdictOn(
  metric: Pick<NamedFigure<string>, 'id' | 'better'>,
  compared: HonestComparison,
  adjustedP: number,
  effects?: SmallestEffects,
): Verdict {
  const { baseline, difference } = compared;
  const smallest = smallestEffectOf(metric.id, baseline, effects);
  if (difference.refusal !== undefined) return 'unknown';
  if (difference.low > -smallest && difference.high < smallest) return 'same';
  if (difference.mean === 0) return difference.high === difference.low ? 'same' : 'unknown';
  const isClaimed = adjustedP <= falseShare && Math.abs(difference.mean) >= smallest;
  if (!isClaimed) return 'unknown';
  const isHigher = difference.mean > 0;
  if (metric.better === 'neither') return isHigher ? 'higher' : 'lower';
  return isHigher === (metric.better === 'higher') ? 'better' : 'worse';
}

/** What is said of a figure, and what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Two-sided, of no difference at all; NaN without an interval. */
  readonly pValue: number;
  /** The same for all figures looked at together; NaN where no seed moved. */
  readonly adjustedPValue: number;
  /** Below this a difference is not called one; in the figure's unit. */
  readonly smallestEffect: number;
}

/** What may be said of figures that are looked at together, by id. */
export function judged(
  compared: ReadonlyMap<string, HonestComparison>,
  effects?: SmallestEffects,
): Map<string, Judgement> {
  const judgements = judgedTogether([...compared], effects);
  return new Map([...compared.keys()].map((id, i) => [id, judgements[i]]));
}

/**
 * What may be said of comparisons that are looked at together, in their order: each with the id of
 * its figure, which may stand there for many parts. One that moved on no seed takes no chance and
 * is not counted among those that do.
 */
export function judgedTogether(
  compared: readonly (readonly [id: string, HonestComparison])[],
  effects?: SmallestEffects,
): Judgement[] {
  const adjusted = adjustedPValues(compared.map(([, { difference }]) => (
    difference.low === 0 && difference.high === 0 ? NaN : difference.pValue
  )));
  return compared.map(([id, each], i) => {
    const { better = 'neither' } = metricById(id) ?? {};
    return {
      verdict: verdictOn({ id, better }, each, adjusted[i], effects),
      pValue: each.difference.pValue,
      adjustedPValue: adjusted[i],
      smallestEffect: smallestEffectOf(id, each.baseline, effects),
    };
  });
}
