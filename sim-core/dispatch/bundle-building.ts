// Bundles: orders of the same or a neighbouring merchant, ready at about the same time and going
// the same way, so that one rider is sent for all of them at once. Orders are joined oldest first,
// each to the order that it lengthens least; lists by zone keep the search to the neighbourhood.

import type { OrderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { pickUpZone } from '../world/orders.ts';

/** Longest ride between two merchants of a bundle (assumed). */
const mostApartSeconds: Seconds = 45;
/** Longest that one bag may wait for the other at the merchant (assumed). */
const mostReadyGapSeconds: Seconds = 120;
/** Joining pays while the extra ride is below this share of going there alone and back. */
const mostExtraShare = 0.2;

export class Bundles {
  /** Bundle b holds `member` from `start[b]` up to, not including, `start[b + 1]`. */
  readonly start: Int32Array;
  readonly member: Int32Array;
  count = 0;
  private readonly city: City;
  /** First order of each zone's list in this round, as index of the desk, and the next of each. */
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly isUsed: Uint8Array;
  private order: Int32Array;

  constructor(city: City) {
    const orders = city.orders.rowCount;
    this.city = city;
    this.start = new Int32Array(orders + 1);
    this.member = new Int32Array(orders);
    this.first = new Int32Array(city.space.zoneCount).fill(-1);
    this.next = new Int32Array(orders);
    this.isUsed = new Uint8Array(orders);
    this.order = this.member;
  }

  /** Splits the first `count` of `order` into bundles of at most `largest`. */
  build(order: Int32Array, count: number, largest: number): void {
    this.order = order;
    this.file(count);
    this.count = 0;
    let members = 0;
    for (let i = 0; i < count; i++) {
      if (this.isUsed[i] === 1) continue;
      this.start[this.count] = members;
      let last = i;
      while (last !== -1) {
        this.isUsed[last] = 1;
        this.member[members++] = order[last];
        last = members - this.start[this.count] < largest ? this.findNext(order[last]) : -1;
      }
      this.count++;
    }
    this.start[this.count] = members;
    for (let i = 0; i < count; i++) this.first[this.zoneOf(order[i])] = -1;
  }

  private zoneOf(order: OrderId): number {
    const { space, orders } = this.city;
    return pickUpZone(space, orders, order);
  }

  private file(count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      const zone = this.zoneOf(this.order[i]);
      this.isUsed[i] = 0;
      this.next[i] = this.first[zone];
      this.first[zone] = i;
    }
  }

  /** The unused order near by that lengthens the tour least, as index; -1 when none is worth it. */
  private findNext(last: OrderId): number {
    const { columns, rows } = this.city.space;
    const zone = this.zoneOf(last);
    const column = zone % columns;
    const row = (zone - column) / columns;
    let best = -1;
    let least = Infinity;
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
        for (let i = this.first[r * columns + c]; i !== -1; i = this.next[i]) {
          if (this.isUsed[i] === 1) continue;
          const extra = this.extraSeconds(last, this.order[i]);
          if (extra >= least) continue;
          least = extra;
          best = i;
        }
      }
    }
    return best;
  }

  /** Seconds that a second order adds to the tour of the first; infinite when not worth joining. */
  private extraSeconds(one: OrderId, other: OrderId): number {
    const { orders, travel } = this.city;
    const { x, y, fromX, fromY, merchant, ridesAlone } = orders;
    if (ridesAlone[one] === 1 || ridesAlone[other] === 1) return Infinity;
    const gap = Math.abs(orders.estimatedReadyAt[one] - orders.estimatedReadyAt[other]);
    if (gap > mostReadyGapSeconds) return Infinity;
    const isSamePlace = fromX[one] === fromX[other] && fromY[one] === fromY[other];
    const between = isSamePlace && merchant[one] === merchant[other]
      ? 0
      : travel.seconds(fromX[one], fromY[one], fromX[other], fromY[other]);
    if (between > mostApartSeconds) return Infinity;
    const toOne = travel.seconds(fromX[one], fromY[one], x[one], y[one]);
    const toOther = travel.seconds(fromX[other], fromY[other], x[other], y[other]);
    const doors = travel.seconds(x[one], y[one], x[other], y[other]);
    const extra = between + Math.min(toOne, toOther) + doors - toOne;
    return extra < mostExtraShare * 2 * toOther ? extra : Infinity;
  }
}
