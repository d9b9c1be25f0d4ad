// The worker that runs whole days for the figures: the engine itself, spoken to through comlink.

import { expose } from 'comlink';
import { type BatchEngine, LocalBatch } from '../../sim-core/index.ts';
import { pause } from './pause.ts';
import { sayAlive } from './signs.ts';

const engine = new LocalBatch({ pause });

const exposed: BatchEngine = {
  prepare: (scenario) => engine.prepare(scenario),
  run: (request) => engine.run(request, sayAlive),
  cancel: () => engine.cancel(),
};

expose(exposed);
