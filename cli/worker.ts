// The engine in a thread of Node: takes runs by message, answers with their results. It keeps one
// engine, so that a city is built once for all seeds and arms.

import { parentPort } from 'node:worker_threads';
import { LocalBatch } from '../sim-core/index.ts';
import { betweenMessages, timedRun } from './worker-messages.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const engine = new LocalBatch({ pause: betweenMessages });

parentPort?.on('message', (message: ToWorker) => {
  void (message.kind === 'run' ? run(message) : engine.cancel());
});

async function run({ id, request }: Extract<ToWorker, { kind: 'run' }>): Promise<void> {
  try {
    const timed = await timedRun(engine, request, (share) => answer({ kind: 'share', id, share }));
    answer({ kind: 'result', id, ...timed });
  } catch (error) {
    const text = error instanceof Error ? error.stack ?? error.message : String(error);
    answer({ kind: 'failure', id, text });
  }
}

function answer(message: FromWorker): void {
  parentPort?.postMessage(message);
}
