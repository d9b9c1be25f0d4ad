// A figure over the values of a lever: a point each with its interval, joined by a line; other days
// beside it as a pale one, and the level of A across.

import type { CurvePoint } from '../../scenarios/curves/curve.ts';
import { chartWords } from '../words/chart-words.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { useDescription } from './chart-description.ts';
import { lineScale, sizeOf, tickDigits, ticksOf } from './scale.ts';
import { useWidth } from './use-width.ts';

/** Points in the unit shown, in the order of the lever's values. */
export interface CurveLine {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  /** False of the one that stands beside. */
  readonly isMain: boolean;
}

interface Props {
  readonly lines: readonly CurveLine[];
  /** Where A is, in the unit shown, and what it is called; undefined where A moves too. */
  readonly levelOfA: { readonly at: number; readonly name: string } | undefined;
  /** Of the figure. */
  readonly unit: string;
  /** What stands under a value of the lever. */
  tickOf(at: number): string;
}

const [height, left, top] = [220, 56, 26];
const bottom = height - 26;

export function LeverCurve({ lines, levelOfA, unit, tickOf }: Props) {
  const [box, width] = useWidth();
  const language = useLanguage();
  const all = lines.flatMap(({ points }) => points);
  const label = useDescription(chartWords.shapeCurve, all.map(({ at, value }) => (
    `${tickOf(at)}: ${plainNumber(value, 2, language)}`
  )));
  const values = all.flatMap(({ value, low, high }) => [value, low, high])
    .concat(levelOfA?.at ?? []).filter(Number.isFinite);
  const places = all.map(({ at }) => at);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = lineScale([Math.min(...places), Math.max(...places)], [left + 16, width - 64]);
  const y = lineScale([least, most], [bottom - 8, top]);
  const digits = tickDigits(least, most);
  const main = lines.find(({ isMain }) => isMain)?.points ?? [];
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        <text className="tick-text" x={left - 8} y="12" textAnchor="start">{unit}</text>
        {ticksOf(least, most, 4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={left} x2={width - 8} y1={y(tick)} y2={y(tick)} />
            <text className="tick-text" x={left - 8} y={y(tick) + 4} textAnchor="end">
              {plainNumber(tick, digits, language)}
            </text>
          </g>
        ))}
        {main.map(({ at }) => (
          <text key={at} className="tick-text" x={x(at)} y={height - 6} textAnchor="middle">
            {tickOf(at)}
          </text>
        ))}
        {levelOfA === undefined ? null : (
          <>
            <line
              className="level-a"
              x1={left}
              x2={width - 64}
              y1={y(levelOfA.at)}
              y2={y(levelOfA.at)}
            />
            <text className="said-a" x={left + 2} y={y(levelOfA.at) - 4}>{levelOfA.name}</text>
          </>
        )}
        {lines.map((line) => <OneLine key={line.name} line={line} x={x} y={y} />)}
      </svg>
    </div>
  );
}

function OneLine({ line: { name, points, isMain }, x, y }: {
  line: CurveLine;
  x: (at: number) => number;
  y: (value: number) => number;
}) {
  const path = points.map(({ at, value }, i) => (
    `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
  )).join('');
  const last = points.at(-1);
  return (
    <g className={isMain ? 'curve' : 'curve beside'}>
      <path d={path} />
      {points.map(({ at, value, low, high }, i) => (
        <g key={at} data-mark={isMain ? i : undefined}>
          {Number.isFinite(low)
            ? <line className="whisker" x1={x(at)} x2={x(at)} y1={y(low)} y2={y(high)} />
            : null}
          <circle cx={x(at)} cy={y(value)} r="3.5" />
        </g>
      ))}
      {last === undefined ? null : (
        <text x={x(last.at) + 8} y={y(last.value) + 4}>{name}</text>
      )}
    </g>
  );
}
