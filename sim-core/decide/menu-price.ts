// How a merchant's online prices follow what a platform charges it. How far they follow in the end
// and how fast are two numbers: a price that passed on some share of its own costs each week would
// find no rest.

/** What a merchant goes by when it thinks about its prices again. */
export interface PriceThought {
  /** The price now, and that at which it rests at the usual terms; fractions of a fen count. */
  readonly priceFen: number;
  readonly restPriceFen: number;
  /** Share of sales that the platform kept this week, and at the usual terms: 0 to 1. */
  readonly chargedShare: number;
  readonly usualShare: number;
  /** Share of a rise in charges that prices make good in the end: 0 none, 1 all of it. */
  readonly passThrough: number;
  /** Share of the way to there that is gone in a week: 0 to 1. */
  readonly speed: number;
}

/** Of a sale something is always left, however it was charged. */
const mostCharged = 0.9;

/** Next week's price: exactly the present one at its rest, when charges are the usual ones. */
export function nextMenuPrice(thought: PriceThought): number {
  const { priceFen, restPriceFen, passThrough, speed } = thought;
  const kept = 1 - Math.min(mostCharged, thought.chargedShare);
  const usuallyKept = 1 - Math.min(mostCharged, thought.usualShare);
  const targetFen = restPriceFen + passThrough * restPriceFen * (usuallyKept / kept - 1);
  return priceFen + speed * (targetFen - priceFen);
}
