// What a merchant bids for a promoted place: what an order leaves it, times the share of promoted
// orders that it would not have had anyway. Where the next bid is the price, none is better.

/** Weeks of experience that the first belief weighs (assumed). */
const firstWeeks = 4;
/** How far a week moves what a merchant takes for its usual orders and their worth (assumed). */
const weekWeight = 0.25;

/** A running mean of weeks; the first week that is seen stands for all before it. */
export function nextUsual(usual: number, week: number): number {
  return usual === 0 ? week : usual + weekWeight * (week - usual);
}

/** Share of a week's promoted orders that came on top of a usual week without a promoted place. */
export function gainSeen(orders: number, promotedOrders: number, usualOrders: number): number {
  return Math.max(0, Math.min(1, (orders - usualOrders) / promotedOrders));
}

/** The share that is believed after so many weeks, whose shares add up to `sumSeen`. */
export function gainBelieved(firstBelief: number, sumSeen: number, weeks: number): number {
  return (firstWeeks * firstBelief + sumSeen) / (firstWeeks + weeks);
}

/** The bid for an order, whole fen; nothing where an order leaves nothing. */
export function bidFor(leftPerOrderFen: number, gain: number): number {
  return Math.max(0, Math.round(leftPerOrderFen * gain));
}
