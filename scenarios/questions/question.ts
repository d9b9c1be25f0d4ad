// What a standard question is: words that people ask, a policy held against the defaults, and the
// figure whose sign is the answer.

import type { PolicyDiff, Scenario, Text } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';

/** What the answer's direction means, in words that answer the question. */
export interface AnswerWords {
  readonly higher: Text;
  readonly lower: Text;
  /** When it moves by less than matters. */
  readonly same: Text;
}

/** A question that the page offers, the changelog answers and the sensitivity study turns over. */
export interface StandardQuestion {
  readonly id: string;
  readonly title: Text;
  /** What will be tried, in a sentence. */
  readonly trial: Text;
  /** One day of it; whoever wants weeks sets days, warm-up and windows. */
  readonly scenario: Scenario;
  /** Held against the defaults. */
  readonly policy: PolicyDiff;
  /** The lever that the question turns on. */
  readonly lever: string;
  /** When of the day the city is shown, seconds. */
  readonly atSeconds: number;
  /** The figure whose sign is the conclusion. */
  readonly answer: FigureId;
  /** The window of days that answers it, of four weeks; the first day where absent. */
  readonly readAt?: '22-28';
  readonly says?: AnswerWords;
}
