// Batched assignment with bundles: orders that go the same way are joined before riders are
// compared, and each bundle goes to one rider as one offer. What finds no rider as a bundle is
// tried order by order among the riders left, so that joining never makes an order wait.

import { assignBundles } from './assign-rows.ts';
import type { Desk, Dispatcher } from './desk.ts';

export const bundled: Dispatcher = {
  id: 'bundles',
  match(desk: Desk): void {
    desk.bundles.build(desk.order, desk.orderCount, desk.platform.rules.largestBundle);
    assignBundles(desk);
    if (desk.bundles.count === desk.orderCount) return;
    const left = keepUnpaired(desk);
    if (left === 0) return;
    desk.bundles.build(desk.order, left, 1);
    assignBundles(desk);
  },
};

/** Moves the orders that found no rider to the front of the desk's list; gives their number. */
function keepUnpaired(desk: Desk): number {
  let left = 0;
  for (let i = 0; i < desk.orderCount; i++) {
    const order = desk.order[i];
    if (!desk.isPaired(order)) desk.order[left++] = order;
  }
  return left;
}
