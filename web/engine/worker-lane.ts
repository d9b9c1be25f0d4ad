// One worker and the engine in it. A worker that dies is replaced once by itself; when it dies again
// the reason is passed on, so that a person can be told instead of waiting for ever.

import { releaseProxy, wrap, type Remote } from 'comlink';

/** Why a lane gave up, in the browser's own words. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** A worker, its engine, and what to do when it falls over. */
export class WorkerLane<Engine> {
  readonly #start: () => Worker;
  #worker: Worker;
  #engine: Remote<Engine>;
  #deaths = 0;
  #fail: (reason: WorkerDied) => void = () => undefined;

  constructor(start: () => Worker) {
    this.#start = start;
    this.#worker = this.#launch();
    this.#engine = wrap<Engine>(this.#worker);
  }

  /** Calls the engine; when the worker dies meanwhile, once more in a new worker. */
  async call<Result>(ask: (engine: Remote<Engine>) => Promise<Result>): Promise<Result> {
    try {
      const result = await this.#raced(ask);
      this.#deaths = 0;
      return result;
    } catch (reason) {
      if (!(reason instanceof WorkerDied) || this.#deaths > 1) throw reason;
      return this.#raced(ask);
    }
  }

  /** Says something to the engine without waiting for it or for its failure. */
  tell(say: (engine: Remote<Engine>) => Promise<unknown>): void {
    say(this.#engine).catch(() => undefined);
  }

  /** Ends the worker in the middle of whatever it does, and puts a fresh one in its place. */
  replace(): void {
    this.end();
    this.#worker = this.#launch();
    this.#engine = wrap<Engine>(this.#worker);
  }

  end(): void {
    this.#engine[releaseProxy]();
    this.#worker.terminate();
  }

  /** Falls over on purpose, for the test of what happens then. */
  die(reason: string): void {
    this.#deaths += 1;
    this.replace();
    this.#fail(new WorkerDied(reason));
  }

  #raced<Result>(ask: (engine: Remote<Engine>) => Promise<Result>): Promise<Result> {
    const engine = this.#engine;
    return new Promise<Result>((resolve, reject) => {
      this.#fail = reject;
      ask(engine).then(resolve, reject);
    });
  }

  #launch(): Worker {
    const worker = this.#start();
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.die(event.message || 'the worker could not be started');
    });
    return worker;
  }
}
