// For who prepares a period: how one goes, and what came out in each lesson. None of the answers is
// in the document until it is asked for.

import { useState } from 'react';
import { useWords } from '../words/language.ts';
import { guideSteps, learnWords } from '../words/learn-words.ts';
import { Notes } from './class-notes.tsx';
import type { LoadedLesson } from './load-lesson.ts';

export function TeachersGuide({ lessons }: { lessons: readonly LoadedLesson[] }) {
  const words = useWords();
  const [isOpen, open] = useState(false);
  return (
    <details
      className="terms guide"
      data-testid="teachers-guide"
      onToggle={(event) => open(event.currentTarget.open)}
    >
      <summary>{words(learnWords.guide)}</summary>
      {isOpen ? (
        <>
          <ol className="guide-steps">
            {guideSteps.map((step) => <li key={step.en}>{words(step)}</li>)}
          </ol>
          {lessons.map(({ lesson, answers }) => (
            <section key={lesson.id} className="class-notes">
              <h2>{words(lesson.title)}</h2>
              {answers === undefined
                ? <p>{words(learnWords.stale)}</p>
                : <Notes lesson={lesson} answers={answers} />}
            </section>
          ))}
        </>
      ) : null}
    </details>
  );
}
