// The ring of seconds against the plainest possible queue: a list sorted by (due, sequence). Times
// reach far beyond the ring, so that overflow, window moves and ties between them are all met.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DueQueue, lastDueSeconds } from '../../sim-core/kernel/due-queue.ts';
import { restore, save } from '../../sim-core/kernel/snapshot.ts';

interface Task {
  readonly due: number;
  readonly sequence: number;
}

/** What a queue must do, written for reading. */
class SortedList {
  private tasks: Task[] = [];
  private sequence = 0;

  push(due: number): number {
    this.tasks.push({ due, sequence: this.sequence });
    return this.sequence++;
  }

  pop(until: number): Task | undefined {
    this.tasks.sort((a, b) => a.due - b.due || a.sequence - b.sequence);
    if (this.tasks.length === 0 || this.tasks[0].due > until) return undefined;
    return this.tasks.shift();
  }
}

const ringSeconds = 1 << 17;
/** Soon, around half a ring and a whole one, and days away; few values, so that ties are common. */
const delay = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom(ringSeconds / 2 - 1, ringSeconds / 2, ringSeconds - 1, ringSeconds),
  fc.integer({ min: 0, max: 4 }).map((n) => n * 60_000),
  fc.integer({ min: 0, max: 500_000 }),
);
const step = fc.record({
  pushes: fc.array(delay, { maxLength: 6 }),
  /** How far time may go, and how many tasks are taken at most. */
  until: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 300_000 })),
  pops: fc.integer({ min: 0, max: 8 }),
});

describe('the due queue', () => {
  it('pops in the order of a sorted list, whatever is pushed when', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const queue = new DueQueue(200);
        const list = new SortedList();
        let now = 0;
        for (const { pushes, until, pops } of steps) {
          for (const wait of pushes) queue.push(now + wait, 1, list.push(now + wait));
          for (let i = 0; i < pops; i++) {
            const expected = list.pop(now + until);
            expect(queue.pop(now + until)).toBe(expected !== undefined);
            if (expected === undefined) {
              now += until;
              break;
            }
            expect([queue.due, queue.subject]).toEqual([expected.due, expected.sequence]);
            now = expected.due;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hands equal moments out first in, first out, also across the overflow', () => {
    const queue = new DueQueue(10);
    const far = ringSeconds + 1000;
    queue.push(far, 0, 1);
    queue.push(100_000, 0, 0);
    queue.push(far, 0, 2);
    expect(queue.pop(Infinity)).toBe(true);
    queue.push(far, 0, 3);
    const order: number[] = [];
    while (queue.pop(far)) order.push(queue.subject);
    expect(order).toEqual([1, 2, 3]);
  });

  it('goes on from a saved image as if nothing had happened', () => {
    const fill = (queue: DueQueue): void => {
      for (let i = 0; i < 50; i++) queue.push((i * 7919) % 400_000, 2, i, i + 1);
      for (let i = 0; i < 10; i++) queue.pop(Infinity);
    };
    const drain = (queue: DueQueue): string[] => {
      const taken: string[] = [];
      while (queue.pop(1_000_000)) {
        taken.push(`${queue.due}/${queue.kind}/${queue.subject}/${queue.stamp}`);
      }
      return taken;
    };
    const queue = new DueQueue(60);
    fill(queue);
    const other = new DueQueue(60);
    restore(other.sections, save(queue.sections));
    expect(drain(other)).toEqual(drain(queue));
  });

  it('has room for 64 kinds and for a year, its warm-up and a night more', () => {
    const queue = new DueQueue(4);
    const yearSeconds = (366 + 60 + 1) * 86_400;
    expect(lastDueSeconds).toBeGreaterThan(yearSeconds);
    queue.push(yearSeconds, 63, 5, 6);
    queue.push(lastDueSeconds, 62, 7, 8);
    queue.push(0, 63, 1, 2);
    const taken: number[][] = [];
    while (queue.pop(lastDueSeconds)) {
      taken.push([queue.due, queue.kind, queue.subject, queue.stamp]);
    }
    expect(taken).toEqual([[0, 63, 1, 2], [yearSeconds, 63, 5, 6], [lastDueSeconds, 62, 7, 8]]);
    expect(() => new DueQueue(1).push(lastDueSeconds + 1, 0, 0)).toThrow('too far ahead');
  });

  it('says whose tasks of a kind are due in a second, and keeps them', () => {
    const queue = new DueQueue(8);
    const tasks = [[5, 1, 10], [5, 2, 20], [5, 1, 11], [6, 1, 12], [5, 1, 13]];
    for (const [due, kind, subject] of tasks) queue.push(due, kind, subject);
    expect(queue.pop(5)).toBe(true);
    const into = new Int32Array(3).fill(-1);
    expect(queue.readDue(5, 1, into, 1)).toBe(3);
    expect([...into]).toEqual([-1, 11, 13]);
    expect(queue.readDue(5, 1, into.subarray(0, 1))).toBe(1);
    expect(into[0]).toBe(11);
    expect(queue.readDue(4, 1, into)).toBe(0);
    expect(queue.size).toBe(4);
  });

  it('refuses the past and more tasks than it has room for', () => {
    const queue = new DueQueue(2);
    queue.push(10, 0, 0);
    expect(queue.pop(10)).toBe(true);
    expect(() => queue.push(9, 0, 0)).toThrow('past');
    queue.push(11, 0, 0);
    queue.push(11, 0, 1);
    expect(() => queue.push(11, 0, 2)).toThrow('full');
    expect(queue.size).toBe(2);
  });
});
