// Where a rider, an order or a shop is at a moment, and the way that belongs to it: of a rider the
// present leg; of an order its rider's, or a line from its shop to its door while nobody has it.

import {
  type Frame, merchantField, merchantStride, orderField, riderField, riderStride,
} from '../../sim-core/screen.ts';
import type { Picture } from '../engine/live-pair.ts';
import type { Chosen } from '../state/view.ts';
import { riderPlace, riderWay } from './rider-motion.ts';
import { orderRow, riderRow } from './twin.ts';

export type Place = [number, number];

interface Look {
  /** Undefined when it is not in the frame. */
  readonly place: Place | undefined;
  readonly way: readonly Place[];
}

const nowhere: Look = { place: undefined, way: [] };

export function lookOf(frame: Picture, kind: Chosen['kind'], number: number, now: number): Look {
  if (kind === 'merchant') return { place: shopPlace(frame, number), way: [] };
  if (kind === 'rider') return riderLook(frame, number, now);
  const at = orderRow(frame, number);
  if (at < 0) return nowhere;
  const field = (name: keyof typeof orderField): number => frame.orders[at + orderField[name]];
  const door: Place = [field('x'), field('y')];
  const rider = riderLook(frame, field('rider'), now);
  if (rider.place !== undefined && field('rider') >= 0) {
    return { place: door, way: [...rider.way, door] };
  }
  const shop = shopPlace(frame, field('merchant'));
  return { place: door, way: shop === undefined ? [] : [shop, door] };
}

function shopPlace({ merchants }: Frame, merchant: number): Place | undefined {
  const at = merchant * merchantStride;
  const isThere = at < merchants.length && merchants[at + merchantField.open] >= 0;
  return isThere ? [merchants[at + merchantField.x], merchants[at + merchantField.y]] : undefined;
}

function riderLook(frame: Picture, rider: number, now: number): Look {
  const at = riderRow(frame, rider);
  if (at < 0) return nowhere;
  const row = at / riderStride;
  const rides = frame.riders[at + riderField.endSeconds] > now;
  return { place: riderPlace(frame, row, now), way: rides ? riderWay(frame, row) : [] };
}
