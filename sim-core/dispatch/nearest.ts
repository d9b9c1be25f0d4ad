// Nearest first: each order in turn goes to the rider with the shortest way to the merchant, orders
// on hand counted as way. It looks at nothing else, neither promises nor other orders, which is how
// many small platforms begin and what others are compared with.

import type { Desk, Dispatcher } from './desk.ts';

export const nearest: Dispatcher = {
  id: 'nearest',
  match(desk: Desk): void {
    for (let i = 0; i < desk.orderCount; i++) {
      desk.findRiders(desk.order[i]);
      for (let c = 0; c < desk.nearest.count; c++) {
        const rider = desk.nearest.rider[c];
        if (desk.isTaken(rider) || !desk.canTake(rider, desk.order[i])) continue;
        desk.pair(desk.order[i], rider);
        break;
      }
    }
  },
};
