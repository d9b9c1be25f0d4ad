// What the command line and its worker threads say to each other, and how a worker runs.

import type { LocalBatch, RunRequest, RunResult } from '../sim-core/index.ts';

export type ToWorker =
  | { readonly kind: 'run'; readonly id: number; readonly request: RunRequest }
  | { readonly kind: 'cancel' };

/** A result, undefined when cancelled, with the seconds that its simulation took. */
export interface TimedResult {
  readonly result: RunResult | undefined;
  readonly seconds: number;
}

export type FromWorker =
  | { readonly kind: 'share'; readonly id: number; readonly share: number }
  | ({ readonly kind: 'result'; readonly id: number } & TimedResult)
  | { readonly kind: 'failure'; readonly id: number; readonly text: string };

/** How often a worker says how far it is, in milliseconds. */
const quietMs = 200;

/** Lets signals and messages in; the engine waits for this between slices, so it can be stopped. */
export function betweenMessages(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/**
 * One run, timed here because the engine knows no clock; building the city is not counted. The
 * first share is told before the city is built, so that whoever waits knows that the engine is
 * there.
 */
export async function timedRun(
  engine: LocalBatch,
  request: RunRequest,
  onShare?: (share: number) => void,
): Promise<TimedResult> {
  onShare?.(0);
  engine.prepare(request.scenario);
  const startedMs = performance.now();
  let toldMs = startedMs;
  const result = await engine.run(request, onShare && ((share): void => {
    if (performance.now() - toldMs < quietMs) return;
    toldMs = performance.now();
    onShare(share);
  }));
  return { result, seconds: (performance.now() - startedMs) / 1000 };
}
