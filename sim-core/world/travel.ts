// Riding distance and time between two points: L1 distance stretched by the detour factor of the
// two districts, over a speed that depends on the hour, the rain and the districts. It is asked
// some hundred times per order, so it reads a few array cells, multiplies and allocates nothing.

import type { DistrictId, Metres, Seconds } from '../kernel/units.ts';
import type { Space } from './space.ts';

/**
 * Metres per second of an e-bike between stops: 17 km/h with stops at lights (assumed; A1.36 holds
 * door to door).
 */
export const baseSpeedMetresPerSecond = 4.8;

/** A pace on foot (assumed). */
const footMetresPerSecond = 1.25;

/** Speed by hour of day relative to free flow (assumed; bicycle lanes make peaks mild). */
const hourSpeed = new Float64Array([
  1.06, 1.06, 1.06, 1.06, 1.06, 1.05, 1.0, 0.93, 0.92, 0.97, 0.98, 0.95,
  0.95, 0.98, 1.0, 1.0, 0.97, 0.91, 0.9, 0.95, 1.0, 1.02, 1.04, 1.05,
]);

/** Speed when dry, in light and in heavy rain (assumed; B2.04: 40 min become 50-60 in heavy). */
export const rainSpeed = new Float64Array([1, 0.91, 0.76]);

/** Ways in metres and seconds between places, under the present weather. */
export class Travel {
  private readonly columns: number;
  private readonly zonesPerMetre: number;
  private readonly districtCount: number;
  private readonly district: Uint16Array;
  private readonly detour: Float64Array;
  private readonly speedFactor: Float64Array;
  /** Half the seconds per metre of each district, so that two of them add up to their mean. */
  private readonly halfPace: Float64Array;
  /** Seconds per L1 metre from district to district under the present conditions. */
  private readonly pace: Float32Array;
  private hour = -1;
  private rainLevel = -1;

  constructor(space: Space) {
    this.columns = space.columns;
    this.zonesPerMetre = 1 / space.zoneMetres;
    this.districtCount = space.districtCount;
    this.district = space.district;
    this.detour = space.detour;
    this.speedFactor = space.speedFactor;
    this.halfPace = new Float64Array(space.districtCount);
    this.pace = new Float32Array(space.detour.length);
    this.setConditions(10, 0);
  }

  /** Hour of day 0 to 23 and rain level 0 to 2; cheap when nothing has changed. */
  setConditions(hour: number, rainLevel: number): void {
    if (hour === this.hour && rainLevel === this.rainLevel) return;
    this.hour = hour;
    this.rainLevel = rainLevel;
    const speed = baseSpeedMetresPerSecond * hourSpeed[hour] * rainSpeed[rainLevel];
    for (let d = 0; d < this.halfPace.length; d++) {
      this.halfPace[d] = 0.5 / (speed * this.speedFactor[d]);
    }
    for (let pair = 0; pair < this.pace.length; pair++) {
      const from = Math.floor(pair / this.districtCount);
      const halves = this.halfPace[from] + this.halfPace[pair % this.districtCount];
      this.pace[pair] = this.detour[pair] * halves;
    }
  }

  /** Ridden metres between two points of the city, rounded. */
  metres(ax: number, ay: number, bx: number, by: number): number {
    const a = this.districtAt(ax, ay);
    const b = this.districtAt(bx, by);
    return Math.round(this.ridden(Math.abs(ax - bx) + Math.abs(ay - by), a, b));
  }

  /** Riding seconds between two points under the present conditions, rounded up. */
  seconds(ax: number, ay: number, bx: number, by: number): number {
    const a = this.districtAt(ax, ay);
    return this.between(ax, ay, a, bx, by, this.districtAt(bx, by));
  }

  /** `seconds` between places whose districts are known. */
  between(ax: number, ay: number, a: DistrictId, bx: number, by: number, b: DistrictId): number {
    const l1Metres = Math.abs(ax - bx) + Math.abs(ay - by);
    return Math.ceil(l1Metres * this.pace[a * this.districtCount + b]);
  }

  /** Ridden metres, not rounded, for an L1 distance between places in two districts. */
  ridden(l1Metres: number, a: DistrictId, b: DistrictId): number {
    return l1Metres * this.detour[a * this.districtCount + b];
  }

  /** Seconds for so many ridden metres between places in two districts, rounded up. */
  secondsOf(riddenMetres: number, a: DistrictId, b: DistrictId): number {
    return Math.ceil(riddenMetres * (this.halfPace[a] + this.halfPace[b]));
  }

  /**
   * The district of a point inside the city. Half a metre is added before the multiplication, which
   * keeps a point on a border out of reach of its rounding.
   */
  districtAt(xMetres: number, yMetres: number): number {
    const column = ((xMetres + 0.5) * this.zonesPerMetre) | 0;
    const row = ((yMetres + 0.5) * this.zonesPerMetre) | 0;
    return this.district[row * this.columns + column];
  }
}

/** Seconds that so many metres take on foot. */
export function secondsOnFoot(metres: Metres): Seconds {
  return Math.round(metres / footMetresPerSecond);
}
