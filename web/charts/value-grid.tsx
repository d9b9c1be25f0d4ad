// Upright lines behind rows of bars, each with its value below.

import { plainNumber } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { tickDigits, ticksOf } from './scale.ts';

interface Props {
  /** From a value to a place across. */
  readonly x: (value: number) => number;
  /** The least and the most value. */
  readonly ends: readonly [number, number];
  /** About how many lines. */
  readonly count: number;
  /** Where the rows end. */
  readonly bottom: number;
}

export function ValueGrid({ x, ends: [least, most], count, bottom }: Props) {
  const language = useLanguage();
  return ticksOf(least, most, count).map((tick) => (
    <g key={tick}>
      <line className="grid" x1={x(tick)} x2={x(tick)} y1="0" y2={bottom} />
      <text className="tick-text" x={x(tick)} y={bottom + 15} textAnchor="middle">
        {plainNumber(tick, tickDigits(least, most), language)}
      </text>
    </g>
  ));
}
