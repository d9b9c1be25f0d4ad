// The part of a city file that says what is known of the ground: who lives in which zone, where
// merchants stand and riders live.

import * as z from 'zod/mini';
import { type CitySpec, cuisines, type Survey, verticals } from '../../sim-core/index.ts';
import { problemAt } from './problem.ts';
import type { Complaint, Problem, Step } from './problem.ts';
import { bothLanguages, leaf, oneOf, wholeNumber } from './strict.ts';
import type { Schema } from './strict.ts';

const mostPeople = 10_000_000;
const mostPlaces = 10_000;
/** Ways are known from each district to each. */
const mostDistricts = 1000;
const widestMetres = 400_000;

const people = leaf((value, report) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= mostPeople)) {
    report({
      message: { zh: '不是人数', en: 'is no number of people' },
      allowed: { zh: `0 至 ${mostPeople} 的数`, en: `a number from 0 to ${mostPeople}` },
    });
  }
  return value as number;
});

const tiers = verticals.find(({ id }) => id === 'food')?.tiers ?? [];
const place = (): Schema<number> => wholeNumber(0, widestMetres, { zh: '米', en: 'metres' });
const list = <T>(of: Schema<T>) => z.array(of).check(z.maxLength(mostPlaces));

/** Reads `survey` of a city file. */
export const surveySchema = z.strictObject({
  districts: z.array(bothLanguages(100)).check(z.maxLength(mostDistricts)),
  district: list(wholeNumber(0, mostPlaces)),
  residents: list(people),
  jobs: list(people),
  merchants: list(z.strictObject({
    xMetres: place(),
    yMetres: place(),
    tier: z.optional(oneOf(tiers.map(({ id }) => id))),
    specialty: z.optional(oneOf(cuisines.map(({ id }) => id))),
  })),
  riderHomes: list(z.tuple([place(), place()])),
}) as unknown as Schema<Survey>;

/** Conditions that hold between what is known and the rest of a city. */
export function surveyMisfits(city: CitySpec, path: readonly Step[]): Problem[] {
  const { survey } = city;
  if (survey === undefined) return [];
  const problems: Problem[] = [];
  const refuse = (steps: readonly Step[], complaint: Complaint): void => {
    problems.push(problemAt([...path, ...steps], complaint));
  };
  const count = (key: keyof Survey, needed: number): void => {
    const { length } = survey[key];
    if (length === needed) return;
    refuse(['survey', key], {
      message: { zh: `有 ${length} 个`, en: `has ${length} entries` },
      allowed: { zh: `${needed} 个`, en: `${needed} entries` },
    });
  };
  const zones = city.columns * city.rows;
  for (const key of ['district', 'residents', 'jobs'] as const) count(key, zones);
  count('merchants', city.merchants);
  for (let number = 0; number < survey.districts.length; number++) {
    if (survey.district.includes(number)) continue;
    refuse(['survey', 'districts', number], {
      message: { zh: '没有网格', en: 'has no zone' },
      allowed: { zh: 'district 中至少一次', en: 'its number in `district` at least once' },
    });
  }
  const isNamed = (number: number): boolean => number < survey.districts.length;
  if (!survey.district.every(isNamed)) {
    refuse(['survey', 'district'], {
      message: { zh: '有没有名称的片区', en: 'names a district that is not in `districts`' },
      allowed: { zh: `小于 ${survey.districts.length}`, en: `below ${survey.districts.length}` },
    });
  }
  if (!survey.residents.some((each) => each > 0)) {
    refuse(['survey', 'residents'], {
      message: { zh: '没有居民', en: 'is empty of people' },
      allowed: { zh: '至少一个网格有居民', en: 'people in one zone at least' },
    });
  }
  checkInside(city, survey, refuse);
  return problems;
}

function checkInside(
  { columns, rows, zoneMetres }: CitySpec,
  { merchants, riderHomes }: Survey,
  refuse: (steps: readonly Step[], complaint: Complaint) => void,
): void {
  const check = (key: string, i: number, x: number, y: number): void => {
    if (x < columns * zoneMetres && y < rows * zoneMetres) return;
    refuse(['survey', key, i], {
      message: { zh: '在城市之外', en: 'lies outside the city' },
      allowed: {
        zh: `x < ${columns * zoneMetres}，y < ${rows * zoneMetres}`,
        en: `x < ${columns * zoneMetres} and y < ${rows * zoneMetres}`,
      },
    });
  };
  merchants.forEach(({ xMetres, yMetres }, i) => check('merchants', i, xMetres, yMetres));
  riderHomes.forEach(([x, y], i) => check('riderHomes', i, x, y));
}
