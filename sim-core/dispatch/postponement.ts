// When an order is better left for the next round: as long as the best rider to be had is dearer
// than the ideal one by more than a patience that grows with age. One rule for all dispatchers that
// weigh.

import type { OrderId } from '../kernel/units.ts';
import type { Desk } from './desk.ts';

/** Price above the ideal that an order may cause before waiting is better, when new (assumed). */
const patiencePrice = 1500;
/** Added for each second that it has waited, as calibrated (assumed). */
const pricePerSecondWaited = 6;

/** What it costs to leave an order for the next round: the dearer the longer it has waited. */
export function waitingPrice(desk: Desk, order: OrderId): number {
  const { orders, now } = desk.city;
  const waitedSeconds = now.seconds - orders.releaseAt[order];
  const perSecond = (pricePerSecondWaited * desk.platform.rules.ageWeight) / 1000;
  return desk.planner.idealCost(order) + patiencePrice + Math.round(perSecond * waitedSeconds);
}
