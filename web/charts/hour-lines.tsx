// A figure by hour of the day: A as a line, B dashed, each named at its end.

import { lineScale, stepLine, ticksOf } from './scale.ts';
import { useWidth } from './use-width.ts';

interface Props {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly label: string;
  readonly unit: string;
}

const height = 210;
const left = 44;

export function HourLines({ a, b, label, unit }: Props) {
  const [box, width] = useWidth();
  const defined = [...a, ...b].filter(Number.isFinite);
  const low = Math.min(...defined);
  const high = Math.max(...defined);
  // A scale from zero where zero is near; otherwise the part of the scale where the figure lives.
  const from = low < 0 || low > high * 0.5 ? low - (high - low) * 0.1 : 0;
  const x = lineScale([0, 24], [left, width - 20]);
  const y = lineScale([from, high || 1], [height - 24, 16]);
  return (
    <div ref={box}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {ticksOf(from, high, 4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={left} x2={width - 20} y1={y(tick)} y2={y(tick)} />
            <text className="tick-text" x={left - 8} y={y(tick) + 4} textAnchor="end">
              {Math.round(tick * 100) / 100}
            </text>
          </g>
        ))}
        <text className="tick-text" x={left} y="10">
          {unit}
        </text>
        <path className="line-a" d={stepLine(a, x, y)} />
        <path className="line-b" d={stepLine(b, x, y)} />
        {[0, 6, 12, 18, 24].map((hour) => (
          <text key={hour} className="tick-text" x={x(hour)} y={height - 6} textAnchor="middle">
            {hour}
          </text>
        ))}
        <EndLabels a={a} b={b} x={width - 14} y={y} />
      </svg>
    </div>
  );
}

function EndLabels(props: {
  a: readonly number[];
  b: readonly number[];
  x: number;
  y: (value: number) => number;
}) {
  const { a, b, x, y } = props;
  const yA = y(a.findLast(Number.isFinite) ?? 0);
  const yB = y(b.findLast(Number.isFinite) ?? 0);
  // Two labels at one place are pushed apart.
  const push = Math.abs(yA - yB) < 13 ? (13 - Math.abs(yA - yB)) / 2 : 0;
  const up = yA <= yB ? -push : push;
  return (
    <>
      <text className="end-label a" x={x} y={yA + 4 + up}>
        A
      </text>
      <text className="end-label b" x={x} y={yB + 4 - up}>
        B
      </text>
    </>
  );
}
