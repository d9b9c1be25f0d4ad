// What is the same in the other arm: the rider or shop of the same number, and the order of the
// same person at the same second, since both arms meet the same wishes.

import {
  orderField, orderStride, riderField, riderStride, type Followed, type Frame,
} from '../../sim-core/screen.ts';
import type { FramePair } from '../engine/live-pair.ts';
import type { Arm } from '../state/setup.ts';
import type { Chosen } from '../state/view.ts';

/** Where a rider's row starts in a frame; -1 when the rider is not online. */
export function riderRow({ riders }: Frame, id: number): number {
  return rowOf(riders, riderStride, riderField.id, id);
}

/** Where an order's row starts in a frame; -1 when it is not open. */
export function orderRow({ orders }: Frame, id: number): number {
  return rowOf(orders, orderStride, orderField.id, id);
}

/** The number by which what was chosen goes in an arm; undefined when it is not there. */
export function numberIn(arm: Arm, chosen: Chosen, pair: FramePair): number | undefined {
  if (chosen.arm === arm || chosen.kind !== 'order') return chosen.id;
  const { orders } = pair[chosen.arm];
  const mine = orderRow(pair[chosen.arm], chosen.id);
  if (mine < 0) return undefined;
  const there = pair[arm].orders;
  const fields = [orderField.x, orderField.y, orderField.placedAtSeconds];
  for (let at = 0; at < there.length; at += orderStride) {
    if (fields.every((field) => there[at + field] === orders[mine + field])) {
      return there[at + orderField.id];
    }
  }
  return undefined;
}

/** As which the engine follows what was chosen; undefined when it is not there. */
export function followedIn(pair: FramePair, { kind, id, arm }: Chosen): Followed | undefined {
  if (kind !== 'order') return { kind, number: id };
  const { orders } = pair[arm];
  const at = orderRow(pair[arm], id);
  if (at < 0) return undefined;
  const { x, y, placedAtSeconds } = orderField;
  const [east, north] = [orders[at + x], orders[at + y]];
  return { kind, x: east, y: north, placedAtSeconds: orders[at + placedAtSeconds] };
}

/** A rider as people read it. */
export function riderName(number: number): string {
  return `R-${String(number).padStart(3, '0')}`;
}

function rowOf(rows: Float32Array, stride: number, field: number, id: number): number {
  for (let at = 0; at < rows.length; at += stride) if (rows[at + field] === id) return at;
  return -1;
}
