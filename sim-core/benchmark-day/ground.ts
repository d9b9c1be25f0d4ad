// The ground of a benchmark day as a city needs it: zones, one district, and where everybody
// stands. The frame comes from restaurants and riders alone, which are known before the first
// order, so that a day cut short lies on the same ground as the whole one.
import { assert } from '../kernel/assert.ts';
import { secondsPerMinute, type Metres } from '../kernel/units.ts';
import type { Places } from '../world/generate/places.ts';
import type { Space } from '../world/space.ts';
import { zoneAt } from '../world/space.ts';
import { baseSpeedMetresPerSecond, Travel } from '../world/travel.ts';
import type { BenchmarkDay } from './day.ts';

/** How far beyond the outermost restaurant or rider a customer may live. */
const marginMetres = 7000;
const zoneMetres = 500;
/** Metres along streets for a straight metre, in the mean over all directions: 4 / pi. */
const streetPerStraight = 1.2732;
/** An hour in which the city's traffic is as fast as its speed says. */
const calmHour = 14;

/** A day's ground, and what to add to the day's places to stand on it. */
export interface Ground {
  readonly space: Space;
  readonly places: Places;
  readonly shiftX: Metres;
  readonly shiftY: Metres;
}

/** A benchmark day has one speed: hours and weather change nothing. */
export class CalmTravel extends Travel {
  override setConditions(): void {
    super.setConditions(calmHour, 0);
  }
}

export function groundOf(day: BenchmarkDay): Ground {
  assert(day.restaurantIds.length > 0, 'a benchmark day needs a restaurant');
  const { restaurantX, restaurantY, riderX, riderY } = day;
  const shiftX = marginMetres - Math.min(least(restaurantX), least(riderX));
  const shiftY = marginMetres - Math.min(least(restaurantY), least(riderY));
  const width = shiftX + Math.max(most(restaurantX), most(riderX)) + marginMetres;
  const height = shiftY + Math.max(most(restaurantY), most(riderY)) + marginMetres;
  const columns = Math.floor(width / zoneMetres) + 1;
  const rows = Math.floor(height / zoneMetres) + 1;
  const space = openSpace(columns, rows, day.terms.metresPerMinute);
  return { space, places: placesOf(day, space, shiftX, shiftY), shiftX, shiftY };
}

/** Zone of a place of the day that has been moved onto the ground. */
export function zoneOnGround(space: Space, x: Metres, y: Metres): number {
  const isInside = x >= 0 && y >= 0 &&
    x < space.columns * space.zoneMetres && y < space.rows * space.zoneMetres;
  assert(isInside, 'an order lies too far from all restaurants and riders', x, y);
  return zoneAt(space, x, y);
}

function least(values: Int32Array): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: Int32Array): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/**
 * Land without rivers, in one district. Ways follow streets, as in every city; the speed is raised
 * by as much as streets are longer than straight lines, so that ways take what the day says in the
 * mean.
 */
function openSpace(columns: number, rows: number, metresPerMinute: number): Space {
  const zoneCount = columns * rows;
  const metresPerSecond = (metresPerMinute / secondsPerMinute) * streetPerStraight;
  return {
    columns, rows, zoneMetres, zoneCount, districtCount: 1,
    land: new Uint8Array(zoneCount).fill(1),
    bank: new Uint8Array(zoneCount),
    district: new Uint16Array(zoneCount),
    districtName: [{ zh: '全区', en: 'Everywhere' }],
    residents: new Float64Array(zoneCount),
    jobs: new Float64Array(zoneCount),
    students: new Float64Array(zoneCount),
    kerbToDoorSeconds: new Uint16Array(zoneCount),
    speedFactor: Float64Array.of(metresPerSecond / baseSpeedMetresPerSecond),
    detour: Float64Array.of(1),
    merchantWeight: new Float64Array(zoneCount),
    kind: new Uint8Array(zoneCount),
  };
}

/** Restaurants and riders where the day has them; one consumer stands for all. */
function placesOf(day: BenchmarkDay, space: Space, shiftX: Metres, shiftY: Metres): Places {
  const merchantX = day.restaurantX.map((x) => x + shiftX);
  const merchantY = day.restaurantY.map((y) => y + shiftY);
  const riderHomeX = day.riderX.map((x) => x + shiftX);
  const riderHomeY = day.riderY.map((y) => y + shiftY);
  const zonesOf = (xs: Int32Array, ys: Int32Array): Int32Array =>
    xs.map((x, i) => zoneAt(space, x, ys[i]));
  const none = new Int32Array(0);
  const one = new Int32Array(1);
  return {
    merchantX, merchantY, riderHomeX, riderHomeY,
    merchantZone: zonesOf(merchantX, merchantY),
    merchantTier: new Uint8Array(merchantX.length),
    merchantVertical: new Uint8Array(merchantX.length),
    merchantSpecialty: new Uint8Array(merchantX.length),
    riderHomeZone: zonesOf(riderHomeX, riderHomeY),
    stationDistrict: none, stationX: none, stationY: none,
    consumerZoneStart: none, consumerSegment: new Uint8Array(1),
    consumerHomeZone: one, consumerHomeX: one, consumerHomeY: one,
    consumerDayZone: one, consumerDayX: one, consumerDayY: one,
  };
}
