// The guess: a dot a figure and a reason. What is left out counts as not sure.

import { useState } from 'react';
import { type Answers, answerOn } from '../../scenarios/lessons/answers.ts';
import { type Lesson, offeredReasons } from '../../scenarios/lessons/lesson.ts';
import type { Place, Prediction } from '../../scenarios/lessons/score.ts';
import { useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { DotChoice, DotHead } from './dot-line.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly answers: Answers;
  commit(prediction: Prediction): void;
}

export function PredictStep({ lesson, answers, commit }: Props) {
  const { predict } = lesson;
  const words = useWords();
  const [dots, setDots] = useState<readonly (Place | null)[]>(predict.dots.map(() => null));
  const [reason, setReason] = useState<number | null>(null);
  const isEmpty = reason === null && dots.every((place) => place === null);
  return (
    <section className="lesson-step" aria-labelledby="predict-title">
      <h2 id="predict-title">{words(learnWords.guess)}</h2>
      <p className="quiet">{words(learnWords.guessHow)}</p>
      {predict.dots.map((dot, i) => (
        <div key={`${dot.figure} ${dot.window}`} className="dot-row">
          <DotHead dot={dot} before={answerOn(answers, dot).before} />
          <DotChoice
            dot={dot}
            place={dots[i]}
            put={(place) => setDots(dots.map((each, j) => (j === i ? place : each)))}
          />
        </div>
      ))}
      <fieldset className="reasons">
        <legend>{words(predict.why)}</legend>
        {offeredReasons(lesson).map(({ text, at }) => (
          <label key={text.en}>
            <input
              type="radio"
              name="reason"
              checked={reason === at}
              onChange={() => setReason(at)}
            />
            {words(text)}
          </label>
        ))}
        <label>
          <input
            type="radio"
            name="reason"
            checked={reason === null}
            onChange={() => setReason(null)}
          />
          {words(learnWords.notSure)}
        </label>
      </fieldset>
      <p className="commit">
        <button
          className="solid"
          disabled={isEmpty}
          data-testid="lock"
          onClick={() => commit({ dots, reason })}
        >
          {words(learnWords.lock)}
        </button>
        <span className="small quiet">{words(learnWords.lockNote)}</span>
      </p>
    </section>
  );
}
