// A locked guess as its code. Whoever opened a lesson from a class's link sees it first and by
// itself, and the result when the class is ready for it.

import { type ReactNode, useEffect, useRef } from 'react';
import { useLesson } from '../state/lesson.ts';
import { useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { CodePicture } from './class-link.tsx';

/** `isSecond`: another guess was made since, by who knows the result. */
export function AnswerCode({ code, isSecond }: { code: string; isSecond: boolean }) {
  const words = useWords();
  return (
    <p className="answer-code">
      <span>
        {words(learnWords.code)} <b data-testid="code">{code}</b>
      </span>
      <span className="small quiet">
        {words(isSecond ? learnWords.firstCode : learnWords.codeNote)}
      </span>
    </p>
  );
}

/** What follows a guess: at once, or with a class when it is asked for. */
export function AfterGuess({ code, isFresh, isSecond, isShown, show, children }: {
  code: string;
  isFresh: boolean;
  isSecond: boolean;
  /** Whether the result is there. */
  isShown: boolean;
  show(): void;
  children: ReactNode;
}) {
  const words = useWords();
  const isOfClass = useLesson(({ mode }) => mode === 'student');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isFresh) box.current?.focus();
  }, [isFresh]);
  if (!isOfClass) return children;
  return (
    <>
      <section className="lesson-step code-first" ref={box} tabIndex={-1}>
        <AnswerCode code={code} isSecond={isSecond} />
        {isShown ? null : (
          <p className="commit">
            <button className="solid" data-testid="show-result" onClick={show}>
              {words(learnWords.showResult)}
            </button>
          </p>
        )}
        <CodePicture text={code} label={words(learnWords.code)} />
      </section>
      {isShown ? children : null}
    </>
  );
}
