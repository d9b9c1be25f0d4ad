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

/** The queue's scalars, as columns of a one-row table so that a snapshot takes them along. */
interface Head {
  readonly nowSeconds: Float64Array;
  readonly windowEnd: Float64Array;
  readonly free: Int32Array;
  readonly size: Int32Array;
  readonly overflowFirst: Int32Array;
  readonly overflowLast: Int32Array;
}

export class DueQueue {
  /** The task that `pop` took: its moment, kind, row and stamp. */
  due: Seconds = 0;
  kind = 0;
  subject = 0;
  stamp = 0;

  readonly sections: readonly Section[];
  private readonly entries;
  private readonly ring;
  private readonly head: Head;

  /** `capacity`: the most tasks that can be pending at once; a full queue is an assertion. */
  constructor(capacity: number) {
    this.entries = table('queue entries', capacity, {
      due: 'f64',
      subject: 'i32',
      stamp: 'i32',
      next: 'i32',
      kind: 'u8',
    });
    this.ring = table('queue ring', ringSeconds, { first: 'i32', last: 'i32' });
    const head = table('queue head', 1, {
      nowSeconds: 'f64',
      windowEnd: 'f64',
      free: 'i32',
      size: 'i32',
      overflowFirst: 'i32',
      overflowLast: 'i32',
    });
    this.head = head;
    this.sections = [this.entries.section, this.ring.section, head.section];
    this.clear();
  }

  /** Pending tasks. */
  get size(): number {
    return this.head.size[0];
  }

  clear(): void {
    const { next } = this.entries;
    for (let i = 0; i < next.length; i++) next[i] = i + 1 < next.length ? i + 1 : none;
    this.ring.first.fill(none);
    this.ring.last.fill(none);
    this.head.nowSeconds[0] = 0;
    this.head.windowEnd[0] = ringSeconds;
    this.head.free[0] = next.length > 0 ? 0 : none;
    this.head.size[0] = 0;
    this.head.overflowFirst[0] = none;
    this.head.overflowLast[0] = none;
  }

  /**
   * Files a task for a whole second that has not passed. `stamp` lets the handler know a stale one.
   */
  push(due: Seconds, kind: number, subject: number, stamp = 0): void {
    const { head, entries } = this;
    assert(due >= head.nowSeconds[0], 'a task cannot be due in the past', due, head.nowSeconds[0]);
    const entry = head.free[0];
    assert(entry !== none, 'the task queue is full', entries.capacity);
    head.free[0] = entries.next[entry];
    head.size[0]++;
    entries.due[entry] = due;
    entries.kind[entry] = kind;
    entries.subject[entry] = subject;
    entries.stamp[entry] = stamp;
    entries.next[entry] = none;
    if (due < head.windowEnd[0]) this.file(entry, due);
    else this.postpone(entry);
  }

  /**
   * Takes the first task due at or before `until` into the public fields; false if there is none.
   */
  pop(until: Seconds): boolean {
    const { head, ring, entries } = this;
    const { first } = ring;
    if (head.size[0] === 0) {
      this.skipTo(until);
      return false;
    }
    let now = head.nowSeconds[0];
    for (; now <= until; now++) {
      if (now >= head.windowEnd[0] - halfRing) this.extendWindow();
      const entry = first[now & ringMask];
      if (entry === none) continue;
      const next = entries.next[entry];
      first[now & ringMask] = next;
      if (next === none) ring.last[now & ringMask] = none;
      this.due = now;
      this.kind = entries.kind[entry];
      this.subject = entries.subject[entry];
      this.stamp = entries.stamp[entry];
      entries.next[entry] = head.free[0];
      head.free[0] = entry;
      head.size[0]--;
      head.nowSeconds[0] = now;
      return true;
    }
    head.nowSeconds[0] = Math.max(head.nowSeconds[0], until);
    return false;
  }

  private skipTo(until: Seconds): void {
    const { head } = this;
    head.nowSeconds[0] = Math.max(head.nowSeconds[0], until);
    while (head.nowSeconds[0] >= head.windowEnd[0] - halfRing) head.windowEnd[0] += halfRing;
  }

  private file(entry: number, due: Seconds): void {
    const { ring, entries } = this;
    const slot = due & ringMask;
    const last = ring.last[slot];
    if (last === none) ring.first[slot] = entry;
    else entries.next[last] = entry;
    ring.last[slot] = entry;
  }

  private postpone(entry: number): void {
    const { head, entries } = this;
    if (head.overflowLast[0] === none) head.overflowFirst[0] = entry;
    else entries.next[head.overflowLast[0]] = entry;
    head.overflowLast[0] = entry;
  }

  private extendWindow(): void {
    const { head, entries } = this;
    head.windowEnd[0] += halfRing;
    let entry = head.overflowFirst[0];
    head.overflowFirst[0] = none;
    head.overflowLast[0] = none;
    while (entry !== none) {
      const next = entries.next[entry];
      entries.next[entry] = none;
      if (entries.due[entry] < head.windowEnd[0]) this.file(entry, entries.due[entry]);
      else this.postpone(entry);
      entry = next;
    }
  }
}
