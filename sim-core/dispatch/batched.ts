// Batched assignment: every interval all released orders and their nearest riders are matched at once,
// at the least total cost of inserting the orders into the riders' routes. An order whose best rider
// is dear may wait for the next batch; how long depends on its age.

import type { OrderId } from '../kernel/units.ts';
import type { Desk, Dispatcher } from './desk.ts';

/** Cost that an order may cause before waiting is better, when new (assumed). */
const patienceCost = 2600;
/** Cost added for each second that it has waited (assumed). */
const costPerSecondWaited = 6;

export const batched: Dispatcher = {
  id: 'batched',
  match(desk: Desk): void {
    const { assignment, nearest } = desk;
    let edges = 0;
    for (let i = 0; i < desk.orderCount; i++) {
      const order = desk.order[i];
      const limit = waitingCost(desk, order);
      assignment.rowStart[i] = edges;
      assignment.skipCost[i] = limit;
      desk.findRiders(order);
      for (let c = 0; c < nearest.count; c++) {
        if (!desk.planner.plan(nearest.rider[c], order, limit)) continue;
        assignment.col[edges] = nearest.rider[c];
        assignment.cost[edges++] = desk.planner.cost;
      }
    }
    assignment.rowStart[desk.orderCount] = edges;
    assignment.solve(desk.orderCount);
    for (let i = 0; i < desk.orderCount; i++) {
      const rider = assignment.colOf[i];
      if (rider >= 0) desk.pair(desk.order[i], rider);
    }
  },
};

/** What it costs to leave an order for the next batch: the dearer the longer it has waited. */
function waitingCost(desk: Desk, order: OrderId): number {
  const { orders, now } = desk.city;
  return patienceCost + costPerSecondWaited * (now.seconds - orders.releaseAt[order]);
}
