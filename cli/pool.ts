// Engines in threads of Node. One worker needs no thread: the engine then runs right here. A thread
// starts from a line of plain JavaScript that registers tsx, since Node 20 hands loaders given by
// --import to the main thread only.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type BuiltCity, LocalBatch, RunPool, type RunRequest, type RunResult, type WorkerLike,
} from '../sim-core/index.ts';
import { PatientTimer } from './patient-timer.ts';
import { betweenMessages, timedRun } from './worker-messages.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const starter = `
const { workerData } = require('node:worker_threads');
import(workerData.tsx).then(({ register }) => {
  register();
  return import(workerData.entry);
});
`;

/** Hears how many seconds a run's simulation took, apart from building its city. */
export type RunClock = (seconds: number) => void;

/** A pool of as many workers as are asked for, and not more than there are jobs. */
export function openPool(asked: number | undefined, jobs: number, clock?: RunClock): RunPool {
  const size = Math.max(1, Math.min(asked ?? availableParallelism(), jobs));
  if (size === 1) return new RunPool(() => inThisThread(clock), size);
  const patience = new PatientTimer();
  return new RunPool(() => patience.watched(openThread(clock)), size, patience.timer);
}

/** A pool of this thread alone, whose runs are played one after the other in these cities. */
export function openPoolFor(cityFor: (request: RunRequest) => BuiltCity, clock: RunClock): RunPool {
  return new RunPool(() => inThisThread(clock, cityFor), 1);
}

function inThisThread(
  clock?: RunClock,
  cityFor?: (request: RunRequest) => BuiltCity,
): WorkerLike {
  const engine = new LocalBatch({ pause: betweenMessages, cityFor });
  return {
    run: async (request, onShare) => {
      const { result, seconds } = await timedRun(engine, request, onShare);
      clock?.(seconds);
      return result;
    },
    cancel: () => engine.cancel(),
    close: () => void engine.cancel(),
  };
}

interface Waiting {
  resolve(result: RunResult | undefined): void;
  reject(error: Error): void;
  onShare?: (share: number) => void;
}

/** An engine in a thread of its own, which runs what is in the file of this address. */
export function openThread(
  clock?: RunClock,
  entry = new URL('./worker.ts', import.meta.url),
): WorkerLike {
  const worker = new Worker(starter, {
    eval: true,
    execArgv: [],
    workerData: {
      tsx: import.meta.resolve('tsx/esm/api'),
      entry: entry.href,
    },
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (message: FromWorker) => {
    const asked = waiting.get(message.id);
    if (message.kind === 'share') {
      asked?.onShare?.(message.share);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === 'failure') {
      asked?.reject(new Error(message.text));
      return;
    }
    clock?.(message.seconds);
    asked?.resolve(message.result);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`A worker ended with code ${code}`)));
  const send = (message: ToWorker): void => worker.postMessage(message);
  return {
    run: (request: RunRequest, onShare) => new Promise((resolve, reject) => {
      lastId++;
      waiting.set(lastId, { resolve, reject, onShare });
      send({ kind: 'run', id: lastId, request });
    }),
    cancel: async () => send({ kind: 'cancel' }),
    close: () => {
      failAll(new Error('The worker was closed'));
      void worker.terminate();
    },
  };
}
