// `o2o compare`: a policy against its baseline on the same seeds, with the 95 % interval of every
// difference. The output holds no time and does not depend on the number of workers.

import { Command } from 'commander';
import { policyInFile } from '../../scenarios/schema/policy-file.ts';
import {
  type ComparedFigure, type Comparison, metrics, type PolicyDiff, type Scenario, startComparison,
} from '../../sim-core/index.ts';
import { figureText, metricLabel } from '../figure-text.ts';
import type { PolicyPair } from '../inputs.ts';
import type { Language } from '../language.ts';
import { give, tableText } from '../output.ts';
import type { Rows } from '../output.ts';
import { openPool } from '../pool.ts';
import { Progress } from '../progress.ts';
import { readQuestion } from '../question.ts';
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
  $ npm run -s o2o -- compare district --policy scenarios/policies/free-delivery.json --json
`)
    .action((name: string, options: Options) => compareFrom(name, options));
}

async function compareFrom(name: string, options: Options): Promise<void> {
  const question = readQuestion(name, options, seedsUnlessAsked);
  const { scenario, pair, seeds, workers, language } = question;
  const runs = 2 * seeds.length;
  const pool = openPool(workers, runs);
  const progress = new Progress(options.progress ?? false, language);
  const comparison = await finish(pool, progress, runs, () => startComparison(
    { scenario, ...pair, seeds },
    pool,
    ({ n }) => progress.step(2 * n, runs),
  ));
  give(options, {
    json: () => comparisonJson(scenario, pair, comparison),
    csv: () => comparisonRows(comparison),
    table: () => comparisonTable(pair, comparison, language),
  });
}

/** The comparison as one plain object; figures that are not defined become null in JSON. */
export function comparisonJson(
  scenario: Scenario,
  pair: PolicyPair,
  comparison: Comparison,
): Record<string, unknown> {
  const { seeds, n, figures } = comparison;
  return {
    preset: scenario.id,
    weather: scenario.weather,
    days: scenario.days,
    warmUp: scenario.warmUp,
    baseline: shortPolicy(pair.baseline),
    policy: shortPolicy(pair.policy),
    seeds,
    n,
    figures,
  };
}

function shortPolicy(policy: PolicyDiff): Record<string, unknown> {
  const { title, changes } = policyInFile(policy);
  return { title, changes };
}

function comparisonRows(comparison: Comparison): Rows {
  const columns = [
    'baseline', 'policy', 'difference', 'low', 'high', 'n', 'standardDeviation', 'pairingGain',
  ] as const;
  return [
    ['figure', ...columns],
    ...Object.entries(comparison.figures).map(([id, figure]) => [
      id, ...columns.map((column) => figure[column]),
    ]),
  ];
}

function comparisonTable(pair: PolicyPair, comparison: Comparison, language: Language): string {
  const head = language === 'zh'
    ? ['指标', '基线', '政策', '差异', '95% 置信区间']
    : ['figure', 'baseline', 'policy', 'difference', '95 % interval'];
  const rows = metrics.filter((metric) => metric.headline).map((metric) => {
    const figure = comparison.figures[metric.id] as ComparedFigure | undefined;
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
  const { seeds } = comparison;
  const span = seeds.length === 1 ? `${seeds[0]}` : `${seeds[0]}–${seeds[seeds.length - 1]}`;
  const title = `${pair.policy.title} / ${pair.baseline.title}`;
  const foot = language === 'zh'
    ? `${seeds.length} 个随机种子（${span}）配对；区间反映当日偶然性，不含模型误差。`
    : `${seeds.length} paired seeds (${span}); intervals are the luck of the day, not model error.`;
  return `${title}\n\n${tableText([head, ...rows])}\n${foot}\n`;
}
