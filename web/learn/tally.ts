// What a class has said: predictions by answer code, and hands counted cell by cell. Nothing of it
// leaves this tab.

import { plainCode } from '../../scenarios/codes.ts';
import { codeLength, decodeCode, type CodeFault } from '../../scenarios/lessons/code.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { type Place, places, type Prediction } from '../../scenarios/lessons/score.ts';

/** A hand counted for a place of a dot; behind those that are guessed stands the other case's. */
export interface Hand {
  readonly dot: number;
  readonly place: Place;
}

/** What was entered, in its order. */
export type Entry =
  | { readonly kind: 'code'; readonly code: string; readonly prediction: Prediction }
  | { readonly kind: 'hand'; readonly hand: Hand };

/** Counts by dot and place, and by reason; the last of the reasons is "not sure". */
export interface Tally {
  readonly dots: readonly (readonly number[])[];
  /** Of the other case, by place. */
  readonly transfer: readonly number[];
  readonly reasons: readonly number[];
  readonly predictions: number;
  /** Hands counted for the guesses, over all places. */
  readonly hands: number;
}

/** What is typed, once it is as long as a code: an entry, or why it is none. */
export function entryOf(typed: string, lesson: Lesson): Entry | CodeFault | undefined {
  const code = plainCode(typed);
  if (code.length < codeLength) return undefined;
  const read = decodeCode(code, lesson);
  return typeof read === 'string' ? read : { kind: 'code', code, prediction: read };
}

/** All entries counted. */
export function tallyOf({ predict }: Lesson, entries: readonly Entry[]): Tally {
  const guessed = predict.dots.length;
  const dots = Array.from({ length: guessed + 1 }, () => places.map(() => 0));
  const reasons = Array.from({ length: predict.reasons.length + 1 }, () => 0);
  const count = (dot: number, place: Place | null): void => {
    if (place !== null) dots[dot][places.indexOf(place)]++;
  };
  let predictions = 0;
  let hands = 0;
  for (const entry of entries) {
    if (entry.kind === 'hand') {
      if (entry.hand.dot < guessed) hands++;
      count(entry.hand.dot, entry.hand.place);
      continue;
    }
    predictions++;
    entry.prediction.dots.forEach((place, dot) => count(dot, place));
    reasons[entry.prediction.reason ?? predict.reasons.length]++;
  }
  return { dots: dots.slice(0, guessed), transfer: dots[guessed], reasons, predictions, hands };
}
