// What a worker of the page is asked and when: nothing while a figure is on its way to the screen,
// and nothing at all when the question is withdrawn meanwhile.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/index.ts';
import { BrowserWorker } from '../../web/engine/browser-worker.ts';

const request = { scenario: presets.riverside, policy: noChange, seed: 1 };
let posted: unknown[] = [];

class SilentWorker extends EventTarget {
  postMessage(message: unknown): void {
    posted.push(message);
  }

  terminate(): void {
    posted.push('terminated');
  }
}

beforeEach(() => {
  posted = [];
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('a run', () => {
  it('is sent before anything else happens when nothing is drawn', () => {
    void new BrowserWorker(() => undefined).run(request);
    expect(posted).toHaveLength(1);
  });

  it('waits for the figure that is on its way to the screen', async () => {
    let drawn = (): void => undefined;
    const drawing = new Promise<void>((resolve) => (drawn = resolve));
    void new BrowserWorker(() => drawing).run(request);
    await Promise.resolve();
    expect(posted).toHaveLength(0);
    drawn();
    await drawing;
    expect(posted).toHaveLength(1);
  });

  it('is never sent when it is cancelled while it waits', async () => {
    let drawn = (): void => undefined;
    const drawing = new Promise<void>((resolve) => (drawn = resolve));
    const worker = new BrowserWorker(() => drawing);
    const run = worker.run(request);
    await worker.cancel();
    expect(await run).toBeUndefined();
    drawn();
    await drawing;
    expect(posted).toHaveLength(0);
  });
});
