// An order that is a list: how many lines a need has, what became of each, and what it is worth to
// whoever gets it.

import { assert } from '../../kernel/assert.ts';
import { exp } from '../../kernel/math.ts';
import type { Key } from '../../kernel/random.ts';
import type { Fen } from '../../kernel/units.ts';

/** Lines of an order; rare longer lists are cut. */
export const mostLines = 16;

/** What became of a line; an added one was bought marked down besides those of the list. */
export const LineState = { bought: 0, substituted: 1, missing: 2, marked: 3, added: 4 } as const;

/** Stars lost by a line that is missing, and by one that is replaced (assumed). */
const starsPerMissing = 0.3;
const starsPerSubstitute = 0.1;

/** Lines of a need, made anew for each one looked at: scratch, in no section. */
export interface Wanted {
  needKey: Key;
  count: number;
  readonly item: Int32Array;
}

/** A list of nothing. */
export function emptyWanted(): Wanted {
  return { needKey: 0, count: 0, item: new Int32Array(mostLines) };
}

/** That the list at hand is this need's. */
export function assertWanted(wanted: Wanted, needKey: Key): void {
  assert(wanted.needKey === needKey, 'these lines are of another need', needKey);
}

/** Lines of a need: one and a Poisson number of a mean more, at most `mostLines`. */
export function lineCount(luck: number, furtherMean: number): number {
  let term = exp(-furtherMean);
  let upTo = term;
  let count = 1;
  while (upTo < luck && count < mostLines) {
    term *= furtherMean / count;
    upTo += term;
    count++;
  }
  return count;
}

/** A line in one word: its item, the age class of its unit, and what became of it. */
export function packLine(item: number, ageClass: number, state: number): number {
  return item | (ageClass << 10) | (state << 14);
}

export function itemOfLine(line: number): number {
  return line & 1023;
}

export function ageOfLine(line: number): number {
  return (line >> 10) & 15;
}

export function stateOfLine(line: number): number {
  return line >> 14;
}

/** What a line costs in a basket, when all lines together would cost `allFen` by the list. */
export function fenOfLine(basketFen: Fen, listFen: number, allFen: number): Fen {
  return Math.floor((basketFen * listFen) / allFen);
}

/** Stars that a line costs by what became of it. */
export function starsOfLine(state: number): number {
  if (state === LineState.missing) return starsPerMissing;
  return state === LineState.substituted ? starsPerSubstitute : 0;
}
