// `o2o compare`: a policy against its baseline on the same seeds, with the 95 % interval of every
// difference. The output holds no time and does not depend on the number of workers.

import { Command } from 'commander';
import { visible } from '../../scenarios/schema/visible-text.ts';
import {
  breakEvenOf, type ComparedDays, type Comparison, incidenceOf, type Scenario,
  seedsToDetect, startComparison, verdicts,
} from '../../sim-core/index.ts';
import { type FigureId, metricById, metrics } from '../../sim-core/figures.ts';
import { breakdownRows, comparedCells, comparedHead, comparisonTables, extraColumns }
  from '../breakdown-text.ts';
import { figureText, metricLabel } from '../figure-text.ts';
import { checkFigures, checkSmallest, policyInResult } from '../inputs.ts';
import type { PolicyPair } from '../inputs.ts';
import type { Language } from '../language.ts';
import { give, tableText } from '../output.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import { readQuestion } from '../question.ts';
import type { Question } from '../question.ts';
import { provenance, scenarioInResult } from '../provenance.ts';
import { comparedColumns, figureColumn } from '../../scenarios/result-columns.ts';
import { effectsAsked } from '../seed-options.ts';
import { writeWorkbook } from '../workbook-file.ts';
import { driftText, paybackText, seedsText, windowHeading } from '../window-text.ts';
import { comparedPeople, peopleText } from '../people-text.ts';
import { finish } from '../work.ts';
import {
  gather,
  withBreakdownOption,
  withOutputOptions,
  withScenarioOptions,
  withSeedOptions,
  withSmallestOption,
} from './options.ts';
import type { SharedOptions } from './options.ts';

interface Options extends SharedOptions {
  readonly baseline?: string;
  readonly detect?: readonly string[];
  readonly people?: boolean;
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
  withBreakdownOption(command);
  withSmallestOption(command);
  command.option('--people', 'also say how many riders and merchants are better and worse off, and '
    + 'by how much, each held against the same one in the other world');
  command.option('--detect <figure=size>', 'say how many paired seeds find an effect of that size, '
    + 'in the figure\'s unit, in four of five experiments; repeatable', gather);
  command.option('--xlsx <file>', 'also write all of it as one workbook: figures, windows, parts, '
    + 'seeds, people, where it comes from, and what each column holds');
  return withOutputOptions(command)
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- compare riverside --set merchant.commission=150
  $ npm run -s o2o -- compare riverside --set delivery-fee.base@11-13=0 --seeds 32 --workers 2
  $ npm run -s o2o -- compare riverside --weather dry --set dispatch.largest-stack=1 \\
      --days 14 --windows 1,8-14
  $ npm run -s o2o -- compare riverside --set coupon.amount=600 --by segment --json
  $ npm run -s o2o -- compare riverside --set rider-pay.base=520 --people --xlsx answer.xlsx
  $ npm run -s o2o -- compare district --policy scenarios/policies/free-delivery.json --json
`)
    .action((name: string, options: Options) => compareFrom(name, options));
}

async function compareFrom(name: string, options: Options): Promise<void> {
  const effects = effectsAsked(options.detect);
  const question = await readQuestion(name, options, seedsUnlessAsked);
  const { scenario, pair, seeds, windows, by, smallestEffects } = question;
  checkFigures('--detect', scenario, effects.map(([figure]) => figure));
  checkSmallest(scenario, smallestEffects);
  const { people } = options;
  const request = { scenario, ...pair, seeds, windows, by, smallestEffects, people };
  const finished = await finish(question, options, 2 * seeds.length, (runner, onDone) => (
    startComparison(request, runner, undefined, onDone)
  ));
  const { result, seconds } = finished;
  const needed = effects.map(([figure, effect]) => (
    { figure, effect, seeds: seedsToDetect({ scenario, comparison: result, figure, effect }) }
  ));
  if (options.xlsx !== undefined) writeWorkbook(options.xlsx, question, result);
  give(options, {
    json: () => ({
      ...comparisonJson(scenario, pair, result),
      ...(by.length === 0 ? {} : partsJson(result)),
      ...(needed.length === 0 ? {} : { detect: needed.map((each) => (
        { ...each, seeds: each.seeds ?? null }
      )) }),
      ...(result.people === undefined ? {} : { people: comparedPeople(result.people) }),
      ...(options.timing ? { seconds } : {}),
    }),
    csv: () => ({
      about: provenance(question, { ...pair }),
      rows: comparisonRows(question, result),
    }),
    table: () => comparisonText(question, result) + peopleText(result.people, question.language)
      + needed.map(({ figure, effect, seeds }) => (
      `${detectionText(figure, effect, seeds, question.language)}\n`
    )).join(''),
  });
}

/** The comparison as one plain object; figures that are not defined become null in JSON. */
export function comparisonJson(
  scenario: Scenario,
  pair: PolicyPair,
  comparison: Comparison,
): Record<string, unknown> {
  const { seeds, n, figures, drifting } = comparison;
  const windows = Object.entries(comparison.windows);
  return {
    preset: scenario.id,
    ...scenarioInResult(scenario),
    baseline: policyInResult(pair.baseline),
    policy: policyInResult(pair.policy),
    seeds,
    n,
    figures,
    incidence: incidenceOf(comparison),
    payback: comparison.payback,
    breakEven: breakEvenOf(comparison),
    ...(drifting === undefined ? {} : { drifting }),
    ...(windows.length === 0 ? {} : {
      windows: Object.fromEntries(windows.map(([id, days]) => [id, days.figures])),
      windowIncidence: Object.fromEntries(windows.map(([id, days]) => [id, incidenceOf(days)])),
    }),
  };
}

function partsJson({ breakdowns, windows }: Comparison): Record<string, unknown> {
  const inWindows = Object.entries(windows);
  return {
    breakdowns,
    ...(inWindows.length === 0 ? {} : {
      windowBreakdowns: Object.fromEntries(inWindows.map(([id, days]) => [id, days.breakdowns])),
    }),
  };
}

function comparisonRows({ windows, by }: Question, comparison: Comparison): Rows {
  const extra = extraColumns({ windows, by });
  const rowsOf = ({ figures }: ComparedDays, window: string): Rows => (
    Object.entries(figures).map(([id, figure]) => [
      id, ...comparedColumns.map(({ cell }) => cell(figure)), ...extra.cells({ window }),
    ])
  );
  const partsOf = ({ breakdowns }: ComparedDays, window: string): Rows => (
    breakdownRows(breakdowns, (found, part) => [
      ...comparedColumns.map(({ cell }) => cell(found)), ...extra.cells(part),
    ], window)
  );
  return [
    [figureColumn.id, ...comparedColumns.map(({ id }) => id), ...extra.names],
    ...rowsOf(comparison, 'all'),
    ...windows.flatMap((id) => rowsOf(comparison.windows[id], id)),
    ...partsOf(comparison, 'all'),
    ...windows.flatMap((id) => partsOf(comparison.windows[id], id)),
  ];
}

function comparisonText(question: Question, comparison: Comparison): string {
  const { scenario: { days }, pair, windows, by, language } = question;
  const { seeds, drifting } = comparison;
  const title = visible(`${pair.policy.title} / ${pair.baseline.title}`);
  const { shape } = comparison;
  const partsOf = ({ breakdowns }: ComparedDays): string => (
    comparisonTables({ shape, breakdowns }, by, comparedHead(language), language)
  );
  const blocks = windows.map((id) => {
    const days = comparison.windows[id];
    return `${windowHeading(id, language)}\n\n${daysTable(days, language)}${partsOf(days)}\n`;
  });
  const parts = partsOf(comparison);
  const foot = [
    seedsText(seeds, true, language),
    ...(windows.length > 0 ? [] : [windowHeading(days === 1 ? '1' : `1-${days}`, language)]),
    verdictsText[language],
    ...paybackText(comparison, language),
    ...driftText(drifting, language),
  ];
  return `${title}\n\n${daysTable(comparison, language)}\n${blocks.join('')}${parts}`
    + `${foot.join('\n')}\n`;
}

function detectionText(
  figure: FigureId,
  effect: number,
  seeds: number | undefined,
  language: Language,
): string {
  const metric = metricById(figure)!;
  const size = `${metricLabel(metric, language)} ${figureText(metric, effect)}`;
  if (seeds === undefined) {
    return language === 'zh' ? `${size}：这些种子无法推算` : `${size}: these seeds cannot tell`;
  }
  return language === 'zh'
    ? `要在五次中有四次发现这样的效应（${size}），需 ${seeds} 个配对种子`
    : `An effect of that size (${size}) needs ${seeds} paired seeds to be found four times in five`;
}

/** Why a difference whose interval leaves out zero may still not be called one. */
const verdictsText = {
  zh: '只有大到值得一提（docs/metrics.md 的“最小效应”），'
    + '且与所有指标一并看仍显著的差异才下结论：区间不含 0 也可能是“无明显差异”。',
  en: 'A difference is called one if it matters (the smallest effect in docs/metrics.md) and is sure '
    + 'at 5 % among all figures together: an interval without 0 may read "no clear difference".',
} as const;

function daysTable({ figures }: ComparedDays, language: Language): string {
  const rows = metrics.filter((metric) => metric.headline).map((metric) => {
    const figure = figures[metric.id];
    const verdict = verdicts[figure.verdict][language];
    return [metricLabel(metric, language), ...comparedCells(metric, figure, language), verdict];
  });
  return tableText([comparedHead(language), ...rows]);
}
