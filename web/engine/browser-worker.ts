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
  readonly request: RunRequest;
  /** False while the run still waits for the screen. */
  isSent: boolean;
  onShare(share: number): void;
  answer(result: RunResult | undefined): void;
  fail(reason: unknown): void;
}

export class BrowserWorker implements WorkerLike {
  #started: Started | undefined;
  #current: Current | undefined;
  /** Runs that the worker was sent and has not answered; all but the last were cancelled. */
  readonly #inHand = new Set<number>();
  #waitingForIdle: (() => void)[] = [];
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
    return new Promise((answer, fail) => {
      const work = ++this.#runs;
      const current = { work, request, isSent: false, onShare, answer, fail };
      this.#current = current;
      const drawing = this.#drawing();
      // At once where nothing is drawn: a promise would let the page's own work go first.
      if (drawing === undefined) this.#send(current);
      else void drawing.then(() => this.#send(current));
    });
  }

  /**
   * The run's answer is nothing, at once: what comes next can be sent while this one still stops,
   * since the worker takes what it is asked in order. Resolves when the worker is free.
   */
  cancel(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    current?.answer(undefined);
    if (current?.isSent === true) {
      this.#started?.engine.cancel().catch(() => undefined);
      setTimeout(() => this.#endIfIn(current.work), graceMilliseconds);
    }
    return this.idle();
  }

  /** Ends it for good: the run in flight fails, and whoever needs a worker opens another. */
  close(): void {
    this.#isClosed = true;
    this.#current?.fail(new Error('the worker was closed'));
    this.#end();
  }

  /** Resolves when nothing runs here. */
  idle(): Promise<void> {
    if (this.#inHand.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waitingForIdle.push(resolve));
  }

  #send(current: Current): void {
    if (this.#current !== current) return;
    const { work, request, answer, fail } = current;
    current.isSent = true;
    this.#started ??= this.#start();
    this.#inHand.add(work);
    const isOver = (): void => {
      if (this.#current === current) this.#current = undefined;
      this.#inHand.delete(work);
      this.#freed();
    };
    this.#started.engine.run(request, work).finally(isOver).then(answer, fail);
  }

  /** A cancelled run that goes on takes its worker along; what was sent after it goes elsewhere. */
  #endIfIn(work: number): void {
    if (!this.#inHand.has(work)) return;
    this.#end();
    if (this.#current?.isSent === true) this.#send(this.#current);
  }

  #end(): void {
    this.#started?.worker.terminate();
    this.#started = undefined;
    this.#inHand.clear();
    this.#freed();
  }

  #freed(): void {
    if (this.#inHand.size > 0) return;
    for (const resolve of this.#waitingForIdle.splice(0)) resolve();
  }

  #start(): Started {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
      type: 'module', name: 'batch',
    });
    hearSigns(worker, ({ work, share }) => {
      if (this.#current?.work === work) this.#current.onShare(share);
    });
    hearDeath(worker, (reason) => {
      if (this.#started?.worker !== worker) return;
      const current = this.#current;
      this.#current = undefined;
      this.#end();
      current?.fail(new Error(reason));
    });
    return { worker, engine: wrap<BatchInWorker>(worker) };
  }
}
