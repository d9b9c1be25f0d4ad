// What the command line and its worker threads say to each other.

import type { RunRequest, RunResult } from '../sim-core/index.ts';

export type ToWorker =
  | { readonly kind: 'run'; readonly id: number; readonly request: RunRequest }
  | { readonly kind: 'cancel' };

export type FromWorker =
  | { readonly kind: 'result'; readonly id: number; readonly result: RunResult | undefined }
  | { readonly kind: 'failure'; readonly id: number; readonly text: string };

/** Lets signals and messages in; the engine waits for this between slices, so it can be stopped. */
export function betweenMessages(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
