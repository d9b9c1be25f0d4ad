// `o2o run`: one policy on one seed, or on several with the 95 % interval of each figure. JSON and
// CSV hold no time unless it is asked for, and do not depend on the number of workers.

import { Command } from 'commander';
import {
  type Breakdowns, type BuiltCity, engineVersion, type ReplicatedFigures, type Replication,
  type RunRequest, startReplication,
} from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { breakdownRows, extraColumns, runTables } from '../breakdown-text.ts';
import { figureText, intervalText, metricLabel } from '../figure-text.ts';
import { policyInResult } from '../inputs.ts';
import type { Language } from '../language.ts';
import { give, tableText } from '../output.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import { readQuestion } from '../question.ts';
import type { Question } from '../question.ts';
import { originOf, provenance } from '../provenance.ts';
import { asksRows, type RowOptions, rowOptions, RowFiles } from '../rows/row-files.ts';
import { figureColumn, meanColumns, valueColumns } from '../../scenarios/result-columns.ts';
import { driftText, seedsText, windowHeading } from '../window-text.ts';
import { finish } from '../work.ts';
import type { Finished } from '../work.ts';
import {
  withBreakdownOption,
  withOutputOptions,
  withScenarioOptions,
  withSeedOptions,
} from './options.ts';
import type { SharedOptions } from './options.ts';

export function runCommand(): Command {
  const command = new Command('run')
    .description('Simulate a city under one policy')
    .argument('<scenario>', 'preset (county-town, riverside, district, metropolis, megacity) '
      + 'or scenario file');
  withScenarioOptions(command);
  withSeedOptions(command, '1');
  withBreakdownOption(command);
  for (const { flag, of } of Object.values(rowOptions)) {
    command.option(`${flag} <file>`, `write ${of} to a .csv or .parquet file`);
  }
  return withOutputOptions(command)
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- run riverside --seed 7 --json
  $ npm run -s o2o -- run district --weather rain-evening --seeds 8
  $ npm run -s o2o -- run riverside --days 28 --warm-up 7 --windows 1,1-7,22-28
  $ npm run -s o2o -- run riverside --by hour --by segment --json
  $ npm run -s o2o -- run riverside --set dispatch.rule=nearest --out figures.csv
  $ npm run -s o2o -- run riverside --days 28 --orders orders.csv --rider-weeks panel.csv
  $ npm run -s o2o -- run riverside --merchants shops.parquet --postings money.parquet
`)
    .action((name: string, options: RunOptions) => runFrom(name, options));
}

type RunOptions = SharedOptions & RowOptions;

async function runFrom(name: string, options: RunOptions): Promise<void> {
  const question = await readQuestion(name, options, 1);
  const { scenario, seeds, windows, by } = question;
  const { baseline: past, policy } = question.pair;
  const request = { scenario, past, policy, seeds, windows, by };
  const finished = await withRows(question, options, (cityFor) => (
    finish(question, options, seeds.length, (runner, onDone) => (
      startReplication(request, runner, onDone)
    ), cityFor)
  ));
  give(options, {
    json: () => runJson(question, options, finished),
    csv: () => ({
      about: provenance(question, { policy }),
      rows: runRows(question, finished.result),
    }),
    table: () => runTable(question, finished),
  });
}

/** Runs, and writes files of rows where they are asked for. */
async function withRows<T>(
  question: Question,
  options: RowOptions,
  work: (cityFor?: (request: RunRequest) => BuiltCity) => Promise<T>,
): Promise<T> {
  if (!asksRows(options)) return work();
  const about = provenance(question, { policy: question.pair.policy });
  const rows = new RowFiles(options, about, question.scenario);
  try {
    const result = await work((request) => rows.cityFor(request));
    rows.finish();
    return result;
  } finally {
    rows.abandon();
  }
}

function runJson(
  { scenario, pair, windows, by }: Question,
  options: SharedOptions,
  { result, seconds }: Finished<Replication>,
): Record<string, unknown> {
  const { seeds, orders, digests, drifting } = result;
  const isOne = seeds.length === 1;
  const shown = (figures: ReplicatedFigures): unknown => (isOne ? onlyValues(figures) : figures);
  return {
    preset: scenario.id,
    version: engineVersion,
    scenario: scenario.id,
    weather: scenario.weather,
    ...originOf({ scenario }),
    past: policyInResult(pair.baseline),
    policy: policyInResult(pair.policy),
    days: scenario.days,
    warmUp: scenario.warmUp,
    seeds,
    ...(isOne
      ? { seed: seeds[0], digest: digests[0], orders: orders[0] }
      : { n: seeds.length, orders, digests }),
    figures: shown(result.figures),
    byDay: result.byDay.map((figures) => shown(figures)),
    ...(isOne || drifting === undefined ? {} : { drifting }),
    ...(windows.length === 0 ? {} : {
      windows: Object.fromEntries(windows.map((id) => [id, shown(result.windows[id])])),
    }),
    ...(by.length === 0 ? {} : { breakdowns: result.breakdowns }),
    ...(by.length === 0 || windows.length === 0
      ? {}
      : { windowBreakdowns: result.windowBreakdowns }),
    ...(options.timing ? { seconds } : {}),
  };
}

/** Each figure's value where there is one seed. */
function onlyValues(figures: ReplicatedFigures): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([id, { perSeed }]) => [id, perSeed[0]]));
}

function runRows({ windows, by }: Question, result: Replication): Rows {
  const columns = result.seeds.length === 1 ? valueColumns : meanColumns;
  const extra = extraColumns({ windows, by });
  const rowsOf = (figures: ReplicatedFigures, window: string): Rows => (
    Object.entries(figures).map(([id, figure]) => [
      id, ...columns.map(({ cell }) => cell(figure)), ...extra.cells({ window }),
    ])
  );
  const partsOf = (breakdowns: Breakdowns<number>, window: string): Rows => (
    breakdownRows(breakdowns, (mean, part) => [
      ...columns.map(({ cell }) => cell({ mean })), ...extra.cells(part),
    ], window)
  );
  return [
    [figureColumn.id, ...columns.map(({ id }) => id), ...extra.names],
    ...rowsOf(result.figures, 'all'),
    ...windows.flatMap((id) => rowsOf(result.windows[id], id)),
    ...partsOf(result.breakdowns, 'all'),
    ...windows.flatMap((id) => partsOf(result.windowBreakdowns[id], id)),
  ];
}

function runTable(question: Question, { result, seconds }: Finished<Replication>): string {
  const { scenario, windows, by, language } = question;
  const { seeds, orders, digests } = result;
  const several = { zh: `${seeds.length} 个随机种子`, en: `${seeds.length} seeds` };
  const one = {
    zh: `随机种子 ${seeds[0]}：${orders[0]} 单，${seconds.toFixed(3)} 秒，摘要 ${digests[0]}`,
    en: `seed ${seeds[0]}: ${orders[0]} orders in ${seconds.toFixed(3)} s, digest ${digests[0]}`,
  };
  const about = (seeds.length === 1 ? one : several)[language];
  const comma = language === 'zh' ? '，' : ', ';
  const { shape } = result;
  const blocks = windows.map((id) => (
    `\n${windowHeading(id, language)}\n\n${figureTable(result.windows[id], language)}`
    + runTables({ shape, breakdowns: result.windowBreakdowns[id] }, by, language)
  ));
  const head = `${scenario.label[language]}${comma}${about}\n\n`;
  const foot = seeds.length === 1
    ? []
    : ['', seedsText(seeds, false, language), ...driftText(result.drifting, language), ''];
  return head + figureTable(result.figures, language) + blocks.join('')
    + runTables(result, by, language) + foot.join('\n');
}

function figureTable(figures: ReplicatedFigures, language: Language): string {
  const isOne = Object.values(figures).every(({ perSeed }) => perSeed.length === 1);
  const rows = metrics.filter((metric) => metric.headline).map((metric) => {
    const figure = figures[metric.id];
    const text = (value: number | undefined): string => figureText(metric, value ?? NaN);
    const label = metricLabel(metric, language);
    if (isOne) return [label, text(figure?.perSeed[0])];
    return [label, text(figure?.mean), intervalText(metric, figure, language)];
  });
  const head = language === 'zh'
    ? ['指标', ...(isOne ? ['数值'] : ['均值', '95% 置信区间'])]
    : ['figure', ...(isOne ? ['value'] : ['mean', '95 % interval'])];
  return tableText([head, ...rows]);
}
