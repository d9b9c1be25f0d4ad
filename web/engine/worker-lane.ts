// One worker and the engine in it. A worker that dies is replaced when it is next needed, and what
// it was asked is asked once more; when that one dies too the reason is passed on, so that a
// person can be told instead of waiting for ever.

import { wrap, type Remote } from 'comlink';

/** Why a lane gave up, in the browser's own words. */
class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

interface Started<Engine> {
  readonly worker: Worker;
  readonly engine: Remote<Engine>;
}

export class WorkerLane<Engine> {
  readonly #open: () => Worker;
  #started: Started<Engine> | undefined;
  #generation = 0;
  /** Every call that waits for this worker. */
  readonly #waiting = new Set<(reason: WorkerDied) => void>();

  constructor(open: () => Worker) {
    this.#open = open;
  }

  /** Grows with every new worker, which knows nothing of what the one before it was told. */
  get generation(): number {
    return this.#generation;
  }

  /**
   * Calls the engine; when the worker dies meanwhile, once more in a new worker. `ask` must work in
   * a worker that was told nothing before.
   */
  async call<Result>(ask: (engine: Remote<Engine>) => Promise<Result>): Promise<Result> {
    try {
      return await this.#raced(ask);
    } catch (reason) {
      if (!(reason instanceof WorkerDied)) throw reason;
      return this.#raced(ask);
    }
  }

  #raced<Result>(ask: (engine: Remote<Engine>) => Promise<Result>): Promise<Result> {
    this.#started ??= this.#start();
    const { engine } = this.#started;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.add(reject);
      ask(engine)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  #start(): Started<Engine> {
    const worker = this.#open();
    this.#generation += 1;
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      if (this.#started?.worker !== worker) return;
      this.#started = undefined;
      const reason = new WorkerDied(event.message || 'the worker could not be started');
      for (const fail of this.#waiting) fail(reason);
      this.#waiting.clear();
    });
    return { worker, engine: wrap<Engine>(worker) };
  }
}
