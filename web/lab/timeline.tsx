// The day along the bottom: play, speed, and a strip to drag through the hours, with orders and
// late orders of A and B behind it and a band where it rains.

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { playback } from '../engine/session.ts';
import { HourStrip } from '../charts/hour-strip.tsx';
import { speeds, usePlayback } from '../state/playback.ts';
import { clockTime, runClock } from '../words/format.ts';
import { labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function Timeline() {
  const words = useWords();
  const clock = useClock();
  return (
    <section className="timeline" aria-label={words(labWords.timeOfDay)}>
      <Transport />
      <output className="now" data-testid="clock">
        {clock}
      </output>
      <Day />
    </section>
  );
}

function useClock(): string {
  const language = useLanguage();
  const at = usePlayback((state) => state.atSeconds);
  const portrait = usePlayback((state) => state.portrait);
  return portrait === undefined ? clockTime(at) : runClock(at, portrait, language);
}

function Transport() {
  const words = useWords();
  const playing = usePlayback((state) => state.playing);
  const speed = usePlayback((state) => state.speed);
  return (
    <div className="transport">
      <button
        className="plain sign step"
        aria-label={words(labWords.back)}
        onClick={() => playback.seek(playback.atSeconds - 60)}
      >
        <Sign path="M10 2 4 7l6 5zM3 2v10" />
      </button>
      <button
        className="plain sign"
        data-testid="play"
        aria-label={words(playing ? labWords.pause : labWords.play)}
        onClick={() => playback.toggle()}
      >
        <Sign path={playing ? 'M4 2v10M10 2v10' : 'M3.5 1.5 12 7l-8.5 5.5z'} />
      </button>
      <button
        className="plain sign step"
        aria-label={words(labWords.on)}
        onClick={() => playback.seek(playback.atSeconds + 60)}
      >
        <Sign path="M4 2l6 5-6 5zM11 2v10" />
      </button>
      <div className="segments speeds" role="group" aria-label={words(labWords.speed)}>
        {speeds.map((each) => (
          <button
            key={each}
            className="plain mini"
            aria-pressed={each === speed}
            onClick={() => playback.setSpeed(each)}
          >
            {each}×
          </button>
        ))}
      </div>
    </div>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={path} fill="currentColor" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

function Day() {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const clock = useClock();
  const at = usePlayback((state) => state.atSeconds);
  const portrait = usePlayback((state) => state.portrait);
  const start = portrait?.startSeconds ?? 0;
  const end = portrait?.endSeconds ?? 86_400;
  const seekTo = (event: PointerEvent): void => {
    const bounds = box.current?.getBoundingClientRect();
    if (bounds === undefined) return;
    const share = (event.clientX - bounds.left) / bounds.width;
    playback.seek(start + share * (end - start));
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = jumps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    playback.seek(playback.atSeconds + by * (event.shiftKey ? 10 : 1));
  };
  return (
    <div
      ref={box}
      className="day"
      role="slider"
      tabIndex={0}
      aria-label={words(labWords.timeOfDay)}
      aria-valuemin={start}
      aria-valuemax={end}
      aria-valuenow={at}
      aria-valuetext={clock}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => (event.buttons === 1 ? seekTo(event) : undefined)}
    >
      <HourStrip startSeconds={start} endSeconds={end} />
      <span className="head-line" style={{ left: `${(100 * (at - start)) / (end - start)}%` }} />
    </div>
  );
}

const jumps: Readonly<Record<string, number>> = {
  ArrowLeft: -60,
  ArrowRight: 60,
  PageDown: -3600,
  PageUp: 3600,
};
