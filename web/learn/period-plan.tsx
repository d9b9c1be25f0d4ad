// Several lessons for one period: in their order, with their minutes added up, and a link that
// holds the list. Whoever opens the link finds them here too.

import { type Lesson, periodMinutes } from '../../scenarios/lessons/lesson.ts';
import { periodText } from '../../scenarios/lessons/period.ts';
import { useLesson } from '../state/lesson.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnSentences, learnWords } from '../words/learn-words.ts';
import { ClassLink } from './class-link.tsx';
import '../styles/period.css';

export function PeriodPlan({ lessons }: { lessons: readonly Lesson[] }) {
  const words = useWords();
  const language = useLanguage();
  const period = useLesson((state) => state.period);
  const open = useLesson((state) => state.open);
  const togglePeriod = useLesson((state) => state.togglePeriod);
  const chosen = period.flatMap((id) => lessons.filter((lesson) => lesson.id === id));
  if (chosen.length === 0) return null;
  const minutes = chosen.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <section className="period" aria-labelledby="period-title" data-testid="period">
      <h2 id="period-title">{words(learnWords.period)}</h2>
      <p className={minutes > periodMinutes ? 'fault' : 'quiet'} role="status">
        {learnSentences.periodSum[language](minutes, periodMinutes)}
      </p>
      <ol>
        {chosen.map(({ id, title, minutes: each }) => (
          <li key={id}>
            <button className="plain" onClick={() => open(id)}>{words(title)}</button>
            <span className="small quiet">{learnSentences.minutes[language](each)}</span>
            <button className="plain" onClick={() => open(id, 'class')}>
              {words(learnWords.forClass)}
            </button>
            <button className="plain" onClick={() => togglePeriod(id)}>
              {words(learnWords.takeOut)}
            </button>
          </li>
        ))}
      </ol>
      <ClassLink key={periodText(period)} of={period} />
    </section>
  );
}
