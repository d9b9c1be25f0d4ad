// Takes an answer apart when somebody asks for it: among the levers that B changes, by policies in
// between, and by what lies between lever and outcome, by blocked paths.

import {
  attributedLevers, attributionJobs, type AttributionRequest, mediationJobs, mostPlayers,
  startAttribution, startMediation,
} from '../../sim-core/index.ts';
import { type Shareable, useChain, useShares } from '../state/asked-runs.ts';
import { runFor } from '../state/horizon.ts';
import { seedsOf } from '../state/setup.ts';
import { askRuns } from './asked-runs.ts';
import { leanRequest } from './request.ts';
import { figures } from './session.ts';

/** What is to be run, as the answer itself was. */
function requestFor({ setup, days }: Shareable): AttributionRequest {
  const asked = runFor(setup, days);
  return leanRequest(asked, seedsOf(asked));
}

/** Groups of levers that B changes. */
export function leversOf(answer: Shareable): readonly (readonly string[])[] {
  return attributedLevers(requestFor(answer));
}

/** Those that an answer can be shared out among; none where one alone is changed. */
export function sharersOf(answer: Shareable): readonly (readonly string[])[] {
  const levers = leversOf(answer);
  return levers.length < 2 || levers.length > mostPlayers ? [] : levers;
}

/** How many runs it takes, those of the answer among them. */
export function runsToShare(answer: Shareable): number {
  return attributionJobs(requestFor(answer)).length;
}

export function shareOut(answer: Shareable): void {
  const request = requestFor(answer);
  const of = attributionJobs(request).length;
  askRuns(useShares, answer, of, (hearing) => startAttribution(request, figures.runner, hearing));
}

/** How many runs it takes to measure the chain. */
export function runsToChain(answer: Shareable): number {
  return mediationJobs(requestFor(answer)).length;
}

export function measureChain(answer: Shareable): void {
  const request = requestFor(answer);
  const of = mediationJobs(request).length;
  askRuns(useChain, answer, of, (hearing) => startMediation(request, figures.runner, hearing));
}
