// Engines in threads of Node. One worker needs no thread: the engine then runs right here. A thread
// starts from a line of plain JavaScript that registers tsx, since Node 20 hands loaders given by
// --import to the main thread only.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  LocalBatch, RunPool, type RunRequest, type RunResult, type WorkerLike,
} from '../sim-core/index.ts';
import { betweenMessages } from './worker-messages.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const starter = `
const { workerData } = require('node:worker_threads');
import(workerData.tsx).then(({ register }) => {
  register();
  return import(workerData.entry);
});
`;

/** A pool of as many workers as are asked for, and not more than there are jobs. */
export function openPool(asked: number | undefined, jobs: number): RunPool {
  const size = Math.max(1, Math.min(asked ?? availableParallelism(), jobs));
  return new RunPool(size === 1 ? inThisThread : inNewThread, size);
}

function inThisThread(): WorkerLike {
  const engine = new LocalBatch(betweenMessages);
  return {
    run: (request) => engine.run(request),
    cancel: () => engine.cancel(),
    close: () => void engine.cancel(),
  };
}

interface Waiting {
  resolve(result: RunResult | undefined): void;
  reject(error: Error): void;
}

function inNewThread(): WorkerLike {
  const worker = new Worker(starter, {
    eval: true,
    execArgv: [],
    workerData: {
      tsx: import.meta.resolve('tsx/esm/api'),
      entry: new URL('./worker.ts', import.meta.url).href,
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
    waiting.delete(message.id);
    if (message.kind === 'result') asked?.resolve(message.result);
    else asked?.reject(new Error(message.text));
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`A worker ended with code ${code}`)));
  const send = (message: ToWorker): void => worker.postMessage(message);
  return {
    run: (request: RunRequest) => new Promise((resolve, reject) => {
      lastId++;
      waiting.set(lastId, { resolve, reject });
      send({ kind: 'run', id: lastId, request });
    }),
    cancel: async () => send({ kind: 'cancel' }),
    close: () => {
      waiting.clear();
      void worker.terminate();
    },
  };
}
