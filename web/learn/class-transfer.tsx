// The other case with a class: hands are counted for it, and only then does it fall in.

import { useState } from 'react';
import type { Answers } from '../../scenarios/lessons/answers.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { type Place, places } from '../../scenarios/lessons/score.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { toldBy } from '../words/lesson-sentence.ts';
import { ClassDot } from './class-dot.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly answers: Answers;
  readonly isRevealed: boolean;
}

export function ClassTransfer({ lesson: { transfer }, answers, isRevealed }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [hands, setHands] = useState<readonly Place[]>([]);
  return (
    <section
      className="lesson-step"
      aria-labelledby="class-transfer-title"
      data-testid="class-transfer"
    >
      <h2 id="class-transfer-title">{words(learnWords.transfer)}</h2>
      <p>{words(transfer.text)}</p>
      <ClassDot
        dot={transfer.dot}
        counts={places.map((place) => hands.filter((each) => each === place).length)}
        answers={answers}
        isRevealed={isRevealed}
        addHand={(place) => setHands([...hands, place])}
      />
      <p className="class-count">
        <button
          className="plain"
          disabled={hands.length === 0}
          onClick={() => setHands(hands.slice(0, -1))}
        >
          {words(learnWords.undo)}
        </button>
      </p>
      {isRevealed ? <p>{toldBy(transfer.right, answers, language)}</p> : null}
    </section>
  );
}
