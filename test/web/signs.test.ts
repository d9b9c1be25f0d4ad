// B4: what a worker's signs of life are worth on the page: a worker that comes further is left
// alone however long it takes, and one that says the same for ever is replaced.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { EngineSilent, noChange } from '../../sim-core/index.ts';
import { BrowserWorker } from '../../web/engine/browser-worker.ts';
import { WorkerLane } from '../../web/engine/worker-lane.ts';

const request = { scenario: presets.riverside, policy: noChange, seed: 1 };
const silenceMs = 30_000;
let started: SilentWorker[] = [];

/** Answers nothing; its signs come from the test. */
class SilentWorker extends EventTarget {
  constructor() {
    super();
    started.push(this);
  }

  postMessage(): void {}

  terminate(): void {}

  say(work: number, share: number): void {
    this.dispatchEvent(new MessageEvent('message', { data: { work, share } }));
  }
}

beforeEach(() => {
  started = [];
  vi.stubGlobal('Worker', SilentWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A city that is asked for; `ended` holds why it was not had. */
function cityAsked() {
  const lane = new WorkerLane<{ load(): string }>(() => new SilentWorker() as unknown as Worker);
  const ended: unknown[] = [];
  lane.call(silenceMs, (engine) => engine.load()).catch((reason: unknown) => ended.push(reason));
  return ended;
}

describe('B4: a city that is watched', () => {
  it('is waited for while it comes further, however slowly', async () => {
    const ended = cityAsked();
    for (let quarter = 1; quarter <= 96; quarter++) {
      await vi.advanceTimersByTimeAsync(silenceMs / 2);
      started[0].say(1, quarter / 96);
    }
    for (let second = 1; second <= 4; second++) {
      await vi.advanceTimersByTimeAsync(silenceMs / 2);
      started[0].say(2, second / 96);
    }
    expect(started).toHaveLength(1);
    expect(ended).toEqual([]);
  });

  it('is asked for again and given up where it says the same for ever', async () => {
    const ended = cityAsked();
    for (let turn = 0; turn < 30; turn++) {
      await vi.advanceTimersByTimeAsync(silenceMs / 10);
      started[started.length - 1].say(1, 0.5);
      started[started.length - 1].say(1, 0.4);
    }
    expect(started).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2 * silenceMs);
    expect(ended[0]).toBeInstanceOf(EngineSilent);
  });
});

it('B4: how far a run is says nothing of the run after it', async () => {
  const worker = new BrowserWorker(() => undefined);
  const shares: number[][] = [[], []];
  void worker.run(request, (share) => shares[0].push(share));
  started[0].say(1, 0.9);
  void worker.run(request, (share) => shares[1].push(share));
  started[0].say(1, 0.95);
  started[0].say(2, 0.1);
  expect(shares).toEqual([[0.9], [0.1]]);
});
