// Signs of life. A worker says now and then how far it is with what it does, beside the answers
// that comlink carries; the page hears only of what goes on, so that a worker that is slow is not
// taken for one that spins, and one that says the same for ever is.

import type { Timer } from '../../sim-core/index.ts';

/** How often a worker says how far it is, at most. */
const quietMilliseconds = 200;

interface Sign {
  /** Numbers what the worker does, one thing after the other. */
  readonly work: number;
  /** The share of it that is done, 0 to 1. */
  readonly share: number;
}

let saidAt = Number.NEGATIVE_INFINITY;
let begun = 0;

/**
 * Called in a worker that begins a piece of work, which may have a number from whoever asks. What
 * it gives back is told which share is done, as often as the worker likes.
 */
export function beginWork(work = begun + 1): (share: number) => void {
  begun = work;
  return (share) => {
    const now = performance.now();
    if (now < saidAt + quietMilliseconds) return;
    saidAt = now;
    postMessage({ work, share } satisfies Sign);
  };
}

/** Hears on the page that a worker goes on: with the same work, or with a later one. */
export function hearSigns(worker: Worker, heard: (sign: Sign) => void): void {
  let furthest: Sign = { work: 0, share: -1 };
  worker.addEventListener('message', ({ data }: MessageEvent<Partial<Sign> | null>) => {
    if (typeof data?.share !== 'number' || typeof data.work !== 'number') return;
    const { work, share } = data as Sign;
    const isOn = work > furthest.work || (work === furthest.work && share > furthest.share);
    if (!isOn) return;
    furthest = { work, share };
    heard(furthest);
  });
}

/** Hears of a worker that dies with a word: it could not be started, or an error ended it. */
export function hearDeath(worker: Worker, heard: (reason: string) => void): void {
  const died = (event: Event): void => {
    event.preventDefault();
    const { message } = event as Partial<ErrorEvent>;
    heard(message || 'the worker could not be started');
  };
  worker.addEventListener('error', died);
  worker.addEventListener('messageerror', died);
}

/** The page's own timer. */
export const pageTimer: Timer = (milliseconds, call) => {
  const timeout = setTimeout(call, milliseconds);
  return () => clearTimeout(timeout);
};
