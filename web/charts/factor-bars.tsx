// What each factor does: a bar from zero, the widest above, with a whisker; where there are two
// numbers of a factor the second is a hollow bar behind the first.

import { batchWords } from '../words/batch-words.ts';
import { useDescription } from './chart-description.ts';
import { lineScale, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';
import { ValueGrid } from './value-grid.tsx';

/** A number with the ends of its whisker, in the unit shown. */
export interface Whiskered {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface FactorBar extends Whiskered {
  readonly name: string;
  readonly behind?: Whiskered;
}

const rowHeight = 40;
const axisHeight = 24;

export function FactorBars({ bars, show }: {
  bars: readonly FactorBar[];
  show(value: number): string;
}) {
  const [box, width] = useWidth();
  const label = useDescription(batchWords.shapeFactors, bars.map(({ name, value }) => (
    `${name} ${show(value)}`
  )));
  const ends = bars.flatMap((bar) => [bar, ...(bar.behind ? [bar.behind] : [])])
    .flatMap(({ value, low, high }) => [value, low, high]).filter(Number.isFinite);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = lineScale([least, most], [8, width - 8]);
  const bottom = bars.length * rowHeight;
  return (
    <div ref={box}>
      <svg {...sizeOf(width, bottom + axisHeight)} role="img" aria-label={label}>
        <ValueGrid x={x} ends={[least, most]} count={width < 420 ? 3 : 5} bottom={bottom} />
        {bars.map((bar, row) => (
          <g key={bar.name} data-mark={row}>
            <text className="row-name" x="8" y={row * rowHeight + 13}>{bar.name}</text>
            {bar.behind === undefined
              ? null
              : <Bar className="bar-b" of={bar.behind} x={x} y={row * rowHeight + 18} />}
            <Bar className="bar-a" of={bar} x={x} y={row * rowHeight + 20} />
          </g>
        ))}
        <line className="zero" x1={x(0)} x2={x(0)} y1="0" y2={bottom} />
      </svg>
    </div>
  );
}

function Bar({ className, of: { value, low, high }, x, y }: {
  className: string;
  of: Whiskered;
  x: (value: number) => number;
  y: number;
}) {
  if (!Number.isFinite(value)) return null;
  const height = className === 'bar-a' ? 8 : 12;
  const middle = y + height / 2;
  return (
    <>
      <rect
        className={className}
        x={Math.min(x(0), x(value))} width={Math.max(1, Math.abs(x(value) - x(0)))}
        y={y} height={height}
      />
      {Number.isFinite(low)
        ? <line className="base" x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
        : null}
    </>
  );
}
