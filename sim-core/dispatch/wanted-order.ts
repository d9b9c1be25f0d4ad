// What planning needs to know of an order, read once for all the riders that are compared for it.

import type { DistrictId, Metres, OrderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { verticalOf } from '../world/owners.ts';

export class WantedOrder {
  fromX: Metres = 0;
  fromY: Metres = 0;
  fromDistrict: DistrictId = 0;
  toX: Metres = 0;
  toY: Metres = 0;
  toDistrict: DistrictId = 0;
  readyAt: Seconds = 0;
  promisedAt: Seconds = 0;
  /** How much its lateness weighs over the usual. */
  lateTimes = 1;
  pickUpSeconds: Seconds = 0;
  /** From the customer's kerb to the hand-over, and back down. */
  doorSeconds: Seconds = 0;
  leaveSeconds: Seconds = 0;
  rideSeconds: Seconds = 0;
  private readonly city: City;
  /** The order that was read. */
  private order: OrderId = -1;

  constructor(city: City) {
    this.city = city;
  }

  /** Makes sure that the next order is read anew, as riding conditions may have changed. */
  forget(): void {
    this.order = -1;
  }

  /** Reads an order, unless it was the last one read. */
  read(order: OrderId): void {
    if (this.order === order) return;
    const { orders, travel, parkSeconds } = this.city;
    this.order = order;
    this.fromX = orders.fromX[order];
    this.fromY = orders.fromY[order];
    this.fromDistrict = travel.districtAt(this.fromX, this.fromY);
    this.toX = orders.x[order];
    this.toY = orders.y[order];
    this.toDistrict = orders.district[order];
    this.readyAt = orders.estimatedReadyAt[order];
    this.promisedAt = orders.promisedAt[order];
    this.lateTimes = 1 + orders.lateExtra[order] / 1000;
    this.pickUpSeconds = verticalOf(this.city, order).pickupSeconds;
    this.doorSeconds = parkSeconds + orders.kerbSeconds[order];
    this.leaveSeconds = orders.kerbSeconds[order];
    this.rideSeconds = travel.between(
      this.fromX, this.fromY, this.fromDistrict, this.toX, this.toY, this.toDistrict,
    );
  }
}
