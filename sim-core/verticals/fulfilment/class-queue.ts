// A queue by class before a few servers: whoever is of a lower class is served first, among equals
// whoever came first, and nobody is interrupted. Who waits is a holding, linked through its words.

import type { HoldingId } from '../../kernel/units.ts';
import type { Holdings } from '../../world/holdings.ts';

/** Classes of a queue, the first of which is served first. */
export const classCount = 3;

/** Columns that a vertical's table takes in: busy servers, and by class who waits. */
export const classQueueColumns = {
  busy: 'i32',
  /** First and last item plus one; 0 where nobody waits. */
  first: ['i32', classCount],
  last: ['i32', classCount],
  waiting: ['i32', classCount],
} as const;

/** What a queue needs to know of the city's holdings. */
type Links = Pick<Holdings, 'words'>;
type ClassQueue = Readonly<Record<keyof typeof classQueueColumns, Int32Array>>;

/** Of a holding's words, the one that says who is next, plus one. */
export const nextWord = 1;

/** An item comes last in its class. */
export function join(
  queue: ClassQueue,
  at: number,
  ofClass: number,
  { words }: Links,
  item: HoldingId,
): void {
  const { first, last, waiting } = queue;
  const place = at + ofClass;
  words[item + nextWord] = 0;
  if (last[place] === 0) first[place] = item + 1;
  else words[last[place] - 1 + nextWord] = item + 1;
  last[place] = item + 1;
  waiting[place]++;
}

/** Takes whoever is to be served next; -1 when nobody waits. */
export function takeNext(
  queue: ClassQueue,
  at: number,
  holdings: Links,
): HoldingId {
  for (let ofClass = 0; ofClass < classCount; ofClass++) {
    const item = queue.first[at + ofClass] - 1;
    if (item < 0) continue;
    leave(queue, at, ofClass, holdings, item);
    return item;
  }
  return -1;
}

/** An item of a class goes away, from wherever it stands. */
export function leave(
  queue: ClassQueue,
  at: number,
  ofClass: number,
  { words }: Links,
  item: HoldingId,
): void {
  const { first, last, waiting } = queue;
  const place = at + ofClass;
  let before = 0;
  let here = first[place];
  while (here !== item + 1) {
    before = here;
    here = words[here - 1 + nextWord];
  }
  const after = words[item + nextWord];
  if (before === 0) first[place] = after;
  else words[before - 1 + nextWord] = after;
  if (last[place] === item + 1) last[place] = before;
  waiting[place]--;
}

/** How many wait, of all classes. */
export function waitingIn({ waiting }: ClassQueue, at: number): number {
  let count = 0;
  for (let ofClass = 0; ofClass < classCount; ofClass++) count += waiting[at + ofClass];
  return count;
}
