// Workers of the page as a browser would make them, but in virtual time and with faults that follow
// from a seed: messages are lost, late or doubled; workers cannot be started, die with a word or
// without one, spin, or say the same for ever. What the page speaks to them with is the true thing.

import { expose, type Endpoint } from 'comlink';
import { draw, keyOf, pick } from '../../sim-core/kernel/random.ts';
import type { TallyShape } from '../../sim-core/metrics/dimensions.ts';
import type { Figures } from '../../sim-core/metrics/index.ts';
import type { CityPortrait, RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { makeFrame } from '../../sim-core/run/frame.ts';
import { runKey } from '../../sim-core/run/run-key.ts';
import type { BatchInWorker } from '../../web/engine/batch-in-worker.ts';
import type { LiveInWorker } from '../../web/engine/live-in-worker.ts';
import type { VirtualTime } from './virtual-time.ts';

const jobFaults = ['late', 'dies', 'closes', 'spins', 'repeats', 'stops'] as const;
type JobFault = 'none' | (typeof jobFaults)[number];
const slices = 3;

/** What happens to one message on its way. */
interface Journey {
  readonly delaysMs: readonly number[];
}

/** What a run comes to: a figure that follows from all of its request, so that none is mistaken. */
export function resultOf(request: RunRequest): RunResult {
  const figures = { 'delivery.time-mean': markOf(request) } as Figures;
  const shape = { parts: {}, reasons: [] } as unknown as TallyShape;
  const windows = Object.fromEntries((request.windows ?? []).map((id) => (
    [id, { figures, tally: Float64Array.of(request.seed) }]
  )));
  const tally = Float64Array.of(request.seed);
  return { digest: '', orders: 0, figures, tally, shape, byDay: [], windows };
}

/** A browser's supply of workers, and the luck that all of them share. */
export class Workshop {
  /** From then on nothing goes wrong any more. */
  isCalm = false;
  opened = 0;
  /** Workers that nobody has terminated, those included that have died of themselves. */
  open = 0;
  readonly time: VirtualTime;
  private readonly luck: number;
  private readonly rate: number;
  private occasion = 0;

  constructor(time: VirtualTime, seed: number) {
    this.time = time;
    this.luck = keyOf(seed, 'page-faults');
    this.rate = draw(this.luck, 0, 0) * 0.4;
  }

  /** True in a share of all cases that is this seed's own, times `part`. */
  private happens(part: number): boolean {
    return !this.isCalm && draw(this.luck, ++this.occasion, 1) < this.rate * part;
  }

  /** Whether the worker that is to be started has no file. */
  lacksFile(): boolean {
    return this.happens(0.5);
  }

  /** What goes wrong with the job that begins. */
  faultOfJob(): JobFault {
    if (!this.happens(1)) return 'none';
    return jobFaults[pick(this.luck, this.occasion, 2, jobFaults.length)];
  }

  journey(isAnswer: boolean): Journey {
    const usualMs = 1;
    if (!this.happens(0.3)) return { delaysMs: [usualMs] };
    const lateMs = Math.ceil(draw(this.luck, this.occasion, 3) * 40_000);
    const kinds: readonly Journey[] = [
      { delaysMs: [] }, { delaysMs: [lateMs] }, { delaysMs: [usualMs, usualMs] },
      // An answer's copy may come much later than the answer itself.
      { delaysMs: [usualMs, isAnswer ? lateMs : usualMs] },
    ];
    return kinds[pick(this.luck, this.occasion, 4, kinds.length)];
  }
}

/** Stands for the class `Worker` of a page whose workers come from a workshop. */
export function workerClass(workshop: Workshop) {
  return class SimulatedWorker extends EventTarget {
    isEnded = false;
    /** Hears and says nothing any more. */
    isSilent = false;
    private readonly inside = new EventTarget();

    constructor(_address: string | URL, { name }: WorkerOptions = {}) {
      super();
      workshop.opened++;
      workshop.open++;
      const far: Endpoint = {
        postMessage: (data: unknown) => {
          if (!this.isSilent) this.carry(data, true, this);
        },
        addEventListener: this.inside.addEventListener.bind(this.inside) as never,
        removeEventListener: this.inside.removeEventListener.bind(this.inside) as never,
      };
      const host = { workshop, worker: this, say: (data: unknown) => far.postMessage(data) };
      if (workshop.lacksFile()) workshop.time.set(() => this.die('404'), 5);
      else expose(name === 'live' ? liveIn(host) : batchIn(host), far);
    }

    postMessage(data: unknown): void {
      this.carry(data, false, this.inside);
    }

    terminate(): void {
      if (!this.isEnded) workshop.open--;
      this.isEnded = true;
      this.isSilent = true;
    }

    die(message: string): void {
      this.isSilent = true;
      if (!this.isEnded) this.dispatchEvent(Object.assign(new Event('error'), { message }));
    }

    private carry(data: unknown, isAnswer: boolean, to: EventTarget): void {
      for (const delayMs of workshop.journey(isAnswer).delaysMs) {
        workshop.time.set(() => {
          const isHeard = isAnswer ? !this.isEnded : !this.isSilent;
          if (isHeard) to.dispatchEvent(new MessageEvent('message', { data }));
        }, delayMs);
      }
    }
  };
}

interface Host {
  readonly workshop: Workshop;
  readonly worker: { isSilent: boolean; isEnded: boolean; die(message: string): void };
  say(data: unknown): void;
}

/**
 * Does so many slices of a numbered piece of work, or what goes wrong instead; false when it was
 * told to stop.
 */
async function worked(
  { workshop, worker, say }: Host,
  work: number,
  isStopped: () => boolean = () => false,
): Promise<boolean> {
  const { time } = workshop;
  const fault = workshop.faultOfJob();
  if (fault === 'dies') worker.die('out of memory');
  if (fault === 'closes' || fault === 'spins') worker.isSilent = true;
  if (fault === 'stops') return false;
  while (fault === 'repeats' && !worker.isEnded) {
    say({ work, share: 0.5 });
    await time.sleep(4000);
  }
  const sliceMs = fault === 'late' ? 12_000 : 20;
  for (let slice = 1; slice <= slices; slice++) {
    await time.sleep(sliceMs);
    if (isStopped()) return false;
    say({ work, share: slice / slices });
  }
  return true;
}

function batchIn(host: Host): BatchInWorker {
  let epoch = 0;
  return {
    prepare: async () => void await worked(host, 0),
    run: async (request, work) => {
      const mine = ++epoch;
      return await worked(host, work, () => mine !== epoch) ? resultOf(request) : undefined;
    },
    cancel: async () => void epoch++,
  };
}

/** A number by which a picture shows of which run it is. */
export function markOf(request: RunRequest | undefined): number {
  return request === undefined ? 0 : keyOf(0, runKey(request)) & 0xffffff;
}

/** Only what the clock of the page needs. */
const portrait = { startSeconds: 0, endSeconds: 86_400 } as unknown as CityPortrait;

function liveIn(host: Host): LiveInWorker {
  let loaded: RunRequest | undefined;
  let here = 0;
  let begun = 0;
  // Nobody stops a city that is watched, and none stops of itself.
  const moved = async (): Promise<void> => void await worked(host, ++begun);
  return {
    prepare: moved,
    stopPreparing: async () => undefined,
    load: async (request) => {
      await moved();
      loaded = request;
      here = 0;
      return { ...portrait };
    },
    seek: async (atSeconds) => {
      await moved();
      here = atSeconds;
      const none = { riders: 0, orders: 0, merchants: 0, delivered: 0, late: 0, cancelled: 0 };
      const { buffer } = makeFrame({
        ...none, atSeconds, placed: markOf(loaded), wayPoints: 0,
      });
      const rows = new Float32Array();
      const [far, reach] = [{ hexes: rows, flows: rows }, { bounds: rows, along: rows }];
      return { frame: buffer, far, reach, crowding: 0 };
    },
    explainOrder: async () => {
      await moved();
      const where = `${markOf(loaded)} at ${here}`;
      return [{ zh: where, en: where }];
    },
    accountOf: async () => undefined,
    nextIncident: async () => undefined,
    placeFacts: async () => [],
    follow: () => Promise.reject(new Error('nobody asks')),
    figuresNow: () => Promise.reject(new Error('nobody asks')),
  };
}
