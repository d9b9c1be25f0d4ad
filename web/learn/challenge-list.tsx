// The challenges, below the lessons.

import { use } from 'react';
import { useLesson } from '../state/lesson.ts';
import { challengeWords } from '../words/challenge-words.ts';
import { useWords } from '../words/language.ts';
import { loadChallenges } from './load-challenge.ts';

export function ChallengeList() {
  const words = useWords();
  const challenges = use(loadChallenges());
  const open = useLesson((state) => state.open);
  const left = useLesson((state) => state.left);
  return (
    <section className="challenge-list" aria-labelledby="challenges-title">
      <h2 id="challenges-title">{words(challengeWords.title)}</h2>
      <p className="lead">{words(challengeWords.lead)}</p>
      <ol>
        {challenges.map(({ id, title, text }) => (
          <li key={id} className="lesson-item" data-challenge={id}>
            <button className="lesson-open" autoFocus={left === id} onClick={() => open(id)}>
              <span className="lesson-title">{words(title)}</span>
              <span className="quiet">{words(text)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
