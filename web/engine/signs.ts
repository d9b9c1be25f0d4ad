// Signs of life. A worker says now and then how far it is, beside the answers that comlink carries;
// the page hears it and knows that the worker is neither dead nor spinning.

import type { Timer } from '../../sim-core/index.ts';

/** How often a worker says that it is alive, at most. */
const quietMilliseconds = 200;

interface Sign {
  /** The share of a run that is done; 0 where nobody counts. */
  readonly share: number;
}

let saidAt = Number.NEGATIVE_INFINITY;

/** Called in a worker as often as it likes. */
export function sayAlive(share = 0): void {
  const now = performance.now();
  if (now < saidAt + quietMilliseconds) return;
  saidAt = now;
  postMessage({ share } satisfies Sign);
}

/** Hears a worker's signs of life, on the page. */
export function hearSigns(worker: Worker, heard: (share: number) => void): void {
  worker.addEventListener('message', ({ data }: MessageEvent<Partial<Sign> | null>) => {
    if (typeof data?.share === 'number') heard(data.share);
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
