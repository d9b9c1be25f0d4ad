// A tornado: for each assumption a bar from the answer at its low end to that at its high end, the
// widest above; a line where the defaults are, and a heavier one at zero, which a bar that turns
// the answer crosses.

import { trustWords } from '../words/trust-words.ts';
import { useDescription } from './chart-description.ts';
import { MarkReader } from './mark-reader.tsx';
import { lineScale, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';
import { ValueGrid } from './value-grid.tsx';

export interface Swing {
  readonly name: string;
  /** The answer at the two ends, in the unit shown. */
  readonly low: number;
  readonly high: number;
}

interface Props {
  readonly swings: readonly Swing[];
  /** The answer under the defaults, in the unit shown. */
  readonly usual: number;
  readonly show: (value: number) => string;
}

const rowHeight = 40;
const axisHeight = 24;

export function Tornado({ swings, usual, show }: Props) {
  const [box, width] = useWidth();
  const readings = swings.map(({ name, low, high }) => `${name} ${show(low)} … ${show(high)}`);
  const label = useDescription(trustWords.shape, readings);
  const ends = [0, usual, ...swings.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = lineScale([least, most], [8, width - 8]);
  const bottom = swings.length * rowHeight;
  return (
    <MarkReader readings={readings}>
      <div ref={box}>
        <svg {...sizeOf(width, bottom + axisHeight)} role="img" aria-label={label}>
          <ValueGrid x={x} ends={[least, most]} count={width < 420 ? 3 : 5} bottom={bottom} />
          {swings.map(({ name, low, high }, row) => (
            <g key={name} data-mark={row}>
              <text className="row-name" x="8" y={row * rowHeight + 13}>{name}</text>
              <Half kind="low" from={x(usual)} to={x(low)} y={row * rowHeight + 19} />
              <Half kind="high" from={x(usual)} to={x(high)} y={row * rowHeight + 19} />
            </g>
          ))}
          <line className="usual" x1={x(usual)} x2={x(usual)} y1="0" y2={bottom} />
          <line className="zero" x1={x(0)} x2={x(0)} y1="0" y2={bottom} />
        </svg>
      </div>
    </MarkReader>
  );
}

function Half({ kind, from, to, y }: {
  kind: 'low' | 'high';
  from: number;
  to: number;
  y: number;
}) {
  return (
    <rect
      className={`swing ${kind}`}
      x={Math.min(from, to)}
      width={Math.max(1, Math.abs(to - from))}
      y={kind === 'low' ? y : y + 7}
      height="6"
    />
  );
}
