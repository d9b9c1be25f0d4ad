// The city from far away: orders and riders added up by hexagon, and what is carried from hexagon
// to hexagon as flows. It is worked out once a picture, in the worker that makes it.

import {
  type CityPortrait, type Frame, hexAt, hexX, hexY, merchantField, merchantStride,
  orderField, orderPicture, orderStride,
} from '../../sim-core/screen.ts';
import { netOf } from './hexagons.ts';

/** Floats of a hexagon: place, fullness (1 is full), mean seconds to the promise, late share. */
export const hexFloats = 5;
/** Floats of an end of a flow's piece: place, share of the way, strength from 0 to 1. */
export const flowFloats = 4;
const mostFlows = 200;
const piecesInFlow = 14;
const floatsOfFlow = piecesInFlow * 2 * flowFloats;
/**
 * Open orders that fill a hexagon: so many at least, and so many for each of its merchants in a
 * city whose hexagons hold hundreds. They are the same all day and under every policy.
 */
const leastFull = 24;
const fullOfMerchant = 10;
/** Of a full hexagon's orders, so many under way on one flow fill its line. */
const flowOfFull = 7 / 24;

/** A picture from far away, as rows of floats. */
export interface FarRows {
  /** Hexagons, `hexFloats` each. */
  readonly hexes: Float32Array<ArrayBuffer>;
  /** Pieces of flows, twice `flowFloats` each. */
  readonly flows: Float32Array<ArrayBuffer>;
}

export class FarView {
  readonly #net;
  readonly #full: number;
  /** Orders carried from hexagon to hexagon, by pair, and the pairs that have some. */
  readonly #carried: Int32Array;
  readonly #pairs: number[] = [];

  constructor({ map, merchantCount }: Pick<CityPortrait, 'map' | 'merchantCount'>) {
    this.#net = netOf(map);
    this.#full = Math.max(leastFull, fullOfMerchant * merchantCount / this.#net.cellCount);
    this.#carried = new Int32Array(this.#net.cellCount ** 2);
  }

  /** Adds up a picture at its own moment. */
  of(frame: Frame): FarRows {
    const { cellCount } = this.#net;
    const open = new Float64Array(cellCount);
    const slack = new Float64Array(cellCount);
    const late = new Float64Array(cellCount);
    const { orders, merchants, atSeconds } = frame;
    for (let at = 0; at < orders.length; at += orderStride) {
      const cell = hexAt(this.#net, orders[at + orderField.x], orders[at + orderField.y]);
      const left = orders[at + orderField.promisedAtSeconds] - atSeconds;
      open[cell] += 1;
      slack[cell] += Math.max(-900, Math.min(2400, left));
      if (left < 0) late[cell] += 1;
      if (orders[at + orderField.stage] !== orderPicture.carried) continue;
      const shop = orders[at + orderField.merchant] * merchantStride + merchantField.x;
      this.#carry(hexAt(this.#net, merchants[shop], merchants[shop + 1]), cell);
    }
    return { hexes: this.#hexRows(open, slack, late), flows: this.#flowRows() };
  }

  #carry(from: number, to: number): void {
    if (from === to) return;
    const pair = from * this.#net.cellCount + to;
    if (this.#carried[pair]++ === 0) this.#pairs.push(pair);
  }

  #hexRows(open: Float64Array, slack: Float64Array, late: Float64Array): Float32Array<ArrayBuffer> {
    const rows: number[] = [];
    open.forEach((orders, cell) => {
      if (orders === 0) return;
      rows.push(hexX(this.#net, cell), hexY(this.#net, cell));
      rows.push(orders / this.#full, slack[cell] / orders, late[cell] / orders);
    });
    return Float32Array.from(rows);
  }

  /** The strongest flows as bent lines; forgets what was carried. */
  #flowRows(): Float32Array<ArrayBuffer> {
    const [pairs, carried] = [this.#pairs, this.#carried];
    const strongest = pairs.sort((one, other) => carried[other] - carried[one]).slice(0, mostFlows);
    const rows = new Float32Array(strongest.length * floatsOfFlow);
    const full = flowOfFull * this.#full;
    strongest.forEach((pair, i) => (
      this.#bend(rows, i * floatsOfFlow, pair, Math.min(1, carried[pair] / full))
    ));
    for (const pair of pairs) carried[pair] = 0;
    pairs.length = 0;
    return rows;
  }

  /** Writes the curve between two hexagons, piece by piece; there and back are two curves. */
  #bend(rows: Float32Array, first: number, pair: number, strength: number): void {
    const from = Math.floor(pair / this.#net.cellCount);
    const to = pair % this.#net.cellCount;
    const [ax, ay] = [hexX(this.#net, from), hexY(this.#net, from)];
    const [dx, dy] = [hexX(this.#net, to) - ax, hexY(this.#net, to) - ay];
    const last = first + floatsOfFlow;
    for (let point = 0; point <= piecesInFlow; point++) {
      const share = point / piecesInFlow;
      const bow = 0.5 * share * (1 - share);
      // It ends one piece and begins the next.
      const begins = first + 2 * point * flowFloats;
      for (let at = begins - flowFloats; at <= begins; at += flowFloats) {
        if (at < first || at >= last) continue;
        rows[at] = ax + dx * share - dy * bow;
        rows[at + 1] = ay + dy * share + dx * bow;
        rows[at + 2] = share;
        rows[at + 3] = strength;
      }
    }
  }
}
