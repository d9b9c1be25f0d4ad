// Shared pasts: the warm-up of a city under a baseline is simulated once for each seed and kept as
// a snapshot, from which every arm of that seed starts. The longest unused give way when the bytes
// allowed are used up.

import type { BuiltCity } from './built-city.ts';
import type { RunRequest } from './engine.ts';
import { KeptWithin } from './kept-within.ts';
import { pastKey } from './run-key.ts';

/** Enough for sixteen seeds of a small city or two of the largest. */
const usualBytes = 160_000_000;

/** Warm-ups that have been simulated, as snapshots within a budget of bytes. */
export class PastStore {
  /** Days of warm-up that had to be simulated, all runs together. */
  simulatedDays = 0;
  private readonly kept: KeptWithin<ArrayBuffer>;

  constructor(mostBytes = usualBytes) {
    this.kept = new KeptWithin(mostBytes, ({ byteLength }) => byteLength);
  }

  /** Starts a run where its warm-up ends if that past is kept, else at its first second. */
  start(built: BuiltCity, request: RunRequest): void {
    const key = pastKey(request);
    const past = key === undefined ? undefined : this.kept.get(key);
    if (past === undefined) this.simulatedDays += request.scenario.warmUp;
    built.start(request, past);
  }

  /** Keeps the past of a run whose city has just come to its branch; call it after each step. */
  notice(built: BuiltCity, request: RunRequest): void {
    if (!built.isAtBranch) return;
    const key = pastKey(request);
    if (key !== undefined && this.kept.get(key) === undefined) this.kept.put(key, built.past());
  }
}
