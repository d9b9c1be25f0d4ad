// A figure by hour of the day: A as a line, B dashed, each named at its end. Where the hours are
// judged, a soft band shows between which values B lies, and hours without a sure difference are
// pale. An hour is read by pointer or arrow keys, and chosen by a click or by moving to it.

import { useState, type KeyboardEvent } from 'react';
import { chartWords } from '../words/chart-words.ts';
import { clockTime, plainNumber } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { reachInWords, useDescription } from './chart-description.ts';
import { Stretch } from './mark-reader.tsx';
import { lineScale, stepLine, ticksOf, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface Hour {
  readonly a: number;
  readonly b: number;
  /** Bounds of the difference, B less A; undefined where there is no interval. */
  readonly interval?: readonly [low: number, high: number];
  /** False where no difference may be claimed; true as long as nobody has judged. */
  readonly isSure: boolean;
}

interface Props {
  readonly hours: readonly Hour[];
  readonly unit: string;
  /** The hour that the clock shows. */
  readonly now: number;
  /** Sets the clock to an hour. */
  readonly choose: (hour: number) => void;
}

const height = 210;
const top = 16;
const bottom = height - 24;
const left = 44;
const right = 20;
const lastHour = 23;

export function HourLines({ hours, unit, now, choose }: Props) {
  const [pointed, setPointed] = useState<number | undefined>(undefined);
  const [box, width] = useWidth();
  const language = useLanguage();
  const a = hours.map((hour) => hour.a);
  const b = hours.map((hour) => hour.b);
  const reaches = [reachInWords('A', a, language), reachInWords('B', b, language), unit];
  const label = useDescription(chartWords.shapeHours, reaches);
  const defined = [...a, ...b].filter(Number.isFinite);
  const low = Math.min(...defined);
  const high = Math.max(...defined);
  // A scale from zero where zero is near; otherwise the part of the scale where the figure lives.
  const from = low < 0 || low > high * 0.5 ? low - (high - low) * 0.1 : 0;
  const x = lineScale([0, 24], [left, width - right]);
  const y = lineScale([from, high || 1], [bottom, top]);
  const only = (values: readonly number[], isSure: boolean): number[] => (
    values.map((value, hour) => (hours[hour].isSure === isSure ? value : NaN))
  );
  return (
    <div ref={box} className="hour-chart">
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        {ticksOf(from, high, 4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className="tick-text" x={left - 8} y={y(tick) + 4} textAnchor="end">
              {Math.round(tick * 100) / 100}
            </text>
          </g>
        ))}
        <text className="tick-text" x={left} y="10">
          {unit}
        </text>
        {hours.map((hour, at) => <Band key={at} hour={hour} at={at} x={x} y={y} />)}
        {hours.map((_, at) => (
          <Stretch key={at} mark={at} from={x(at)} to={x(at + 1)} top={top} bottom={bottom} />
        ))}
        {[false, true].map((isSure) => (
          <g key={String(isSure)} className={isSure ? undefined : 'unsure'}>
            <path className="line-a" d={stepLine(only(a, isSure), x, y)} />
            <path className="line-b" d={stepLine(only(b, isSure), x, y)} />
          </g>
        ))}
        {[0, 6, 12, 18, 24].map((hour) => (
          <text key={hour} className="tick-text" x={x(hour)} y={height - 6} textAnchor="middle">
            {hour}
          </text>
        ))}
        <EndLabels a={a} b={b} x={width - 14} y={y} />
        <line className="at-hour" x1={x(now + 0.5)} x2={x(now + 0.5)} y1={top} y2={bottom} />
      </svg>
      <Reader hours={hours} now={now} pointed={pointed} point={setPointed} choose={choose} />
    </div>
  );
}

/** Over the plot: says what an hour's values are, and sets the clock to it. */
function Reader({ hours, now, pointed, point, choose }: Pick<Props, 'hours' | 'now' | 'choose'> & {
  pointed: number | undefined;
  point: (hour: number | undefined) => void;
}) {
  const words = useWords();
  const language = useLanguage();
  const saidOf = (hour: number): string => {
    const { a, b } = hours[hour];
    const digits = Math.max(Math.abs(a), Math.abs(b)) >= 100 ? 0 : 2;
    const [inA, inB] = [a, b].map((value) => plainNumber(value, digits, language));
    return `${clockTime(hour * 3600)}  A ${inA}  B ${inB}`;
  };
  const hourAt = (event: React.PointerEvent): number => {
    const { left: from, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(lastHour, Math.max(0, Math.floor(((event.clientX - from) / width) * 24)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: lastHour }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopPropagation();
    choose(Math.min(lastHour, Math.max(0, to)));
  };
  return (
    <div
      className="hour-reader"
      role="slider"
      tabIndex={0}
      data-testid="hour-reader"
      aria-label={words(chartWords.hourOfDay)}
      aria-valuemin={0}
      aria-valuemax={lastHour}
      aria-valuenow={now}
      aria-valuetext={saidOf(now)}
      onKeyDown={onKey}
      onPointerMove={(event) => point(hourAt(event))}
      onPointerLeave={() => point(undefined)}
      onClick={() => (pointed === undefined ? undefined : choose(pointed))}
      onPointerDown={(event) => point(hourAt(event))}
    >
      <span className="small">{saidOf(pointed ?? now)}</span>
    </div>
  );
}

/** Between which values B lies in an hour, cut off where the chart ends. */
function Band(props: {
  hour: Hour;
  at: number;
  x: (hour: number) => number;
  y: (value: number) => number;
}) {
  const { hour: { a, interval, isSure }, at, x, y } = props;
  if (interval === undefined || !Number.isFinite(a)) return null;
  const within = (value: number): number => Math.min(bottom, Math.max(top, y(value)));
  const [low, high] = interval;
  const highest = within(a + high);
  return (
    <rect
      className={isSure ? 'band-b' : 'band-b unsure'}
      x={x(at)}
      width={x(at + 1) - x(at)}
      y={highest}
      height={within(a + low) - highest}
    />
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
