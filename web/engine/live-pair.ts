// Two watchable cities on one clock with one seed: A and B. When both arms have the same policy one
// engine serves both, since the pictures would be equal to the last rider.

import type { Remote } from 'comlink';
import { readFrame, type Frame } from '../../sim-core/run/frame.ts';
import type { CityPortrait, LiveEngine, RunRequest } from '../../sim-core/run/engine.ts';
import type { Text } from '../../sim-core/policy/lever.ts';
import type { Arm } from '../state/setup.ts';
import { contentOf } from './kept-runs.ts';
import { WorkerLane } from './worker-lane.ts';

export interface FramePair {
  readonly a: Frame;
  readonly b: Frame;
}

interface Side {
  readonly lane: WorkerLane<LiveEngine>;
  /** What is loaded, so that an unchanged side is not loaded again. */
  loaded: string;
}

export class LivePair {
  #a: Side | undefined;
  #b: Side | undefined;
  #same = true;

  /** Loads both arms; only the side whose request changed starts anew. */
  async load(a: RunRequest, b: RunRequest): Promise<CityPortrait> {
    this.#same = contentOf(a) === contentOf(b);
    this.#a ??= newSide();
    const portraitA = loadSide(this.#a, a);
    if (this.#same) return this.#portrait(await portraitA);
    this.#b ??= newSide();
    const [portrait] = await Promise.all([portraitA, loadSide(this.#b, b)]);
    return this.#portrait(portrait);
  }

  #kept: CityPortrait | undefined;

  #portrait(fresh: CityPortrait | undefined): CityPortrait {
    if (fresh !== undefined) this.#kept = fresh;
    if (this.#kept === undefined) throw new Error('the city gave no portrait of itself');
    return this.#kept;
  }

  /** The picture of both arms at a moment. */
  async seek(atSeconds: number): Promise<FramePair> {
    const a = this.#frame(this.#a, atSeconds);
    if (this.#same) {
      const frame = await a;
      return { a: frame, b: frame };
    }
    const [frameA, frameB] = await Promise.all([a, this.#frame(this.#b, atSeconds)]);
    return { a: frameA, b: frameB };
  }

  explainOrder(arm: Arm, orderKey: number): Promise<readonly Text[]> {
    const side = arm === 'a' || this.#same ? this.#a : this.#b;
    if (side === undefined) return Promise.resolve([]);
    return side.lane.call((engine) => engine.explainOrder(orderKey));
  }

  async #frame(side: Side | undefined, atSeconds: number): Promise<Frame> {
    if (side === undefined) throw new Error('no city is loaded');
    return readFrame(await side.lane.call((engine) => engine.seek(atSeconds)));
  }
}

async function loadSide(side: Side, request: RunRequest): Promise<CityPortrait | undefined> {
  const content = contentOf(request);
  if (side.loaded === content) return undefined;
  side.loaded = '';
  const portrait = await side.lane.call((engine: Remote<LiveEngine>) => engine.load(request));
  side.loaded = content;
  return portrait;
}

function newSide(): Side {
  const start = (): Worker =>
    new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module' });
  return { lane: new WorkerLane<LiveEngine>(start), loaded: '' };
}
