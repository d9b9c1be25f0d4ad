// A figure by part of the whole (districts, kinds of rider): a row each, a dot for A, a ring for B
// and a line between them.

import { lineScale, ticksOf } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface Part {
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

interface Props {
  readonly parts: readonly Part[];
  readonly label: string;
}

const rowHeight = 22;

export function PartDots({ parts, label }: Props) {
  const [box, width] = useWidth();
  const shown = parts.filter((part) => Number.isFinite(part.a) || Number.isFinite(part.b));
  const values = shown.flatMap((part) => [part.a, part.b]).filter(Number.isFinite);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const nameWidth = Math.min(150, width * 0.36);
  const from = low > 0 && low < high * 0.5 ? 0 : low;
  const x = lineScale([from, high], [nameWidth + 16, width - 12]);
  const height = shown.length * rowHeight + 22;
  return (
    <div ref={box}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {ticksOf(from, high, 4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={x(tick)} x2={x(tick)} y1="0" y2={height - 20} />
            <text className="tick-text" x={x(tick)} y={height - 6} textAnchor="middle">
              {Math.round(tick * 100) / 100}
            </text>
          </g>
        ))}
        {shown.map((part, row) => (
          <g key={part.name} transform={`translate(0 ${row * rowHeight + 11})`}>
            <text className="row-name" x={nameWidth} y="4" textAnchor="end">
              {part.name}
            </text>
            <line className="between" x1={x(part.a)} x2={x(part.b)} y1="0" y2="0" />
            <circle className="dot-a" cx={x(part.a)} cy="0" r="4" />
            <circle className="dot-b" cx={x(part.b)} cy="0" r="4" />
          </g>
        ))}
      </svg>
    </div>
  );
}
