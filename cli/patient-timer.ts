// A timer for waiting on threads of this process. On a machine that is busy with other things a
// thread that was just opened may get a few hundredths of a core: reading the engine, a second or
// two of work, then takes minutes without a sign. So silence is counted in the work that threads
// were let do, and not by the clock alone: one that spins is found out all the same.

import type { RunResult, Timer, WorkerLike } from '../sim-core/index.ts';

/** Threads that are let do less than this share of what they could are waited for (assumed). */
const fairShare = 0.5;
/** A thread that waits for nothing does no work at all; so many times as long is enough for it. */
const mostTurns = 20;

/** The time that all threads of this process have been at work, in milliseconds. */
function workedInProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Counts real time while threads with a run in hand are let work, and little of it otherwise. */
export class PatientTimer {
  private busy = 0;
  private readonly workedMs: () => number;

  /** `workedMs`: milliseconds of work of all threads together, up to now. */
  constructor(workedMs: () => number = workedInProcess) {
    this.workedMs = workedMs;
  }

  /** The same worker, of which is known when it has something to do. */
  watched(worker: WorkerLike): WorkerLike {
    return {
      run: (request, onShare) => this.counted(worker.run(request, onShare)),
      cancel: () => worker.cancel(),
      close: () => worker.close(),
    };
  }

  readonly timer: Timer = (milliseconds, call) => {
    const fromMs = this.workedMs();
    let turns = 0;
    const turn = (): void => {
      const enoughMs = fairShare * milliseconds * Math.max(1, this.busy);
      turns++;
      if (turns >= mostTurns || this.workedMs() - fromMs >= enoughMs) call();
      else timeout = setTimeout(turn, milliseconds);
    };
    let timeout = setTimeout(turn, milliseconds);
    return () => clearTimeout(timeout);
  };

  private async counted(run: Promise<RunResult | undefined>): Promise<RunResult | undefined> {
    this.busy++;
    try {
      return await run;
    } finally {
      this.busy--;
    }
  }
}
