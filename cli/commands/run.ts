// `o2o run`: one policy on one seed, or on several with the 95 % interval of each figure.

import { Command } from 'commander';
import {
  metrics, type PolicyDiff, type Replication, type RunResult, type Scenario, startReplication,
} from '../../sim-core/index.ts';
import { figureText, metricLabel } from '../figure-text.ts';
import type { Language } from '../language.ts';
import { runOnce } from '../once.ts';
import { give, tableText } from '../output.ts';
import { Progress } from '../progress.ts';
import { readQuestion } from '../question.ts';
import { finish } from '../work.ts';
import { withOutputOptions, withScenarioOptions, withSeedOptions } from './options.ts';
import type { SharedOptions } from './options.ts';

export function runCommand(): Command {
  const command = new Command('run')
    .description('Simulate a city under one policy')
    .argument('<scenario>', 'preset (county-town, riverside, district, metropolis, megacity) '
      + 'or scenario file');
  withScenarioOptions(command);
  withSeedOptions(command, '1');
  return withOutputOptions(command)
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- run riverside --seed 7 --json
  $ npm run -s o2o -- run district --weather rain-evening --seeds 8
  $ npm run -s o2o -- run riverside --set dispatch.rule=nearest --out figures.csv
`)
    .action((name: string, options: SharedOptions) => runFrom(name, options));
}

async function runFrom(name: string, options: SharedOptions): Promise<void> {
  const question = readQuestion(name, options, 1);
  const { scenario, seeds, workers, language } = question;
  const { policy } = question.pair;
  if (seeds.length === 1) giveOne(scenario, policy, seeds[0], options, language);
  else await giveSeveral(scenario, policy, seeds, options, workers, language);
}

function giveOne(
  scenario: Scenario,
  policy: PolicyDiff,
  seed: number,
  options: SharedOptions,
  language: Language,
): void {
  const { result, seconds } = runOnce({ scenario, policy, seed });
  const { digest, orders, figures } = result;
  give(options, {
    json: () => ({ preset: scenario.id, seed, digest, orders, seconds, figures }),
    csv: () => [['figure', 'value'], ...Object.entries(figures)],
    table: () => oneTable(scenario, seed, result, seconds, language),
  });
}

async function giveSeveral(
  scenario: Scenario,
  policy: PolicyDiff,
  seeds: readonly number[],
  options: SharedOptions,
  workers: number | undefined,
  language: Language,
): Promise<void> {
  const { openPool } = await import('../pool.ts');
  const pool = openPool(workers, seeds.length);
  const progress = new Progress(options.progress ?? false, language);
  const replication = await finish(pool, progress, seeds.length, () => startReplication(
    scenario, policy, seeds, pool, (done, all) => progress.step(done, all),
  ));
  give(options, {
    json: () => ({ preset: scenario.id, n: seeds.length, ...replication }),
    csv: () => [
      ['figure', 'mean', 'low', 'high', 'n'],
      ...Object.entries(replication.figures).map(([id, { mean, low, high, n }]) => (
        [id, mean, low, high, n]
      )),
    ],
    table: () => severalTable(scenario, replication, language),
  });
}

function oneTable(
  scenario: Scenario,
  seed: number,
  { digest, orders, figures }: RunResult,
  seconds: number,
  language: Language,
): string {
  const rows = metrics.filter((metric) => metric.headline).map((metric) => [
    metricLabel(metric, language), figureText(metric, figures[metric.id] ?? NaN),
  ]);
  const head = language === 'zh' ? ['指标', '数值'] : ['figure', 'value'];
  const about = language === 'zh'
    ? `${scenario.label.zh}，随机种子 ${seed}：${orders} 单，${seconds.toFixed(3)} 秒，摘要 ${digest}`
    : `${scenario.label.en}, seed ${seed}: ${orders} orders in ${seconds.toFixed(3)} s, `
      + `digest ${digest}`;
  return `${about}\n\n${tableText([head, ...rows])}`;
}

function severalTable(scenario: Scenario, replication: Replication, language: Language): string {
  const rows = metrics.filter((metric) => metric.headline).map((metric) => {
    const figure = replication.figures[metric.id];
    const text = (value: number): string => figureText(metric, value);
    return [
      metricLabel(metric, language),
      text(figure?.mean ?? NaN),
      `${text(figure?.low ?? NaN)} … ${text(figure?.high ?? NaN)}`,
    ];
  });
  const head = language === 'zh'
    ? ['指标', '均值', '95% 置信区间']
    : ['figure', 'mean', '95 % interval'];
  const count = replication.seeds.length;
  const about = language === 'zh'
    ? `${scenario.label.zh}，${count} 个随机种子`
    : `${scenario.label.en}, ${count} seeds`;
  return `${about}\n\n${tableText([head, ...rows])}`;
}
