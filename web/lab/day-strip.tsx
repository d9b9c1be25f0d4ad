// A day as one strip to drag along: orders an hour of A and B as lines, late ones as areas, riders
// online as a dotted line, rain as a band; hours below, the scale on the left, stations above; the
// hour under the pointer in words.

import { memo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useWidth } from '../charts/use-width.ts';
import { playback } from '../engine/session.ts';
import { useMedia } from '../frame/use-media.ts';
import { usePlayback } from '../state/playback.ts';
import { clockTime, plainNumber } from '../words/format.ts';
import { labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapSentences, mapWords } from '../words/map-words.ts';
import type { Station } from './day-series.ts';
import type { ShownDay } from './use-day.ts';

const topPixels = 16;
const hoursPixels = 16;
/** The plot's height where the window is low, and where it has room to spare. */
const lowPlotPixels = 40;
const tallPlotPixels = 72;
const jumps: Readonly<Record<string, number>> = {
  ArrowLeft: -60,
  ArrowRight: 60,
  PageDown: -3600,
  PageUp: 3600,
};

export function DayStrip({ shown, clock }: { shown: ShownDay; clock: string }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [frame, width] = useWidth();
  const [hover, setHover] = useState<number | undefined>(undefined);
  const { startSeconds, endSeconds } = shown;
  const at = usePlayback((state) => state.atSeconds);
  const secondsAt = (event: PointerEvent): number => {
    const bounds = box.current?.getBoundingClientRect();
    if (bounds === undefined) return at;
    const share = Math.min(1, Math.max(0, (event.clientX - bounds.left) / bounds.width));
    return startSeconds + share * (endSeconds - startSeconds);
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = jumps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    playback.seek(playback.atSeconds + by * (event.shiftKey ? 10 : 1));
  };
  const left = (seconds: number): string =>
    `${(100 * (seconds - startSeconds)) / (endSeconds - startSeconds)}%`;
  return (
    <div ref={frame} className="day-frame">
      <Stations shown={shown} width={width} />
      <div
        ref={box}
        className="day"
        role="slider"
        tabIndex={0}
        aria-label={words(labWords.timeOfDay)}
        aria-valuemin={startSeconds}
        aria-valuemax={endSeconds}
        aria-valuenow={at}
        aria-valuetext={clock}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          playback.seek(secondsAt(event));
        }}
        onPointerMove={(event) => {
          setHover(secondsAt(event));
          if (event.buttons === 1) playback.seek(secondsAt(event));
        }}
        onPointerLeave={() => setHover(undefined)}
      >
        <Plot shown={shown} width={width} />
        <span className="head-line" style={{ left: left(at) }} />
      </div>
      {hover === undefined ? null : <Preview shown={shown} atSeconds={hover} left={left(hover)} />}
    </div>
  );
}

const Plot = memo(function Plot({ shown, width }: { shown: ShownDay; width: number }) {
  const { series, rain } = shown;
  const language = useLanguage();
  const plotPixels = useMedia('(min-height: 840px)') ? tallPlotPixels : lowPlotPixels;
  const heightPixels = topPixels + plotPixels + hoursPixels;
  const x = (hour: number): number => (width * hour) / 24;
  const top = Math.max(1, ...(series?.a.placed ?? []), ...(series?.b.placed ?? []));
  const most = Math.max(1, ...(series?.a.online ?? []), ...(series?.b.online ?? []));
  const y = (value: number, full: number): number =>
    topPixels + plotPixels - (value / full) * plotPixels;
  const steps = (values: readonly number[], full: number): string =>
    values.reduce((path, value, hour) => (
      `${path}${hour === 0 ? 'M' : 'L'}${x(hour)} ${y(value, full)}H${x(hour + 1)}`
    ), '');
  const ground = topPixels + plotPixels;
  return (
    <svg className="day-plot" width={width} height={heightPixels} aria-hidden="true">
      {rain.map((level, hour) => (level === 0 ? null : (
        <rect
          key={hour}
          className={level === 2 ? 'rain heavy' : 'rain'}
          x={x(hour)}
          width={x(hour + 1) - x(hour)}
          y={topPixels}
          height={plotPixels}
        />
      )))}
      {series === undefined ? null : (
        <>
          <path className="late-a" d={`${steps(series.a.late, top)}V${ground}H0Z`} />
          <path className="line-b late" d={steps(series.b.late, top)} />
          <path className="online" d={steps(series.b.online, most)} />
          <path className="line-a" d={steps(series.a.placed, top)} />
          <path className="line-b" d={steps(series.b.placed, top)} />
          <text x="2" y={topPixels + 9}>{plainNumber(top, 0, language)}</text>
        </>
      )}
      <line className="ground" x1="0" x2={width} y1={ground} y2={ground} />
      {hoursMarked(width).map((hour) => (
        <text
          key={hour}
          x={x(hour)}
          y={heightPixels - 3}
          textAnchor={hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}
        >
          {String(hour).padStart(2, '0')}:00
        </text>
      ))}
    </svg>
  );
});

function hoursMarked(width: number): readonly number[] {
  const every = width < 560 ? 6 : 3;
  return Array.from({ length: 24 / every + 1 }, (_, i) => i * every);
}

/** Names of moments, as buttons that go there; those without room show their mark only. */
const Stations = memo(function Stations({ shown, width }: { shown: ShownDay; width: number }) {
  const words = useWords();
  const language = useLanguage();
  const placed: { station: Station; x: number; isNamed: boolean }[] = [];
  let free = 0;
  for (const station of shown.stations) {
    const x = (width * station.hour) / 24;
    const room = words(station.name).length * (language === 'zh' ? 12 : 6.2) + 18;
    const isNamed = x >= free && x + room <= width + 4;
    if (isNamed) free = x + room;
    placed.push({ station, x, isNamed });
  }
  return (
    <div className="stations">
      {placed.map(({ station, x, isNamed }) => (
        <button
          key={station.id}
          className={isNamed ? 'plain station' : 'plain station bare'}
          style={{ left: x }}
          title={`${clockTime(station.hour * 3600)} ${words(station.name)}`}
          aria-label={`${clockTime(station.hour * 3600)} ${words(station.name)}`}
          onClick={() => playback.seek(shown.startSeconds + station.hour * 3600)}
        >
          {isNamed ? words(station.name) : ''}
        </button>
      ))}
    </div>
  );
});

interface PreviewProps {
  readonly shown: ShownDay;
  readonly atSeconds: number;
  readonly left: string;
}

function Preview({ shown: { series, rain, startSeconds }, atSeconds, left }: PreviewProps) {
  const words = useWords();
  const language = useLanguage();
  const hour = Math.min(23, Math.floor((atSeconds - startSeconds) / 3600));
  const number = (value: number | undefined, digits = 0): string =>
    plainNumber(value ?? NaN, digits, language);
  const share = (arm: 'a' | 'b'): number =>
    (100 * (series?.[arm].late[hour] ?? NaN)) / (series?.[arm].delivered[hour] ?? NaN);
  const rows = [
    [mapWords.ordersAnHour, number(series?.a.placed[hour]), number(series?.b.placed[hour])],
    [mapWords.lateShare, `${number(share('a'), 1)}\u00a0%`, `${number(share('b'), 1)}\u00a0%`],
    [mapWords.online, number(series?.a.online[hour]), number(series?.b.online[hour])],
  ] as const;
  return (
    <div
      className="day-preview small"
      style={{ left: `clamp(84px, ${left}, calc(100% - 84px))` }}
      aria-hidden="true"
    >
      <b>{mapSentences.hour[language](hour)}</b>
      {rain[hour] > 0 ? <span> · {words(labWords.rain)}</span> : null}
      {rows.map(([name, a, b]) => (
        <p key={name.en}>
          <span className="quiet">{words(name)}</span> A {a} · B {b}
        </p>
      ))}
    </div>
  );
}
