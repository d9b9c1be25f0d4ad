// The worker that holds one watchable city. Frames are handed over, not copied.

import { expose, transfer } from 'comlink';
import type { LiveEngine, RunRequest, Scenario } from '../../sim-core/run/engine.ts';
import { LocalLive } from '../../sim-core/run/local-live.ts';
import { pause } from './pause.ts';

const engine = new LocalLive(pause);

const exposed: LiveEngine = {
  prepare: (scenario: Scenario) => engine.prepare(scenario),
  load: (request: RunRequest) => engine.load(request),
  seek: async (atSeconds: number) => {
    const buffer = await engine.seek(atSeconds);
    return transfer(buffer, [buffer]);
  },
  explainOrder: (orderKey: number) => engine.explainOrder(orderKey),
  figuresNow: () => engine.figuresNow(),
};

expose(exposed);
