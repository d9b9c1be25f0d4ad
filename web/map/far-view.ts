// The city from far away: orders and riders added up by hexagon, and what is carried from hexagon
// to hexagon as flows. It is worked out once a picture, not once a frame.

import {
  type CityPortrait, type Frame, hexAt, hexX, hexY, merchantField, merchantStride,
  orderField, orderPicture, orderStride,
} from '../../sim-core/screen.ts';
import { netOf } from './difference.ts';

/** Floats of a hexagon: place, open orders, seconds to the promise on average, late share. */
export const hexFloats = 5;
/** Floats of an end of a flow's piece: place, share of the way, strength from 0 to 1. */
export const flowFloats = 4;
const mostFlows = 200;
const piecesInFlow = 14;
/** So many orders under way fill a flow's line. */
const fullFlow = 7;

export class FarView {
  readonly acrossMetres: number;
  readonly #net;
  hexes = new Float32Array(0);
  flows = new Float32Array(0);

  /** Orders carried from hexagon to hexagon, by pair, and the pairs that have some. */
  readonly #carried: Int32Array;
  readonly #pairs: number[] = [];

  constructor({ map }: Pick<CityPortrait, 'map'>) {
    this.#net = netOf(map);
    this.#carried = new Int32Array(this.#net.cellCount ** 2);
    this.acrossMetres = this.#net.acrossMetres;
  }

  /** Adds up a picture at its own moment. */
  take(frame: Frame): void {
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
    this.hexes = this.#hexRows(open, slack, late);
    this.flows = this.#flowRows();
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
      rows.push(orders, slack[cell] / orders, late[cell] / orders);
    });
    return Float32Array.from(rows);
  }

  /** The strongest flows as bent lines; forgets what was carried. */
  #flowRows(): Float32Array<ArrayBuffer> {
    const [pairs, carried] = [this.#pairs, this.#carried];
    const strongest = pairs.sort((one, other) => carried[other] - carried[one]).slice(0, mostFlows);
    const rows = new Float32Array(strongest.length * piecesInFlow * 2 * flowFloats);
    let at = 0;
    for (const pair of strongest) {
      const strength = Math.min(1, carried[pair] / fullFlow);
      for (let piece = 0; piece < piecesInFlow; piece++) {
        for (const end of [piece, piece + 1]) {
          this.#bend(rows, at, pair, end / piecesInFlow);
          rows[at + 3] = strength;
          at += flowFloats;
        }
      }
    }
    for (const pair of pairs) carried[pair] = 0;
    pairs.length = 0;
    return rows;
  }

  /** Writes a point on the curve between two hexagons; there and back are two curves. */
  #bend(rows: Float32Array, at: number, pair: number, share: number): void {
    const from = Math.floor(pair / this.#net.cellCount);
    const to = pair % this.#net.cellCount;
    const [ax, ay] = [hexX(this.#net, from), hexY(this.#net, from)];
    const [dx, dy] = [hexX(this.#net, to) - ax, hexY(this.#net, to) - ay];
    const bow = 0.5 * share * (1 - share);
    rows[at] = ax + dx * share - dy * bow;
    rows[at + 1] = ay + dy * share + dx * bow;
    rows[at + 2] = share;
  }
}
