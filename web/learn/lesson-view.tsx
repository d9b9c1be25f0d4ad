// A lesson for one: read, guess, and only when the guess is locked, look, understand, and try it on
// another case. Nothing of a result is in the document before.

import { use, useState } from 'react';
import type { KeptAnswers } from '../../scenarios/lessons/answers.ts';
import { decodeCode, encodePrediction } from '../../scenarios/lessons/code.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import type { Prediction } from '../../scenarios/lessons/score.ts';
import { Explained } from '../frame/explained.tsx';
import { useLesson } from '../state/lesson.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnSentences, learnWords, stepWords } from '../words/learn-words.ts';
import { AfterGuess } from './answer-code.tsx';
import { ExplainStep } from './explain-step.tsx';
import { loadLesson } from './load-lesson.ts';
import { PredictStep } from './predict-step.tsx';
import { RevealStep } from './reveal-step.tsx';
import { TransferStep } from './transfer-step.tsx';

export function LessonView({ id }: { id: string }) {
  const words = useWords();
  const { lesson, answers } = use(loadLesson(id));
  return (
    <article className="lesson" data-lesson={id}>
      <LessonHead lesson={lesson} />
      <p className="case"><Explained text={words(lesson.read)} /></p>
      {answers === undefined
        ? <p className="callout">{words(learnWords.stale)}</p>
        : <Steps lesson={lesson} answers={answers} />}
    </article>
  );
}

/** The way back and the title; the same for a class. */
export function LessonHead({ lesson }: { lesson: Lesson }) {
  const words = useWords();
  const language = useLanguage();
  const open = useLesson((state) => state.open);
  const mode = useLesson((state) => state.mode);
  return (
    <header className="lesson-head">
      <p className="small">
        <BackToList />
        <span className="quiet">{learnSentences.minutes[language](lesson.minutes)}</span>
        {mode === 'alone' ? (
          <button className="plain" onClick={() => open(lesson.id, 'class')}>
            {words(learnWords.forClass)}
          </button>
        ) : null}
      </p>
      <h1>{words(lesson.title)}</h1>
    </header>
  );
}

export function BackToList() {
  const words = useWords();
  const open = useLesson((state) => state.open);
  return (
    <button className="plain" onClick={() => open(undefined)}>
      ← {words(learnWords.allLessons)}
    </button>
  );
}

function Steps({ lesson, answers }: { lesson: Lesson; answers: KeptAnswers }) {
  const code = useLesson(({ locked }) => locked[lesson.id]);
  const { lock, unlock } = useLesson.getState();
  const mode = useLesson((state) => state.mode);
  const [isTransferred, setTransferred] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const [isShown, show] = useState(mode !== 'student');
  // A guess by who has seen the result is for that person alone: the code stays the first one's.
  const [second, setSecond] = useState<Prediction | 'open' | undefined>();
  const decoded = code === undefined ? undefined : decodeCode(code, lesson);
  const first = typeof decoded === 'object' ? decoded : undefined;
  const prediction = second === 'open' ? undefined : second ?? first;
  const commit = (made: Prediction): void => {
    setFresh(true);
    if (first === undefined) lock(lesson.id, encodePrediction(lesson, made));
    else setSecond(made);
  };
  const guessAnew = (next: 'open' | undefined): void => {
    setFresh(false);
    setTransferred(false);
    setSecond(next);
  };
  const beginAnew = (): void => {
    guessAnew(undefined);
    show(mode !== 'student');
    unlock(lesson.id);
  };
  const step = prediction === undefined ? 1 : !isShown ? 2 : isTransferred ? 4 : 3;
  return (
    <>
      <StepLine at={step} />
      {prediction === undefined || code === undefined ? (
        <PredictStep lesson={lesson} answers={answers.predict} commit={commit} />
      ) : (
        <AfterGuess
          code={code}
          isFresh={isFresh}
          isSecond={second !== undefined}
          isShown={isShown}
          show={() => show(true)}
        >
          <RevealStep
            lesson={lesson}
            prediction={prediction}
            answers={answers.predict}
            code={mode === 'student' ? undefined : code}
            isSecond={second !== undefined}
            isFresh={isFresh}
          />
          <ExplainStep lesson={lesson} answers={answers.predict} exhibits={answers.exhibits} />
          <TransferStep
            lesson={lesson} answers={answers.transfer} done={() => setTransferred(true)}
          />
          <Again again={() => guessAnew('open')} nextPerson={beginAnew} />
        </AfterGuess>
      )}
    </>
  );
}

function Again({ again, nextPerson }: { again(): void; nextPerson(): void }) {
  const words = useWords();
  return (
    <p className="again">
      <button className="plain" data-testid="again" onClick={again}>
        {words(learnWords.again)}
      </button>
      <button className="plain" data-testid="next-person" onClick={nextPerson}>
        {words(learnWords.nextPerson)}
      </button>
      <span className="small quiet">{words(learnWords.againNote)}</span>
    </p>
  );
}

function StepLine({ at }: { at: number }) {
  const words = useWords();
  return (
    <ol className="step-line small" aria-label={words(learnWords.steps)}>
      {stepWords.map((step, i) => (
        <li
          key={step.en}
          className={i > at ? 'quiet' : undefined}
          aria-current={i === at ? 'step' : undefined}
        >
          {words(step)}
        </li>
      ))}
    </ol>
  );
}
