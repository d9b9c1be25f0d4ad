// Waiting that ends. Whoever asks an engine elsewhere waits for as long as there are signs of life:
// each says which share of the work is done, and only a share that grows is one. Silence is counted
// in turns of the host's own timer, so that a machine that slept, or a page that was busy, is not
// taken for an engine that is dead.

import type { Scenario } from './engine.ts';

/**
 * The host's timer, since the engine has no clock: calls once after so many real milliseconds,
 * unless what it gives back is called before. It may take longer where the machine is so busy that
 * those who are waited for have hardly been let work.
 */
export type Timer = (milliseconds: number, call: () => void) => () => void;

/** Whoever was asked gave no sign of life for as long as silence is borne. */
export class EngineSilent extends Error {
  /** What the error is known by, also where it came from another thread. */
  override readonly name = 'EngineSilent';
  /** Real seconds without a sign. */
  readonly silenceSeconds: number;

  /** `silenceMilliseconds`: how long silence was borne. */
  constructor(silenceMilliseconds: number) {
    const silenceSeconds = Math.round(silenceMilliseconds / 1000);
    super(`The engine gave no sign of life for ${silenceSeconds} s`);
    this.silenceSeconds = silenceSeconds;
  }
}

/** Turns of the timer without a sign until silence is believed. */
const quietTurns = 5;
/**
 * Far more than starting a worker or a quarter of an hour of the largest city takes, on a machine
 * that is busy with other things too.
 */
const usualSilenceMilliseconds = 30_000;
/** A city is built in one go, in some four microseconds a resident. */
const silenceMillisecondsPerResident = 0.03;

/** How long the engine of a scenario may be silent, in real milliseconds. */
export function silenceFor({ city }: Scenario): number {
  return usualSilenceMilliseconds + silenceMillisecondsPerResident * city.residents;
}

/**
 * What `ask` answers; rejects with `EngineSilent` when `sign`, which `ask` is given, has not been
 * called for so many real milliseconds (above 0).
 */
export function whileAlive<Answer>(
  silenceMilliseconds: number,
  timer: Timer,
  ask: (sign: () => void) => Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let quiet = 0;
    let stop = (): void => undefined;
    const turn = (): void => {
      quiet++;
      if (quiet > quietTurns) reject(new EngineSilent(silenceMilliseconds));
      else stop = timer(silenceMilliseconds / quietTurns, turn);
    };
    const answer = ask(() => { quiet = 0; });
    stop = timer(silenceMilliseconds / quietTurns, turn);
    void answer.then(resolve, reject).finally(() => stop());
  });
}
