// The day along the bottom: play both ways, speed, loop, from station to station, and the strip to
// drag through the hours; above it the days of a longer run.

import { memo, useEffect } from 'react';
import { playback } from '../engine/session.ts';
import { speeds, usePlayback } from '../state/playback.ts';
import { clockTime, runClock } from '../words/format.ts';
import { labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';
import { DayStrip } from './day-strip.tsx';
import { DaysStrip } from './days-strip.tsx';
import { NextIncident } from './next-incident.tsx';
import { useDay } from './use-day.ts';

export function Timeline() {
  const words = useWords();
  const clock = useClock();
  const shown = useDay();
  useEffect(() => {
    playback.stations = shown.stations.map(({ hour }) => shown.startSeconds + hour * 3600);
  }, [shown]);
  return (
    <section className="timeline" aria-label={words(labWords.timeOfDay)}>
      <Transport />
      <div className="clock">
        <output className="now" aria-live="off" data-testid="clock">
          {clock}
        </output>
        <StripLegend />
      </div>
      <div className="strips">
        <DaysStrip shown={shown} />
        <DayStrip shown={shown} clock={clock} />
      </div>
    </section>
  );
}

function useClock(): string {
  const language = useLanguage();
  const at = usePlayback((state) => state.atSeconds);
  const portrait = usePlayback((state) => state.portrait);
  return portrait === undefined ? clockTime(at) : runClock(at, portrait, language);
}

const Transport = memo(function Transport() {
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
      <LoopAndStation />
      <NextIncident />
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
});

/** What the lines of the strip are. */
const StripLegend = memo(function StripLegend() {
  const words = useWords();
  return (
    <p className="strip-legend" aria-hidden="true">
      <i className="of-a" />&nbsp;{words(mapWords.ordersOf)} A <i className="of-b" />&nbsp;B{' '}
      <i className="of-late" />&nbsp;{words(mapWords.late)}{' '}
      <i className="of-riders" />&nbsp;{words(mapWords.online)}
    </p>
  );
});

/** Whether the end leads to the beginning, and the way to the next station. */
function LoopAndStation() {
  const words = useWords();
  const loops = usePlayback((state) => state.loops);
  return (
    <>
      <button
        className="plain sign"
        aria-label={words(mapWords.loop)}
        aria-pressed={loops}
        title={words(mapWords.loop)}
        onClick={() => usePlayback.getState().set({ loops: !loops })}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path
            d="M2 7a4 4 0 0 1 4-4h4M12 7a4 4 0 0 1-4 4H4M8.5 1 11 3 8.5 5M5.5 13 3 11l2.5-2"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </svg>
      </button>
      <button
        className="plain sign step"
        aria-label={words(mapWords.nextStation)}
        title={`${words(mapWords.nextStation)} (N)`}
        onClick={() => playback.toStation(1)}
      >
        <Sign path="M2 2.5 6 7l-4 4.5zM11 5.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 1 1 0-2.8z" />
      </button>
    </>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={path} fill="currentColor" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
