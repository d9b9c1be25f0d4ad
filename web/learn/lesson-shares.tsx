// Two exhibits of a lesson about who has how much: with whom one yuan ends, and the Lorenz curves
// of riders' pay before and after.

import type { ByDays, LorenzPair } from '../../scenarios/lessons/exhibits.ts';
import { type Answers, answerOn, incidenceOn } from '../../scenarios/lessons/answers.ts';
import { figures } from '../../sim-core/figures.ts';
import { Lorenz } from '../charts/lorenz.tsx';
import { OneYuan } from '../charts/one-yuan.tsx';
import { chartWords } from '../words/chart-words.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { exhibitWords, learnWords } from '../words/learn-words.ts';
import { daysWords } from '../words/lesson-sentence.ts';
import { Exhibit } from './lesson-curve.tsx';

/** A bar for the first and the last days of the lesson. */
export function LessonIncidence({ answers, windows }: {
  answers: Answers;
  windows: readonly string[];
}) {
  const words = useWords();
  const language = useLanguage();
  const shown = [...new Set([windows[0], windows[windows.length - 1]])];
  return (
    <Exhibit title={words(exhibitWords.incidence)} said={[]} note={words(exhibitWords.measured)}>
      {shown.map((window) => (
        <div key={window}>
          <p className="small one-yuan-days">{daysWords(window, language)}</p>
          <OneYuan incidence={incidenceOn(answers, window)} />
        </div>
      ))}
    </Exhibit>
  );
}

export function LessonLorenz({ found, answers, isProjected }: {
  found: ByDays<LorenzPair>;
  answers: Answers;
  isProjected: boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const windows = Object.keys(found);
  const window = windows[windows.length - 1];
  const { before, after } = found[window];
  const figure = 'rider.hourly-gini';
  const gini = answerOn(answers, { figure, window });
  const { label, digits } = figures[figure];
  const said = (name: string, value: number): string => (
    `${name}: ${words(label)} ${plainNumber(value, digits, language)}`
  );
  return (
    <Exhibit
      title={words(chartWords.lorenz)}
      said={[daysWords(window, language)]}
      note={words(chartWords.lorenzOf)}
    >
      <Lorenz
        a={before}
        b={after}
        said={[
          said(words(learnWords.before), gini.before), said(words(learnWords.after), gini.after),
        ]}
        isLarge={isProjected}
      />
    </Exhibit>
  );
}
