// Shares an answer out among the levers that B changes, when somebody asks for it: the policies in
// between are run on the answer's own seeds, so that the shares add up to what it says. Whatever
// runs in the background waits, and a new question ends it.

import {
  attributedLevers, type Attribution, attributionJobs, type AttributionRequest,
  type ExperimentRun, mostPlayers, startAttribution,
} from '../../sim-core/index.ts';
import { runFor } from '../state/horizon.ts';
import { useResults } from '../state/results.ts';
import { seedsOf, type Setup, useSetup } from '../state/setup.ts';
import { useShares } from '../state/shares.ts';
import { failureOf } from '../words/failure.ts';
import { leanRequest } from './request.ts';
import { background, figures } from './session.ts';

/** An answer on the screen: its question, and its days as windows are written. */
export interface Shareable {
  readonly setup: Setup;
  readonly days: string;
}

let current: ExperimentRun<Attribution> | undefined;
/** Lets go of what ends the present run. */
let letGo: (() => void) | undefined;

/** What is to be run, as the answer itself was. */
function requestFor({ setup, days }: Shareable): AttributionRequest {
  const asked = runFor(setup, days);
  return leanRequest(asked, seedsOf(asked));
}

/** Groups of levers that an answer can be shared out among; none where one alone is changed. */
export function sharersOf(answer: Shareable): readonly (readonly string[])[] {
  const levers = attributedLevers(requestFor(answer));
  return levers.length < 2 || levers.length > mostPlayers ? [] : levers;
}

/** How many runs it takes, those of the answer among them. */
export function runsToShare(answer: Shareable): number {
  return attributionJobs(requestFor(answer)).length;
}

/** Starts, and tells of every seed; what ran before for another answer is stopped. */
export function shareOut(answer: Shareable): void {
  stop();
  const { set } = useShares.getState();
  const request = requestFor(answer);
  const of = attributionJobs(request).length;
  set({
    ...answer, progress: 'running', runs: 0, of, attribution: undefined, failure: undefined,
  });
  const isOurs = (): boolean => useShares.getState().setup === answer.setup;
  background.pause();
  const run = startAttribution(request, figures.runner, {
    onSeed: (attribution) => (isOurs() ? set({ attribution }) : undefined),
    onDone: (runs) => (isOurs() ? set({ runs }) : undefined),
  });
  current = run;
  letGo = giveWay();
  run.result.then((attribution) => {
    if (current === run && attribution !== undefined) set({ attribution, progress: 'final' });
  }, (reason) => {
    if (current === run) set({ progress: 'failed', failure: failureOf(reason) });
  }).finally(() => {
    if (current !== run) return;
    end();
    goOn();
  });
}

/** Stops the runs; what the seeds so far have told stays, and says so. */
export function stopSharing(): void {
  stop();
  useShares.getState().set({ progress: 'cancelled' });
  goOn();
}

function stop(): void {
  const run = current;
  end();
  run?.cancel();
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
      if (setup !== before.setup || held !== before.held) stopSharing();
    }),
    useResults.subscribe(({ progress }, before) => {
      if (progress !== before.progress && progress === 'running') stopSharing();
    }),
  ];
  return () => unfollow.forEach((each) => each());
}
