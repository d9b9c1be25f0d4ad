// Dots over two numbers each: policies by two differences from the baseline, which stands where
// both are zero, or people by what they come to in both worlds, with the line of no change.

import type { Text } from '../../sim-core/index.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { reachInWords, useDescription } from './chart-description.ts';
import { lineScale, sizeOf, tickDigits, ticksOf } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface PolicyDot {
  /** In the units shown; a dot with one that is not known is left out. */
  readonly x: number;
  readonly y: number;
  /** Whether no other policy beats it. */
  readonly isFull: boolean;
  readonly isChosen: boolean;
}

interface Props {
  readonly across: string;
  readonly up: string;
  readonly dots: readonly PolicyDot[];
  /** What the whole is, to who cannot see it. */
  readonly shape: Text;
  /** Whether both axes are of one thing: alike, with the line on which the two are the same. */
  readonly isAlike?: boolean;
}

const height = 320;
const [left, top, bottom] = [64, 24, 44];

export function PolicyDots({ across, up, dots, shape, isAlike = false }: Props) {
  const [box, width] = useWidth();
  const language = useLanguage();
  const known = dots.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const label = useDescription(shape, [
    reachInWords(across, known.map((dot) => dot.x), language),
    reachInWords(up, known.map((dot) => dot.y), language),
  ]);
  const [xs, ys] = (['x', 'y'] as const).map((axis) => {
    const values = [0, ...known.flatMap((dot) => (isAlike ? [dot.x, dot.y] : [dot[axis]]))];
    return [Math.min(...values), Math.max(...values)] as const;
  });
  const x = lineScale(xs, [left + 8, width - 12]);
  const y = lineScale(ys, [height - bottom - 8, top + 8]);
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        <text className="tick-text" x="0" y="12">{up}</text>
        {ticksOf(...ys, 5).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={left} x2={width - 4} y1={y(tick)} y2={y(tick)} />
            <text className="tick-text" x={left - 8} y={y(tick) + 4} textAnchor="end">
              {plainNumber(tick, tickDigits(...ys), language)}
            </text>
          </g>
        ))}
        {ticksOf(...xs, width < 420 ? 3 : 5).map((tick) => (
          <text
            key={tick} className="tick-text" textAnchor="middle"
            x={x(tick)} y={height - bottom + 16}
          >
            {plainNumber(tick, tickDigits(...xs), language)}
          </text>
        ))}
        <text className="tick-text" x={width - 4} y={height - 6} textAnchor="end">{across}</text>
        <line className="zero" x1={x(0)} x2={x(0)} y1={top} y2={height - bottom} />
        <line className="zero" x1={left} x2={width - 4} y1={y(0)} y2={y(0)} />
        {isAlike
          ? <line className="grid equal" x1={x(xs[0])} y1={y(xs[0])} x2={x(xs[1])} y2={y(xs[1])} />
          : null}
        {dots.map((dot, i) => (Number.isFinite(dot.x) && Number.isFinite(dot.y) ? (
          <g key={i} data-mark={i} className={dot.isFull ? undefined : 'unsure'}>
            <circle className="dot-a" cx={x(dot.x)} cy={y(dot.y)} r="4" />
            {dot.isChosen
              ? <circle className="bar-b" cx={x(dot.x)} cy={y(dot.y)} r="9" strokeWidth="2" />
              : null}
          </g>
        ) : null))}
      </svg>
    </div>
  );
}
