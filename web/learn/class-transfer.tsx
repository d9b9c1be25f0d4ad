// The other case with a class: hands are counted for it, and only then does it fall in.

import type { Answers } from '../../scenarios/lessons/answers.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import type { Place } from '../../scenarios/lessons/score.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { toldBy } from '../words/lesson-sentence.ts';
import { ClassDot } from './class-dot.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly answers: Answers;
  readonly isRevealed: boolean;
  /** Hands by place. */
  readonly counts: readonly number[];
  addHand(place: Place): void;
  /** Undefined where something else was entered last. */
  readonly undo: (() => void) | undefined;
}

export function ClassTransfer(props: Props) {
  const { lesson: { transfer }, answers, isRevealed, undo, ...hands } = props;
  const words = useWords();
  const language = useLanguage();
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
        answers={answers}
        isRevealed={isRevealed}
        {...hands}
      />
      <p className="class-count">
        <button className="plain" disabled={undo === undefined} onClick={undo}>
          {words(learnWords.undo)}
        </button>
      </p>
      {/* What is told to whoever guessed otherwise is true for those who guessed right too. */}
      {isRevealed ? <p>{toldBy(transfer.wrong, answers, language)}</p> : null}
    </section>
  );
}
