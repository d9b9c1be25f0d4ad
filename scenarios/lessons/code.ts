// Answer codes: five characters that hold a whole prediction and the number of its lesson, so that
// a class needs no server and no names. The last character checks the others, so that any one wrong
// character, and any two neighbours that changed places, are caught.

import { codeBase, codeOf, type DigitFault, digitsOfCode, plainCode } from '../codes.ts';
import { type Lesson, mostDots, mostReasons } from './lesson.ts';
import { type Place, places, type Prediction } from './score.ts';

export const codeLength = 5;

/** A dot is in one of the places, or left out. */
const dotStates = places.length + 1;
const reasonStates = mostReasons + 1;
const predictionStates = dotStates ** mostDots * reasonStates;

/** What a code says. */
export interface Decoded {
  /** Of the lesson. */
  readonly number: number;
  readonly prediction: Prediction;
}

/** Why a code cannot be read. */
export type CodeFault = DigitFault | 'length' | 'lesson';

/** The code of a prediction. */
export function encodePrediction(
  { number }: Pick<Lesson, 'number'>,
  prediction: Prediction,
): string {
  const states = Array.from({ length: mostDots }, (_, i) => (prediction.dots[i] ?? null))
    .map((place) => (place === null ? 0 : places.indexOf(place) + 1));
  const dots = states.reduce((all, state) => all * dotStates + state, 0);
  const reason = prediction.reason === null ? 0 : prediction.reason + 1;
  const value = ((number - 1) * reasonStates + reason) * dotStates ** mostDots + dots;
  return codeOf(digitsOf(value, codeLength - 1));
}

/** What a code says of a lesson, or why it cannot be read. */
export function decodeCode(
  code: string,
  { number, predict }: Pick<Lesson, 'number' | 'predict'>,
): Prediction | CodeFault {
  const read = readCode(code);
  if (typeof read === 'string') return read;
  const { prediction } = read;
  const dotCount = predict.dots.length;
  // A code that says more than the lesson asks was made for another one.
  const isOfLesson = read.number === number
    && prediction.dots.slice(dotCount).every((dot) => dot === null)
    && (prediction.reason ?? 0) < predict.reasons.length;
  if (!isOfLesson) return 'lesson';
  return { ...prediction, dots: prediction.dots.slice(0, dotCount) };
}

function readCode(code: string): Decoded | CodeFault {
  if ([...plainCode(code)].length !== codeLength) return 'length';
  const digits = digitsOfCode(code);
  if (typeof digits === 'string') return digits;
  const value = digits.reduce((all, digit) => all * codeBase + digit, 0);
  const number = Math.floor(value / predictionStates) + 1;
  const rest = value % predictionStates;
  const reason = Math.floor(rest / dotStates ** mostDots);
  const dots = Array.from({ length: mostDots }, (_, i) => (
    Math.floor(rest / dotStates ** (mostDots - 1 - i)) % dotStates
  )).map((state): Place | null => (state === 0 ? null : places[state - 1]));
  return { number, prediction: { dots, reason: reason === 0 ? null : reason - 1 } };
}

function digitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (
    Math.floor(value / codeBase ** (count - 1 - i)) % codeBase
  ));
}
