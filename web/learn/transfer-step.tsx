// The same thought on another case, guessed before it is shown, and then the Lab for whoever wants
// to go on.

import { useEffect, useRef, useState } from 'react';
import { type Answers, answerOn } from '../../scenarios/lessons/answers.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { dotScore, type Place } from '../../scenarios/lessons/score.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { toldBy } from '../words/lesson-sentence.ts';
import { DotChoice, DotHead } from './dot-line.tsx';
import { openSandbox } from './open-sandbox.ts';
import { Revealed } from './reveal-step.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly answers: Answers;
  done(): void;
}

export function TransferStep({ lesson, answers, done }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { text, dot, right, wrong } = lesson.transfer;
  const [said, say] = useState<Place | null>(null);
  const [isLocked, lock] = useState(false);
  const says = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => says.current?.focus(), [isLocked]);
  const answer = answerOn(answers, dot);
  const score = dotScore(dot, said, answer);
  return (
    <>
      <section className="lesson-step" aria-labelledby="transfer-title" data-testid="transfer">
        <h2 id="transfer-title">{words(learnWords.transfer)}</h2>
        <p>{words(text)}</p>
        <div className="dot-row">
          <DotHead dot={dot} before={answer.before} />
          {isLocked
            ? <Revealed dot={dot} said={said} score={score} answer={answer} />
            : <DotChoice dot={dot} place={said} put={say} />}
        </div>
        {isLocked ? (
          <p data-testid="transfer-says" role="status" ref={says} tabIndex={-1}>
            {toldBy(score.isDirectionRight === true ? right : wrong, answers, language)}
          </p>
        ) : (
          <p className="commit">
            <button
              className="solid"
              disabled={said === null}
              data-testid="lock-transfer"
              onClick={() => { lock(true); done(); }}
            >
              {words(learnWords.lockTransfer)}
            </button>
          </p>
        )}
      </section>
      {isLocked ? <Sandbox lesson={lesson} /> : null}
    </>
  );
}

function Sandbox({ lesson }: { lesson: Lesson }) {
  const words = useWords();
  return (
    <section className="lesson-step" aria-labelledby="sandbox-title">
      <h2 id="sandbox-title">{words(learnWords.sandbox)}</h2>
      <p>{words(lesson.sandbox.text)}</p>
      <p className="commit">
        <button className="solid" data-testid="sandbox" onClick={() => openSandbox(lesson)}>
          {words(learnWords.openLab)}
        </button>
      </p>
    </section>
  );
}
