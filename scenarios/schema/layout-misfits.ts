// What does not go with layouts of a city that vary in an experiment: whatever is of one place.

import {
  type Factor, layoutFactor, type PolicyDiff, type Scenario, type Setting,
} from '../../sim-core/index.ts';
import { namesDistricts } from './misfits.ts';
import { type Problem, problemAt, type Step } from './problem.ts';
import { opensSites } from './sites.ts';

/** A policy of an experiment, and where its file says it. */
export interface PlacedPolicy {
  readonly path: readonly Step[];
  readonly policy: PolicyDiff;
}

/** What does not go with layouts that vary; nothing where none does. */
export function layoutMisfits(
  factors: readonly Factor[],
  scenario: Scenario,
  /** Whether the scenario says for how long it warms up. */
  isWarmUpSaid: boolean,
  policies: readonly PlacedPolicy[],
): Problem[] {
  const place = factors.findIndex(({ lever }) => lever === layoutFactor);
  if (place < 0) return [];
  const varied = factors.flatMap(({ lever, levels }, i): PlacedPolicy[] => (
    'values' in levels
      ? levels.values.map((level, v) => (
        { path: ['factors', i, 'values', v], policy: setting(lever, level) }
      )) : []
  ));
  const own = scenario.platforms.map(({ policy }, i): PlacedPolicy => (
    { path: ['scenario', 'platforms', i, 'policy'], policy }
  ));
  return [
    ...(scenario.city.survey === undefined ? [] : [problemAt(['factors', place, 'lever'], {
      message: { zh: '该城市的地面是测绘的', en: 'draws no ground that is surveyed' },
      allowed: { zh: '由种子绘制的城市', en: 'a city that is drawn from its seed' },
    })]),
    ...(scenario.start === undefined || isWarmUpSaid ? [] : [problemAt(['scenario', 'warmUp'], {
      message: {
        zh: '缺失：沉淀的起点只属于一个布局，布局变化时都不用它',
        en: 'is missing: a settled start is of one layout, so that where layouts vary none has any',
      },
      allowed: {
        zh: '每个布局先运行、不计入指标的天数，通常 28；0 表示从全新的城市开始',
        en: 'days that each layout is run before figures count, 28 as a rule; 0 for new cities',
      },
    })]),
    ...[...policies, ...own, ...varied].filter(({ policy }) => isOfOnePlace(policy)).map(
      ({ path }) => problemAt(path, {
        message: {
          zh: '点名片区或地点，而每个布局的片区不同',
          en: 'names districts or sites, which are others in each layout',
        },
        allowed: { zh: '全城一样的设置', en: 'settings for the whole city' },
      }),
    ),
  ];
}

function isOfOnePlace(policy: PolicyDiff): boolean {
  return namesDistricts(policy) || opensSites(policy);
}

function setting(lever: string, level: Setting): PolicyDiff {
  return { title: '', changes: [{ fromSeconds: 0, set: { [lever]: level } }] };
}
