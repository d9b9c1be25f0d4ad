// Where riders are between two pictures: each goes along its way through the streets, as far as
// the share of its leg's time that has passed. Rows for the marks and lines for the trails are
// written into arrays that are kept, for what lies in sight only: whoever cannot be there is not
// looked for on a way.

import { riderField, riderStride, type Frame } from '../../sim-core/screen.ts';
import type { Picture } from '../engine/live-pair.ts';
import { boundsField, boundsStride } from '../engine/rider-reach.ts';
import type { RiderColour } from '../state/colours.ts';
import { paintIn } from './colour-schemes.ts';
import { isInSight, type Sight } from './rows-in-sight.ts';

/** Floats of a mark: place, direction, activity, orders on hand, paint. */
export const riderMarkFloats = 7;
/** Floats of an end of a trail's piece: place, age from 0 now to 1, paint. */
export const trailFloats = 4;
/** A trail is as long as a rider rides in this time. */
const trailSeconds = 55;

/** A picture's riders, and where each can be. */
export type Moving = Pick<Picture, 'riders' | 'ways' | 'riderCount' | 'reach'>;

/** What is drawn of riders at a moment; good until the next is asked for. */
export interface Drawn {
  readonly marks: Float32Array;
  /** Of riders under way: pieces of line, two ends each. */
  readonly trails: Float32Array;
}

/** A place on a way, and the direction there. */
interface Spot {
  x: number;
  y: number;
  toX: number;
  toY: number;
  /** Number of the way's point just passed. */
  passed: number;
}

const spot: Spot = { x: 0, y: 0, toX: 0, toY: 1, passed: 0 };

export class RiderMotion {
  #marks = new Float32Array(0);
  #trails = new Float32Array(0);
  #trailAt = 0;
  /** Rows of riders whose ways come into a sight, kept for the moments of one picture. */
  #canBeSeen: number[] = [];
  #seenOf: Float32Array | undefined;
  #seenIn: Sight | undefined;

  /**
   * What there is of riders in sight at a moment, in the colours of a scheme, with trails behind
   * those who do what is `trailed`.
   */
  drawn(
    moving: Moving,
    now: number,
    sight: Sight,
    scheme: RiderColour,
    trailed: ReadonlySet<number>,
  ): Drawn {
    const { riders, reach } = moving;
    const paint = paintIn(scheme);
    this.#look(reach.bounds, sight);
    this.#marks = withRoom(this.#marks, moving.riderCount * riderMarkFloats);
    let at = 0;
    this.#trailAt = 0;
    for (let i = 0; i < this.#canBeSeen.length; i++) {
      const base = this.#canBeSeen[i] * riderStride;
      const share = shareAt(moving, base, now);
      placeAt(moving, base, share);
      if (!isInSight(spot.x, spot.y, sight)) continue;
      const out = this.#marks;
      const activity = riders[base + riderField.activity];
      const colour = paint(riders, base);
      out[at] = spot.x;
      out[at + 1] = spot.y;
      out[at + 2] = spot.toX;
      out[at + 3] = spot.toY;
      out[at + 4] = activity;
      out[at + 5] = riders[base + riderField.onHand];
      out[at + 6] = colour;
      at += riderMarkFloats;
      if (share <= 0 || !trailed.has(activity)) continue;
      this.#trail(moving, base, shareAt(moving, base, now - trailSeconds), colour);
    }
    return {
      marks: this.#marks.subarray(0, at),
      trails: this.#trails.subarray(0, this.#trailAt),
    };
  }

  /** Finds who can be seen, when picture or sight is another than before. */
  #look(bounds: Float32Array, sight: Sight): void {
    if (bounds === this.#seenOf && sight === this.#seenIn) return;
    [this.#seenOf, this.#seenIn] = [bounds, sight];
    this.#canBeSeen = [];
    for (let at = 0, row = 0; at < bounds.length; at += boundsStride, row++) {
      if (canBeIn(bounds, at, sight)) this.#canBeSeen.push(row);
    }
  }

  /** From a share of the way to the spot where the rider is. */
  #trail(moving: Moving, base: number, tailShare: number, paint: number): void {
    const { x: headX, y: headY, passed: last } = spot;
    placeAt(moving, base, tailShare);
    const first = spot.passed;
    let [fromX, fromY] = [spot.x, spot.y];
    const pieces = last - first + 1;
    const { ways } = moving;
    const way = moving.riders[base + riderField.wayStart];
    for (let piece = 1; piece <= pieces; piece++) {
      const point = (way + first + piece) * 2;
      const isLast = piece === pieces;
      const [toX, toY] = isLast ? [headX, headY] : [ways[point], ways[point + 1]];
      this.#end(fromX, fromY, 1 - (piece - 1) / pieces, paint);
      this.#end(toX, toY, 1 - piece / pieces, paint);
      [fromX, fromY] = [toX, toY];
    }
  }

  #end(x: number, y: number, age: number, paint: number): void {
    this.#trails = withRoom(this.#trails, this.#trailAt + trailFloats);
    this.#trails[this.#trailAt] = x;
    this.#trails[this.#trailAt + 1] = y;
    this.#trails[this.#trailAt + 2] = age;
    this.#trails[this.#trailAt + 3] = paint;
    this.#trailAt += trailFloats;
  }
}

/** Where a rider is at a moment: for picking and for the card. */
export function riderPlace(
  picture: Omit<Moving, 'riderCount'>,
  row: number,
  now: number,
): [number, number] {
  const base = row * riderStride;
  placeAt(picture, base, shareAt(picture, base, now));
  return [spot.x, spot.y];
}

/** The way of a rider's present leg, as points. */
export function riderWay(frame: Frame, row: number): [number, number][] {
  const base = row * riderStride;
  const first = frame.riders[base + riderField.wayStart];
  return Array.from({ length: frame.riders[base + riderField.wayPoints] }, (_, point) => (
    [frame.ways[(first + point) * 2], frame.ways[(first + point) * 2 + 1]]
  ));
}

function shareAt({ riders }: Pick<Frame, 'riders'>, base: number, now: number): number {
  const start = riders[base + riderField.startSeconds];
  const span = Math.max(riders[base + riderField.endSeconds] - start, 1);
  return Math.min(1, Math.max(0, (now - start) / span));
}

/** Sets the spot that lies at a share of a rider's way, by its metres. */
function placeAt(
  { riders, ways, reach: { along } }: Pick<Moving, 'riders' | 'ways' | 'reach'>,
  base: number,
  share: number,
): void {
  const first = riders[base + riderField.wayStart];
  const last = first + riders[base + riderField.wayPoints] - 1;
  const metres = along[last] * share;
  const passed = lastBefore(along, metres, first, last);
  const next = Math.min(passed + 1, last);
  const piece = along[next] - along[passed];
  const stands = piece < 0.5;
  const part = stands ? 0 : (metres - along[passed]) / piece;
  const [x, y] = [ways[passed * 2], ways[passed * 2 + 1]];
  const [byX, byY] = [ways[next * 2] - x, ways[next * 2 + 1] - y];
  spot.x = x + byX * part;
  spot.y = y + byY * part;
  spot.toX = stands ? 0 : byX / piece;
  spot.toY = stands ? 1 : byY / piece;
  spot.passed = passed - first;
}

/** The last point but one of a way, or an earlier one whose next lies at these metres or beyond. */
function lastBefore(along: Float32Array, metres: number, first: number, last: number): number {
  let [low, high] = [first, Math.max(first, last - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (along[middle + 1] < metres) low = middle + 1;
    else high = middle;
  }
  return low;
}

function canBeIn(bounds: Float32Array, row: number, { minX, minY, maxX, maxY }: Sight): boolean {
  return bounds[row + boundsField.minX] <= maxX && bounds[row + boundsField.maxX] >= minX
    && bounds[row + boundsField.minY] <= maxY && bounds[row + boundsField.maxY] >= minY;
}

/** The same array, or one twice as large as needed with what was in it. */
function withRoom(array: Float32Array<ArrayBuffer>, floats: number): Float32Array<ArrayBuffer> {
  if (array.length >= floats) return array;
  const larger = new Float32Array(floats * 2);
  larger.set(array);
  return larger;
}
