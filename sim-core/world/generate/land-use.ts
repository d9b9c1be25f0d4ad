// Gives every zone its kind and its weights: who lives, works and studies there, how thick the
// restaurants stand, how long it takes from the kerb to a door. Numbers marked assumed are
// plausible, not measured; a sensitivity run should move them.

import { streamOf } from '../../kernel/random.ts';
import type { CitySpec } from './city-spec.ts';
import type { Survey } from './survey.ts';
import { randomSurface, surfaceAt } from './noise.ts';
import type { Surface } from './noise.ts';
import { bankAt, distance } from './plan.ts';
import type { CityPlan, Site } from './plan.ts';
import { shoreMetres } from './river.ts';

/** What a zone is used for. */
export const ZoneKind = {
  water: 0, residential: 1, office: 2, campus: 3, industrial: 4, oldTown: 5, park: 6, village: 7,
  fields: 8,
} as const;
/** A value of the table of the same name. */
export type ZoneKind = (typeof ZoneKind)[keyof typeof ZoneKind];

export interface LandUse {
  readonly kind: Uint8Array;
  readonly land: Uint8Array;
  /** Side of the river on which the zone's middle lies. */
  readonly bank: Uint8Array;
  /** Consumers who live in the zone, students in dormitories left out. */
  readonly residents: Float64Array;
  readonly jobs: Float64Array;
  readonly students: Float64Array;
  readonly merchantWeight: Float64Array;
  readonly kerbToDoorSeconds: Uint16Array;
}

/** Per zone kind, in the order of ZoneKind. All assumed; door times sit inside A1.12's 15.5 min. */
const living = [0, 1, 0.6, 0.06, 0.1, 1.15, 0, 0.75, 0.03];
const working = [0, 0.3, 4.2, 0.7, 1.3, 1.0, 0.02, 0.25, 0.02];
const dining = [0, 0.9, 1.5, 1.1, 0.35, 1.7, 0.05, 1.1, 0.05];
const doorSeconds = [60, 130, 190, 85, 95, 110, 70, 65, 60];
/** Share of consumers who are students, and jobs per consumer (assumed). */
const studentShare = 0.11;
const jobsPerConsumer = 0.52;

/** Twice as many jobs as residents make a zone one of offices (assumed). */
const jobsOfOffices = 2;

export function landUse(spec: CitySpec, plan: CityPlan): LandUse {
  const count = spec.columns * spec.rows;
  const use: LandUse = {
    kind: new Uint8Array(count), land: new Uint8Array(count), bank: new Uint8Array(count),
    residents: new Float64Array(count), jobs: new Float64Array(count),
    students: new Float64Array(count), merchantWeight: new Float64Array(count),
    kerbToDoorSeconds: new Uint16Array(count),
  };
  if (spec.survey !== undefined) return surveyedUse(spec, spec.survey, use);
  const rng = streamOf(spec.seed, 'land use');
  const grain = randomSurface(rng, plan.widthMetres, plan.heightMetres, spec.zoneMetres * 3);
  for (let zone = 0; zone < count; zone++) {
    const x = ((zone % spec.columns) + 0.5) * spec.zoneMetres;
    const y = (Math.floor(zone / spec.columns) + 0.5) * spec.zoneMetres;
    use.kind[zone] = kindAt(plan, grain, spec.zoneMetres, x, y);
    use.land[zone] = use.kind[zone] === ZoneKind.water ? 0 : 1;
    use.bank[zone] = bankAt(plan, x, y);
    weighZone(use, plan, grain, zone, x, y, rng());
  }
  scaleTo(use.students, spec.campuses > 0 ? spec.residents * studentShare : 0);
  const atHome = spec.campuses > 0 ? spec.residents * (1 - studentShare) : spec.residents;
  scaleTo(use.residents, atHome);
  scaleTo(use.jobs, spec.residents * jobsPerConsumer);
  placeMerchantWeight(use, rng);
  return use;
}

/** All land, on one bank; who lives and works where is known, and how people of its kind live. */
function surveyedUse(spec: CitySpec, survey: Survey, use: LandUse): LandUse {
  use.land.fill(1);
  for (let zone = 0; zone < use.kind.length; zone++) {
    const residents = survey.residents[zone];
    const jobs = survey.jobs[zone];
    const kind = residents + jobs === 0 ? ZoneKind.fields
      : jobs >= jobsOfOffices * residents ? ZoneKind.office : ZoneKind.residential;
    use.kind[zone] = kind;
    use.residents[zone] = residents;
    use.jobs[zone] = jobs;
    use.kerbToDoorSeconds[zone] = doorSeconds[kind];
  }
  for (const { xMetres, yMetres } of survey.merchants) {
    const column = Math.floor(xMetres / spec.zoneMetres);
    use.merchantWeight[Math.floor(yMetres / spec.zoneMetres) * spec.columns + column]++;
  }
  scaleTo(use.merchantWeight, 1);
  const perResident = sum(use.jobs) / sum(use.residents);
  if (perResident === 0) use.jobs.set(use.residents);
  scaleTo(use.jobs, spec.residents * (perResident > 0 ? perResident : jobsPerConsumer));
  scaleTo(use.residents, spec.residents);
  return use;
}

function kindAt(
  plan: CityPlan, grain: Surface, zoneMetres: number, x: number, y: number,
): ZoneKind {
  if (plan.river !== null && shoreMetres(plan.river, x, y) < 0) return ZoneKind.water;
  const rough = 1 + 0.22 * surfaceAt(grain, x, y);
  if (within(plan.campuses, x, y, rough)) return ZoneKind.campus;
  if (plan.oldTown !== null && within([plan.oldTown], x, y, rough)) return ZoneKind.oldTown;
  if (within(plan.centres, x, y, rough * 0.8)) return ZoneKind.office;
  if (within(plan.parks, x, y, 1)) return ZoneKind.park;
  if (within(plan.industrialParks, x, y, rough)) return ZoneKind.industrial;
  if (within(plan.villages, x, y, Math.max(rough, zoneMetres / 620))) return ZoneKind.village;
  const main = plan.centres[0];
  const fromCentre = distance(x, y, main.xMetres, main.yMetres);
  const edge = plan.builtUpMetres * (1 + 0.14 * surfaceAt(grain, x * 0.5, y * 0.5));
  return fromCentre < edge ? ZoneKind.residential : ZoneKind.fields;
}

function within(sites: readonly Site[], x: number, y: number, scale: number): boolean {
  for (let i = 0; i < sites.length; i++) {
    const site = sites[i];
    if (distance(x, y, site.xMetres, site.yMetres) < site.reachMetres * scale) return true;
  }
  return false;
}

/** Pull of the centres: 1 near the main one, falling with the square of the distance. */
function pullAt(plan: CityPlan, x: number, y: number): number {
  let pull = 0;
  const reach = plan.builtUpMetres * 0.45;
  for (let i = 0; i < plan.centres.length; i++) {
    const site = plan.centres[i];
    const ratio = distance(x, y, site.xMetres, site.yMetres) / (reach * (0.5 + 0.5 * site.pull));
    pull += site.pull / (1 + ratio * ratio);
  }
  return pull;
}

function weighZone(
  use: LandUse, plan: CityPlan, grain: Surface, zone: number, x: number, y: number, luck: number,
): void {
  const kind = use.kind[zone];
  const pull = pullAt(plan, x, y);
  const uneven = 1 + 0.3 * surfaceAt(grain, x, y) + 0.3 * (luck - 0.5);
  use.residents[zone] = living[kind] * (0.25 + pull) * uneven;
  use.jobs[zone] = working[kind] * (0.1 + pull * pull) * uneven;
  use.students[zone] = kind === ZoneKind.campus ? uneven : 0;
  const tall = Math.min(pull, 1.2) * 35 + 30 * (luck - 0.5);
  use.kerbToDoorSeconds[zone] = Math.min(Math.max(Math.round(doorSeconds[kind] + tall), 60), 300);
}

/** Restaurants follow people at midday and at night, and gather in a few eating streets. */
function placeMerchantWeight(use: LandUse, rng: () => number): void {
  const residents = sum(use.residents) + 1;
  const jobs = sum(use.jobs) + 1;
  const students = sum(use.students) + 1;
  for (let zone = 0; zone < use.kind.length; zone++) {
    const people = (0.5 * use.residents[zone]) / residents + (0.38 * use.jobs[zone]) / jobs +
      (0.12 * use.students[zone]) / students;
    const street = rng() < 0.18 ? 2.6 : 0.75;
    use.merchantWeight[zone] = people * dining[use.kind[zone]] * street;
  }
  scaleTo(use.merchantWeight, 1);
}

/** Scales a column so that it sums to the total; a column of zeros stays. */
function scaleTo(column: Float64Array, total: number): void {
  const now = sum(column);
  if (now <= 0) return;
  for (let i = 0; i < column.length; i++) column[i] *= total / now;
}

function sum(column: Float64Array): number {
  let total = 0;
  for (let i = 0; i < column.length; i++) total += column[i];
  return total;
}
