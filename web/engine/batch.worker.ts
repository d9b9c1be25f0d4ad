// The worker that runs whole days for the figures: the engine itself, spoken to through comlink.

import { expose } from 'comlink';
import {
  type BatchEngine, LocalBatch, type RunRequest, type RunResult,
} from '../../sim-core/index.ts';
import { pause } from './pause.ts';
import { beginWork } from './signs.ts';

/** The engine as the page sees it: signs of a run bear the number that the page gave it. */
export interface BatchInWorker extends Pick<BatchEngine, 'prepare' | 'cancel'> {
  run(request: RunRequest, work: number): Promise<RunResult | undefined>;
}

const engine = new LocalBatch({ pause });

const exposed: BatchInWorker = {
  prepare: (scenario) => engine.prepare(scenario),
  run: (request, work) => engine.run(request, beginWork(work)),
  cancel: () => engine.cancel(),
};

expose(exposed);
