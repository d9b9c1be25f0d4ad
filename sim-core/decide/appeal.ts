// Whether a rider appeals against a late penalty, and whether the appeal is upheld.

/** How far one penalty moves which share of them a rider takes to be given back (assumed). */
const forgivenStep = 0.1;

/** Of an order's seconds after the promise, the share that was no fault of its rider: 0 to 1. */
export function excusedShare(
  lateSeconds: number,
  kitchenSeconds: number,
  rainSeconds: number,
): number {
  return Math.min(1, (kitchenSeconds + rainSeconds) / lateSeconds);
}

/** Whether an appeal is worth its time: a rider knows what excuses the order. */
export function wantsAppeal(
  stakeFen: number,
  excused: number,
  minutes: number,
  fenPerHour: number,
): boolean {
  return stakeFen * excused > (fenPerHour * minutes) / 60;
}

/** People uphold an appeal the more often, the more of the lateness is excused. */
export function upheldByPeople(excused: number, luck: number): boolean {
  return luck < excused;
}

/** Records know no weather: they excuse who would have been on time but for the kitchen. */
export function upheldByRecords(lateSeconds: number, kitchenSeconds: number): boolean {
  return kitchenSeconds >= lateSeconds;
}

/** The share of penalties that a rider takes to be given back, after one more. */
export function nextForgivenShare(share: number, isForgiven: boolean): number {
  return share + forgivenStep * ((isForgiven ? 1 : 0) - share);
}
