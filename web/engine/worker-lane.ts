// One worker and the engine in it, asked one thing after the other. A worker that dies or falls
// silent is replaced when it is next needed, and what it was asked is asked once more; when that
// one fails too the reason is passed on, so that a person is told instead of waiting for ever.

import { wrap, type Remote } from 'comlink';
import { EngineSilent, whileAlive } from '../../sim-core/index.ts';
import { hearDeath, hearSigns, pageTimer } from './signs.ts';

/** Why a worker ended, in the browser's own words. */
class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

interface Started<Engine> {
  readonly worker: Worker;
  readonly engine: Remote<Engine>;
}

interface Caller {
  sign(): void;
  fail(reason: Error): void;
}

type Ask<Engine, Result> = (engine: Remote<Engine>) => Promise<Result>;

export class WorkerLane<Engine> {
  readonly #open: () => Worker;
  #started: Started<Engine> | undefined;
  #generation = 0;
  /** Every call that waits for this worker. */
  readonly #waiting = new Set<Caller>();
  /** Settles when the last of the calls so far has ended. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(open: () => Worker) {
    this.#open = open;
  }

  /** Grows with every new worker, which knows nothing of what the one before it was told. */
  get generation(): number {
    return this.#generation;
  }

  /**
   * Calls the engine when it has done what it was asked before; when the worker dies meanwhile, or
   * comes no further for so many milliseconds, once more in a new worker. `ask` must work in a
   * worker that was told nothing before.
   */
  call<Result>(silenceMilliseconds: number, ask: Ask<Engine, Result>): Promise<Result> {
    const answer = this.#turn.then(async () => {
      try {
        return await this.#raced(silenceMilliseconds, ask);
      } catch (reason) {
        if (!(reason instanceof WorkerDied || reason instanceof EngineSilent)) throw reason;
        return this.#raced(silenceMilliseconds, ask);
      }
    });
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Calls the engine beside all else, for what nobody needs an answer to. */
  async aside(silenceMilliseconds: number, ask: Ask<Engine, unknown>): Promise<void> {
    await this.#raced(silenceMilliseconds, ask).catch(() => undefined);
  }

  async #raced<Result>(silenceMilliseconds: number, ask: Ask<Engine, Result>): Promise<Result> {
    this.#started ??= this.#start();
    const { worker, engine } = this.#started;
    try {
      return await whileAlive(silenceMilliseconds, pageTimer, (sign) => (
        new Promise<Result>((resolve, fail) => {
          const caller = { sign, fail };
          this.#waiting.add(caller);
          void ask(engine)
            .then(resolve, fail)
            .finally(() => this.#waiting.delete(caller));
        })
      ));
    } catch (reason) {
      if (reason instanceof EngineSilent) this.#end(worker, reason);
      throw reason;
    }
  }

  #start(): Started<Engine> {
    const worker = this.#open();
    this.#generation += 1;
    hearSigns(worker, () => {
      for (const { sign } of this.#waiting) sign();
    });
    hearDeath(worker, (reason) => this.#end(worker, new WorkerDied(reason)));
    return { worker, engine: wrap<Engine>(worker) };
  }

  #end(worker: Worker, reason: Error): void {
    worker.terminate();
    if (this.#started?.worker !== worker) return;
    this.#started = undefined;
    for (const { fail } of this.#waiting) fail(reason);
    this.#waiting.clear();
  }
}
