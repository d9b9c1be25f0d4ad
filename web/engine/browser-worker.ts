// One batch engine in a browser's worker, as the pool wants it. A run that has not stopped shortly
// after it was told to is ended with its worker; the next run starts a fresh one.

import { wrap, type Remote } from 'comlink';
import {
  type RunRequest, type RunResult, type Scenario, silenceFor, whileAlive, type WorkerLike,
} from '../../sim-core/index.ts';
import type { BatchInWorker } from './batch-in-worker.ts';
import { hearDeath, hearSigns, pageTimer } from './signs.ts';

/** A cancelled run that is still busy by then is ended with its worker. */
const graceMilliseconds = 100;

interface Started {
  readonly worker: Worker;
  readonly engine: Remote<BatchInWorker>;
}

interface Current {
  /** By which its signs of life are known from those of the run before it. */
  readonly work: number;
  /** False while the run still waits for the screen. */
  sent: boolean;
  onShare(share: number): void;
  stop(result: undefined): void;
  fail(reason: Error): void;
}

export class BrowserWorker implements WorkerLike {
  #started: Started | undefined;
  #current: Current | undefined;
  #idle: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #runs = 0;
  readonly #drawing: () => Promise<void> | undefined;

  /** `drawing` is there while a figure goes to the screen: no run begins before that is over. */
  constructor(drawing: () => Promise<void> | undefined) {
    this.#drawing = drawing;
  }

  /** True once another has taken its place. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Starts the worker before there is work, since starting takes longer than a small day. */
  warm(): void {
    this.#started ??= this.#start();
  }

  /** Builds a city and compiles the engine before there is work; a run that comes goes first. */
  async prepare(scenario: Scenario): Promise<void> {
    if (this.#current !== undefined || this.#isClosed) return;
    this.#started ??= this.#start();
    const { engine } = this.#started;
    // A worker that dies or is silent at this is told of when it is needed.
    await whileAlive(silenceFor(scenario), pageTimer, () => engine.prepare(scenario))
      .catch(() => undefined);
  }

  run(
    request: RunRequest,
    onShare: (share: number) => void = () => undefined,
  ): Promise<RunResult | undefined> {
    this.#started ??= this.#start();
    const { engine } = this.#started;
    let current: Current | undefined;
    const run = new Promise<RunResult | undefined>((resolve, reject) => {
      const work = ++this.#runs;
      const mine = { work, sent: false, onShare, stop: resolve, fail: reject };
      current = mine;
      this.#current = mine;
      const send = (): void => {
        if (this.#current !== mine) return;
        mine.sent = true;
        engine.run(request, work).then(resolve, reject);
      };
      const drawing = this.#drawing();
      // At once where nothing is drawn: a promise would let the page's own work go first.
      if (drawing === undefined) send();
      else void drawing.then(send);
    }).finally(() => {
      if (this.#current === current) this.#current = undefined;
    });
    this.#idle = run.catch(() => undefined);
    return run;
  }

  /** Resolves when the worker is free again, at the latest after the grace. */
  async cancel(): Promise<void> {
    const current = this.#current;
    if (current === undefined) return;
    if (!current.sent) {
      this.#current = undefined;
      current.stop(undefined);
      return;
    }
    this.#started?.engine.cancel().catch(() => undefined);
    const grace = setTimeout(() => {
      if (this.#current !== current) return;
      current.stop(undefined);
      this.#end();
    }, graceMilliseconds);
    await this.#idle;
    clearTimeout(grace);
  }

  /** Ends it for good: the run in flight fails, and whoever needs a worker opens another. */
  close(): void {
    this.#isClosed = true;
    this.#current?.fail(new Error('the worker was closed'));
    this.#end();
  }

  #end(): void {
    this.#started?.worker.terminate();
    this.#started = undefined;
  }

  /** Resolves when nothing runs here. */
  async idle(): Promise<void> {
    await this.#idle;
  }

  #start(): Started {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
      type: 'module', name: 'batch',
    });
    hearSigns(worker, ({ work, share }) => {
      if (this.#current?.work === work) this.#current.onShare(share);
    });
    hearDeath(worker, (reason) => {
      worker.terminate();
      if (this.#started?.worker !== worker) return;
      this.#started = undefined;
      this.#current?.fail(new Error(reason));
    });
    return { worker, engine: wrap<BatchInWorker>(worker) };
  }
}
