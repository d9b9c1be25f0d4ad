// A clock that stands still while anything is left to be computed and then jumps to whatever is due
// next, so that minutes of waiting take no time and come out the same every time.

import type { Timer } from '../../sim-core/run/patience.ts';

interface Due {
  readonly atMs: number;
  readonly call: () => void;
}

const realTurn = setImmediate;

export class VirtualTime {
  nowMs = 0;
  /** In the order in which they were asked for. */
  private readonly waiting = new Map<number, Due>();
  private lastNumber = 0;

  /** A timer of this clock; the number cancels it. */
  set(call: () => void, milliseconds = 0): number {
    this.waiting.set(++this.lastNumber, { atMs: this.nowMs + milliseconds, call });
    return this.lastNumber;
  }

  clear(number: number): void {
    this.waiting.delete(number);
  }

  readonly timer: Timer = (milliseconds, call) => {
    const number = this.set(call, milliseconds);
    return () => this.clear(number);
  };

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => { this.set(resolve, milliseconds); });
  }

  /** Lets time go on until something is so; false when it is not within so many milliseconds. */
  async until(isSo: () => boolean, withinMs: number): Promise<boolean> {
    const endMs = this.nowMs + withinMs;
    for (;;) {
      // Everything that follows from what has happened, before the clock moves on.
      await new Promise<void>((resolve) => { realTurn(resolve); });
      if (isSo()) return true;
      const [number, due] = this.next() ?? [];
      if (number === undefined || due === undefined || due.atMs > endMs) {
        this.nowMs = endMs;
        return false;
      }
      this.waiting.delete(number);
      this.nowMs = due.atMs;
      due.call();
    }
  }

  private next(): [number, Due] | undefined {
    let first: [number, Due] | undefined;
    for (const entry of this.waiting) {
      if (first === undefined || entry[1].atMs < first[1].atMs) first = entry;
    }
    return first;
  }
}
