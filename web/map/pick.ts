// What stands under a click: the nearest rider, order or merchant within a finger's width.

import {
  merchantField, merchantStride, orderField, orderStride, riderField, riderStride,
} from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import type { Arm } from '../state/setup.ts';
import { useView, type Chosen } from '../state/view.ts';
import type { CityCanvas } from './city-canvas.ts';
import { riderPlace } from './rider-motion.ts';

const fingerPixels = 14;

/** Chooses what is under a point of a canvas, or nothing. */
export function pickAt(canvas: CityCanvas, arm: Arm, point: { x: number; y: number }): void {
  const { place, metresPerPixel } = canvas.under(point);
  let nearest = fingerPixels * metresPerPixel;
  let chosen: Chosen | undefined;
  const consider = (kind: Chosen['kind'], id: number, x: number, y: number): void => {
    const away = Math.hypot(x - place[0], y - place[1]);
    if (away >= nearest) return;
    nearest = away;
    chosen = { kind, id, arm };
  };
  const { frame } = canvas;
  if (frame === undefined) return;
  for (let row = 0; row < frame.riderCount; row++) {
    const [x, y] = riderPlace(frame, row, playback.atSeconds);
    consider('rider', frame.riders[row * riderStride + riderField.id], x, y);
  }
  for (let row = 0; row < frame.orderCount; row++) {
    const field = (name: 'id' | 'x' | 'y'): number =>
      frame.orders[row * orderStride + orderField[name]];
    consider('order', field('id'), field('x'), field('y'));
  }
  for (let merchant = 0; merchant < frame.merchantCount; merchant++) {
    const at = merchant * merchantStride;
    if (frame.merchants[at + merchantField.open] < 0) continue;
    const { x, y } = merchantField;
    consider('merchant', merchant, frame.merchants[at + x], frame.merchants[at + y]);
  }
  useView.getState().show({ chosen });
}

