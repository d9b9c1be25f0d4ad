// What a teacher wants to have read before: what is learnt, the answers, and the lesson without any
// device. None of it is in the document until it is asked for, nor ever on a wall.

import { useState } from 'react';
import { type Answers, answerOn, type KeptAnswers } from '../../scenarios/lessons/answers.ts';
import { type Dot, type Lesson, metricOf } from '../../scenarios/lessons/lesson.ts';
import { joined, listed, showChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnSentences, learnWords } from '../words/learn-words.ts';
import { daysWords } from '../words/lesson-sentence.ts';
import { betweenWords } from './reveal-step.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly answers: KeptAnswers;
}

export function ClassNotes(props: Props) {
  const words = useWords();
  const [isOpen, open] = useState(false);
  return (
    <section className="class-notes">
      <button
        className="plain"
        aria-expanded={isOpen}
        data-testid="notes"
        onClick={() => open(!isOpen)}
      >
        {words(learnWords.notes)}
      </button>
      {isOpen ? <Notes {...props} /> : null}
    </section>
  );
}

/** Always open: what a lesson teaches, its answers, and the same without devices. */
export function Notes({ lesson, answers }: Props) {
  const { aim, courses, predict, transfer, withoutDevices } = lesson;
  const words = useWords();
  const language = useLanguage();
  const right = predict.reasons.find(({ isRight }) => isRight);
  return (
    <div data-testid="notes-shown">
      <p>{words(aim)} <span className="quiet">{words(courses)}</span></p>
      <h3>{words(learnWords.result)}</h3>
      <ul>
        {predict.dots.map((dot) => (
          <Found key={`${dot.figure} ${dot.window}`} dot={dot} answers={answers.predict} />
        ))}
      </ul>
      <p>{words(predict.why)} {right === undefined ? '' : words(right.text)}</p>
      <h3>{words(learnWords.transfer)}</h3>
      <ul><Found dot={transfer.dot} answers={answers.transfer} /></ul>
      <h3>{words(learnWords.withoutDevices)}</h3>
      <ol>
        {withoutDevices.map(({ minutes, text }) => (
          <li key={text.en}>
            <b>{learnSentences.minutes[language](minutes)}</b> {words(text)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Found({ dot, answers }: { dot: Dot; answers: Answers }) {
  const words = useWords();
  const language = useLanguage();
  const metric = metricOf(dot);
  const answer = answerOn(answers, dot);
  return (
    <li>
      {listed([words(metric.label), daysWords(dot.window, language)], language)}{' '}
      <b>{joined(showChange(metric, answer.change, language))}</b>{' '}
      <span className="quiet">{betweenWords(dot, answer, language)}</span>
    </li>
  );
}
