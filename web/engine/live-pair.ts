// Two watchable cities on one clock with one seed: A and B. When both arms have the same policy one
// engine serves both, since the pictures would be equal to the last rider.

import type { Remote } from 'comlink';
import { runKey, type RunRequest, type Scenario, silenceFor } from '../../sim-core/index.ts';
import { type CityPortrait, type Frame, readFrame } from '../../sim-core/screen.ts';
import type { Arm } from '../state/setup.ts';
import type { FarRows } from './far-view.ts';
import type { LiveInWorker } from './live-in-worker.ts';
import type { Reach } from './rider-reach.ts';
import { WorkerLane } from './worker-lane.ts';

/** A city at a moment, from near and from afar. */
export interface Picture extends Frame {
  readonly far: FarRows;
  readonly reach: Reach;
  readonly crowding: number;
}

export interface FramePair {
  readonly a: Picture;
  readonly b: Picture;
}

type Question<Answer> = (engine: Remote<LiveInWorker>) => Promise<Answer>;

interface Side {
  readonly lane: WorkerLane<LiveInWorker>;
  /** What is to be seen here, and its run's key. */
  request: RunRequest | undefined;
  key: string;
  /** What is loaded in which worker, so that an unchanged side is not loaded again. */
  loaded: string;
  /** Whether the loaded city has been moved to where the last picture was taken. */
  isThere: boolean;
  portrait: CityPortrait | undefined;
  /** The last picture: asked for again, it need not be made, sent and drawn again. */
  picture: { readonly of: string; readonly atSeconds: number; readonly frame: Picture } | undefined;
}

export class LivePair {
  #a: Side | undefined;
  #b: Side | undefined;
  #same = true;
  /** For which city both get ready. */
  #preparing: Scenario | undefined;
  #kept: { readonly day: string; readonly portrait: CityPortrait } | undefined;

  /** Both workers build the city and practise, so that the first load of B waits for neither. */
  async prepare(scenario: Scenario): Promise<void> {
    this.#a ??= newSide();
    this.#b ??= newSide();
    const sides = [this.#a, this.#b];
    const silence = silenceFor(scenario);
    this.#preparing = scenario;
    await Promise.all(sides.map(({ lane }) => (
      lane.aside(silence, (engine) => engine.prepare(scenario))
    )));
    this.#preparing = undefined;
  }

  /** Leaves the cores to a question that has just been asked. */
  stopPreparing(): void {
    if (this.#preparing === undefined) return;
    const silence = silenceFor(this.#preparing);
    for (const side of [this.#a, this.#b]) {
      void side?.lane.aside(silence, (engine) => engine.stopPreparing());
    }
  }

  /** Loads both arms; only the side whose request changed starts anew. */
  async load(a: RunRequest, b: RunRequest): Promise<CityPortrait> {
    this.#same = runKey(a) === runKey(b);
    this.#a ??= newSide();
    const portraitA = portraitOf(this.#a, a);
    if (this.#same) return this.#portrait(a, await portraitA);
    this.#b ??= newSide();
    const [portrait] = await Promise.all([portraitA, portraitOf(this.#b, b)]);
    return this.#portrait(a, portrait);
  }

  /** The same city on the same day keeps its portrait whatever the policy: no map is made anew. */
  #portrait({ scenario, seed }: RunRequest, fresh: CityPortrait): CityPortrait {
    const day = JSON.stringify([scenario, seed]);
    if (this.#kept?.day !== day) this.#kept = { day, portrait: fresh };
    return this.#kept.portrait;
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

  /** Asks an arm's city about the moment that is shown. */
  ask<Answer>(arm: Arm, question: Question<Answer>): Promise<Answer> {
    return this.#asked(arm, question, true);
  }

  /** Asks an arm's city what moves its clock; the next picture is of the moment shown again. */
  askElsewhere<Answer>(arm: Arm, question: Question<Answer>): Promise<Answer> {
    return this.#asked(arm, question, false);
  }

  /** True when one city serves both arms: nobody in it can part. */
  get isOne(): boolean {
    return this.#same;
  }

  async #asked<Answer>(arm: Arm, question: Question<Answer>, isHere: boolean): Promise<Answer> {
    const side = this.#sideOf(arm);
    if (side?.request === undefined) throw new Error('no city is loaded');
    return ask(side, side.request, async (engine) => {
      const { isThere, picture } = side;
      // A new worker, too, has to be brought there first.
      if (isHere && !isThere && picture !== undefined) await engine.seek(picture.atSeconds);
      side.isThere = isHere;
      return question(engine);
    });
  }

  #sideOf(arm: Arm): Side | undefined {
    return arm === 'a' || this.#same ? this.#a : this.#b;
  }

  async #frame(side: Side | undefined, atSeconds: number): Promise<Picture> {
    if (side?.request === undefined) throw new Error('no city is loaded');
    const { picture } = side;
    const isKept = picture?.of === wantedIn(side, side.request);
    if (isKept && picture.atSeconds === atSeconds) return picture.frame;
    return ask(side, side.request, async (engine) => {
      const of = side.loaded;
      const { frame: bytes, ...seen } = await engine.seek(atSeconds);
      const frame = { ...readFrame(bytes), ...seen };
      side.picture = { of, atSeconds, frame };
      side.isThere = true;
      return frame;
    });
  }
}

/** Asks a side's engine when the city of a request is loaded in it. */
function ask<Answer>(
  side: Side,
  request: RunRequest,
  question: Question<Answer>,
): Promise<Answer> {
  return side.lane.call(silenceFor(request.scenario), async (engine) => {
    await loadSide(side, engine, request);
    return question(engine);
  });
}

/** Loads what the side should show, unless this very worker has it loaded already. */
async function loadSide(
  side: Side,
  engine: Remote<LiveInWorker>,
  request: RunRequest,
): Promise<void> {
  const wanted = wantedIn(side, request);
  if (side.loaded === wanted) return;
  side.loaded = '';
  side.isThere = false;
  side.portrait = await engine.load(request);
  side.loaded = wanted;
}

/** What must be loaded in the side's present worker. */
function wantedIn(side: Side, request: RunRequest): string {
  const key = request === side.request ? side.key : runKey(request);
  return `${side.lane.generation} ${key}`;
}

async function portraitOf(side: Side, request: RunRequest): Promise<CityPortrait> {
  side.request = request;
  side.key = runKey(request);
  const portrait = await ask(side, request, () => Promise.resolve(side.portrait));
  if (portrait === undefined) throw new Error('the city gave no portrait of itself');
  return portrait;
}

function newSide(): Side {
  const start = (): Worker => new Worker(new URL('./engine.worker.ts', import.meta.url), {
    type: 'module', name: 'live',
  });
  const lane = new WorkerLane<LiveInWorker>(start);
  return {
    lane, request: undefined, key: '', loaded: '', isThere: false, portrait: undefined,
    picture: undefined,
  };
}
