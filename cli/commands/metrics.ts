// `o2o metrics`: every figure, with what it means, its unit, and whose it is.

import { Command } from 'commander';
import { type Metric, metrics } from '../../sim-core/figures.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import { verticalOfFigure } from '../../scenarios/schema/misfits.ts';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { notOneOf } from '../../scenarios/schema/strict.ts';
import { BadInput } from '../bad-input.ts';
import { languageOf, type Language } from '../language.ts';
import { checkOut, give, type OutputOptions, tableText } from '../output.ts';

interface Options extends OutputOptions {
  readonly lang?: string;
}

export function metricsCommand(): Command {
  return new Command('metrics')
    .description('List the figures with their units, or explain one')
    .argument('[id]', 'one figure, as delivery.time-mean')
    .option('--json', 'print a JSON array')
    .option('--csv', 'print comma-separated values')
    .option('--out <file>', 'write to a .json or .csv file')
    .option('--lang <zh|en>', 'language of the table')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- metrics
  $ npm run -s o2o -- metrics rider.hourly-earnings --lang zh
`)
    .action((id: string | undefined, options: Options) => listMetrics(id, options));
}

function listMetrics(id: string | undefined, options: Options): void {
  checkOut(options.out);
  const language = languageOf(options.lang);
  const asked = metrics.filter((metric) => id === undefined || metric.id === id);
  if (asked.length === 0) {
    const ids = metrics.map((metric) => metric.id);
    throw new BadInput('metrics', [problemAt([], notOneOf(id, ids))]);
  }
  give(options, {
    json: () => asked.map((metric) => ({ ...metric, vertical: verticalOfFigure(metric.id)?.id })),
    csv: () => ({ rows: metricRows(asked, language) }),
    table: () => id === undefined ? metricTable(asked, language) : metricText(asked[0], language),
  });
}

function metricRows(asked: readonly Metric[], language: Language): Rows {
  return [
    ['id', 'name', 'unit', 'group', 'better', 'by', 'vertical'],
    ...asked.map((metric) => [
      metric.id, metric.label[language], metric.unit, metric.group, metric.better,
      metric.by.join(' '), verticalOfFigure(metric.id)?.id,
    ]),
  ];
}

function metricTable(asked: readonly Metric[], language: Language): string {
  const head = language === 'zh'
    ? ['指标', '名称', '单位', '属于', '业态']
    : ['figure', 'name', 'unit', 'group', 'vertical'];
  return tableText([head, ...asked.map((metric) => [
    metric.id, metric.label[language], metric.unit, metric.group,
    verticalOfFigure(metric.id)?.id ?? '',
  ])]);
}

function metricText({ id, label, doc, unit, group, by }: Metric, language: Language): string {
  const words = language === 'zh'
    ? { unit: '单位', group: '属于', by: '可细分' }
    : { unit: 'unit', group: 'group', by: 'by' };
  return `${id}  ${label[language]}\n\n${doc[language]}\n\n`
    + `${words.unit} ${unit}; ${words.group} ${group}; ${words.by} ${by.join(', ') || '-'}\n`;
}
