// What a comparison may say in words. A difference is called one only if it is beyond the smallest
// that matters and if luck alone would hardly show it among all figures looked at together.

import type { Text } from '../kernel/text.ts';
import type { NamedFigure } from '../metrics/metric.ts';
import { smallestEffectOf, type SmallestEffects } from '../metrics/smallest-effects.ts';
import type { HonestComparison } from './honest-interval.ts';

/** Of the differences that are claimed, the share that luck may have made. */
const falseShare = 0.05;

/** `higher` and `lower` are of figures of which neither is better. */
export type Verdict = keyof typeof verdicts;

export const verdicts = {
  better: { zh: '变好', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  higher: { zh: '升高', en: 'higher' },
  lower: { zh: '降低', en: 'lower' },
  same: { zh: '无实质差异', en: 'no difference that matters' },
  unknown: { zh: '尚不确定', en: 'not known' },
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
