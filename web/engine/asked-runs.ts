// Runs that somebody asks for to take an answer apart, on the answer's own seeds. Whatever runs in
// the background waits; what was asked for before, and a new question, end them.

import type { ExperimentRun, Hearing } from '../../sim-core/index.ts';
import type { AskedRuns, Shareable } from '../state/asked-runs.ts';
import { Pace } from '../../scenarios/experiments/pace.ts';
import { useResults } from '../state/results.ts';
import { useSetup } from '../state/setup.ts';
import { failureOf } from '../words/failure.ts';
import { background } from './session.ts';

/** Where it is kept what was asked and how far it is. */
interface Store<T> {
  getState(): AskedRuns<T>;
}

/** What there is to be stopped. */
interface Current {
  cancel(): void;
  told(): void;
}

let current: Current | undefined;
/** Lets go of what ends the present run. */
let letGo: (() => void) | undefined;

/** Starts so many runs, and tells of every seed; what was asked for before is stopped. */
export function askRuns<T>(
  { getState }: Store<T>,
  answer: Shareable,
  of: number,
  start: (hearing: Hearing<T>) => ExperimentRun<T>,
): void {
  stop();
  const { set } = getState();
  set({
    ...answer, progress: 'running', runs: 0, of, leftSeconds: undefined, found: undefined,
    failure: undefined,
  });
  const isOurs = (): boolean => getState().setup === answer.setup;
  const pace = new Pace();
  background.pause();
  const run = start({
    onSeed: (read) => (isOurs() ? set({ found: read() }) : undefined),
    onDone: (runs) => {
      if (!isOurs()) return;
      pace.heard(runs / of, performance.now());
      set({ runs, leftSeconds: pace.roughSeconds });
    },
  });
  const mine = { cancel: () => run.cancel(), told: () => set({ progress: 'cancelled' }) };
  current = mine;
  letGo = giveWay();
  run.result.then((found) => {
    if (current === mine && found !== undefined) set({ found, progress: 'final' });
  }, (reason) => {
    if (current === mine) set({ progress: 'failed', failure: failureOf(reason) });
  }).finally(() => {
    if (current !== mine) return;
    end();
    goOn();
  });
}

/** Stops the runs; what the seeds so far have told stays, and says so. */
export function stopAsked(): void {
  stop();
  goOn();
}

function stop(): void {
  const stopped = current;
  end();
  stopped?.cancel();
  stopped?.told();
}

function end(): void {
  current = undefined;
  letGo?.();
  letGo = undefined;
}

function goOn(): void {
  if (useResults.getState().progress === 'final') background.resume();
}

/** A new question, or one that is run again, has the workers at once; gives the way to let go. */
function giveWay(): () => void {
  const unfollow = [
    useSetup.subscribe(({ setup, held }, before) => {
      if (setup !== before.setup || held !== before.held) stopAsked();
    }),
    useResults.subscribe(({ progress }, before) => {
      if (progress !== before.progress && progress === 'running') stopAsked();
    }),
  ];
  return () => unfollow.forEach((each) => each());
}
