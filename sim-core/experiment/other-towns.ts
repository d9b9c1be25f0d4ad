// What seeds in several towns say of all towns of their kind: the towns are a sample too, and to
// what a mean over seeds is unsure of comes what it is unsure of as towns differ. Both errors are
// added although what town and day do together is in both, so that intervals hold too often rather
// than too seldom; degrees of freedom by F. E. Satterthwaite, Biometrics Bulletin 2 (1946). Of one
// more town the same is predicted as in a meta-analysis with random effects (J. P. T. Higgins,
// S. G. Thompson and D. J. Spiegelhalter, JRSS A 172 (2009)). How often both hold is checked in
// test/experiment/variance.

import { estimateFrom, type Estimate, refused } from './honest-interval.ts';
import { sampleOf } from './statistics.ts';

/** A figure, or what a policy does to it, in towns of one kind. */
export interface OverTowns {
  /** The mean over all such towns. */
  readonly mean: Estimate;
  /** What one more of them may have, over all days there are. */
  readonly other: Estimate;
}

/**
 * From the means of two towns or more on the same seeds, and the estimate from those seeds' means
 * over the towns. Where the seeds carry no interval, towns carry none.
 */
export function overTowns(perTown: readonly number[], overSeeds: Estimate): OverTowns {
  const { n, mean, refusal, low, high, error = 0, degrees = 1 } = overSeeds;
  const { variance, n: towns } = sampleOf(perTown);
  // The same on all seeds is no certainty, and has no error that could be added.
  const isUntold = overSeeds.error === undefined && low < high;
  if (refusal !== undefined || isUntold || towns < perTown.length) {
    const none = refused(n, mean, refusal ?? 'few-events');
    return { mean: none, other: none };
  }
  const estimate = (ofTowns: number): Estimate => {
    const seeds = error * error;
    const both = seeds + ofTowns;
    if (both === 0) return { n, mean, low: mean, high: mean, pValue: mean === 0 ? 1 : 0 };
    const freedom = (both * both)
      / ((seeds * seeds) / degrees + (ofTowns * ofTowns) / (towns - 1));
    return estimateFrom(n, mean, Math.sqrt(both), freedom);
  };
  return { mean: estimate(variance / towns), other: estimate(variance * (1 + 1 / towns)) };
}
