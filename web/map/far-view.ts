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

  constructor({ map }: Pick<CityPortrait, 'map'>) {
    this.#net = netOf(map);
    this.acrossMetres = this.#net.acrossMetres;
  }

  /** Adds up a picture at its own moment. */
  take(frame: Frame): void {
    const { cellCount } = this.#net;
    const open = new Float64Array(cellCount);
    const slack = new Float64Array(cellCount);
    const late = new Float64Array(cellCount);
    const flows = new Map<number, number>();
    const { orders } = frame;
    for (let at = 0; at < orders.length; at += orderStride) {
      const cell = hexAt(this.#net, orders[at + orderField.x], orders[at + orderField.y]);
      const left = orders[at + orderField.promisedAtSeconds] - frame.atSeconds;
      open[cell] += 1;
      slack[cell] += Math.max(-900, Math.min(2400, left));
      if (left < 0) late[cell] += 1;
      if (orders[at + orderField.stage] !== orderPicture.carried) continue;
      const shop = orders[at + orderField.merchant] * merchantStride;
      const [shopX, shopY] = frame.merchants.subarray(shop + merchantField.x);
      const from = hexAt(this.#net, shopX, shopY);
      if (from !== cell) flows.set(from * cellCount + cell, this.#one(flows, from, cell) + 1);
    }
    this.hexes = this.#hexRows(open, slack, late);
    this.flows = this.#flowRows(flows);
  }

  #one(flows: ReadonlyMap<number, number>, from: number, to: number): number {
    return flows.get(from * this.#net.cellCount + to) ?? 0;
  }

  #hexRows(open: Float64Array, slack: Float64Array, late: Float64Array): Float32Array<ArrayBuffer> {
    const rows: number[] = [];
    open.forEach((orders, cell) => {
      if (orders === 0) return;
      const at = [hexX(this.#net, cell), hexY(this.#net, cell)];
      rows.push(...at, orders, slack[cell] / orders, late[cell] / orders);
    });
    return Float32Array.from(rows);
  }

  /** The strongest flows as bent lines. */
  #flowRows(flows: ReadonlyMap<number, number>): Float32Array<ArrayBuffer> {
    const strongest = [...flows].sort((one, other) => other[1] - one[1]).slice(0, mostFlows);
    const rows: number[] = [];
    for (const [pair, count] of strongest) {
      const from = Math.floor(pair / this.#net.cellCount);
      const to = pair % this.#net.cellCount;
      const strength = Math.min(1, count / fullFlow);
      const end = (share: number): number[] => [...this.#bent(from, to, share), share, strength];
      for (let piece = 0; piece < piecesInFlow; piece++) {
        rows.push(...end(piece / piecesInFlow), ...end((piece + 1) / piecesInFlow));
      }
    }
    return Float32Array.from(rows);
  }

  /** A point on the curve between two hexagons; there and back are two curves. */
  #bent(from: number, to: number, share: number): [number, number] {
    const [ax, ay] = [hexX(this.#net, from), hexY(this.#net, from)];
    const [dx, dy] = [hexX(this.#net, to) - ax, hexY(this.#net, to) - ay];
    const bow = 0.5 * share * (1 - share);
    return [ax + dx * share - dy * bow, ay + dy * share + dx * bow];
  }
}
