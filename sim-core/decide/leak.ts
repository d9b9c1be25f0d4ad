// What somebody makes of a leak of the own data: trusts the platform less, and the more privacy
// matters, shares no more with it or leaves it.

/** What people do, by shares from 0 to 1 of those whom privacy matters most. */
export interface Answers {
  readonly leavers: number;
  readonly decliners: number;
}

/** Whether somebody leaves; `openness` from 0, whom privacy matters most, to 1. */
export function leavesAfterLeak(openness: number, { leavers }: Answers): boolean {
  return openness < leavers;
}

/** Whether somebody shares no more from now on. */
export function declinesAfterLeak(openness: number, { decliners }: Answers): boolean {
  return openness < decliners;
}

/** What is left of a distrust a week later, fen; less than one is none. */
export function distrustLeft(distrustFen: number, recovery: number): number {
  const leftFen = distrustFen * (1 - recovery);
  return leftFen < 1 ? 0 : leftFen;
}
