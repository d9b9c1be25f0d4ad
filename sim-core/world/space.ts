// The city's ground: square zones with their people, districts, and how far it is from one district
// to another. Built once from a city's description and never changed, so two runs may share it.

import type { CitySpec } from './generate/city-spec.ts';
import { detours, drownIslands } from './generate/detours.ts';
import { makeDistricts } from './generate/districts.ts';
import type { Districts } from './generate/districts.ts';
import { landUse } from './generate/land-use.ts';
import type { LandUse } from './generate/land-use.ts';
import { nameDistricts } from './generate/names.ts';
import type { DistrictName } from './generate/names.ts';
import { planCity } from './generate/plan.ts';
import { surveyedDetours } from './generate/survey.ts';

export type { CitySpec, TownSpread } from './generate/city-spec.ts';
export type { Survey, SurveyedMerchant, SurveyedRoads } from './generate/survey.ts';
export { ZoneKind } from './generate/land-use.ts';

/** The city's ground by zone and district. */
export interface Space {
  /** Zones from west to east. */
  readonly columns: number;
  /** Zones from south to north. */
  readonly rows: number;
  readonly zoneMetres: number;
  readonly zoneCount: number;
  readonly districtCount: number;
  /** 1 on land, 0 in water. */
  readonly land: Uint8Array;
  /** Side of the river, 0 or 1; all 0 without one. */
  readonly bank: Uint8Array;
  /** Zone to district; a district lies on one bank. */
  readonly district: Uint16Array;
  /** The districts' names by their number. */
  readonly districtName: readonly DistrictName[];
  /** Consumers living in a zone outside dormitories; expected numbers, not integers. */
  readonly residents: Float64Array;
  /** Consumers working in a zone on a weekday. */
  readonly jobs: Float64Array;
  /** Consumers living and studying on a zone's campus. */
  readonly students: Float64Array;
  /** From the kerb to a door, 60 to 300 s. */
  readonly kerbToDoorSeconds: Uint16Array;
  /** Riding speed of a district relative to the city's. */
  readonly speedFactor: Float64Array;
  /** Ridden metres per L1 metre, districtCount x districtCount, symmetric; at least 1 if drawn. */
  readonly detour: Float64Array;
  /** Share of the city's restaurants expected in a zone; sums to 1. */
  readonly merchantWeight: Float64Array;
  /** A ZoneKind. */
  readonly kind: Uint8Array;
}

/** Riding speed by zone kind, in the order of ZoneKind (assumed): alleys slow, parks fast. */
const kindSpeed = [1, 1, 0.92, 0.95, 1.1, 0.82, 1.05, 1, 1.15];

/** Lays out the ground of a described city; the same description gives the same ground. */
export function buildSpace(spec: CitySpec): Space {
  const plan = planCity(spec);
  const use = landUse(spec, plan);
  const graph = drownIslands(spec, use, plan.bridges);
  const { survey } = spec;
  const roads = survey?.roads;
  const districts: Districts = survey === undefined
    ? makeDistricts(spec, use)
    : { count: survey.districts.length, of: Uint16Array.from(survey.district) };
  return Object.freeze({
    columns: spec.columns,
    rows: spec.rows,
    zoneMetres: spec.zoneMetres,
    zoneCount: spec.columns * spec.rows,
    districtCount: districts.count,
    land: use.land,
    bank: use.bank,
    district: districts.of,
    districtName: survey?.districts ?? nameDistricts(spec, use, districts),
    residents: use.residents,
    jobs: use.jobs,
    students: use.students,
    kerbToDoorSeconds: use.kerbToDoorSeconds,
    speedFactor: roads ? Float64Array.from(roads.speeds) : districtSpeeds(use, districts),
    detour: roads ? surveyedDetours(roads) : detours(spec, use, districts, graph),
    merchantWeight: use.merchantWeight,
    kind: use.kind,
  });
}

/**
 * How many districts a described city has; policies may name them from 0 up to one less. Lays out
 * the ground to find out, which takes some tens of milliseconds for a large city; throws when the
 * description is outside its ranges.
 */
export function districtCountOf(spec: CitySpec): number {
  return buildSpace(spec).districtCount;
}

function districtSpeeds(use: LandUse, districts: Districts): Float64Array {
  const sum = new Float64Array(districts.count);
  const zones = new Float64Array(districts.count);
  for (let zone = 0; zone < use.kind.length; zone++) {
    if (use.land[zone] === 0) continue;
    sum[districts.of[zone]] += kindSpeed[use.kind[zone]];
    zones[districts.of[zone]] += 1;
  }
  for (let d = 0; d < districts.count; d++) sum[d] = zones[d] > 0 ? sum[d] / zones[d] : 1;
  return sum;
}

/** The zone of a point inside the city; 0 <= x < columns * zoneMetres, likewise y. */
export function zoneAt(space: Space, xMetres: number, yMetres: number): number {
  const column = Math.floor(xMetres / space.zoneMetres);
  return Math.floor(yMetres / space.zoneMetres) * space.columns + column;
}
