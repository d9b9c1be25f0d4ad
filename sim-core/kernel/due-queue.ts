// What is due, in the order (due, sequence): first in, first out among equals. Time is in whole
// seconds, so the queue is a ring with one first-in-first-out list a second: push and pop touch a
// few integers and nothing is compared. What lies beyond the ring waits in an overflow list and is
// filed when the ring reaches it, before anything newer can be filed for the same second, so the
// order holds.

import { assert } from './assert.ts';
import { table, type Section } from './table.ts';
import type { Seconds } from './units.ts';

const ringBits = 17;
const ringSeconds = 1 << ringBits;
const halfRing = ringSeconds / 2;
const ringMask = ringSeconds - 1;
const none = -1;

/** Words of an entry: due and kind in one, as they are always read together. */
const entryWords = 4;
const dueAndKind = 0;
const subjectWord = 1;
const stampWord = 2;
const nextWord = 3;
/** Room for 16 kinds; moments up to four years fit above it. */
const kindBits = 4;
const kindMask = (1 << kindBits) - 1;

/** Words of the queue's head. */
const headNow = 0;
const headWindowEnd = 1;
const headFree = 2;
const headSize = 3;
const overflowFirst = 4;
const overflowLast = 5;
const headWords = 6;

export class DueQueue {
  /** The task that `pop` took: its moment, kind, row and stamp. */
  due: Seconds = 0;
  kind = 0;
  subject = 0;
  stamp = 0;

  readonly sections: readonly Section[];
  private readonly capacity: number;
  private readonly entries: Int32Array;
  /** First and last entry of each second, side by side. */
  private readonly ring: Int32Array;
  private readonly head: Int32Array;

  /** `capacity`: the most tasks that can be pending at once; a full queue is an assertion. */
  constructor(capacity: number) {
    const entries = table('queue entries', capacity * entryWords, { words: 'i32' });
    const ring = table('queue ring', ringSeconds * 2, { words: 'i32' });
    const head = table('queue head', headWords, { words: 'i32' });
    this.capacity = capacity;
    this.entries = entries.words;
    this.ring = ring.words;
    this.head = head.words;
    this.sections = [entries.section, ring.section, head.section];
    this.clear();
  }

  /** Pending tasks. */
  get size(): number {
    return this.head[headSize];
  }

  clear(): void {
    const { entries, head, capacity } = this;
    for (let i = 0; i < capacity; i++) {
      entries[i * entryWords + nextWord] = i + 1 < capacity ? i + 1 : none;
    }
    this.ring.fill(none);
    head[headNow] = 0;
    head[headWindowEnd] = ringSeconds;
    head[headFree] = capacity > 0 ? 0 : none;
    head[headSize] = 0;
    head[overflowFirst] = none;
    head[overflowLast] = none;
  }

  /** Files a task for a whole second that has not passed; `stamp` tells a stale one. */
  push(due: Seconds, kind: number, subject: number, stamp = 0): void {
    const { head, entries } = this;
    assert(due >= head[headNow], 'a task cannot be due in the past', due, head[headNow]);
    const entry = head[headFree];
    assert(entry !== none, 'the task queue is full', this.capacity);
    const base = entry * entryWords;
    head[headFree] = entries[base + nextWord];
    head[headSize]++;
    entries[base + dueAndKind] = (due << kindBits) | kind;
    entries[base + subjectWord] = subject;
    entries[base + stampWord] = stamp;
    entries[base + nextWord] = none;
    if (due < head[headWindowEnd]) this.file(entry, due);
    else this.postpone(entry);
  }

  /** Takes the first task due at or before `until` into the fields; false if there is none. */
  pop(until: Seconds): boolean {
    const { head, ring, entries } = this;
    if (head[headSize] === 0) {
      this.skipTo(until);
      return false;
    }
    for (let now = head[headNow]; now <= until; now++) {
      if (now >= head[headWindowEnd] - halfRing) this.extendWindow();
      const slot = (now & ringMask) * 2;
      const entry = ring[slot];
      if (entry === none) continue;
      const base = entry * entryWords;
      const next = entries[base + nextWord];
      ring[slot] = next;
      if (next === none) ring[slot + 1] = none;
      this.due = now;
      this.kind = entries[base + dueAndKind] & kindMask;
      this.subject = entries[base + subjectWord];
      this.stamp = entries[base + stampWord];
      entries[base + nextWord] = head[headFree];
      head[headFree] = entry;
      head[headSize]--;
      head[headNow] = now;
      return true;
    }
    head[headNow] = Math.max(head[headNow], until);
    return false;
  }

  private skipTo(until: Seconds): void {
    const { head } = this;
    head[headNow] = Math.max(head[headNow], until);
    while (head[headNow] >= head[headWindowEnd] - halfRing) head[headWindowEnd] += halfRing;
  }

  private file(entry: number, due: Seconds): void {
    const { ring, entries } = this;
    const slot = (due & ringMask) * 2;
    const last = ring[slot + 1];
    if (last === none) ring[slot] = entry;
    else entries[last * entryWords + nextWord] = entry;
    ring[slot + 1] = entry;
  }

  private postpone(entry: number): void {
    const { head, entries } = this;
    if (head[overflowLast] === none) head[overflowFirst] = entry;
    else entries[head[overflowLast] * entryWords + nextWord] = entry;
    head[overflowLast] = entry;
  }

  private extendWindow(): void {
    const { head, entries } = this;
    head[headWindowEnd] += halfRing;
    let entry = head[overflowFirst];
    head[overflowFirst] = none;
    head[overflowLast] = none;
    while (entry !== none) {
      const base = entry * entryWords;
      const next = entries[base + nextWord];
      const due = entries[base + dueAndKind] >> kindBits;
      entries[base + nextWord] = none;
      if (due < head[headWindowEnd]) this.file(entry, due);
      else this.postpone(entry);
      entry = next;
    }
  }
}
