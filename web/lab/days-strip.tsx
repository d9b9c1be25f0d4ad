// The days of a longer run, one mark a day: which one is shown, which are weekends, and where the
// policy began. A click goes to the same time on another day.

import { playback } from '../engine/session.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapSentences, mapWords } from '../words/map-words.ts';
import type { ShownDay } from './use-day.ts';

const secondsPerDay = 86_400;

export function DaysStrip({ shown: { day, days } }: { shown: ShownDay }) {
  const words = useWords();
  const language = useLanguage();
  if (days < 2) return null;
  return (
    <div className="days-strip" role="group" aria-label={words(mapWords.daysOfRun)}>
      <span className="small quiet">{words(mapWords.branch)}</span>
      {Array.from({ length: days }, (_, each) => (
        <button
          key={each}
          className="plain mini"
          aria-pressed={each === day}
          aria-label={mapSentences.day[language](each + 1)}
          data-week={each % 7 === 0 ? 'begins' : undefined}
          onClick={() => playback.seek(playback.atSeconds + (each - day) * secondsPerDay)}
        >
          {days > 14 && each % 7 !== 0 && each !== day ? '·' : each + 1}
        </button>
      ))}
    </div>
  );
}
