// A question's card: what is asked, what is tried, and its answer on the first day as soon as the
// background has it. It opens the Lab with both policies set.

import { metricById } from '../../sim-core/figures.ts';
import { playback } from '../engine/session.ts';
import { answersOn } from '../state/asked.ts';
import { useStudy } from '../state/kept.ts';
import { figureOf } from '../state/paired.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { answerSentences } from '../words/answer-words.ts';
import { cardSentence } from '../words/headline.ts';
import { homeWords } from '../words/home-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { useFirstAnswers } from './first-answers.ts';
import type { Question } from './questions.ts';

export function Card({ question }: { question: Question }) {
  const words = useWords();
  const study = useStudy(question.id);
  const language = useLanguage();
  return (
    <li>
      <button
        className="question"
        data-question={question.id}
        onClick={() => open(question)}
      >
        <span className="question-title">{words(question.title)}</span>
        <span className="quiet">{words(question.trial)}</span>
        <FirstAnswer question={question} />
        {study === undefined ? null : (
          <span className="small quiet">
            {answerSentences.holds[language](study.holds, study.worlds.length)}
          </span>
        )}
      </button>
    </li>
  );
}

function FirstAnswer({ question }: { question: Question }) {
  const words = useWords();
  const language = useLanguage();
  const comparison = useFirstAnswers((answers) => answers[question.id]);
  const figure = figureOf(comparison, question.answer);
  const metric = metricById(question.answer);
  if (figure === undefined || metric === undefined) {
    return <span className="first-answer quiet small">{words(homeWords.answerComes)}</span>;
  }
  return (
    <span
      className={`first-answer ${figure.verdict}`}
      data-answered={figure.verdict}
    >
      <span className="small quiet">{words(homeWords.onTheFirstDay)}</span>
      {cardSentence(answersOn(question, '1'), metric, figure, language)}
    </span>
  );
}

function open(question: Question): void {
  useSetup.getState().replace(question.setup);
  playback.seekFromStart(question.atSeconds);
  useView.getState().show({
    page: 'lab',
    tab: 'results',
    horizon: question.horizon,
    figure: undefined,
    arms: 'split',
    litLever: question.lever,
    chosen: undefined,
  });
}
