// A target's numbers as people read them: in a unit, with three digits, thousands set apart, and
// changes with a sign.

import { metricById } from '../../sim-core/figures.ts';
import type { Text } from '../../sim-core/index.ts';
import type { Target } from './case.ts';

type Language = keyof Text;

interface Shape {
  /** What one of the reading's own unit is in the unit shown. */
  readonly scale: number;
  readonly unit: Text;
}

const bare: Shape = { scale: 1, unit: { zh: '', en: '' } };
const percent: Shape = { scale: 100, unit: { zh: '\u00a0%', en: '\u00a0%' } };
const points: Shape = { scale: 100, unit: { zh: '\u00a0个百分点', en: '\u00a0pt' } };
const minutes: Shape = { scale: 1, unit: { zh: '\u00a0分钟', en: '\u00a0min' } };
const kilometres: Shape = { scale: 1, unit: { zh: '\u00a0公里', en: '\u00a0km' } };
const metres: Shape = { scale: 1000, unit: { zh: '\u00a0米', en: '\u00a0m' } };
const yuanADay: Text = { zh: '\u00a0元/天', en: '\u00a0yuan a day' };

/** `−5.84`, `+40.6`, `12`: a value in the unit shown, without it; a dash where there is none. */
export function targetNumber(target: Target, value: number): string {
  // What a file of results cannot say is null in it.
  if (!Number.isFinite(value)) return '–';
  const shown = Number((value * shapeOf(target).scale).toPrecision(3));
  const isChange = target.measured === 'difference' || target.measured === 'relative';
  const sign = shown < 0 ? '−' : isChange && shown > 0 ? '+' : '';
  return sign + String(Math.abs(shown)).replace(/(?<!\.\d*)\B(?=(?:\d{3})+$)/g, ',');
}

/** The unit of all numbers of a target, with the space before it. */
export function targetUnit(target: Target, language: Language): string {
  return shapeOf(target).unit[language];
}

/** `2.12 … 2.86 min`; `≤ 0 %` and `≥ 0 %` where an end is open, as a sign is. */
export function targetBand(target: Target, language: Language): string {
  const { low, high } = target;
  const ends = low === null && high !== null ? `≤ ${targetNumber(target, high)}`
    : low !== null && high === null ? `≥ ${targetNumber(target, low)}`
      : [low, high].map((end) => targetNumber(target, end ?? Number.NaN)).join(' … ');
  return ends + targetUnit(target, language);
}

function shapeOf({ reading, measured, unit }: Target): Shape {
  if (measured === 'relative') return percent;
  switch (unit ?? (typeof reading === 'string' ? metricById(reading)?.unit : undefined)) {
    case 'share': return measured === 'difference' ? points : percent;
    case 'minutes': return minutes;
    // Ways hardly change: what does is told in metres.
    case 'kilometres': return measured === 'difference' ? metres : kilometres;
    // Figures are in fen, readings of one's own in yuan.
    case 'fen': return { scale: 0.01, unit: yuanADay };
    case 'yuan': return { scale: 1, unit: yuanADay };
    default: return bare;
  }
}
