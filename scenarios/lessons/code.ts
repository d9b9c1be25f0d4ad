// Answer codes: five characters that hold a whole prediction and the number of its lesson, so that
// a class needs no server and no names. The last character checks the others: characters are digits
// to the base 31, a prime, and the weighted sum of all five is a multiple of it, so that any one
// wrong character, and any two neighbours that changed places, are caught.

import { type Lesson, mostDots, mostReasons } from './lesson.ts';
import { type Place, places, type Prediction } from './score.ts';

/** Without 0, 1, I, L and O, which are taken for one another. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 5;

const base = codeAlphabet.length;
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
export type CodeFault = 'length' | 'character' | 'check' | 'lesson';

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
  const digits = digitsOf(value, codeLength - 1);
  return [...digits, checkOf(digits)].map((digit) => codeAlphabet[digit]).join('');
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
  const characters = [...code.trim().toUpperCase()];
  if (characters.length !== codeLength) return 'length';
  const digits = characters.map((character) => codeAlphabet.indexOf(character));
  if (digits.includes(-1)) return 'character';
  if (digits[codeLength - 1] !== checkOf(digits.slice(0, -1))) return 'check';
  const value = digits.slice(0, -1).reduce((all, digit) => all * base + digit, 0);
  const number = Math.floor(value / predictionStates) + 1;
  const rest = value % predictionStates;
  const reason = Math.floor(rest / dotStates ** mostDots);
  const dots = Array.from({ length: mostDots }, (_, i) => (
    Math.floor(rest / dotStates ** (mostDots - 1 - i)) % dotStates
  )).map((state): Place | null => (state === 0 ? null : places[state - 1]));
  return { number, prediction: { dots, reason: reason === 0 ? null : reason - 1 } };
}

/** The first digit weighs 2, the next 3 and so on; the check itself weighs 1. */
function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((all, digit, i) => all + digit * (i + 2), 0);
  return (base - (sum % base)) % base;
}

function digitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (
    Math.floor(value / base ** (count - 1 - i)) % base
  ));
}
