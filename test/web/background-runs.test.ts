// Runs in the background: nothing before leave is given, the more urgent first, everything in the
// end, and nothing is heard of what is no longer wanted.

import { describe, expect, it } from 'vitest';
import {
  LocalBatch, MemoryRuns, noChange, RunPool, StoredRuns, type WorkerLike,
} from '../../sim-core/index.ts';
import { toyScenario } from '../toy-city.ts';
import {
  BackgroundRuns, type BackgroundTask, comparing,
} from '../../web/engine/background-runs.ts';

const fee = (fen: number) => (
  { title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': fen } }] }
);

function openWorker(): WorkerLike {
  const batch = new LocalBatch();
  return {
    run: (request, onShare) => batch.run(request, onShare),
    cancel: () => batch.cancel(),
    close: () => undefined,
  };
}

/** A background, and the names of complete tasks in the order in which they were complete. */
function workplace() {
  const runner = new StoredRuns(new RunPool(openWorker, 1), new MemoryRuns());
  const complete: string[] = [];
  let tell: (() => void) | undefined;
  const task = (name: string, fen: number): BackgroundTask => comparing({
    request: {
      scenario: toyScenario, baseline: noChange, policy: fee(fen), seeds: [1, 2],
    },
    heard: ({ n, wanted }) => {
      if (n < wanted) return;
      complete.push(name);
      tell?.();
    },
  });
  const until = (count: number): Promise<void> => new Promise((resolve) => {
    tell = () => (complete.length >= count ? resolve() : undefined);
    tell();
  });
  return { background: new BackgroundRuns(runner), complete, task, until };
}

const quiet = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('runs in the background', () => {
  it('begin when they have leave, and all come to their end', async () => {
    const { background, complete, task, until } = workplace();
    background.want('cards', [task('one', 0), task('two', 100)]);
    await quiet(300);
    expect(complete).toEqual([]);
    background.resume();
    await until(2);
    expect(complete).toEqual(['one', 'two']);
  });

  it('give way to what is more urgent and to a pause, and lose nothing by it', async () => {
    const { background, complete, task, until } = workplace();
    background.want('cards', [task('one', 0), task('two', 100)]);
    background.resume();
    background.want('weeks', [task('week', 500)]);
    await until(1);
    background.pause();
    await quiet(300);
    expect(complete).toEqual(['week']);
    background.resume();
    await until(3);
    expect(complete).toEqual(['week', 'one', 'two']);
  });

  it('are held by a person through an answer to another question, and go on then', async () => {
    const { background, complete, task, until } = workplace();
    background.want('weeks', [task('week', 500)]);
    background.hold(true);
    background.resume();
    background.pause();
    background.resume();
    await quiet(200);
    expect(complete).toEqual([]);
    background.hold(false);
    await until(1);
    expect(complete).toEqual(['week']);
  });

  it('say nothing more of what is no longer wanted', async () => {
    const { background, complete, task, until } = workplace();
    background.want('weeks', [task('old', 0)]);
    background.resume();
    background.want('weeks', [task('new', 100)]);
    await until(1);
    await quiet(200);
    expect(complete).toEqual(['new']);
  });
});
