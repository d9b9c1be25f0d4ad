// B4: a thread that is let work little on a busy machine is waited for; one that spins is found
// out, on the same machine too, and one that does nothing is not waited for without an end.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PatientTimer } from '../../cli/patient-timer.ts';
import { EngineSilent, whileAlive } from '../../sim-core/run/patience.ts';
import type { WorkerLike } from '../../sim-core/run/pool.ts';

const silenceMs = 30_000;
const hourMs = 3_600_000;

/** After how long a silence of so many threads is believed, each of which gets a part of a core. */
async function believedAfterMs(share: number, threads = 1): Promise<number> {
  const startedMs = Date.now();
  const patience = new PatientTimer(() => (Date.now() - startedMs) * share * threads);
  const worker = patience.watched({
    run: () => new Promise(() => undefined),
    cancel: () => Promise.resolve(),
    close: () => undefined,
  } satisfies WorkerLike);
  let endedMs = Infinity;
  let reason: unknown;
  for (let thread = 0; thread < threads; thread++) {
    const ask = (): Promise<unknown> => worker.run({} as never);
    whileAlive(silenceMs, patience.timer, ask).catch((error: unknown) => {
      reason = error;
      endedMs = Math.min(endedMs, Date.now() - startedMs);
    });
  }
  await vi.advanceTimersByTimeAsync(hourMs);
  expect(reason).toBeInstanceOf(EngineSilent);
  return endedMs;
}

describe('B4: the silence of threads', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is believed soon where they are let work, as of one that spins', async () => {
    expect(await believedAfterMs(1)).toBeLessThan(1.5 * silenceMs);
    expect(await believedAfterMs(0.6, 8)).toBeLessThan(1.5 * silenceMs);
  });

  it('is borne for longer the less they are let work', async () => {
    expect(await believedAfterMs(0.1)).toBeGreaterThan(5 * silenceMs);
    expect(await believedAfterMs(0.1, 8)).toBeGreaterThan(5 * silenceMs);
  });

  it('is not borne for ever where nothing is done', async () => {
    expect(await believedAfterMs(0)).toBeLessThan(25 * silenceMs);
  });
});
