// A question's card: what is asked, what is tried, and its answer on the first day as soon as the
// background has it. It opens the Lab with both policies set.

import { serviceOf } from '../../scenarios/questions/services.ts';
import { metricById } from '../../sim-core/figures.ts';
import { answersOn } from '../state/asked.ts';
import { useStudy } from '../state/kept.ts';
import { figureOf } from '../state/paired.ts';
import { isSparing } from '../state/sparing.ts';
import { cardSentence, studySentence } from '../words/headline.ts';
import { homeWords } from '../words/home-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { useFirstAnswers } from './first-answers.ts';
import { openQuestion } from './open-question.ts';
import type { Question } from './questions.ts';

export function Card({ question }: { question: Question }) {
  const words = useWords();
  const study = useStudy(question.id);
  const language = useLanguage();
  const service = serviceOf(question);
  return (
    <li>
      <button
        className="question"
        data-question={question.id}
        onClick={() => openQuestion(question)}
      >
        {service === undefined ? null : (
          <span className="small quiet">{words(service)}</span>
        )}
        <span className="question-title">{words(question.title)}</span>
        <span className="quiet">{words(question.trial)}</span>
        <FirstAnswer question={question} />
        {study === undefined ? null : (
          <span className="small quiet">
            {studySentence(question, study, language)}
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
  if (question.horizon !== 'run') {
    return <span className="first-answer quiet small">{words(homeWords.takesWeeks)}</span>;
  }
  if (figure === undefined || metric === undefined) {
    const comes = isSparing ? homeWords.answersWhenOpened : homeWords.answerComes;
    return <span className="first-answer quiet small">{words(comes)}</span>;
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
