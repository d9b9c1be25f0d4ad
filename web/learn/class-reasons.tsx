// Which reasons a class gave, and which of them is right.

import type { Answers } from '../../scenarios/lessons/answers.ts';
import { type Lesson, offeredReasons } from '../../scenarios/lessons/lesson.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { toldBy } from '../words/lesson-sentence.ts';

interface Props {
  readonly lesson: Lesson;
  /** By reason, those not sure behind. */
  readonly counts: readonly number[];
  readonly answers: Answers;
}

export function ClassReasons({ lesson, counts, answers }: Props) {
  const { predict } = lesson;
  const words = useWords();
  const language = useLanguage();
  return (
    <section className="lesson-step" aria-labelledby="reasons-title" data-testid="class-reasons">
      <h2 id="reasons-title">{words(predict.why)}</h2>
      <ul className="class-reasons">
        {offeredReasons(lesson).map(({ text, isRight, feedback, at }) => (
          <li key={text.en} className={isRight ? 'right' : undefined}>
            <b>{counts[at]}</b>
            <span>{words(text)}</span>
            <span className="quiet">{toldBy(feedback, answers, language)}</span>
          </li>
        ))}
        <li>
          <b>{counts[predict.reasons.length]}</b>
          <span>{words(learnWords.notSure)}</span>
        </li>
      </ul>
    </section>
  );
}
