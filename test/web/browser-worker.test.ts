// What a worker of the page is asked and when: nothing while a figure is on its way to the screen,
// and nothing at all when the question is withdrawn meanwhile.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/index.ts';
import { BrowserWorker } from '../../web/engine/browser-worker.ts';

const request = { scenario: presets.riverside, policy: noChange, seed: 1 };
let posted: unknown[] = [];
let started: EventTarget[] = [];

class SilentWorker extends EventTarget {
  constructor() {
    super();
    started.push(this);
  }

  postMessage(message: unknown): void {
    posted.push(message);
  }

  terminate(): void {
    posted.push('terminated');
  }
}

beforeEach(() => {
  posted = [];
  started = [];
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

  it('is sent behind the cancel of the one before it, which is answered with nothing', async () => {
    vi.useFakeTimers();
    const worker = new BrowserWorker(() => undefined);
    const first = worker.run(request);
    void worker.cancel();
    void worker.run({ ...request, seed: 2 });
    expect(posted.map((message) => (message as { path: string[] }).path)).toEqual([
      ['run'], ['cancel'], ['run'],
    ]);
    expect(await first).toBeUndefined();
    vi.useRealTimers();
  });

  it('goes to another worker when the one before it does not stop', async () => {
    vi.useFakeTimers();
    const worker = new BrowserWorker(() => undefined);
    void worker.run(request);
    const isIdle = worker.cancel();
    void worker.run({ ...request, seed: 2 });
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    await isIdle;
    expect(started).toHaveLength(2);
    expect(posted.slice(3)).toEqual(['terminated', expect.objectContaining({ path: ['run'] })]);
  });

  it('fails when its worker is closed, which is never started again', async () => {
    const worker = new BrowserWorker(() => undefined);
    const run = worker.run(request);
    worker.close();
    await expect(run).rejects.toThrow('closed');
    expect(posted).toHaveLength(2);
    await worker.prepare(request.scenario);
    expect(posted).toHaveLength(2);
    expect(worker.isClosed).toBe(true);
  });

  it('hears how far it is, and what its worker says of itself at the end', async () => {
    const worker = new BrowserWorker(() => undefined);
    const shares: number[] = [];
    const run = worker.run(request, (share) => shares.push(share));
    const [inside] = started;
    inside.dispatchEvent(new MessageEvent('message', { data: { work: 1, share: 0.25 } }));
    inside.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(run).rejects.toThrow('out of memory');
    expect(shares).toEqual([0.25]);
  });
});
