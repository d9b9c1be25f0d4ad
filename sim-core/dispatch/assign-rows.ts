// Rows of orders to riders at the least total price, each row as one offer. A row is an order or a
// bundle; it may stay for the next round when every rider is dearer than waiting.

import type { RiderId } from '../kernel/units.ts';
import type { Desk } from './desk.ts';
import { waitingPrice } from './postponement.ts';

/** Pairs the desk's bundles with riders who have nothing from this round yet. */
export function assignBundles(desk: Desk): void {
  const { assignment, bundles } = desk;
  const { bits } = desk.city.riders;
  const { count, start, member } = bundles;
  let edges = 0;
  for (let row = 0; row < count; row++) {
    assignment.rowStart[row] = edges;
    edges = addEdges(desk, row, edges);
  }
  assignment.rowStart[count] = edges;
  assignment.solve(count);
  for (let row = 0; row < count; row++) {
    if (assignment.colOf[row] < 0) continue;
    const rider = assignment.colOf[row] << bits;
    for (let k = start[row]; k < start[row + 1]; k++) desk.pair(member[k], rider);
  }
}

function addEdges(desk: Desk, row: number, firstEdge: number): number {
  const { assignment, nearest, bundles } = desk;
  const { bits } = desk.city.riders;
  const from = bundles.start[row];
  const to = bundles.start[row + 1];
  let limit = 0;
  for (let k = from; k < to; k++) limit += waitingPrice(desk, bundles.member[k]);
  assignment.skipCost[row] = limit;
  desk.findRiders(bundles.member[from]);
  let edges = firstEdge;
  for (let c = 0; c < nearest.count; c++) {
    const rider = nearest.rider[c];
    if (desk.isTaken(rider) || !canPrice(desk, rider, from, to, limit)) continue;
    assignment.col[edges] = rider >> bits;
    assignment.cost[edges++] = desk.priceSeconds;
  }
  return edges;
}

function canPrice(desk: Desk, rider: RiderId, from: number, to: number, limit: number): boolean {
  const { member } = desk.bundles;
  if (to - from === 1) return desk.canPrice(rider, member[from], limit);
  return desk.room(rider) >= to - from && desk.canPriceAll(rider, member, from, to, limit);
}
