// The plan of a period and its timer: minutes a step, from the lesson's file. It only counts; the
// teacher goes on when the class is ready, and the clock says by how much that is late.

import { useEffect, useState } from 'react';
import { type Lesson, type PeriodStep, periodSteps } from '../../scenarios/lessons/lesson.ts';
import { stepMinutes } from '../../scenarios/lessons/plan.ts';
import { useLesson } from '../state/lesson.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnSentences, learnWords, periodWords } from '../words/learn-words.ts';

const secondsPerMinute = 60;

export function ClassPlan({ lesson }: { lesson: Lesson }) {
  const words = useWords();
  const language = useLanguage();
  const open = useLesson((state) => state.open);
  const together = useLesson((state) => state.period);
  const place = together.indexOf(lesson.id);
  const count = place < 0 ? 1 : together.length;
  const lessonAfter = place < 0 ? undefined : together[place + 1];
  const period = stepMinutes(lesson, count);
  const [step, setStep] = useState<PeriodStep>('read');
  const [isRunning, setRunning] = useState(false);
  const { left, setLeft } = useCountdown(period[step] * secondsPerMinute, isRunning);
  const at = periodSteps.indexOf(step);
  const next = periodSteps.at(at + 1);
  const go = (to: PeriodStep): void => {
    setStep(to);
    setLeft(period[to] * secondsPerMinute);
  };
  return (
    <section className="class-plan" aria-labelledby="plan-title">
      <h2 id="plan-title">
        {words(learnWords.plan)}
        {count > 1 ? ` · ${place + 1}/${count}` : ''}
      </h2>
      <ol>
        {periodSteps.map((each) => (
          <li key={each}>
            <button
              className="plain"
              aria-current={each === step ? 'step' : undefined}
              onClick={() => go(each)}
            >
              {words(periodWords[each])}
              <span className="quiet">{learnSentences.minutes[language](period[each])}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="class-timer">
        <b role="timer" aria-label={words(learnWords.timeLeft)} data-testid="timer">
          {clock(left)}
        </b>
        <button className="solid" data-testid="start-timer" onClick={() => setRunning(!isRunning)}>
          {words(isRunning ? learnWords.pauseTimer : learnWords.startTimer)}
        </button>
        {next === undefined ? null : (
          <button className="plain" data-testid="next-step" onClick={() => go(next)}>
            {words(learnWords.nextStep)}
          </button>
        )}
        {next !== undefined || lessonAfter === undefined ? null : (
          <button className="plain" onClick={() => open(lessonAfter, 'class')}>
            {words(learnWords.nextLesson)}
          </button>
        )}
        <span role="status">{left > 0 ? '' : words(learnWords.timeUp)}</span>
      </p>
    </section>
  );
}

/** Seconds left, below 0 when the time is over; they go by while it runs. */
function useCountdown(
  seconds: number,
  isRunning: boolean,
): { left: number; setLeft(left: number): void } {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (!isRunning) return undefined;
    // A tab in the background is woken seldom: what went by is read off the clock.
    let then = performance.now();
    const id = setInterval(() => {
      const passed = Math.floor((performance.now() - then) / 1000);
      then += passed * 1000;
      if (passed > 0) setLeft((before) => before - passed);
    }, 250);
    return () => clearInterval(id);
  }, [isRunning]);
  return { left, setLeft };
}

function clock(seconds: number): string {
  const size = Math.abs(seconds);
  const rest = String(size % secondsPerMinute).padStart(2, '0');
  return `${seconds < 0 ? '+' : ''}${Math.floor(size / secondsPerMinute)}:${rest}`;
}
