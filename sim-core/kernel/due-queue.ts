// What is due, in the order (due, sequence): first in, first out among equals. Time is in whole
// seconds, so the queue is a ring with one first-in-first-out list a second: push and pop touch a
// few integers and nothing is compared. What lies beyond the ring waits in an overflow list and is
// filed when the ring reaches it, before anything newer can be filed for the same second, so the
// order holds. Head, ring and entries share one array and entries are named by their place in it,
// so that the compiler holds a single base and length; what stops a run is called out of line.

import { assert } from './assert.ts';
import { table, type Section } from './table.ts';
import type { Seconds } from './units.ts';

const ringBits = 17;
const ringSeconds = 1 << ringBits;
const halfRing = ringSeconds / 2;
const ringMask = ringSeconds - 1;
const none = -1;

/** Words of the queue's head. */
const headNow = 0;
const headWindowEnd = 1;
const headFree = 2;
const headSize = 3;
const overflowFirst = 4;
const overflowLast = 5;
/** First and last entry of each second, side by side. */
const ringStart = 8;
const entriesStart = ringStart + ringSeconds * 2;

/**
 * Words of an entry, whose place is a multiple of four: due and kind in one, as they are always
 * read together, and the rest.
 */
const entryWords = 4;
const subjectWord = 1;
const stampWord = 2;
const nextWord = 3;
/** Room for 64 kinds; moments of more than two years fit above them, read without a sign. */
const kindBits = 6;
const kindMask = (1 << kindBits) - 1;
/** The last second that fits: a run of a year, its warm-up and its tail end long before. */
export const lastDueSeconds = 0xffff_ffff >>> kindBits;

/** What is due next: entries come out by second, and within a second as they were filed. */
export class DueQueue {
  /** The task that `pop` took: its moment, kind, row and stamp. */
  due: Seconds = 0;
  kind = 0;
  subject = 0;
  stamp = 0;

  readonly sections: readonly Section[];
  private readonly capacity: number;
  private readonly words: Int32Array;

  /** `capacity`: the most tasks that can be pending at once; a full queue is an assertion. */
  constructor(capacity: number) {
    const columns = table('queue', entriesStart + capacity * entryWords, { words: 'i32' });
    this.capacity = capacity;
    this.words = columns.words;
    this.sections = [columns.section];
    this.clear();
  }

  /** Pending tasks. */
  get size(): number {
    return this.words[headSize];
  }

  clear(): void {
    const { words, capacity } = this;
    words.fill(none, ringStart, entriesStart);
    for (let i = 0; i < capacity; i++) {
      const entry = entriesStart + i * entryWords;
      words[entry | nextWord] = i + 1 < capacity ? entry + entryWords : none;
    }
    words[headNow] = 0;
    words[headWindowEnd] = ringSeconds;
    words[headFree] = capacity > 0 ? entriesStart : none;
    words[headSize] = 0;
    words[overflowFirst] = none;
    words[overflowLast] = none;
  }

  /** Files a task for a whole second that has not passed; `stamp` tells a stale one. */
  push(due: Seconds, kind: number, subject: number, stamp = 0): void {
    const { words } = this;
    if (!(due >= words[headNow])) this.refusePast(due);
    const entry = words[headFree];
    if (entry === none) this.refuseMore();
    words[headFree] = words[entry | nextWord];
    words[headSize]++;
    words[entry] = (due << kindBits) | kind;
    words[entry | subjectWord] = subject;
    words[entry | stampWord] = stamp;
    words[entry | nextWord] = none;
    if (due < words[headWindowEnd]) this.file(entry, due);
    else {
      if (due > lastDueSeconds) this.refuseFar(due);
      this.postpone(entry);
    }
  }

  /** Takes the first task due at or before `until` into the fields; false if there is none. */
  pop(until: Seconds): boolean {
    const { words } = this;
    const now = words[headNow];
    const slot = ringStart + ((now & ringMask) << 1);
    const entry = words[slot];
    // At most once: the clock now stands on a second that has a task.
    if (entry === none || now > until) return this.canGoOn(until) && this.pop(until);
    const next = words[entry | nextWord];
    words[slot] = next;
    if (next === none) words[slot | 1] = none;
    this.due = now;
    this.kind = words[entry] & kindMask;
    this.subject = words[entry | subjectWord];
    this.stamp = words[entry | stampWord];
    words[entry | nextWord] = words[headFree];
    words[headFree] = entry;
    words[headSize]--;
    return true;
  }

  /**
   * Writes the rows of tasks of a kind that are filed for a second within the ring, first in first,
   * from a place of an array on and as far as there is room; gives where it stopped.
   */
  readDue(due: Seconds, kind: number, into: Int32Array, from = 0): number {
    const { words } = this;
    let count = from;
    let entry = words[ringStart + ((due & ringMask) << 1)];
    while (entry !== none && count < into.length) {
      if ((words[entry] & kindMask) === kind) into[count++] = words[entry | subjectWord];
      entry = words[entry | nextWord];
    }
    return count;
  }

  /** Moves the clock to the next second that has a task; false, at `until`, if it is later. */
  private canGoOn(until: Seconds): boolean {
    const { words } = this;
    if (words[headSize] === 0) {
      this.skipTo(until);
      return false;
    }
    for (let now = words[headNow]; now <= until; now++) {
      if (now >= words[headWindowEnd] - halfRing) this.extendWindow();
      if (words[ringStart + ((now & ringMask) << 1)] === none) continue;
      words[headNow] = now;
      return true;
    }
    words[headNow] = Math.max(words[headNow], until);
    return false;
  }

  private skipTo(until: Seconds): void {
    const { words } = this;
    words[headNow] = Math.max(words[headNow], until);
    while (words[headNow] >= words[headWindowEnd] - halfRing) words[headWindowEnd] += halfRing;
  }

  private file(entry: number, due: Seconds): void {
    const { words } = this;
    const slot = ringStart + ((due & ringMask) << 1);
    const last = words[slot | 1];
    words[last === none ? slot : last | nextWord] = entry;
    words[slot | 1] = entry;
  }

  private postpone(entry: number): void {
    const { words } = this;
    const last = words[overflowLast];
    words[last === none ? overflowFirst : last | nextWord] = entry;
    words[overflowLast] = entry;
  }

  private extendWindow(): void {
    const { words } = this;
    words[headWindowEnd] += halfRing;
    let entry = words[overflowFirst];
    words[overflowFirst] = none;
    words[overflowLast] = none;
    while (entry !== none) {
      const next = words[entry | nextWord];
      const due = words[entry] >>> kindBits;
      words[entry | nextWord] = none;
      if (due < words[headWindowEnd]) this.file(entry, due);
      else this.postpone(entry);
      entry = next;
    }
  }

  private refusePast(due: Seconds): never {
    assert(false, 'a task cannot be due in the past', due, this.words[headNow]);
  }

  private refuseFar(due: Seconds): never {
    assert(false, 'a task is due too far ahead', due, lastDueSeconds);
  }

  private refuseMore(): never {
    assert(false, 'the task queue is full', this.capacity);
  }
}
