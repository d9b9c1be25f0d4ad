// Orders that wait at a pad for a craft of their route, first come, first served.

import type { OrderId } from '../../kernel/units.ts';
import type { UnmannedTables } from './tables.ts';

const none = -1;

export function joinQueue({ bound, routes }: UnmannedTables, order: OrderId): void {
  const route = bound.route[order];
  const last = routes.lastQueued[route];
  bound.next[order] = none;
  if (last === none) routes.firstQueued[route] = order;
  else bound.next[last] = order;
  routes.lastQueued[route] = order;
}

export function leaveQueue({ bound, routes }: UnmannedTables, order: OrderId): void {
  const route = bound.route[order];
  let before = none;
  for (let seen = routes.firstQueued[route]; seen !== order; seen = bound.next[seen]) before = seen;
  if (before === none) routes.firstQueued[route] = bound.next[order];
  else bound.next[before] = bound.next[order];
  if (routes.lastQueued[route] === order) routes.lastQueued[route] = before;
}
