// A dispatcher's desk: the orders that wait, the means to compare riders, and the place for the
// answer. A rule reads the desk and writes pairs; it never changes the world.

import type { OrderId, RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { SparseAssignment } from './assignment.ts';
import { NearestRiders } from './candidates.ts';
import { defaultWeights, RoutePlanner } from './insertion.ts';

/** Riders compared for each order; more cost time and change little (bench/dispatch). */
export const candidatesPerOrder = 8;
/** Riders farther than this from the merchant are not looked at. */
export const reachMetres = 6000;

export class Desk {
  readonly city: City;
  readonly planner: RoutePlanner;
  readonly nearest: NearestRiders;
  readonly assignment: SparseAssignment;
  platform: Platform;
  /** Orders released to the dispatcher, oldest release first. */
  readonly order: Int32Array;
  orderCount = 0;
  /** The answer. */
  readonly pairOrder: Int32Array;
  readonly pairRider: Int32Array;
  pairCount = 0;
  /** The round in which each rider was last paired: one order a rider and round. */
  private readonly pairedInRound: Int32Array;
  private round = 0;

  constructor(city: City) {
    const orders = city.orders.capacity;
    this.city = city;
    this.platform = city.platforms[0];
    this.planner = new RoutePlanner(city, defaultWeights);
    this.nearest = new NearestRiders(candidatesPerOrder);
    const riders = city.riders.capacity;
    this.assignment = new SparseAssignment(orders, riders, orders * candidatesPerOrder);
    this.order = new Int32Array(orders);
    this.pairOrder = new Int32Array(orders);
    this.pairRider = new Int32Array(orders);
    this.pairedInRound = new Int32Array(riders);
  }

  /** Lays the platform's released orders on the desk. */
  lay(platform: Platform): void {
    const { orders, now } = this.city;
    const { rows, count } = platform.waiting;
    this.platform = platform;
    this.orderCount = 0;
    this.pairCount = 0;
    this.round++;
    for (let i = 0; i < count; i++) {
      if (orders.releaseAt[rows[i]] <= now.seconds) this.order[this.orderCount++] = rows[i];
    }
  }

  /** Looks for the riders nearest to an order's merchant, without the one who just declined it. */
  findRiders(order: OrderId): void {
    const { orders, merchants } = this.city;
    const merchant = orders.merchant[order];
    const x = merchants.x[merchant];
    const y = merchants.y[merchant];
    this.nearest.search(this.city, x, y, reachMetres, orders.lastDecliner[order]);
  }

  isTaken(rider: RiderId): boolean {
    return this.pairedInRound[rider] === this.round;
  }

  pair(order: OrderId, rider: RiderId): void {
    this.pairedInRound[rider] = this.round;
    this.pairOrder[this.pairCount] = order;
    this.pairRider[this.pairCount++] = rider;
  }
}

/** A rule of dispatch: one file each, chosen by a lever. */
export interface Dispatcher {
  readonly id: string;
  match(desk: Desk): void;
}
