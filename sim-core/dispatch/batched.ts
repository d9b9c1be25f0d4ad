// Batched assignment: every interval all released orders and their nearest riders are matched at
// once, at the least total cost of inserting the orders into the riders' routes. An order whose
// best rider is dear may wait for the next batch; how long depends on its age.

import { assignBundles } from './assign-rows.ts';
import type { Desk, Dispatcher } from './desk.ts';

export const batched: Dispatcher = {
  id: 'batched',
  match(desk: Desk): void {
    desk.bundles.build(desk.order, desk.orderCount, 1);
    assignBundles(desk);
  },
};
