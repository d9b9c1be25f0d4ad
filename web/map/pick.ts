// What can be chosen on a map, each with its place; and what stands under a click: the nearest
// rider, order or merchant within a finger's width.

import {
  merchantField, merchantStride, orderField, orderStride, riderField, riderStride,
} from '../../sim-core/screen.ts';
import type { Picture } from '../engine/live-pair.ts';
import { playback } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import type { Arm } from '../state/setup.ts';
import { useView, type Chosen } from '../state/view.ts';
import type { CityCanvas } from './city-canvas.ts';
import { riderPlace } from './rider-motion.ts';
import { riderEntries } from './marks.ts';
import { legendName } from './services-shown.ts';

const fingerPixels = 14;

type Consider = (kind: Chosen['kind'], id: number, x: number, y: number) => void;

/** Chooses what is under a point of a canvas, or nothing. */
export function pickAt(canvas: CityCanvas, arm: Arm, point: { x: number; y: number }): void {
  const { place, metresPerPixel } = canvas.under(point);
  let nearest = fingerPixels * metresPerPixel;
  let chosen: Chosen | undefined;
  const consider: Consider = (kind, id, x, y) => {
    const away = Math.hypot(x - place[0], y - place[1]);
    if (away >= nearest) return;
    nearest = away;
    chosen = { kind, id, arm };
  };
  if (canvas.frame !== undefined) {
    eachMark(canvas.frame, playback.shownAtSeconds, canvas.marks.undrawn, consider);
  }
  useView.getState().show({ chosen });
}

/** Goes through all marks but those of `undrawn` entries: riders, then orders, then merchants. */
export function eachMark(
  frame: Picture, now: number, undrawn: ReadonlySet<string>, consider: Consider,
): void {
  for (let row = 0; row < frame.riderCount; row++) {
    const field = (name: 'id' | 'activity'): number =>
      frame.riders[row * riderStride + riderField[name]];
    if (undrawn.has(riderEntries[field('activity')])) continue;
    consider('rider', field('id'), ...riderPlace(frame, row, now));
  }
  for (let row = 0; row < frame.orderCount && !undrawn.has('orders'); row++) {
    const field = (name: 'id' | 'x' | 'y'): number =>
      frame.orders[row * orderStride + orderField[name]];
    consider('order', field('id'), field('x'), field('y'));
  }
  const services = usePlayback.getState().portrait?.services ?? [];
  const isShown = services.map((service, number) => !undrawn.has(legendName(service, number)));
  for (let shop = 0; shop < frame.merchantCount; shop++) {
    const at = shop * merchantStride;
    const isHidden = !isShown[frame.merchants[at + merchantField.service]];
    if (isHidden || frame.merchants[at + merchantField.open] < 0) continue;
    const { x, y } = merchantField;
    consider('merchant', shop, frame.merchants[at + x], frame.merchants[at + y]);
  }
}
