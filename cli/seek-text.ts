// What a search found, as JSON and in words for people.

import type { Checked, Sought, Watched } from '../scenarios/experiments.ts';
import { factorName } from '../scenarios/experiments/tables.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import { engineVersion, standings } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import { boundsText } from './experiment-decisions.ts';
import { onDays } from './experiment-results.ts';
import { figureText, intervalText, metricLabel } from './figure-text.ts';
import { policyInResult } from './inputs.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

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
    ...conditions.map((held) => {
      const { condition: { figure }, found, standing } = held;
      const interval = intervalOf(figure, found, language);
      return `${standings[standing][language]} (${interval}; ${boundsText(held, language)})`;
    }),
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
