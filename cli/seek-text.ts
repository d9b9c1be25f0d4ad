// What a search found, as rows of a file, as JSON and in words for people.

import type { Checked, Sought, SoughtPoint, Watched } from '../scenarios/experiments.ts';
import { factorName } from '../scenarios/experiments/tables.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import { canonicalJson, engineVersion, standings } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import { onDays } from './experiment-results.ts';
import { figureText, intervalText, metricLabel } from './figure-text.ts';
import { policyInResult } from './inputs.ts';
import type { Language } from './language.ts';
import type { Csv } from '../scenarios/csv-text.ts';
import { tableText } from './output.ts';
import type { Column } from '../scenarios/result-columns.ts';

interface Row extends SoughtPoint {
  readonly isBest: boolean;
}

/** Between a policy's levers and what it differs by. */
export const soughtColumns: readonly Column<Row>[] = [
  { id: 'n', doc: 'Seeds on which the policy was run.', cell: ({ n }) => n },
  { id: 'best', doc: '`TRUE` for the found policy.', cell: ({ isBest }) => truth(isBest) },
  { id: 'frontier', doc: '`TRUE` where no other policy beats it in all figures of the frontier, by '
    + 'their means on the seeds that were run.', cell: ({ isOnFrontier }) => truth(isOnFrontier) },
];

/** All policies that were tried. */
export function soughtCsv({ goal, watched, tried, best, seeds }: Sought): Csv {
  const { title, scenario, factors } = goal;
  // A figure may be a condition and of the frontier; it is told once.
  const names = watched.map(({ figure, window }) => `${figure}@${window}`);
  const told = names.map((_name, i) => i).filter((i) => names.indexOf(names[i]) === i);
  return {
    about: [
      `o2o-city ${engineVersion}`,
      `goal ${visible(title)}`,
      `scenario ${visible(scenario.id)}; weather ${scenario.weather}; days ${scenario.days}; `
        + `warmUp ${scenario.warmUp}`,
      `seeds ${seeds.join(' ')}`,
      'columns docs/results.md',
    ],
    rows: [
      [...factors.map(factorName), ...soughtColumns.map(({ id }) => id),
        ...told.map((i) => names[i])],
      ...tried.map((point, place) => [
        ...point.levels.map((level) => (
          typeof level === 'object' ? canonicalJson(level) : level
        )),
        ...soughtColumns.map(({ cell }) => cell({ ...point, isBest: place === best })),
        ...told.map((i) => point.differences[i]),
      ]),
    ],
  };
}

/** All of it; what is undefined becomes null. */
export function soughtJson(sought: Sought): Record<string, unknown> {
  const { goal, watched, tried, best, policy, keepsConditions, runs, seeds, freshSeeds } = sought;
  const { title, scenario, baseline, factors, aim, conditions } = goal;
  return {
    version: engineVersion,
    title,
    scenario: scenario.id,
    weather: scenario.weather,
    days: scenario.days,
    warmUp: scenario.warmUp,
    baseline: policyInResult(baseline),
    policy: policyInResult(policy),
    factors: factors.map(factorName),
    aim,
    conditions,
    keepsConditions,
    runs,
    seeds,
    freshSeeds,
    checks: sought.checks.map(({ world, aim: found, conditions: held }) => ({
      ...(world === undefined ? {} : { world }),
      aim: toldOf(found),
      conditions: held.map(({ found: each, bounds, standing }) => (
        { ...toldOf(each), ...bounds, standing }
      )),
    })),
    watched,
    best,
    tried,
  };
}

function toldOf({ n, baseline, policy, difference, low, high, noInterval }: Checked['aim']):
Record<string, unknown> {
  return {
    n, baseline, policy, difference, low, high,
    ...(noInterval === undefined ? {} : { noInterval }),
  };
}

/** What was found, and how it stands on fresh seeds in each world. */
export function soughtText(sought: Sought, language: Language): string {
  const { goal, tried, best, checks, keepsConditions, runs, freshSeeds } = sought;
  const isChinese = language === 'zh';
  const levers = goal.factors.map((factor, i) => (
    `  ${factorName(factor)} = ${String(tried[best].levels[i])}`
  ));
  const [usual] = checks;
  const label = ({ figure, window }: Watched): string => (
    onDays(metricLabel(metricById(figure)!, language), window, language)
  );
  const head = [
    isChinese ? '世界' : 'world', label(goal.aim),
    ...usual.conditions.map(({ condition }) => label(condition)),
  ];
  const rows = checks.map(({ world, aim, conditions }) => [
    world ?? (isChinese ? '通常' : 'usual'),
    intervalOf(goal.aim.figure, aim, language),
    ...conditions.map(({ condition, found, standing }) => (
      `${standings[standing][language]} (${intervalOf(condition.figure, found, language)})`
    )),
  ]);
  const edge = tried.filter(({ isOnFrontier }) => isOnFrontier).length;
  const foot = isChinese
    ? `共试 ${tried.length} 个方案、${runs} 次模拟；在 ${freshSeeds.length} 个新种子上复核；`
      + `前沿上有 ${edge} 个方案。`
    : `${tried.length} policies in ${runs} runs; checked on ${freshSeeds.length} fresh seeds; `
      + `${edge} policies on the frontier.`;
  const warning = keepsConditions ? [] : [isChinese
    ? '没有找到几乎肯定满足所有条件的方案；下为最接近者。'
    : 'No policy was found that keeps all conditions for nearly sure; this one is nearest.'];
  return [visible(goal.title), '', ...warning, ...levers, '', tableText([head, ...rows]), foot, '']
    .join('\n');
}

function intervalOf(figure: string, found: Checked['aim'], language: Language): string {
  const metric = metricById(figure)!;
  const interval = intervalText(metric, found, language, true);
  return `${figureText(metric, found.difference, true)}: ${interval}`;
}

/** As R and spreadsheets read it. */
function truth(is: boolean | undefined): string {
  return is === true ? 'TRUE' : 'FALSE';
}
