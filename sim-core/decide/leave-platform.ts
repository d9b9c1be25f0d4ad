// Whether a platform is worth having: what its orders leave, against what the same people would
// leave at the merchant's own tables and through other platforms if it were gone.

/** What a merchant weighs, each as a share of what it sells through the platform. */
export interface ListingThought {
  /** Left of a sale before fixed costs, now and at the usual terms. */
  readonly leftShare: number;
  readonly usualLeftShare: number;
  /** Left at the table, times the chance that a customer comes there instead. */
  readonly tableShare: number;
  /** Left on another platform, times the chance that a customer orders there instead. */
  readonly elsewhereShare: number;
}

/** Who is on a platform at the usual terms gains this by it: others are not there (assumed). */
const leastUsualGain = 0.02;

/** What a sale through the platform adds, as a share of it; below zero, leaving pays. */
export function addedByListing(thought: ListingThought): number {
  const { leftShare, usualLeftShare, tableShare, elsewhereShare } = thought;
  return leftShare - Math.min(tableShare + elsewhereShare, usualLeftShare - leastUsualGain);
}
