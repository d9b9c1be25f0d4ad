// Where everything stands: restaurants along the streets, consumers' homes and day places, riders'
// homes, stations. The engine turns these columns into its tables.

import { streamOf } from '../../kernel/random.ts';
import type { CitySpec, Space } from '../space.ts';
import { placeConsumers } from './consumers.ts';
import type { ConsumerPlaces } from './consumers.ts';
import { findFront, findPoint, makeGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { planCity } from './plan.ts';
import { cumulative, pickWeighted } from './sampling.ts';

export const MerchantTier = { independent: 0, chain: 1, deliveryOnly: 2 } as const;
export type MerchantTier = (typeof MerchantTier)[keyof typeof MerchantTier];

export const cuisines = [
  { id: 'rice-dishes', label: { zh: '快餐简餐', en: 'Rice dishes' } },
  { id: 'noodles', label: { zh: '粉面', en: 'Noodles' } },
  { id: 'spicy-pot', label: { zh: '麻辣烫', en: 'Spicy pot' } },
  { id: 'fried-snacks', label: { zh: '炸鸡小吃', en: 'Fried snacks' } },
  { id: 'tea-desserts', label: { zh: '奶茶甜品', en: 'Tea and desserts' } },
  { id: 'barbecue', label: { zh: '烧烤', en: 'Barbecue' } },
  { id: 'burgers', label: { zh: '汉堡西餐', en: 'Burgers' } },
  { id: 'light-meals', label: { zh: '轻食粥汤', en: 'Light meals' } },
] as const;

/** Where people live and work, drawn from the city's ground. */
export interface Places extends ConsumerPlaces {
  readonly merchantX: Int32Array;
  readonly merchantY: Int32Array;
  readonly merchantZone: Int32Array;
  /** A MerchantTier. */
  readonly merchantTier: Uint8Array;
  /** Index into cuisines. */
  readonly merchantCuisine: Uint8Array;
  readonly riderHomeZone: Int32Array;
  readonly riderHomeX: Int32Array;
  readonly riderHomeY: Int32Array;
  /** One station in each district with restaurants worth one. */
  readonly stationDistrict: Int32Array;
  readonly stationX: Int32Array;
  readonly stationY: Int32Array;
}

/** Shares of tiers and cuisines in per mille (assumed). */
const tierPerMille = new Float64Array([620, 280, 100]);
const cuisinePerMille = new Float64Array([240, 170, 110, 110, 150, 70, 70, 80]);
/** Riders' homes per resident by zone kind, in the order of ZoneKind (assumed: cheap rooms). */
const riderLiving = [0, 1, 0.4, 0.5, 2.5, 1.8, 0, 2.2, 1.5];
/** A district gets a station from this share of an even spread of restaurants on. */
const stationShare = 0.3;

export function generatePlaces(spec: CitySpec, space: Space): Places {
  const plan = planCity(spec);
  const ground = (purpose: string): Ground =>
    makeGround(space, plan, streamOf(spec.seed, purpose));
  return Object.freeze({
    ...placeMerchants(ground('merchant places'), spec.merchants),
    ...placeConsumers(ground('consumer places'), spec.residents),
    ...placeRiders(ground('rider places'), spec.riders),
    ...placeStations(ground('station places')),
  });
}

function placeMerchants(
  ground: Ground, count: number,
): Pick<Places, 'merchantX' | 'merchantY' | 'merchantZone' | 'merchantTier' | 'merchantCuisine'> {
  const { space, rng } = ground;
  const merchantX = new Int32Array(count);
  const merchantY = new Int32Array(count);
  const merchantZone = new Int32Array(count);
  const merchantTier = new Uint8Array(count);
  const merchantCuisine = new Uint8Array(count);
  const where = cumulative(space.merchantWeight);
  const tiers = cumulative(tierPerMille);
  const kitchens = cumulative(cuisinePerMille);
  for (let merchant = 0; merchant < count; merchant++) {
    const zone = pickWeighted(where, 0, where.length, rng());
    merchantZone[merchant] = findFront(ground, zone);
    merchantX[merchant] = ground.point[0];
    merchantY[merchant] = ground.point[1];
    merchantTier[merchant] = pickWeighted(tiers, 0, tiers.length, rng());
    merchantCuisine[merchant] = pickWeighted(kitchens, 0, kitchens.length, rng());
  }
  return { merchantX, merchantY, merchantZone, merchantTier, merchantCuisine };
}

function placeRiders(
  ground: Ground, count: number,
): Pick<Places, 'riderHomeX' | 'riderHomeY' | 'riderHomeZone'> {
  const { space, rng } = ground;
  const weight = new Float64Array(space.zoneCount);
  for (let zone = 0; zone < weight.length; zone++) {
    weight[zone] = space.residents[zone] * riderLiving[space.kind[zone]];
  }
  const where = cumulative(weight);
  const riderHomeX = new Int32Array(count);
  const riderHomeY = new Int32Array(count);
  const riderHomeZone = new Int32Array(count);
  for (let rider = 0; rider < count; rider++) {
    const zone = pickWeighted(where, 0, where.length, rng());
    findPoint(ground, zone);
    riderHomeZone[rider] = zone;
    riderHomeX[rider] = ground.point[0];
    riderHomeY[rider] = ground.point[1];
  }
  return { riderHomeX, riderHomeY, riderHomeZone };
}

function placeStations(
  ground: Ground,
): Pick<Places, 'stationDistrict' | 'stationX' | 'stationY'> {
  const { space } = ground;
  const weight = new Float64Array(space.districtCount);
  const best = new Int32Array(space.districtCount).fill(-1);
  for (let zone = 0; zone < space.zoneCount; zone++) {
    const d = space.district[zone];
    const here = space.merchantWeight[zone];
    weight[d] += here;
    if (here > 0 && (best[d] < 0 || here > space.merchantWeight[best[d]])) best[d] = zone;
  }
  const least = stationShare / space.districtCount;
  const districts: number[] = [];
  for (let d = 0; d < space.districtCount; d++) if (weight[d] >= least) districts.push(d);
  const stationX = new Int32Array(districts.length);
  const stationY = new Int32Array(districts.length);
  for (let station = 0; station < districts.length; station++) {
    findPoint(ground, best[districts[station]]);
    stationX[station] = ground.point[0];
    stationY[station] = ground.point[1];
  }
  return { stationDistrict: Int32Array.from(districts), stationX, stationY };
}
