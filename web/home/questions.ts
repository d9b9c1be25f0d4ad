// The questions on the home page: the standard ones, each as a setup of A and B. The words are what
// people ask, not what levers are called.

import { type StandardQuestion, standardQuestions } from '../../scenarios/questions/index.ts';
import { serviceQuestions } from '../../scenarios/questions/services.ts';
import { daysPerWeek, secondsPerDay } from '../../sim-core/index.ts';
import type { Horizon } from '../state/horizon.ts';
import { firstSetup, type Setup } from '../state/setup.ts';

export interface Question extends StandardQuestion {
  readonly setup: Setup;
  /** The days that answer it: later ones where the policy itself changes later. */
  readonly horizon: Horizon;
}

/** Those of the city's meals. */
export const questions: readonly Question[] = standardQuestions.map(asked);

/** Those of other services. */
export const questionsOfServices: readonly Question[] = serviceQuestions.map(asked);

function asked(question: StandardQuestion): Question {
  const { scenario, policy } = question;
  const last = Math.max(...policy.changes.map(({ fromSeconds }) => fromSeconds));
  const isLater = last > 0;
  // A run must last beyond the last change, by so much that people have had time to react.
  const weeks = Math.ceil(last / secondsPerDay / daysPerWeek) + 2;
  const days = isLater ? Math.max(4, weeks) * daysPerWeek : scenario.days;
  return {
    ...question,
    horizon: question.readAt ?? (isLater ? '22-28' : 'run'),
    setup: { ...firstSetup, scenario: { ...scenario, days }, b: policy },
  };
}
