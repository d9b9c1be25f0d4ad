// Rolling horizon: every round plans anew what is not yet committed. Urgent orders choose riders
// first, then those whose food is due; the rest are only joined to these or wait. An order that a
// rider has taken but not yet set out for is moved to another rider when it would be late and that
// gains enough.

import { assignBundles } from './assign-rows.ts';
import type { Desk, Dispatcher } from './desk.ts';
import { urgencyCount, Urgency, urgencyOf } from './urgency.ts';
import { reassignLateOrders } from './reassignment.ts';

export const rolling: Dispatcher = {
  id: 'rolling',
  match(desk: Desk): void {
    const { order, orderCount } = desk;
    const largest = desk.platform.rules.largestBundle;
    const total = orderCount;
    for (let group = 0; group < urgencyCount; group++) {
      const count = bringForward(desk, total, group);
      if (count === 0) continue;
      desk.bundles.build(order, count, group === Urgency.urgent ? 1 : largest);
      assignBundles(desk);
    }
    reassignLateOrders(desk);
  },
};

/**
 * Brings the unpaired orders up to a group of urgency to the front of the desk's list and gives
 * their number. Orders for later are held until their food is due.
 */
function bringForward(desk: Desk, total: number, group: number): number {
  if (group === Urgency.later) return 0;
  const { order, city } = desk;
  let count = 0;
  for (let i = 0; i < total; i++) {
    const candidate = order[i];
    if (desk.isPaired(candidate) || urgencyOf(city, candidate) > group) continue;
    order[i] = order[count];
    order[count++] = candidate;
  }
  return count;
}
