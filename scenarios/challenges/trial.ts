// A try of a challenge as a question to the engine, and what its answer comes to.

import {
  type Comparison, type ComparisonRequest, leverById, noChange, seedsFor,
} from '../../sim-core/index.ts';
import {
  type Challenge, challengeSeeds, figuresOf, roundedFor, type Try,
} from './challenge.ts';

/** How the levers of a challenge stand before anything is moved. */
export function startOf({ levers }: Challenge): readonly number[] {
  return levers.map(({ lever }) => Number(leverById(lever)?.value));
}

/** What is asked of the engine; settings in the order of the challenge's levers. */
export function requestOfTry(challenge: Challenge, settings: readonly number[]): ComparisonRequest {
  const { scenario, levers } = challenge;
  const set = Object.fromEntries(levers.map(({ lever }, i) => [lever, settings[i]]));
  return {
    scenario,
    baseline: noChange,
    policy: { title: 'B', changes: [{ fromSeconds: 0, set }] },
    seeds: seedsFor(scenario, 1, challengeSeeds),
  };
}

/** What a try came to: plain means over the seeds. */
export function tryFrom(challenge: Challenge, settings: readonly number[], found: Comparison): Try {
  return {
    settings,
    figures: figuresOf(challenge).map((figure) => {
      const { policy } = found.figures[figure].perSeed;
      return roundedFor(figure, policy.reduce((sum, each) => sum + each, 0) / policy.length);
    }),
  };
}
