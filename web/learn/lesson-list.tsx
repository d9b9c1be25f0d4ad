// All lessons, in the order in which they build on one another.

import { use, useEffect } from 'react';
import { decodeCode } from '../../scenarios/lessons/code.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { TermList } from '../frame/explained.tsx';
import { useLesson } from '../state/lesson.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnSentences, learnWords } from '../words/learn-words.ts';
import { ChallengeList } from './challenge-list.tsx';
import { loadLessons } from './load-lesson.ts';
import { PeriodPlan } from './period-plan.tsx';
import { TeachersGuide } from './teachers-guide.tsx';

export function LessonList() {
  const words = useWords();
  const lessons = use(loadLessons());
  // Whoever comes from a lesson is back at its place; whoever comes again later, at the top.
  useEffect(() => useLesson.setState({ left: undefined }), []);
  return (
    <div className="lesson-list">
      <h1>{words(learnWords.title)}</h1>
      <p className="lead">{words(learnWords.lead)}</p>
      <TeachersGuide lessons={lessons} />
      <PeriodPlan lessons={lessons.map(({ lesson }) => lesson)} />
      <ol>
        {lessons.map(({ lesson }) => <Item key={lesson.id} lesson={lesson} />)}
      </ol>
      <ChallengeList />
      <details className="terms">
        <summary>{words(learnWords.terms)}</summary>
        <TermList />
      </details>
    </div>
  );
}

function Item({ lesson }: { lesson: Lesson }) {
  const { id, title, aim, minutes } = lesson;
  const words = useWords();
  const language = useLanguage();
  const open = useLesson((state) => state.open);
  const isLeft = useLesson(({ left }) => left === id);
  const isInPeriod = useLesson(({ period }) => period.includes(id));
  const togglePeriod = useLesson((state) => state.togglePeriod);
  const code = useLesson(({ locked }) => locked[id]);
  const isLocked = code !== undefined && typeof decodeCode(code, lesson) === 'object';
  return (
    <li className="lesson-item" data-lesson={id}>
      <button className="lesson-open" autoFocus={isLeft} onClick={() => open(id)}>
        <span className="lesson-title">{words(title)}</span>
        <span className="quiet">{words(aim)}</span>
        <span className="small quiet">
          {learnSentences.minutes[language](minutes)}
          {isLocked ? ` · ${words(learnWords.predicted)}` : ''}
        </span>
      </button>
      <span className="lesson-class lesson-tools">
        <button className="plain" onClick={() => open(id, 'class')}>
          {words(learnWords.forClass)}
        </button>
        <button
          className="plain"
          aria-pressed={isInPeriod}
          aria-label={`${words(learnWords.toPeriod)}: ${words(title)}`}
          onClick={() => togglePeriod(id)}
        >
          {words(learnWords.toPeriod)}
        </button>
      </span>
    </li>
  );
}
