// Where each rider of a picture can be while it is shown: the bounds of its way and the way's
// length. Worked out once a picture, in the worker that makes it, so that the page's own thread
// moves none but the riders in sight.

import { riderField, riderStride, type Frame } from '../../sim-core/screen.ts';

/** Places of floats in a rider's row, all in metres. */
export const reachField = { minX: 0, minY: 1, maxX: 2, maxY: 3, wayMetres: 4 } as const;
export const reachStride = 5;

/** One row a rider, in the order of the picture's riders. */
export function riderReach({ riders, ways }: Frame): Float32Array<ArrayBuffer> {
  const rows = new Float32Array((riders.length / riderStride) * reachStride);
  for (let base = 0, row = 0; base < riders.length; base += riderStride, row += reachStride) {
    const first = riders[base + riderField.wayStart] * 2;
    const last = first + (riders[base + riderField.wayPoints] - 1) * 2;
    let [minX, minY, maxX, maxY] = [ways[first], ways[first + 1], ways[first], ways[first + 1]];
    let metres = 0;
    for (let at = first; at < last; at += 2) {
      const [x, y] = [ways[at + 2], ways[at + 3]];
      const [byX, byY] = [x - ways[at], y - ways[at + 1]];
      metres += Math.sqrt(byX * byX + byY * byY);
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    rows[row + reachField.minX] = minX;
    rows[row + reachField.minY] = minY;
    rows[row + reachField.maxX] = maxX;
    rows[row + reachField.maxY] = maxY;
    rows[row + reachField.wayMetres] = metres;
  }
  return rows;
}
