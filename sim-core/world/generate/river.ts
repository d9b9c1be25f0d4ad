// The river: a meandering centre line that runs from one edge of the city to the other, with a
// width that breathes. It is a function of the position along the flow, so that side and distance
// are a few operations and every engine agrees on which bank a point lies on.

import { curveAt, randomCurve } from './noise.ts';
import type { Curve, Rng } from './noise.ts';

export interface River {
  /** True when it runs west to east, false when it runs south to north. */
  readonly flowsEast: boolean;
  readonly middle: Curve;
  readonly halfWidth: Curve;
}

/** A stream in a town, a broad water in a megacity. */
function typicalWidthMetres(shortSideMetres: number): number {
  return Math.min(Math.max(0.03 * shortSideMetres + 90, 180), 620);
}

export function makeRiver(rng: Rng, widthMetres: number, heightMetres: number): River {
  const flowsEast = rng() < 0.6;
  const along = flowsEast ? widthMetres : heightMetres;
  const across = flowsEast ? heightMetres : widthMetres;
  const width = typicalWidthMetres(Math.min(widthMetres, heightMetres));
  const spacing = Math.max(along / 5.5, 1400);
  const base = across * (0.42 + 0.16 * rng());
  const swing = Math.min(across * 0.16, spacing * 0.5);
  const middle = randomCurve(rng, along, spacing, base - swing * 0.45, base + swing * 0.45);
  // Neighbouring bends go opposite ways, or the river looks like a canal.
  const firstBend = rng() < 0.5 ? 1 : -1;
  for (let i = 0; i < middle.knots.length; i++) {
    const side = i % 2 === 0 ? firstBend : -firstBend;
    middle.knots[i] += side * swing * (0.12 + 0.75 * rng());
  }
  const halfWidth = randomCurve(rng, along, spacing * 0.6, width * 0.4, width * 0.62);
  return { flowsEast, middle, halfWidth };
}

export function riverMiddle(river: River, alongMetres: number): number {
  return curveAt(river.middle, alongMetres);
}

export function riverSlope(river: River, alongMetres: number): number {
  return (riverMiddle(river, alongMetres + 20) - riverMiddle(river, alongMetres - 20)) / 40;
}

export function riverHalfWidth(river: River, alongMetres: number): number {
  return curveAt(river.halfWidth, alongMetres);
}

/** Metres from the water's edge: negative in the water, positive on land. */
export function shoreMetres(river: River, xMetres: number, yMetres: number): number {
  const along = river.flowsEast ? xMetres : yMetres;
  const cross = river.flowsEast ? yMetres : xMetres;
  const slope = riverSlope(river, along);
  const offset = Math.abs(cross - riverMiddle(river, along));
  return offset / Math.sqrt(1 + slope * slope) - riverHalfWidth(river, along);
}

/** 0 for the south or west bank, 1 for the other; without a river there is one bank, 0. */
export function bankOf(river: River | null, xMetres: number, yMetres: number): 0 | 1 {
  if (river === null) return 0;
  const along = river.flowsEast ? xMetres : yMetres;
  const cross = river.flowsEast ? yMetres : xMetres;
  return cross > riverMiddle(river, along) ? 1 : 0;
}
