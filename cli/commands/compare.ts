// `o2o compare`: a policy against its baseline on the same seeds, with the 95 % interval of every
// difference. The output holds no time and does not depend on the number of workers.

import { Command } from 'commander';
import {
  type ComparedDays, type ComparedFigure, type Comparison, engineVersion, metrics, type Scenario,
  startComparison,
} from '../../sim-core/index.ts';
import { figureText, metricLabel } from '../figure-text.ts';
import { policyInResult } from '../inputs.ts';
import type { PolicyPair } from '../inputs.ts';
import type { Language } from '../language.ts';
import { give, tableText } from '../output.ts';
import type { Rows } from '../output.ts';
import { readQuestion } from '../question.ts';
import { windowHeading } from '../window-text.ts';
import { finish } from '../work.ts';
import { withOutputOptions, withScenarioOptions, withSeedOptions } from './options.ts';
import type { SharedOptions } from './options.ts';

interface Options extends SharedOptions {
  readonly baseline?: string;
}

const seedsUnlessAsked = 16;

export function compareCommand(): Command {
  const command = new Command('compare')
    .description('Compare a policy with its baseline on the same seeds')
    .argument('<scenario>', 'preset (county-town, riverside, district, metropolis, megacity) '
      + 'or scenario file')
    .option('--baseline <file>',
      "policy file to compare with (default: the policy's own baseline)");
  withScenarioOptions(command);
  withSeedOptions(command, String(seedsUnlessAsked));
  return withOutputOptions(command)
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- compare riverside --set merchant.commission=150
  $ npm run -s o2o -- compare riverside --set delivery-fee.base@11-13=0 --seeds 32 --workers 2
  $ npm run -s o2o -- compare riverside --weather dry --set dispatch.largest-stack=1 \\
      --days 14 --windows 1,8-14
  $ npm run -s o2o -- compare district --policy scenarios/policies/free-delivery.json --json
`)
    .action((name: string, options: Options) => compareFrom(name, options));
}

async function compareFrom(name: string, options: Options): Promise<void> {
  const question = await readQuestion(name, options, seedsUnlessAsked);
  const { scenario, pair, seeds, windows, language } = question;
  const request = { scenario, ...pair, seeds, windows };
  const finished = await finish(question, options, 2 * seeds.length, (runner, onDone) => (
    startComparison(request, runner, undefined, onDone)
  ));
  const { result, seconds } = finished;
  give(options, {
    json: () => ({
      ...comparisonJson(scenario, pair, result),
      ...(options.timing ? { seconds } : {}),
    }),
    csv: () => comparisonRows(result, windows),
    table: () => comparisonText(pair, result, windows, language),
  });
}

/** The comparison as one plain object; figures that are not defined become null in JSON. */
export function comparisonJson(
  scenario: Scenario,
  pair: PolicyPair,
  comparison: Comparison,
): Record<string, unknown> {
  const { seeds, n, figures } = comparison;
  const windows = Object.entries(comparison.windows);
  return {
    preset: scenario.id,
    version: engineVersion,
    scenario: scenario.id,
    weather: scenario.weather,
    days: scenario.days,
    warmUp: scenario.warmUp,
    baseline: policyInResult(pair.baseline),
    policy: policyInResult(pair.policy),
    seeds,
    n,
    figures,
    ...(windows.length === 0 ? {} : {
      windows: Object.fromEntries(windows.map(([id, days]) => [id, days.figures])),
    }),
  };
}

function comparisonRows(comparison: Comparison, windows: readonly string[]): Rows {
  const columns = [
    'baseline', 'policy', 'difference', 'low', 'high', 'n', 'standardDeviation', 'pairingGain',
  ] as const;
  const rowsOf = ({ figures }: ComparedDays, window: string): Rows => (
    Object.entries(figures).map(([id, figure]) => [
      id, ...columns.map((column) => figure[column]), ...(windows.length === 0 ? [] : [window]),
    ])
  );
  return [
    ['figure', ...columns, ...(windows.length === 0 ? [] : ['window'])],
    ...rowsOf(comparison, 'all'),
    ...windows.flatMap((id) => rowsOf(comparison.windows[id], id)),
  ];
}

function comparisonText(
  pair: PolicyPair,
  comparison: Comparison,
  windows: readonly string[],
  language: Language,
): string {
  const { seeds } = comparison;
  const span = seeds.length === 1 ? `${seeds[0]}` : `${seeds[0]}–${seeds[seeds.length - 1]}`;
  const title = `${pair.policy.title} / ${pair.baseline.title}`;
  const blocks = windows.map((id) => (
    `${windowHeading(id, language)}\n\n${daysTable(comparison.windows[id], language)}\n`
  ));
  const foot = language === 'zh'
    ? `${seeds.length} 个随机种子（${span}）配对；区间反映当日偶然性，不含模型误差。`
    : `${seeds.length} paired seeds (${span}); intervals are the luck of the day, not model error.`;
  return `${title}\n\n${daysTable(comparison, language)}\n${blocks.join('')}${foot}\n`;
}

function daysTable({ figures }: ComparedDays, language: Language): string {
  const head = language === 'zh'
    ? ['指标', '基线', '政策', '差异', '95% 置信区间']
    : ['figure', 'baseline', 'policy', 'difference', '95 % interval'];
  const rows = metrics.filter((metric) => metric.headline).map((metric) => {
    const figure = figures[metric.id] as ComparedFigure | undefined;
    const text = (value: number | undefined, isDifference = false): string =>
      figureText(metric, value ?? NaN, isDifference);
    return [
      metricLabel(metric, language),
      text(figure?.baseline),
      text(figure?.policy),
      text(figure?.difference, true),
      `${text(figure?.low, true)} … ${text(figure?.high, true)}`,
    ];
  });
  return tableText([head, ...rows]);
}
