// How a platform answers costs and rivals. A fee does not lower its own cause, so it is anchored at
// the policy's: one that added a share of each week's gap would never rest.

/** Share of the way to its target that the fee goes in a week (assumed). */
const feeSpeed = 0.4;

/** Next week's addition to the fee, from how much an order costs beyond the usual. */
export function nextFeeShift(shiftFen: number, extraCostFen: number, passThrough: number): number {
  return shiftFen + feeSpeed * (passThrough * extraCostFen - shiftFen);
}

/** What a platform grants at least in answer to the most that a rival grants. */
export function matched(rivalFen: number, share: number): number {
  return Math.round(rivalFen * share);
}

/** What an exclusive merchant weighs, each in fen a week. */
export interface ExclusiveOffer {
  /** What is left of sales on the platform that asks, and what it would give back of commission. */
  readonly leftHereFen: number;
  readonly rebateFen: number;
  /** Share by which a better place in the lists raises sales here. */
  readonly moreSales: number;
  /** Left of sales on all others, and the share of these customers who would come along. */
  readonly leftElsewhereFen: number;
  readonly followingShare: number;
}

/** What being with one platform only is worth. */
export function worthOfExclusivity(offer: ExclusiveOffer): number {
  const { leftHereFen, rebateFen, moreSales, leftElsewhereFen, followingShare } = offer;
  const gainedFen = rebateFen + moreSales * leftHereFen;
  return gainedFen - (1 - followingShare) * leftElsewhereFen;
}
