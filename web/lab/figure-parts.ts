// The parts of a figure along a dimension, in both arms: what of them may be said, and that nothing
// may where orders are too few.

import { type Comparison, type JudgedPart, verdicts } from '../../sim-core/index.ts';
import { type DimensionId, figures, type Metric } from '../../sim-core/figures.ts';
import type { Part } from '../charts/part-dots.tsx';
import { tallyOf } from '../engine/metric-list.ts';
import { isClaimed, leastOrders } from '../state/paired.ts';
import { figureScale } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';

/** Words by the id of the part; undefined while nobody has judged. */
export type Judged = Readonly<Record<string, JudgedPart>> | undefined;

/** In the unit shown; districts with the largest first. */
export function partsBy(
  metric: Metric,
  comparison: Comparison,
  dimension: DimensionId,
  judged: Judged,
  language: Language,
): Part[] {
  const a = tallyOf(comparison, 'baseline');
  const b = tallyOf(comparison, 'policy');
  const scale = figureScale(metric);
  const isFew = fewOrders(comparison, dimension);
  const parts = a.shape.parts[dimension].map(({ id, label }, part): Part => {
    const name = dimension === 'hour' ? id : label[language];
    const few = isFew(part) ? { isSure: false, word: mapWords.fewHere[language] } : {};
    const found = judged?.[id];
    if (found === undefined) {
      const value = (tally: typeof a): number => metric.value(tally, dimension, part) * scale;
      return { name, a: value(a), b: value(b), isSure: true, ...few };
    }
    const { baseline, policy, low, high, verdict } = found;
    return {
      name,
      a: baseline * scale,
      b: policy * scale,
      interval: Number.isNaN(low) ? undefined : [low * scale, high * scale],
      isSure: isClaimed(found),
      word: verdicts[verdict][language],
      ...few,
    };
  });
  return dimension === 'district' ? parts.sort((one, other) => other.a - one.a) : parts;
}

/** Whether a part has fewer orders, over all seeds and both arms, than tell anything. */
function fewOrders(comparison: Comparison, dimension: DimensionId): (part: number) => boolean {
  const { 'orders.placed': orders } = figures;
  if (!orders.by.includes(dimension)) return () => false;
  const arms = [tallyOf(comparison, 'baseline'), tallyOf(comparison, 'policy')];
  return (part) => {
    const perDay = arms.map((arm) => orders.value(arm, dimension, part));
    return comparison.n * perDay.reduce((sum, each) => sum + each, 0) < leastOrders;
  };
}
