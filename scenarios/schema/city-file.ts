// City descriptions from outside: every number within what the generator can build, and the few
// conditions that hold between numbers.

import * as z from 'zod/mini';
import { canonicalJson, type CitySpec, type Text } from '../../sim-core/index.ts';
import { presetScenario } from '../index.ts';
import { problemAt, refused } from './problem.ts';
import type { Parsed, Problem, Step } from './problem.ts';
import { bothLanguages, readBy, textLike, wholeNumber, yesOrNo } from './strict.ts';
import type { Schema } from './strict.ts';
import { surveyMisfits, surveySchema } from './survey-part.ts';

const mostZones = 20_000;
const mostDistrictsBuilt = 1_000;
const widestMetres = 60_000;
const seedBounds = [0, 2_147_483_647] as const;
const metres = { zh: '米', en: 'metres' };

/** Small letters, digits and hyphens. */
export const idSchema = (): Schema<string> => textLike(/^[a-z0-9][a-z0-9-]{0,59}$/, {
  zh: '小写字母、数字和连字符，至多 60 个字符',
  en: 'small letters, digits and hyphens, at most 60 characters',
});

/** Seeds of cities and of runs. */
export const seedSchema = (): Schema<number> => wholeNumber(seedBounds[0], seedBounds[1]);

type Bounds = readonly [min: number, max: number];

/** The least and the most of every number that describes a city. */
export const cityBounds = {
  seed: seedBounds,
  columns: [4, 200],
  rows: [4, 200],
  zoneMetres: [100, 2_000],
  centres: [1, 20],
  campuses: [0, 20],
  industrialParks: [0, 20],
  bridges: [0, 40],
  districtZones: [1, 40],
  ordersPerDay: [10, 2_000_000],
  needsPerThousandOrders: [1_000, 20_000],
  riders: [0, 200_000],
  merchants: [1, 100_000],
  residents: [100, 10_000_000],
  villages: [0, 60],
  coreMetres: [300, 20_000],
} as const satisfies Record<string, Bounds>;

function numberOf(key: keyof typeof cityBounds, unit?: Text): Schema<number> {
  const [min, max] = cityBounds[key];
  return wholeNumber(min, max, unit);
}

const citySchema = z.strictObject({
  id: idSchema(),
  label: bothLanguages(100),
  seed: seedSchema(),
  columns: numberOf('columns'),
  rows: numberOf('rows'),
  zoneMetres: numberOf('zoneMetres', metres),
  centres: numberOf('centres'),
  campuses: numberOf('campuses'),
  industrialParks: numberOf('industrialParks'),
  oldTown: yesOrNo(),
  river: yesOrNo(),
  bridges: numberOf('bridges'),
  districtZones: numberOf('districtZones'),
  ordersPerDay: numberOf('ordersPerDay'),
  needsPerThousandOrders: z.optional(numberOf('needsPerThousandOrders')),
  riders: numberOf('riders'),
  merchants: numberOf('merchants'),
  residents: numberOf('residents'),
  townSpread: z.optional(z.strictObject({
    villages: numberOf('villages'),
    coreMetres: numberOf('coreMetres', metres),
  })),
  survey: z.optional(surveySchema),
});

export const citySpecSchema = citySchema as unknown as Schema<CitySpec>;

/** A city from the parsed JSON of its file. */
export function parseCity(value: unknown): Parsed<CitySpec> {
  const read = readBy(citySpecSchema, value);
  const problems = read.ok ? cityMisfits(read.value, []) : [];
  return problems.length > 0 ? refused(problems) : read;
}

/** Conditions that hold between several numbers of a city. */
export function cityMisfits(city: CitySpec, path: readonly Step[]): Problem[] {
  const problems: Problem[] = [];
  const refuse = (key: string, isBad: boolean, zh: string, en: string, most: string): void => {
    if (!isBad) return;
    const allowed = { zh: most, en: most };
    problems.push(problemAt([...path, key], { message: { zh, en }, allowed }));
  };
  const zones = city.columns * city.rows;
  const districts = Math.ceil(city.columns / city.districtZones)
    * Math.ceil(city.rows / city.districtZones);
  const side = Math.max(city.columns, city.rows) * city.zoneMetres;
  refuse('columns', zones > mostZones, `共 ${zones} 个网格，过多`,
    `makes ${zones} zones, too many`, `columns x rows <= ${mostZones}`);
  refuse('zoneMetres', side > widestMetres, `城市边长 ${side} 米，过大`,
    `makes the city ${side} m wide, too wide`, `columns or rows x zoneMetres <= ${widestMetres}`);
  refuse('districtZones', districts > mostDistrictsBuilt, `共 ${districts} 个片区，过多`,
    `makes ${districts} districts, too many`, `<= ${mostDistrictsBuilt}`);
  refuse('bridges', city.river && city.bridges < 1, '有河流就需要桥',
    'a river needs a bridge', '1..40');
  refuse('ordersPerDay', city.ordersPerDay > city.residents, '订单多于居民',
    'is more than one order a day for each resident', `<= residents (${city.residents})`);
  return [...problems, ...surveyMisfits(city, path)];
}

/** Another city than a preset is told from it by its id. */
export function namesakeMisfits(city: CitySpec, path: readonly Step[]): Problem[] {
  const { id } = city;
  const preset = presetScenario(id)?.city;
  if (preset === undefined || canonicalJson(preset) === canonicalJson(city)) return [];
  return [problemAt([...path, 'id'], {
    message: { zh: `${id} 是随附城市的名称`, en: `${id} is a city that comes with the house` },
    allowed: { zh: '另一个名称', en: 'another id' },
  })];
}
