// The auction of a list's promoted places. A merchant's weight is its bid, raised by how well it
// ranks; each winner pays for an order what it would have had to bid to keep its place. A place for
// which nobody else bids costs nothing.

import { exp, log } from '../kernel/math.ts';
import type { Fen } from '../kernel/units.ts';

/** A merchant of a list: its place by rank and what it bids for an order. */
export interface Listed {
  readonly merchant: number;
  /** Rank less distance, in stars. */
  readonly score: number;
  readonly bidFen: Fen;
}

/** How many places are sold in a list, and what a star counts in the logarithm of a bid. */
export interface Auction {
  readonly places: number;
  readonly relevanceWeight: number;
}

/** What a price may lie above whole fen by the rounding of logarithms alone. */
const roundingFen = 1e-6;

/** Winners in the order of their places, each with what it pays for an order. */
export function soldPlaces(
  listed: readonly Listed[],
  { places, relevanceWeight }: Auction,
): { readonly merchant: number; readonly priceFen: Fen }[] {
  const bidders = listed
    .filter(({ bidFen }) => bidFen > 0)
    .map((each) => ({ ...each, weight: log(each.bidFen) + relevanceWeight * each.score }))
    .sort((a, b) => b.weight - a.weight || a.merchant - b.merchant);
  return bidders.slice(0, places).map(({ merchant, score, bidFen }, place) => {
    if (place + 1 === bidders.length) return { merchant, priceFen: 0 };
    const neededFen = exp(bidders[place + 1].weight - relevanceWeight * score);
    return { merchant, priceFen: Math.min(bidFen, Math.ceil(neededFen - roundingFen)) };
  });
}
