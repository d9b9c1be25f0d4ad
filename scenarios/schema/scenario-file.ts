// Scenario files: a preset city or one described in full, the weather, and the days to run.

import * as z from 'zod/mini';
import { type Scenario, weatherKinds } from '../../sim-core/index.ts';
import { ordinaryDay, presetIds, presets } from '../index.ts';
import { citySpecSchema, cityMisfits, idSchema } from './city-file.ts';
import { readJson } from './json-text.ts';
import { accepted, problemAt, refused } from './problem.ts';
import type { Parsed } from './problem.ts';
import { bothLanguages, oneOf, readBy, wholeNumber } from './strict.ts';
import type { Schema } from './strict.ts';

export const mostDays = 28;

export const weatherSchema = (): ReturnType<typeof oneOf<(typeof weatherKinds)[number]>> =>
  oneOf(weatherKinds);
export const daysSchema = (): Schema<number> => wholeNumber(1, mostDays);
export const warmUpSchema = (): Schema<number> => wholeNumber(0, 14);

const scenarioSchema = z.strictObject({
  id: z.optional(idSchema()),
  label: z.optional(bothLanguages(100)),
  preset: z.optional(oneOf(presetIds)),
  city: z.optional(citySpecSchema),
  weather: z.optional(weatherSchema()),
  days: z.optional(daysSchema()),
  warmUp: z.optional(warmUpSchema()),
});

/** A scenario from the parsed JSON of its file. */
export function parseScenario(value: unknown): Parsed<Scenario> {
  const read = readBy(scenarioSchema, value);
  if (!read.ok) return read;
  const { id, label, preset, city: described, weather, days, warmUp } = read.value;
  if ((preset === undefined) === (described === undefined)) {
    return refused([problemAt([], {
      message: preset === undefined
        ? { zh: '既没有 preset 也没有 city', en: 'has neither preset nor city' }
        : { zh: '同时有 preset 和 city', en: 'has both preset and city' },
      allowed: { zh: 'preset 与 city 二者之一', en: 'one of preset and city' },
    })]);
  }
  const city = described ?? presets[preset as string].city;
  const problems = described ? cityMisfits(described, ['city']) : [];
  if (problems.length > 0) return refused(problems);
  const ordinary = preset === undefined ? ordinaryDay(city) : presets[preset];
  return accepted({
    ...ordinary,
    id: id ?? ordinary.id,
    label: label ?? ordinary.label,
    weather: weather ?? ordinary.weather,
    days: days ?? ordinary.days,
    warmUp: warmUp ?? ordinary.warmUp,
  });
}

/** A scenario from the text of its file. */
export function readScenario(text: string): Parsed<Scenario> {
  const json = readJson(text);
  return json.ok ? parseScenario(json.value) : json;
}
