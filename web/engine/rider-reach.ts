// Where each rider of a picture can be while it is shown: the bounds of its way, and how far along
// the way its points lie. Worked out once a picture, in the worker that makes it, so that the
// page's own thread moves none but the riders in sight, and measures no street.

import { riderField, riderStride, type Frame } from '../../sim-core/screen.ts';

/** Places of floats in a rider's row of bounds, all in metres. */
export const boundsField = { minX: 0, minY: 1, maxX: 2, maxY: 3 } as const;
export const boundsStride = 4;

export interface Reach {
  /** One row a rider, in the order of the picture's riders. */
  readonly bounds: Float32Array<ArrayBuffer>;
  /** Metres from the start of its way to each point of a picture's ways, along the way. */
  readonly along: Float32Array<ArrayBuffer>;
}

export function riderReach({ riders, ways }: Frame): Reach {
  const bounds = new Float32Array((riders.length / riderStride) * boundsStride);
  const along = new Float32Array(ways.length / 2);
  for (let base = 0, row = 0; base < riders.length; base += riderStride, row += boundsStride) {
    const first = riders[base + riderField.wayStart];
    const last = first + riders[base + riderField.wayPoints] - 1;
    let [minX, minY] = [ways[first * 2], ways[first * 2 + 1]];
    let [maxX, maxY] = [minX, minY];
    let metres = 0;
    for (let point = first + 1; point <= last; point++) {
      const [x, y] = [ways[point * 2], ways[point * 2 + 1]];
      const [byX, byY] = [x - ways[point * 2 - 2], y - ways[point * 2 - 1]];
      // By the root: `Math.hypot` takes many times as long.
      metres += Math.sqrt(byX * byX + byY * byY);
      along[point] = metres;
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    bounds[row + boundsField.minX] = minX;
    bounds[row + boundsField.minY] = minY;
    bounds[row + boundsField.maxX] = maxX;
    bounds[row + boundsField.maxY] = maxY;
  }
  return { bounds, along };
}
