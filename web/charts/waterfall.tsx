// A waterfall, one line under the other over an axis: each bar starts where the last one ended. A
// above, B below in each line with a whisker over which the difference may lie, the difference in
// figures at the end; or one bar a line, where the lines are parts of a difference.

import { chartWords } from '../words/chart-words.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { useDescription } from './chart-description.ts';
import { lineScale, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';
import { ValueGrid } from './value-grid.tsx';

export interface WaterfallLine {
  readonly name: string;
  /** In the unit shown; the last line is the total. */
  readonly b: number;
  /** Undefined where the bar is a part of a difference. */
  readonly a: number | undefined;
  readonly difference: number;
  /** Bounds of the difference; undefined where there is no interval. */
  readonly interval: readonly [low: number, high: number] | undefined;
}

interface Props {
  readonly lines: readonly WaterfallLine[];
  /** A difference in words, with its sign; in whole numbers if absent. */
  readonly show?: (difference: number) => string;
}

const rowHeight = 26;
const axisHeight = 22;

export function Waterfall({ lines, show }: Props) {
  const [box, width] = useWidth();
  const language = useLanguage();
  const said = show ?? ((difference: number) => signed(difference, language));
  const label = useDescription(chartWords.shapeWaterfall, lines.map(({ name, a, b }) => (
    a === undefined
      ? `${name} ${said(b)}`
      : `${name} ${plainNumber(a, 0, language)} → ${plainNumber(b, 0, language)}`
  )));
  const nameWidth = show === undefined ? Math.min(150, width * 0.34) : Math.min(240, width * 0.42);
  const figureWidth = 68;
  const stepsA = stepsOf(lines.map(({ a = 0 }) => a));
  const stepsB = stepsOf(lines.map((line) => line.b));
  const ends = [...stepsA, ...stepsB].flat();
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = lineScale([low, high], [nameWidth + 8, width - figureWidth - 8]);
  const bottom = lines.length * rowHeight;
  return (
    <div ref={box}>
      <svg {...sizeOf(width, bottom + axisHeight)} role="img" aria-label={label}>
        <ValueGrid x={x} ends={[low, high]} count={width < 420 ? 2 : 4} bottom={bottom} />
        <line className="zero" x1={x(0)} x2={x(0)} y1="0" y2={bottom} />
        {lines.map((line, row) => (
          <g
            key={line.name}
            data-mark={row}
            className={row === lines.length - 1 ? 'total' : undefined}
          >
            <text className="row-name" x={nameWidth} y={row * rowHeight + 17} textAnchor="end">
              {line.name}
            </text>
            {line.a === undefined ? null : (
              <Bar kind="a" ends={stepsA[row].map(x)} y={row * rowHeight + 5} />
            )}
            <Bar kind="b" ends={stepsB[row].map(x)} y={row * rowHeight + 14} />
            <Whisker line={line} end={stepsB[row][1]} x={x} y={row * rowHeight + 17.5} />
            <text className="row-figure" x={width - 2} y={row * rowHeight + 17} textAnchor="end">
              {said(line.difference)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Bar({ kind, ends, y }: { kind: 'a' | 'b'; ends: readonly number[]; y: number }) {
  const [from, to] = ends;
  return (
    <rect
      className={`bar-${kind}`}
      x={Math.min(from, to)}
      width={Math.max(1, Math.abs(to - from))}
      y={y}
      height="7"
    />
  );
}

/** Between which ends B's bar lies, as far as the seeds tell of this line alone. */
function Whisker(props: {
  line: WaterfallLine;
  end: number;
  x: (yuan: number) => number;
  y: number;
}) {
  const { line: { difference, interval }, end, x, y } = props;
  if (interval === undefined || interval[0] === interval[1]) return null;
  const [from, to] = interval.map((bound) => x(end - difference + bound));
  return <path className="whisker-end" d={`M${from} ${y - 3}v6m0 -3H${to}m0 -3v6`} />;
}

/** Where each bar starts and ends; the last one is the total and starts at zero. */
function stepsOf(values: readonly number[]): [number, number][] {
  let reached = 0;
  return values.map((value, row) => {
    if (row === values.length - 1) return [0, value];
    const from = reached;
    reached += value;
    return [from, reached];
  });
}

function signed(value: number, language: 'zh' | 'en'): string {
  if (Math.round(value) === 0) return '0';
  return (value > 0 ? '+' : '') + plainNumber(value, 0, language);
}
