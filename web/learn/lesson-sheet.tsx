// A lesson on paper: a worksheet to guess and reason on, a role card for each figure that is
// guessed, and one for who decides. It is made from the lesson alone and holds nothing of a result.

import { type Answers, answerOn } from '../../scenarios/lessons/answers.ts';
import { codeLength } from '../../scenarios/lessons/code.ts';
import { type Dot, type Lesson, metricOf, offeredReasons } from '../../scenarios/lessons/lesson.ts';
import { places } from '../../scenarios/lessons/score.ts';
import type { Text } from '../../sim-core/index.ts';
import { groupOf } from '../frame/hue.ts';
import { stakeholderWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { sheetSentences, sheetWords } from '../words/sheet-words.ts';
import { DotHead, Ticks } from './dot-line.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly predict: Answers;
  readonly transfer: Answers;
}

export function LessonSheet({ lesson, predict, transfer }: Props) {
  const words = useWords();
  const { dots, why } = lesson.predict;
  return (
    <div className="sheet" data-testid="sheet">
      <h1>{words(lesson.title)}</h1>
      <p>{words(lesson.read)}</p>
      <h2>{words(sheetWords.before)}</h2>
      <p>{words(sheetWords.beforeHow)}</p>
      {dots.map((dot) => <Boxes key={`${dot.figure} ${dot.window}`} dot={dot} answers={predict} />)}
      <p><b>{words(why)}</b></p>
      <Choices texts={[...offeredReasons(lesson).map(({ text }) => text), learnWords.notSure]} />
      <p className="sheet-code">
        {words(sheetWords.code)}
        {Array.from({ length: codeLength }, (_, i) => <i key={i} className="sheet-box" />)}
      </p>
      <h2>{words(sheetWords.after)}</h2>
      <Lines ask={sheetWords.came} count={2} />
      <Lines ask={sheetWords.because} count={4} />
      <h2>{words(sheetWords.transfer)}</h2>
      <p>{words(lesson.transfer.text)}</p>
      <Boxes dot={lesson.transfer.dot} answers={transfer} />
      <Roles lesson={lesson} answers={predict} />
    </div>
  );
}

function Boxes({ dot, answers }: { dot: Dot; answers: Answers }) {
  return (
    <div className="dot-row">
      <DotHead dot={dot} before={answerOn(answers, dot).before} />
      <div className="dot-line">
        <div className="sheet-places">{places.map((place) => <i key={place} />)}</div>
        <Ticks dot={dot} />
      </div>
    </div>
  );
}

function Choices({ texts }: { texts: readonly Text[] }) {
  const words = useWords();
  return (
    <ul className="sheet-choices">
      {texts.map((text) => <li key={text.en}><i className="sheet-box" /> {words(text)}</li>)}
    </ul>
  );
}

function Lines({ ask, count }: { ask: Text; count: number }) {
  const words = useWords();
  return (
    <>
      <p>{words(ask)}</p>
      {Array.from({ length: count }, (_, i) => <div key={i} className="sheet-line" />)}
    </>
  );
}

function Roles({ lesson, answers }: { lesson: Lesson; answers: Answers }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className="sheet-roles">
      <h2>{words(sheetWords.roles)}</h2>
      <p>{words(sheetWords.rolesHow)}</p>
      <ul>
        {lesson.predict.dots.map((dot) => (
          <li key={`${dot.figure} ${dot.window}`}>
            <b>{sheetSentences.speakFor[language](words(stakeholderWords[groupOf(dot.figure)]))}</b>
            <DotHead dot={dot} before={answerOn(answers, dot).before} />
            <p>{words(metricOf(dot).doc)}</p>
          </li>
        ))}
        <li>
          <b>{sheetSentences.speakFor[language](words(sheetWords.ruler))}</b>
          <p>{words(sheetWords.rulerHow)}</p>
        </li>
      </ul>
    </div>
  );
}
