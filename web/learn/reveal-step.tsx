// What happened: the seeds fall in around the guess or beyond it, each dot is scored by direction
// and size, and whoever gave a reason is answered.

import { useEffect, useRef } from 'react';
import { type Answer, type Answers, answerOn } from '../../scenarios/lessons/answers.ts';
import { type Dot, type Lesson, metricOf, type Reason } from '../../scenarios/lessons/lesson.ts';
import {
  type DotScore, type Place, type Prediction, scoreOf,
} from '../../scenarios/lessons/score.ts';
import { Explained } from '../frame/explained.tsx';
import { ShownNumber } from '../frame/shown.tsx';
import { joined, listed, showChange } from '../words/format.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import { learnSentences, learnWords } from '../words/learn-words.ts';
import { daysWords, placeWords, toldBy } from '../words/lesson-sentence.ts';
import { AnswerCode } from './answer-code.tsx';
import { DotHead, DotResult } from './dot-line.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly prediction: Prediction;
  readonly answers: Answers;
  /** Undefined where it stands above. */
  readonly code: string | undefined;
  readonly isSecond: boolean;
  /** Whether the guess was locked just now: then the eye and the focus go here. */
  readonly isFresh: boolean;
}

export function RevealStep(props: Props) {
  const { lesson, prediction, answers, code, isSecond, isFresh } = props;
  const words = useWords();
  const language = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFresh) title.current?.focus();
  }, [isFresh]);
  const score = scoreOf(lesson, prediction, answers);
  return (
    <section className="lesson-step reveal" aria-labelledby="reveal-title" data-testid="reveal">
      <div className="reveal-head">
        <h2 id="reveal-title" ref={title} tabIndex={-1}>{words(learnWords.result)}</h2>
        <span className="score" data-testid="score">
          {learnSentences.score[language](score.points, score.of)}
        </span>
      </div>
      {lesson.predict.dots.map((dot, i) => (
        <div key={`${dot.figure} ${dot.window}`} className="dot-row">
          <DotHead dot={dot} before={answerOn(answers, dot).before} />
          <Revealed
            dot={dot}
            said={prediction.dots[i]}
            score={score.dots[i]}
            answer={answerOn(answers, dot)}
          />
        </div>
      ))}
      <ReasonAnswered
        reasons={lesson.predict.reasons}
        why={words(lesson.predict.why)}
        said={prediction.reason}
        answers={answers}
      />
      {code === undefined ? null : <AnswerCode code={code} isSecond={isSecond} />}
    </section>
  );
}

interface RevealedProps {
  readonly dot: Dot;
  readonly said: Place | null;
  readonly score: DotScore;
  readonly answer: Answer;
}

/** One line with its result in words. */
export function Revealed({ dot, said, score, answer }: RevealedProps) {
  const language = useLanguage();
  const words = useWords();
  const metric = metricOf(dot);
  const change = showChange(metric, answer.change, language);
  const between = betweenWords(dot, answer, language);
  const scored = scoreWords(score, said, language);
  const truth = placeWords(dot, score.truth, language);
  const days = daysWords(dot.window, language);
  const label = listed([
    `${words(metric.label)} ${joined(change)}`,
    truth,
    ...(between ? [between] : []),
    ...(said === null ? [] : [scored]),
    learnSentences.seeds[language](days, answer.perSeed.length),
  ], language);
  return (
    <div>
      <DotResult dot={dot} said={said} answer={answer} label={label} />
      <p className="dot-found">
        <b><ShownNumber shown={change} /></b>
        {said === null ? null : (
          <span className={score.isDirectionRight === true ? 'right' : 'quiet'}>{scored}</span>
        )}
        <span className="small quiet">{between}</span>
      </p>
    </div>
  );
}

/** The interval of a result; undefined where it has none. */
export function betweenWords(
  dot: Dot,
  { low, high }: Answer,
  language: Language,
): string | undefined {
  if (low === null || high === null) return undefined;
  const [from, to] = [low, high].map((bound) => joined(showChange(metricOf(dot), bound, language)));
  return learnSentences.between[language](from, to);
}

function scoreWords(
  { isDirectionRight, isSizeRight, truth }: DotScore,
  said: Place | null,
  language: Language,
): string {
  if (said === null || isDirectionRight === null) return learnWords.leftOut[language];
  if (!isDirectionRight) return learnWords[truth === 0 ? 'noChange' : 'directionWrong'][language];
  const isMore = Math.abs(truth) > Math.abs(said);
  const size = isSizeRight
    ? learnWords.sizeRight
    : isMore ? learnWords.sizeMore : learnWords.sizeLess;
  return listed([learnWords.directionRight[language], size[language]], language);
}

interface ReasonProps {
  readonly reasons: readonly Reason[];
  readonly why: string;
  readonly said: number | null;
  readonly answers: Answers;
}

function ReasonAnswered({ reasons, why, said, answers }: ReasonProps) {
  const words = useWords();
  const language = useLanguage();
  const right = reasons.findIndex(({ isRight }) => isRight);
  const others = reasons.filter((_reason, i) => i !== right && i !== said);
  const mine = said === null ? undefined : reasons[said];
  return (
    <div className="reason-answered" data-testid="reason">
      <p className="quiet">{why}</p>
      {mine === undefined ? null : (
        <>
          <h3>{words(mine.isRight ? learnWords.reasonRight : learnWords.reasonWrong)}</h3>
          <blockquote>{words(mine.text)}</blockquote>
          <p><Explained text={toldBy(mine.feedback, answers, language)} /></p>
        </>
      )}
      {mine?.isRight === true ? null : (
        <>
          <h3>{words(mine === undefined ? learnWords.reasonNone : learnWords.rightReason)}</h3>
          <blockquote>{words(reasons[right].text)}</blockquote>
          <p><Explained text={toldBy(reasons[right].feedback, answers, language)} /></p>
        </>
      )}
      <details>
        <summary>{words(learnWords.otherReasons)}</summary>
        {others.map(({ text, feedback }) => (
          <div key={text.en}>
            <blockquote>{words(text)}</blockquote>
            <p>{toldBy(feedback, answers, language)}</p>
          </div>
        ))}
      </details>
    </div>
  );
}
