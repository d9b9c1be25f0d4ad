// Tries as a code: the challenge's number, and of each try how the levers stood and what came of
// it, so that a result is handed on by voice, paper or message, without a server and without names.
// Numbers are written in characters of which 16 end a number and 15 say that it goes on, so that no
// figure is too large for a code and none is cut.

import { codeBase, codeOf, type DigitFault, digitsOfCode } from '../codes.ts';
import {
  type Challenge, figuresOf, finenessOf, mostTries, roundedFor, type Try, valuesOf,
} from './challenge.ts';

/** Why a code of tries cannot be read. */
export type TriesFault = DigitFault | 'challenge';

const ends = 16;
const goesOn = codeBase - ends;
/** Characters between two hyphens. */
const groupLength = 4;

/** The code of some tries, one at least and ten at most. */
export function encodeTries(challenge: Challenge, tries: readonly Try[]): string {
  const numbers = tries.flatMap(({ settings, figures }) => [
    settingsNumber(challenge, settings),
    ...figuresOf(challenge).map((figure, i) => (
      signless(Math.round(figures[i] / finenessOf(figure)))
    )),
  ]);
  return codeOf([challenge.number, ...numbers].flatMap(digitsOfNumber));
}

/** What a code says of a challenge, or why it cannot be read. */
export function decodeTries(code: string, challenge: Challenge): readonly Try[] | TriesFault {
  const digits = digitsOfCode(code);
  if (typeof digits === 'string') return digits;
  const numbers = numbersOf(digits);
  if (numbers === undefined || numbers[0] !== challenge.number) return 'challenge';
  const perTry = 1 + figuresOf(challenge).length;
  const count = (numbers.length - 1) / perTry;
  if (!Number.isInteger(count) || count < 1 || count > mostTries) return 'challenge';
  const tries = Array.from({ length: count }, (_, i) => (
    tryOf(challenge, numbers.slice(1 + i * perTry, 1 + (i + 1) * perTry))
  ));
  return tries.every((each) => each !== undefined) ? tries : 'challenge';
}

/** A code as it is written down: in groups. */
export function inGroups(code: string): string {
  return code.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? '';
}

function tryOf(challenge: Challenge, [settings, ...figures]: readonly number[]): Try | undefined {
  const values: number[] = [];
  let rest = settings;
  for (const lever of challenge.levers) {
    const count = valuesOf(lever);
    values.push(lever.from + (rest % count) * lever.step);
    rest = Math.floor(rest / count);
  }
  if (rest > 0) return undefined;
  return {
    settings: values,
    figures: figuresOf(challenge).map((figure, i) => (
      roundedFor(figure, withSign(figures[i]) * finenessOf(figure))
    )),
  };
}

/** All settings as one number, the first lever's place the lowest digit. */
function settingsNumber({ levers }: Challenge, settings: readonly number[]): number {
  return levers.reduceRight((all, lever, i) => (
    all * valuesOf(lever) + (settings[i] - lever.from) / lever.step
  ), 0);
}

function digitsOfNumber(number: number): number[] {
  const digits = [number % ends];
  for (let rest = Math.floor(number / ends); rest > 0; rest = Math.floor(rest / goesOn)) {
    digits.unshift(ends + rest % goesOn);
  }
  return digits;
}

/** Undefined where the last number does not end. */
function numbersOf(digits: readonly number[]): number[] | undefined {
  const numbers: number[] = [];
  let high = 0;
  let isOpen = false;
  for (const digit of digits) {
    isOpen = digit >= ends;
    if (isOpen) {
      high = high * goesOn + digit - ends;
      continue;
    }
    numbers.push(high * ends + digit);
    high = 0;
  }
  return isOpen || numbers.some((each) => !Number.isSafeInteger(each)) ? undefined : numbers;
}

function signless(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function withSign(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}
