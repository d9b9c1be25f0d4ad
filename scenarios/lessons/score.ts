// What a prediction is, and what it is worth: by direction, size and reason. A dot that was left
// out costs nothing and gains nothing, since "not sure" is an honest answer.

import { type Answer, type Answers, answerOn, boundsOf, movementOf } from './answers.ts';
import type { Dot, Lesson } from './lesson.ts';

/** From much lower, -3, over no change, 0, to much higher, 3. */
export type Place = (typeof places)[number];
export const places = [-3, -2, -1, 0, 1, 2, 3] as const;

/** What somebody says before anything is run. */
export interface Prediction {
  /** By dot; null where not sure. */
  readonly dots: readonly (Place | null)[];
  /** Number of the reason, from 0; null where not sure. */
  readonly reason: number | null;
}

/** What was right of a dot. */
export interface DotScore {
  /** Null where nothing was said. */
  readonly isDirectionRight: boolean | null;
  /** Only of a right direction. */
  readonly isSizeRight: boolean;
  /** Where the result lies. */
  readonly truth: Place;
}

/** What was right of a prediction. */
export interface Score {
  readonly dots: readonly DotScore[];
  /** Null where not sure. */
  readonly isReasonRight: boolean | null;
  readonly points: number;
  readonly of: number;
}

const directionPoints = 2;
const sizePoints = 1;
const reasonPoints = 2;

/** The score of a prediction. */
export function scoreOf(
  { predict }: Pick<Lesson, 'predict'>,
  prediction: Prediction,
  answers: Answers,
): Score {
  const dots = predict.dots.map((dot, i) => (
    dotScore(dot, prediction.dots[i] ?? null, answerOn(answers, dot))
  ));
  const isReasonRight = prediction.reason === null
    ? null
    : predict.reasons[prediction.reason].isRight;
  const dotPoints = dots.map(({ isDirectionRight, isSizeRight }) => (
    (isDirectionRight === true ? directionPoints : 0) + (isSizeRight ? sizePoints : 0)
  ));
  return {
    dots,
    isReasonRight,
    points: dotPoints.reduce((sum, each) => sum + each, isReasonRight === true ? reasonPoints : 0),
    of: dots.length * (directionPoints + sizePoints) + reasonPoints,
  };
}

/** The score of one dot. */
export function dotScore(dot: Dot, said: Place | null, answer: Answer): DotScore {
  const truth = placeOf(dot, answer);
  if (said === null) return { isDirectionRight: null, isSizeRight: false, truth };
  return {
    isDirectionRight: Math.sign(said) === Math.sign(truth),
    isSizeRight: said === truth,
    truth,
  };
}

/** Where a result lies among the places that can be said; 0 where no change may be claimed. */
export function placeOf(dot: Dot, answer: Answer): Place {
  if (movementOf(answer) === 'none') return 0;
  const [, little, middling] = boundsOf(dot, answer);
  const size = Math.abs(answer.change);
  const steps = size <= little ? 1 : size <= middling ? 2 : 3;
  return Math.sign(answer.change) * steps as Place;
}

/**
 * Where a change stands on the line of places, from -3.4 to 3.4: each place is as wide as the next,
 * whatever changes it stands for, so that what lies in a place is drawn there.
 */
export function standOf(change: number, bounds: readonly [number, number, number]): number {
  const [none, little, middling] = bounds;
  const size = Math.abs(change);
  const ends = [0, none, little, middling, 10 * middling];
  const starts = [0, 0.5, 1.5, 2.5, 3.4];
  const at = ends.findIndex((end) => size <= end);
  if (at < 0) return Math.sign(change) * starts[4];
  if (at === 0) return 0;
  const share = (size - ends[at - 1]) / (ends[at] - ends[at - 1]);
  return Math.sign(change) * (starts[at - 1] + share * (starts[at] - starts[at - 1]));
}
