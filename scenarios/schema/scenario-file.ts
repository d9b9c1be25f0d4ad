// Scenario files: a preset city or one described in full, its platforms and verticals, the weather,
// and the days to run.

import * as z from 'zod/mini';
import {
  type PlatformPlan, type Scenario, standsOn, verticals, weatherKinds,
} from '../../sim-core/index.ts';
import { ordinaryDay, presetIds, presets } from '../index.ts';
import { citySpecSchema, cityMisfits, idSchema } from './city-file.ts';
import { readJson } from './json-text.ts';
import { namesDistricts, policyMisfits, type Place } from './misfits.ts';
import { plansOf, platformsSchema, type PolicyNamed } from './platforms.ts';
import { accepted, problemAt, refused } from './problem.ts';
import type { Parsed, Problem } from './problem.ts';
import { bothLanguages, furtherRead, listOf, oneOf, readBy, wholeNumber } from './strict.ts';
import type { Schema } from './strict.ts';
import { canonicalWindows, mostDays, windowMisfits, windowsSchema } from './windows.ts';

export const mostWarmUp = 60;

const verticalIds = verticals.map((vertical) => vertical.id);
/** Those of them that have merchants, without whom nobody orders. */
const sellers = verticals.filter(({ tiers }) => tiers.length > 0).map(({ id }) => id);

export const weatherSchema = (): ReturnType<typeof oneOf<(typeof weatherKinds)[number]>> =>
  oneOf(weatherKinds);
export const daysSchema = (): Schema<number> => wholeNumber(1, mostDays);
export const warmUpSchema = (): Schema<number> => wholeNumber(0, mostWarmUp);

const scenarioSchema = z.strictObject({
  id: z.optional(idSchema()),
  label: z.optional(bothLanguages(100)),
  preset: z.optional(oneOf(presetIds)),
  city: z.optional(citySpecSchema),
  weather: z.optional(weatherSchema()),
  days: z.optional(daysSchema()),
  warmUp: z.optional(warmUpSchema()),
  windows: z.optional(windowsSchema()),
  platforms: z.optional(platformsSchema()),
  verticals: z.optional(verticalsSchema()),
});

/** A scenario from the parsed JSON of its file; `policyNamed` finds the policies that it names. */
export function parseScenario(
  value: unknown,
  policyNamed: PolicyNamed = namedNowhere,
): Parsed<Scenario> {
  const read = readBy(scenarioSchema, value);
  if (!read.ok) return read;
  const { preset, city: described, platforms, ...said } = read.value;
  if ((preset === undefined) === (described === undefined)) {
    return refused([problemAt([], {
      message: preset === undefined
        ? { zh: '既没有 preset 也没有 city', en: 'has neither preset nor city' }
        : { zh: '同时有 preset 和 city', en: 'has both preset and city' },
      allowed: { zh: 'preset 与 city 二者之一', en: 'one of preset and city' },
    })]);
  }
  const plans = platforms === undefined ? undefined : plansOf(platforms, policyNamed);
  const problems = [
    ...(described ? cityMisfits(described, ['city']) : []),
    ...(plans === undefined || plans.ok ? [] : plans.problems),
    ...windowMisfits(said.windows ?? [], said.days ?? 1, ['windows']),
  ];
  if (problems.length > 0) return refused(problems);
  const ordinary = described ? ordinaryDay(described) : presets[preset as string];
  return accepted({
    id: said.id ?? ordinary.id,
    label: said.label ?? ordinary.label,
    city: ordinary.city,
    weather: said.weather ?? ordinary.weather,
    platforms: plans?.ok ? plans.value : ordinary.platforms,
    verticals: said.verticals ?? ordinary.verticals,
    days: said.days ?? ordinary.days,
    warmUp: said.warmUp ?? ordinary.warmUp,
    ...(said.windows === undefined ? {} : { windows: canonicalWindows(said.windows) }),
    ...(ordinary.start === undefined ? {} : { start: ordinary.start }),
  });
}

/** A scenario from the text of its file. */
export function readScenario(text: string, policyNamed?: PolicyNamed): Parsed<Scenario> {
  const json = readJson(text);
  return json.ok ? parseScenario(json.value, policyNamed) : json;
}

/** What policies can speak of in a scenario whose city has so many districts. */
export function placeOf(scenario: Scenario, districtCount: number): Place {
  const atWork = verticals.filter(({ id }) => scenario.verticals.includes(id));
  return {
    districtCount,
    lastsDays: scenario.days,
    platforms: scenario.platforms,
    verticals: scenario.verticals,
    tiers: atWork.flatMap(({ tiers }) => tiers.map((tier) => tier.id)),
  };
}

/** What windows, platforms and their own policies say that the scenario does not have. */
export function scenarioMisfits(scenario: Scenario, districtCount: number): Problem[] {
  const place = placeOf(scenario, districtCount);
  return [
    ...windowMisfits(scenario.windows ?? [], scenario.days, ['windows']),
    ...scenario.platforms.flatMap((platform, i) => openingMisfit(platform, scenario, i)),
    ...scenario.platforms.flatMap((platform, i) => policyMisfits(
      platform.policy,
      { ...place, platforms: [platform] },
      ['platforms', i, 'policy'],
    )),
  ];
}

/** A platform that opens only when the run is over would never be there. */
function openingMisfit(
  { opensAfterDays = 0 }: PlatformPlan,
  { warmUp, days }: Scenario,
  platform: number,
): Problem[] {
  const last = warmUp + days - 1;
  if (opensAfterDays <= last) return [];
  return [problemAt(['platforms', platform, 'opensAfterDays'], {
    message: { zh: '晚于模拟结束', en: 'lies after the end of the run' },
    allowed: { zh: `至多 ${last} 天（含预热）`, en: `at most ${last} days, the warm-up included` },
  })];
}

/** Whether platforms' own policies name districts. */
export function scenarioNamesDistricts(scenario: Scenario): boolean {
  return scenario.platforms.some(({ policy }) => namesDistricts(policy));
}

function namedNowhere(): Parsed<never> {
  return refused([problemAt([], {
    message: { zh: '此处无法读取其他文件', en: 'no other file can be read here' },
    allowed: { zh: '以杠杆 id 为名的设置', en: 'settings by lever id' },
  })]);
}

/** A list of verticals by id, each once, at least one, and each with what it stands on. */
export function verticalsSchema(): Schema<readonly string[]> {
  const list = listOf(oneOf(verticalIds), 1, verticalIds.length);
  return furtherRead(list, (ids, report) => {
    ids.forEach((id, i) => {
      const lacking = standsOn(id);
      if (ids.indexOf(id) !== i) {
        report({
          message: { zh: `${id} 出现两次`, en: `${id} stands twice` },
          allowed: { zh: '互不相同的行业', en: 'verticals that differ' },
        }, [i]);
      } else if (lacking !== undefined && !ids.includes(lacking)) {
        report({
          message: { zh: `${id} 要用到 ${lacking}`, en: `${id} stands on ${lacking}` },
          allowed: { zh: `同时列出 ${lacking}`, en: `${lacking} listed too` },
        }, [i]);
      }
    });
    if (ids.length > 0 && ids.every((id) => !sellers.includes(id))) {
      report({
        message: { zh: `${ids.join('、')} 本身不卖东西`, en: `${ids.join()} sells nothing itself` },
        allowed: { zh: `另含 ${sellers.join('、')} 之一`, en: `one of ${sellers.join()} beside it` },
      });
    }
    return ids;
  });
}
