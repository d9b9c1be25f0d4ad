// The engine that runs whole days for the figures, as a worker lets it be spoken to.

import {
  type BatchEngine, LocalBatch, type RunRequest, type RunResult,
} from '../../sim-core/index.ts';
import { pauseWhenDue } from './pause.ts';
import { beginWork } from './signs.ts';

/** The engine as the page sees it: signs of a run bear the number that the page gave it. */
export interface BatchInWorker extends Pick<BatchEngine, 'prepare' | 'cancel'> {
  run(request: RunRequest, work: number): Promise<RunResult | undefined>;
}

export function batchInWorker(): BatchInWorker {
  const engine = new LocalBatch({ pause: pauseWhenDue });
  return {
    prepare: (scenario) => engine.prepare(scenario),
    run: (request, work) => engine.run(request, beginWork(work)),
    cancel: () => engine.cancel(),
  };
}
