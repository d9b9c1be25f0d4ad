// The engine that holds one watchable city, as a worker lets it be spoken to. Frames are handed
// over, not copied.

import { transfer } from 'comlink';
import type { RunRequest, Scenario } from '../../sim-core/index.ts';
import {
  type Followed, type IncidentKind, type IncidentPlace, type LiveEngine, LocalLive,
} from '../../sim-core/screen.ts';
import { pause } from './pause.ts';
import { beginWork } from './signs.ts';

export function liveInWorker(): LiveEngine {
  const engine = new LocalLive(pause, () => beginWork());
  return {
    prepare: (scenario: Scenario) => engine.prepare(scenario),
    stopPreparing: () => engine.stopPreparing(),
    load: (request: RunRequest) => engine.load(request),
    seek: async (atSeconds: number) => {
      const buffer = await engine.seek(atSeconds);
      return transfer(buffer, [buffer]);
    },
    explainOrder: (orderKey: number) => engine.explainOrder(orderKey),
    accountOf: (orderKey: number) => engine.accountOf(orderKey),
    nextIncident: (kind: IncidentKind, after: IncidentPlace) => engine.nextIncident(kind, after),
    follow: (who: Followed, fromSeconds: number, untilSeconds: number) => (
      engine.follow(who, fromSeconds, untilSeconds)
    ),
    placeFacts: (merchantNumber: number) => engine.placeFacts(merchantNumber),
    figuresNow: () => engine.figuresNow(),
  };
}
