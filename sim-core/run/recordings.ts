// Runs that are held at what another run's mediators were. The other run is recorded where it is
// run anyway, or run for it alone; recordings are kept within a budget of bytes. Only the days of
// the branch are recorded and held, since both runs have one past.

import {
  MediatorHold, MediatorRecorder, type Mediation, type Recording,
} from '../process/hold.ts';
import type { BuiltCity } from './built-city.ts';
import type { RunRequest } from './engine.ts';
import { KeptWithin } from './kept-within.ts';
import { recordedFor, recordingKey } from './run-key.ts';

/** Some weeks of a small city or days of a large one. */
const usualBytes = 64_000_000;

/** What runs have left of their mediators. */
export class Recordings {
  private readonly kept: KeptWithin<Recording>;

  /** `mostBytes`: for all of them together; the newest is kept whatever it takes. */
  constructor(mostBytes = usualBytes) {
    this.kept = new KeptWithin(mostBytes, ({ rows }) => rows.byteLength);
  }

  /** The run that has to be recorded before this one; undefined where none has. */
  missingFor(request: RunRequest): RunRequest | undefined {
    const recorded = recordedFor(request);
    if (recorded === undefined) return undefined;
    return this.kept.get(recordingKey(recorded)) === undefined ? recorded : undefined;
  }

  /**
   * What records or holds a run. Throws where it is held at a run that was not recorded here, or no
   * longer is kept.
   */
  mediated(request: RunRequest): MediatedRun {
    return new MediatedRun(request, this.kept);
  }
}

/** One run, whose mediators are recorded or held from its branch on. */
export class MediatedRun {
  private readonly request: RunRequest;
  private readonly kept: KeptWithin<Recording>;
  private readonly mediation: Mediation | undefined;

  constructor(request: RunRequest, kept: KeptWithin<Recording>) {
    this.request = request;
    this.kept = kept;
    this.mediation = mediationOf(request, kept);
  }

  /** Before the run's first second. */
  prepare({ sim }: BuiltCity): void {
    sim.mediation = this.request.scenario.warmUp === 0 ? this.mediation : undefined;
  }

  /** After each step, and after a start where the warm-up ends. */
  notice({ sim, isAtBranch }: BuiltCity): void {
    if (!isAtBranch || sim.mediation === this.mediation) return;
    sim.mediation = this.mediation;
    this.mediation?.resume(sim.city);
  }

  /** When the run is over and its books are closed. */
  end({ sim }: BuiltCity): void {
    const { mediation } = this;
    sim.mediation = undefined;
    if (mediation instanceof MediatorRecorder) {
      this.kept.put(recordingKey(this.request), mediation.recording);
    }
  }
}

function mediationOf(
  request: RunRequest,
  kept: KeptWithin<Recording>,
): Mediation | undefined {
  const recorded = recordedFor(request);
  if (recorded === undefined) {
    return request.isRecorded === true ? new MediatorRecorder() : undefined;
  }
  const recording = kept.get(recordingKey(recorded));
  if (recording === undefined) throw new Error('a run is held at one that was not recorded');
  return new MediatorHold(recording, request.held?.mediators ?? []);
}
