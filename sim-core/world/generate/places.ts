// Where everything stands: merchants along the streets, consumers' homes and day places, riders'
// homes, stations. The engine turns these columns into its tables.

import { streamOf } from '../../kernel/random.ts';
import { type CitySpec, type Space, zoneAt } from '../space.ts';
import { placeConsumers } from './consumers.ts';
import type { ConsumerPlaces } from './consumers.ts';
import { findFront, findPoint, makeGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { planCity } from './plan.ts';
import { cumulative, pickWeighted } from './sampling.ts';
import { sitesNearHomes, type Siting } from './sites.ts';

/** Merchants to be placed: those of one vertical. */
export interface Market {
  /** Names the stream that they are placed from. */
  readonly purpose: string;
  readonly merchants: number;
  /** Shares of tiers and specialties, in any unit. */
  readonly tierShares: readonly number[];
  readonly specialtyShares: readonly number[];
  /** On shop fronts if absent. */
  readonly siting?: Siting;
  /** Where each stands, when that is known. */
  readonly known?: readonly KnownMerchant[];
}

/** A merchant whose place is known; tier and specialty are indices into the market's shares. */
export interface KnownMerchant {
  readonly xMetres: number;
  readonly yMetres: number;
  readonly tier: number | undefined;
  readonly specialty: number | undefined;
}

/** Where people live and work, drawn from the city's ground. */
export interface Places extends ConsumerPlaces {
  readonly merchantX: Int32Array;
  readonly merchantY: Int32Array;
  readonly merchantZone: Int32Array;
  /** Which of the markets; tier and specialty are indices into its shares. */
  readonly merchantVertical: Uint8Array;
  readonly merchantTier: Uint8Array;
  readonly merchantSpecialty: Uint8Array;
  readonly riderHomeZone: Int32Array;
  readonly riderHomeX: Int32Array;
  readonly riderHomeY: Int32Array;
  /** One station in each district with merchants worth one. */
  readonly stationDistrict: Int32Array;
  readonly stationX: Int32Array;
  readonly stationY: Int32Array;
}

/** Riders' homes per resident by zone kind, in the order of ZoneKind (assumed: cheap rooms). */
const riderLiving = [0, 1, 0.4, 0.5, 2.5, 1.8, 0, 2.2, 1.5];
/** A district gets a station from this share of an even spread of merchants on. */
const stationShare = 0.3;

/** Merchants of all markets, one market after the other, and everybody else. */
export function generatePlaces(
  spec: CitySpec, space: Space, markets: readonly Market[],
): Places {
  const plan = planCity(spec);
  const ground = (purpose: string): Ground =>
    makeGround(space, plan, streamOf(spec.seed, purpose));
  return Object.freeze({
    ...placeMerchants(markets, ground),
    ...placeConsumers(ground('consumer places'), spec.residents),
    ...placeRiders(ground('rider places'), spec.riders, spec.survey?.riderHomes),
    ...placeStations(ground('station places')),
  });
}

type MerchantPlaces = Pick<Places,
  'merchantX' | 'merchantY' | 'merchantZone' | 'merchantVertical' | 'merchantTier' |
  'merchantSpecialty'>;

function placeMerchants(
  markets: readonly Market[], groundFor: (purpose: string) => Ground,
): MerchantPlaces {
  const count = markets.reduce((sum, { merchants }) => sum + merchants, 0);
  const places: MerchantPlaces = {
    merchantX: new Int32Array(count),
    merchantY: new Int32Array(count),
    merchantZone: new Int32Array(count),
    merchantVertical: new Uint8Array(count),
    merchantTier: new Uint8Array(count),
    merchantSpecialty: new Uint8Array(count),
  };
  let first = 0;
  markets.forEach((market, vertical) => {
    placeMarket(market, groundFor(market.purpose), places, first);
    places.merchantVertical.fill(vertical, first, first + market.merchants);
    first += market.merchants;
  });
  return places;
}

/** Fills the rows of one market from `first` on. */
function placeMarket(market: Market, ground: Ground, out: MerchantPlaces, first: number): void {
  const { space, rng } = ground;
  const where = cumulative(space.merchantWeight);
  const tiers = cumulative(Float64Array.from(market.tierShares));
  const specialties = cumulative(Float64Array.from(market.specialtyShares));
  const sites = market.siting === 'homes' ? sitesNearHomes(space, market.merchants) : undefined;
  for (let merchant = first; merchant < first + market.merchants; merchant++) {
    const known = market.known?.[merchant - first];
    if (known === undefined) {
      const zone = sites?.[merchant - first] ?? pickWeighted(where, 0, where.length, rng());
      out.merchantZone[merchant] = findFront(ground, zone);
    } else out.merchantZone[merchant] = takePoint(ground, known.xMetres, known.yMetres);
    out.merchantX[merchant] = ground.point[0];
    out.merchantY[merchant] = ground.point[1];
    out.merchantTier[merchant] = known?.tier ?? pickWeighted(tiers, 0, tiers.length, rng());
    out.merchantSpecialty[merchant] = known?.specialty
      ?? pickWeighted(specialties, 0, specialties.length, rng());
  }
}

/** How many riders live in each zone, relative to others. */
export function riderHomeWeights(space: Space): Float64Array {
  return space.residents.map((residents, zone) => residents * riderLiving[space.kind[zone]]);
}

function placeRiders(
  ground: Ground, count: number, known: NonNullable<CitySpec['survey']>['riderHomes'] = [],
): Pick<Places, 'riderHomeX' | 'riderHomeY' | 'riderHomeZone'> {
  const { space, rng } = ground;
  const where = cumulative(riderHomeWeights(space));
  const riderHomeX = new Int32Array(count);
  const riderHomeY = new Int32Array(count);
  const riderHomeZone = new Int32Array(count);
  for (let rider = 0; rider < count; rider++) {
    if (rider < known.length) riderHomeZone[rider] = takePoint(ground, ...known[rider]);
    else {
      riderHomeZone[rider] = pickWeighted(where, 0, where.length, rng());
      findPoint(ground, riderHomeZone[rider]);
    }
    riderHomeX[rider] = ground.point[0];
    riderHomeY[rider] = ground.point[1];
  }
  return { riderHomeX, riderHomeY, riderHomeZone };
}

/** A point that is known; returns its zone. */
function takePoint({ point, space }: Ground, xMetres: number, yMetres: number): number {
  point[0] = Math.floor(xMetres);
  point[1] = Math.floor(yMetres);
  return zoneAt(space, point[0], point[1]);
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
