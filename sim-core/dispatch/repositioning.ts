// Where idle riders should wait: areas around the city's waiting spots get idle riders in
// proportion to the orders forecast there, less riders who already carry something thither. Riders
// move from areas with too many to the nearest one with too few, and only if it is near.

import type { RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { Activity } from '../world/riders.ts';
import { zoneAt } from '../world/space.ts';
import type { WaitingSpots } from '../world/waiting-spots.ts';

/** Riders are not sent farther than this, which takes them some ten minutes (assumed). */
const mostMetres = 2500;

/** A move pays when the two areas' shortages differ by this many riders; below 1 it would hurt. */
const leastGap = 1.5;

export class Repositioning {
  /** The answer: riders to move, and the zone at whose middle each should wait. */
  readonly rider: Int32Array;
  readonly zone: Int32Array;
  count = 0;
  private readonly city: City;
  /** Area of each zone; each area's zone of waiting, orders expected and riders idle. */
  private readonly areaOf: Int32Array;
  private readonly spot: Int32Array;
  private areaCount = 0;
  private readonly expected: Float64Array;
  private readonly short: Float64Array;
  /** What the areas were laid out around. */
  private spots: WaitingSpots | undefined;

  constructor(city: City) {
    const { space, riders } = city;
    this.city = city;
    this.rider = new Int32Array(riders.rowCount);
    this.zone = new Int32Array(riders.rowCount);
    this.areaOf = new Int32Array(space.zoneCount);
    this.spot = new Int32Array(space.zoneCount);
    this.expected = new Float64Array(space.zoneCount);
    this.short = new Float64Array(space.zoneCount);
  }

  /** Areas around the waiting spots, unless these are the ones that they were laid out around. */
  private layAreas(): void {
    const { space, waitingSpots } = this.city;
    if (this.spots === waitingSpots) return;
    this.spots = waitingSpots;
    this.areaCount = 0;
    const areaAt = new Int32Array(space.zoneCount).fill(-1);
    for (let zone = 0; zone < space.zoneCount; zone++) {
      const spot = zoneAt(space, waitingSpots.x[zone], waitingSpots.y[zone]);
      if (areaAt[spot] === -1) {
        areaAt[spot] = this.areaCount;
        this.spot[this.areaCount++] = spot;
      }
      this.areaOf[zone] = areaAt[spot];
    }
  }

  /** Decides which idle riders move, and fills the answer. */
  plan(platform: Platform): void {
    const { riders } = this.city;
    this.count = 0;
    this.layAreas();
    this.measureShortage(platform);
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      if (!this.isIdle(platform, rider)) continue;
      const area = this.areaOfRider(rider);
      if (this.short[area] > 0) continue;
      const better = this.nearestShort(rider, area);
      if (better === -1) continue;
      this.short[area]++;
      this.short[better]--;
      this.rider[this.count] = rider;
      this.zone[this.count++] = this.spot[better];
    }
  }

  private isIdle(platform: Platform, rider: RiderId): boolean {
    const { activity, offeredOrder, platform: platformOf } = this.city.riders;
    const isFree = activity[rider] === Activity.idle && offeredOrder[rider] === -1;
    return isFree && platformOf[rider] === platform.id;
  }

  private areaOfRider(rider: RiderId): number {
    const { riders, space } = this.city;
    return this.areaOf[zoneAt(space, riders.toX[rider], riders.toY[rider])];
  }

  /** Riders wanted in each area less those idle there. */
  private measureShortage(platform: Platform): void {
    const { riders, space } = this.city;
    const { expected, short } = this;
    expected.fill(0);
    short.fill(0);
    let orders = 0;
    for (let zone = 0; zone < space.zoneCount; zone++) {
      expected[this.areaOf[zone]] += platform.forecast.zones.ahead[zone];
      orders += platform.forecast.zones.ahead[zone];
    }
    let idle = 0;
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      if (!this.isIdle(platform, rider)) continue;
      short[this.areaOfRider(rider)]--;
      idle++;
    }
    if (orders <= 0) return;
    for (let area = 0; area < this.areaCount; area++) {
      short[area] += (idle * expected[area]) / orders;
    }
  }

  /** The nearest area on the same bank that wants a rider clearly more; -1 when none is near. */
  private nearestShort(rider: RiderId, from: number): number {
    const { riders, space } = this.city;
    const here = this.spot[from];
    let best = -1;
    let least = mostMetres;
    for (let area = 0; area < this.areaCount; area++) {
      const spot = this.spot[area];
      if (this.short[area] - this.short[from] < leastGap) continue;
      if (space.bank[spot] !== space.bank[here]) continue;
      const column = spot % space.columns;
      const x = (column + 0.5) * space.zoneMetres;
      const y = ((spot - column) / space.columns + 0.5) * space.zoneMetres;
      const metres = Math.abs(riders.toX[rider] - x) + Math.abs(riders.toY[rider] - y);
      if (metres >= least) continue;
      least = metres;
      best = area;
    }
    return best;
  }
}
