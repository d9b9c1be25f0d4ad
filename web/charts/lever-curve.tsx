// A figure over the values of a lever: a point each with its interval, joined by a line; other days
// beside it as a pale one, and the level of A across.

import type { CurvePoint } from '../../scenarios/curves/curve.ts';
import { chartWords } from '../words/chart-words.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { useDescription } from './chart-description.ts';
import { lineScale, sizeOf, tickDigits, ticksOf, widthOf } from './scale.ts';
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
  /** To be read from the back of a room. */
  readonly isLarge?: boolean;
  /** What stands under a value of the lever. */
  tickOf(at: number): string;
}

/** Height of the text, as styles have it. */
const [textPixels, largePixels] = [12, 24];

export function LeverCurve({ lines, levelOfA, unit, isLarge = false, tickOf }: Props) {
  const [box, width] = useWidth();
  const em = isLarge ? largePixels : textPixels;
  const right = width - 16 - widestOf(lines.map(({ name }) => name), em);
  const [height, left, top] = [140 + 7 * em, 5 * em, 2.6 * em];
  const bottom = height - 2.2 * em;
  const language = useLanguage();
  const all = lines.flatMap(({ points }) => points);
  const label = useDescription(chartWords.shapeCurve, all.map(({ at, value }) => (
    `${tickOf(at)}: ${plainNumber(value, 2, language)}`
  )));
  const values = all.flatMap(({ value, low, high }) => [value, low, high])
    .concat(levelOfA?.at ?? []).filter(Number.isFinite);
  const places = all.map(({ at }) => at);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = lineScale([Math.min(...places), Math.max(...places)], [left + 16, right]);
  const y = lineScale([least, most], [bottom - 8, top]);
  const digits = tickDigits(least, most);
  const main = lines.find(({ isMain }) => isMain)?.points ?? [];
  // Two names are a line apart where their lines end together.
  const endOf = ({ points }: CurveLine): number => y(points.at(-1)?.value ?? 0);
  const nameAt = (line: CurveLine): number => {
    const end = endOf(line);
    const others = line.isMain ? [] : lines.filter(({ isMain }) => isMain).map(endOf);
    const near = others.find((other) => Math.abs(end - other) < 1.1 * em);
    return (near === undefined ? end : near + (end > near ? 1.1 : -1.1) * em) + em / 3;
  };
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        <text className="tick-text" x={left - 8} y={em} textAnchor="start">{unit}</text>
        {ticksOf(least, most, 4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
            <text className="tick-text" x={left - 8} y={y(tick) + em / 3} textAnchor="end">
              {plainNumber(tick, digits, language)}
            </text>
          </g>
        ))}
        <TicksBelow
          places={main.map(({ at }) => at)} x={x} y={height - 6} em={em} tickOf={tickOf}
        />
        {levelOfA === undefined ? null : (
          <LevelOfA
            name={levelOfA.name} from={left} to={right} at={y(levelOfA.at)}
          />
        )}
        {lines.map((line) => (
          <OneLine key={line.name} line={line} x={x} y={y} nameAt={nameAt(line)} />
        ))}
      </svg>
    </div>
  );
}

/** Where there is no room for each, every second one is told. */
function TicksBelow({ places, x, y, em, tickOf }: {
  places: readonly number[];
  x: (at: number) => number;
  y: number;
  em: number;
  tickOf: Props['tickOf'];
}) {
  const room = (x(places.at(-1) ?? 0) - x(places[0] ?? 0)) / (places.length - 1);
  const isTight = room < em + widestOf(places.map(tickOf), em);
  return places.map((at, i) => (isTight && i % 2 === 1 ? null : (
    <text key={at} className="tick-text" x={x(at)} y={y} textAnchor="middle">
      {tickOf(at)}
    </text>
  )));
}

function widestOf(texts: readonly string[], em: number): number {
  return Math.max(0, ...texts.map(widthOf)) * em / textPixels;
}

/** Its name stands above. */
function LevelOfA({ name, from, to, at }: {
  name: string;
  from: number;
  to: number;
  at: number;
}) {
  return (
    <>
      <line className="level-a" x1={from} x2={to} y1={at} y2={at} />
      <text className="said-a" x={from + 2} y={at - 4}>{name}</text>
    </>
  );
}

function OneLine({ line: { name, points, isMain }, nameAt, x, y }: {
  line: CurveLine;
  nameAt: number;
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
      {points.map(({ at, value, low, high }, mark) => (
        <g key={at} data-mark={isMain ? mark : undefined}>
          {Number.isFinite(low)
            ? <line className="whisker" x1={x(at)} x2={x(at)} y1={y(low)} y2={y(high)} />
            : null}
          <circle cx={x(at)} cy={y(value)} r="3.5" />
        </g>
      ))}
      {last === undefined ? null : (
        <text x={x(last.at) + 8} y={nameAt}>{name}</text>
      )}
    </g>
  );
}
