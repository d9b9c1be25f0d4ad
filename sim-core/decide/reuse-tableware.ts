// Whether a consumer takes reusable tableware where it is offered: what an order without waste is
// worth to that person against fee, deposit at risk and the trouble of giving it back.

/** What giving tableware back costs a consumer in trouble, fen (assumed). */
const troubleFen = 150;

/** What a use costs a consumer, fen, whatever becomes of the deposit. */
export function costOfReuse(feeFen: number): number {
  return troubleFen + feeFen;
}

/** Whether an order in reusable tableware is worth it; `lossShare` from 0 to 1. */
export function wantsReusable(
  careFen: number,
  feeFen: number,
  depositFen: number,
  lossShare: number,
): boolean {
  return careFen > costOfReuse(feeFen) + lossShare * depositFen;
}
