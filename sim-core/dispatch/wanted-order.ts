// What planning needs to know of an order, read once for all the riders that are compared for it.

import type { DistrictId, Metres, OrderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';

/** Times are seconds from the moment of reading. */
export class WantedOrder {
  fromX: Metres = 0;
  fromY: Metres = 0;
  fromDistrict: DistrictId = 0;
  toX: Metres = 0;
  toY: Metres = 0;
  toDistrict: DistrictId = 0;
  readySeconds: Seconds = 0;
  promisedSeconds: Seconds = 0;
  pickUpSeconds: Seconds = 0;
  /** From the customer's kerb to the hand-over, and back down. */
  doorSeconds: Seconds = 0;
  leaveSeconds: Seconds = 0;
  rideSeconds: Seconds = 0;
  private readonly city: City;
  /** The order that was read, when, and under which conditions for riding. */
  private order: OrderId = -1;
  private atSeconds: Seconds = -1;
  private hour = -1;
  private rainLevel = -1;

  constructor(city: City) {
    this.city = city;
  }

  /** Makes sure that the next order is read anew: another run may be at the same second. */
  forget(): void {
    this.order = -1;
  }

  /** Reads an order, unless it was the last one read at this moment. */
  read(order: OrderId): void {
    const { orders, travel, vertical, now } = this.city;
    const isSameTime = this.atSeconds === now.seconds && this.hour === now.hour;
    if (this.order === order && isSameTime && this.rainLevel === now.rainLevel) return;
    this.order = order;
    this.atSeconds = now.seconds;
    this.hour = now.hour;
    this.rainLevel = now.rainLevel;
    this.fromX = orders.fromX[order];
    this.fromY = orders.fromY[order];
    this.fromDistrict = travel.districtAt(this.fromX, this.fromY);
    this.toX = orders.x[order];
    this.toY = orders.y[order];
    this.toDistrict = orders.district[order];
    this.readySeconds = orders.estimatedReadyAt[order] - now.seconds;
    this.promisedSeconds = orders.promisedAt[order] - now.seconds;
    this.pickUpSeconds = vertical.pickupSeconds;
    this.doorSeconds = vertical.parkSeconds + orders.kerbSeconds[order];
    this.leaveSeconds = orders.kerbSeconds[order];
    this.rideSeconds = travel.between(
      this.fromX, this.fromY, this.fromDistrict, this.toX, this.toY, this.toDistrict,
    );
  }
}
