// When a shop is given up: its till is empty. An owner keeps so much in it, and takes home what is
// beyond.

/** The till after a week; below zero, there is nothing left to pay with. */
export function tillAfter(tillFen: number, weekProfitFen: number, mostFen: number): number {
  return Math.min(mostFen, tillFen + weekProfitFen);
}
