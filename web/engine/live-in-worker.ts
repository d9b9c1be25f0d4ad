// The engine that holds one watchable city, as a worker lets it be spoken to. Frames are handed
// over, not copied, with what they come to from afar and where their riders can be.

import { transfer } from 'comlink';
import type { RunRequest, Scenario } from '../../sim-core/index.ts';
import {
  type Followed, type IncidentKind, type IncidentPlace, type LiveEngine, LocalLive, readFrame,
} from '../../sim-core/screen.ts';
import { crowdingOf } from './crowding.ts';
import { type FarRows, FarView } from './far-view.ts';
import { pause } from './pause.ts';
import { type Reach, riderReach } from './rider-reach.ts';
import { beginWork } from './signs.ts';

/** What is to be seen at a moment. */
export interface Seen {
  /** The picture, for `readFrame`. */
  readonly frame: ArrayBuffer;
  readonly far: FarRows;
  readonly reach: Reach;
  /** How thick shops stood when the run began, whatever the moment. */
  readonly crowding: number;
}

export interface LiveInWorker extends Omit<LiveEngine, 'seek'> {
  seek(atSeconds: number): Promise<Seen>;
}

export function liveInWorker(): LiveInWorker {
  const engine = new LocalLive(pause, () => beginWork());
  let view: FarView | undefined;
  let crowding = 0;
  return {
    prepare: (scenario: Scenario) => engine.prepare(scenario),
    stopPreparing: () => engine.stopPreparing(),
    load: async (request: RunRequest) => {
      const portrait = await engine.load(request);
      view = new FarView(portrait);
      crowding = crowdingOf(portrait, readFrame(await engine.seek(portrait.startSeconds)));
      return portrait;
    },
    seek: async (atSeconds: number) => {
      const frame = await engine.seek(atSeconds);
      if (view === undefined) throw new Error('no city is loaded');
      const read = readFrame(frame);
      const [far, reach] = [view.of(read), riderReach(read)];
      const rows = [far.hexes, far.flows, reach.bounds, reach.along].map(({ buffer }) => buffer);
      return transfer({ frame, far, reach, crowding }, [frame, ...rows]);
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
