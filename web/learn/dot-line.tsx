// The line of one figure, on which a dot is put before anything is run: seven places from much less
// to much more, each as wide as the next. It is a group of radio buttons, so that keys and readers
// work as ever, and a pointer may drag over it. Afterwards the seeds fall in on the same line.

import { type PointerEvent, useId } from 'react';
import { type Answer, boundsOf } from '../../scenarios/lessons/answers.ts';
import { type Dot, metricOf } from '../../scenarios/lessons/lesson.ts';
import { type Place, places, standOf } from '../../scenarios/lessons/score.ts';
import { Noted } from '../frame/explained.tsx';
import { groupOf, hue } from '../frame/hue.ts';
import { joined, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnSentences, learnWords } from '../words/learn-words.ts';
import { daysWords, placeWords, sizeWords } from '../words/lesson-sentence.ts';

interface HeadProps {
  readonly dot: Dot;
  readonly before: number;
}

/** What is asked: the figure, on which days, and where it stands now. */
export function DotHead({ dot, before }: HeadProps) {
  const words = useWords();
  const language = useLanguage();
  const metric = metricOf(dot);
  const perDay = dot.figure.startsWith('welfare.') ? ` ${words(learnWords.perDay)}` : '';
  const level = joined(showFigure(metric, before, language)) + perDay;
  return (
    <div className="dot-head">
      <span className="dot-name">
        <i className="key" style={hue(groupOf(dot.figure))} />
        <Noted words={words(metric.label)} meaning={words(metric.doc)}>
          <b>{words(metric.label)}</b>
        </Noted>
      </span>
      <span className="small quiet">
        {daysWords(dot.window, language)} · {learnSentences.now[language](level)}
      </span>
    </div>
  );
}

interface ChoiceProps {
  readonly dot: Dot;
  readonly place: Place | null;
  put(place: Place): void;
}

/** Where the dot is put. */
export function DotChoice({ dot, place, put }: ChoiceProps) {
  const words = useWords();
  const language = useLanguage();
  const name = useId();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const cell = Math.floor(((event.clientX - left) / width) * places.length);
    put(places[Math.max(0, Math.min(places.length - 1, cell))]);
  };
  return (
    <fieldset className="dot-line">
      <legend className="seen-by-readers">
        {words(metricOf(dot).label)}, {daysWords(dot.window, language)}
      </legend>
      <div className="dot-places" onPointerDown={drag} onPointerMove={drag}>
        {places.map((each) => (
          <label key={each} className="dot-place" title={placeWords(dot, each, language)}>
            <input
              type="radio"
              name={name}
              checked={place === each}
              onChange={() => put(each)}
              aria-label={placeWords(dot, each, language)}
            />
            <i />
          </label>
        ))}
      </div>
      <Ticks dot={dot} />
      <p className="small dot-said" aria-live="polite">
        {place === null ? words(learnWords.notSure) : placeWords(dot, place, language)}
      </p>
    </fieldset>
  );
}

interface ResultProps {
  readonly dot: Dot;
  readonly said: Place | null;
  readonly answer: Answer;
  readonly label: string;
}

/** The seeds on the line, around the guess or beyond it. */
export function DotResult({ dot, said, answer, label }: ResultProps) {
  const words = useWords();
  const bounds = boundsOf(dot, answer);
  const at = (stand: number): string => `${((stand + 3.5) / 7) * 100}%`;
  const standAt = (change: number): string => at(standOf(change, bounds));
  const { low, high, change, perSeed } = answer;
  return (
    <div className="dot-line" data-revealed={dot.figure}>
      <div className="dot-places fallen" role="img" aria-label={label}>
        {places.map((each) => <span key={each} className="dot-place" />)}
        {low === null || high === null ? null : (
          <i
            className="dot-band"
            style={{ left: standAt(low), right: `calc(100% - ${standAt(high)})` }}
          />
        )}
        {perSeed.map((each, i) => (each === null ? null : (
          <i
            key={i}
            className="dot-seed"
            style={{
              left: standAt(each),
              top: `${30 + (i % 4) * 13}%`,
              animationDelay: `${i * 90}ms`,
            }}
          />
        )))}
        <i className="dot-mean" style={{ left: standAt(change) }} />
        {said === null ? null : (
          <i className="dot-guess" style={{ left: at(said) }}>
            <span className="small">{words(learnWords.you)}</span>
          </i>
        )}
      </div>
      <Ticks dot={dot} />
    </div>
  );
}

/** Where the places end. */
export function Ticks({ dot }: { dot: Dot }) {
  const language = useLanguage();
  const [little, middling] = dot.steps.map((size) => sizeWords(dot, size, language));
  const ends = [`−${middling}`, `−${little}`, '0', `+${little}`, `+${middling}`];
  const at = [1, 2, 3.5, 5, 6];
  return (
    <div className="dot-ticks small quiet" aria-hidden="true">
      {ends.map((end, i) => (
        <span key={at[i]} style={{ left: `${(at[i] / places.length) * 100}%` }}>{end}</span>
      ))}
    </div>
  );
}
