// The part of a city file that says what is known of the ground: who lives in which zone, where
// merchants stand and riders live, what streets there are.

import * as z from 'zod/mini';
import { type CitySpec, cuisines, type Survey, verticals } from '../../sim-core/index.ts';
import { problemAt } from './problem.ts';
import type { Complaint, Problem, Step } from './problem.ts';
import { bothLanguages, leaf, oneOf, textLike, wholeNumber } from './strict.ts';
import type { Schema } from './strict.ts';

const mostPeople = 10_000_000;
const mostPlaces = 10_000;
/** Ways are known from each district to each. */
const mostDistricts = 1000;
const widestMetres = 400_000;
const mostLines = 20_000;
/** Metres ridden for one of the grid. */
const mostDetour = 100;

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

const speed = leaf((value, report) => {
  if (typeof value !== 'number' || !(value >= 0.05 && value <= 2)) {
    report({
      message: { zh: '不是车速系数', en: 'is no factor of speed' },
      allowed: { zh: '0.05 至 2 的数', en: 'a number from 0.05 to 2' },
    });
  }
  return value as number;
});
const factors = textLike(/^\d+(\.\d+)?( \d+(\.\d+)?)*$/, { zh: '形如 1.2 1.35', en: '1.2 1.35' });
const line = textLike(/^\d+,\d+( \d+,\d+)+$/, { zh: '形如 0,12 40,15', en: '0,12 40,15' });
const lines = z.array(line).check(z.maxLength(mostLines));

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
  roads: z.optional(z.strictObject({
    detours: list(factors),
    speeds: list(speed),
    lines: z.strictObject({ major: lines, minor: lines, bridge: lines }),
  })),
}) as unknown as Schema<Survey>;

type Refuse = (steps: readonly Step[], complaint: Complaint) => void;

/** Conditions that hold between what is known and the rest of a city. */
export function surveyMisfits(city: CitySpec, path: readonly Step[]): Problem[] {
  const { survey } = city;
  if (survey === undefined) return [];
  const problems: Problem[] = [];
  const refuse: Refuse = (steps, complaint) => {
    problems.push(problemAt([...path, ...steps], complaint));
  };
  const count = (steps: readonly Step[], { length }: ArrayLike<unknown>, needed: number): void => {
    if (length === needed) return;
    refuse(['survey', ...steps], {
      message: { zh: `有 ${length} 个`, en: `has ${length} entries` },
      allowed: { zh: `${needed} 个`, en: `${needed} entries` },
    });
  };
  const zones = city.columns * city.rows;
  for (const key of ['district', 'residents', 'jobs'] as const) count([key], survey[key], zones);
  count(['merchants'], survey.merchants, city.merchants);
  checkRoads(survey, count, refuse);
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

function checkRoads(
  { roads, districts: { length } }: Survey,
  count: (steps: readonly Step[], list: ArrayLike<unknown>, needed: number) => void,
  refuse: Refuse,
): void {
  if (roads === undefined) return;
  count(['roads', 'speeds'], roads.speeds, length);
  count(['roads', 'detours'], roads.detours, length);
  roads.detours.forEach((row, i) => {
    const factors = row.split(' ').map(Number);
    count(['roads', 'detours', i], factors, length - i);
    if (factors.every((each) => each >= 0.7 && each <= mostDetour)) return;
    refuse(['survey', 'roads', 'detours', i], {
      message: { zh: '有不可能的数', en: 'holds what cannot be' },
      allowed: { zh: `0.7 至 ${mostDetour}`, en: `0.7 to ${mostDetour}` },
    });
  });
}

function checkInside(
  { columns, rows, zoneMetres }: CitySpec,
  { merchants, riderHomes, roads }: Survey,
  refuse: Refuse,
): void {
  const check = (steps: readonly Step[], x: number, y: number): void => {
    if (x < columns * zoneMetres && y < rows * zoneMetres) return;
    refuse(['survey', ...steps], {
      message: { zh: '在城市之外', en: 'lies outside the city' },
      allowed: {
        zh: `x < ${columns * zoneMetres}，y < ${rows * zoneMetres}`,
        en: `x < ${columns * zoneMetres} and y < ${rows * zoneMetres}`,
      },
    });
  };
  merchants.forEach(({ xMetres, yMetres }, i) => check(['merchants', i], xMetres, yMetres));
  riderHomes.forEach(([x, y], i) => check(['riderHomes', i], x, y));
  for (const [kind, lines] of Object.entries(roads?.lines ?? {})) {
    lines.forEach((line, i) => line.split(' ').forEach((place) => {
      const [x, y] = place.split(',').map(Number);
      check(['roads', 'lines', kind, i], x, y);
    }));
  }
}
