// Two Lorenz curves under the line on which all have the same: A solid, B dashed.

import { chartWords } from '../words/chart-words.ts';
import { useDescription } from './chart-description.ts';
import { Stretch } from './mark-reader.tsx';
import { lineScale, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';

interface Props {
  /** Shares of all at equal steps of the share of entries, from 0 to 1. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** What is said of each curve, above both. */
  readonly said: readonly [a: string, b: string];
  /** To be read from the back of a room. */
  readonly isLarge?: boolean;
}

/** Height of the text, as styles have it. */
const [textPixels, largePixels] = [12, 24];
const marks = [0, 0.25, 0.5, 0.75, 1];

export function Lorenz({ a, b, said, isLarge = false }: Props) {
  const [box, width] = useWidth();
  const em = isLarge ? largePixels : textPixels;
  const height = 98 + 13.6 * em;
  const [left, top, bottom] = [3.4 * em, 3.4 * em, height - 2 * em];
  const label = useDescription(chartWords.shapeLorenz, said);
  const right = Math.min(width - 1.5 * em, left + 212 + 9 * em);
  const x = lineScale([0, 1], [left, right]);
  const y = lineScale([0, 1], [bottom, top]);
  const path = (curve: readonly number[]): string => (
    curve.map((share, i) => (
      `${i === 0 ? 'M' : 'L'}${x(i / (curve.length - 1)).toFixed(1)} ${y(share).toFixed(1)}`
    )).join('')
  );
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        {marks.map((mark) => (
          <g key={mark}>
            <line className="grid" x1={x(mark)} x2={x(mark)} y1={top} y2={bottom} />
            <text className="tick-text" x={x(mark)} y={height - 6} textAnchor="middle">
              {mark * 100}%
            </text>
            <text className="tick-text" x={left - 6} y={y(mark) + em / 3} textAnchor="end">
              {mark * 100}%
            </text>
          </g>
        ))}
        <line className="grid equal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        <path className="line-a" d={path(a)} />
        <path className="line-b" d={path(b)} />
        {a.map((_, step) => {
          const edge = (at: number): number => x(Math.min(1, at / (a.length - 1)));
          const [from, to] = [edge(step), edge(step + 1)];
          return (
            <Stretch
              key={step} mark={step} from={from - 1} to={to + 1} top={top} bottom={bottom}
            />
          );
        })}
        {said.map((text, row) => (
          <text key={text} className={row === 0 ? 'said-a' : 'said-b'} x={0}
            y={1.2 * em * (row + 0.75)}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
