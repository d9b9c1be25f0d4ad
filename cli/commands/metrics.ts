// `o2o metrics`: every figure, with what it means, its unit, and whose it is.

import type { Command } from 'commander';
import { type Metric, metrics } from '../../sim-core/figures.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import { verticalOfFigure } from '../../scenarios/schema/misfits.ts';
import type { Language } from '../language.ts';
import { tableText } from '../output.ts';
import { listingCommand } from './listing.ts';

export function metricsCommand(): Command {
  return listingCommand({
    name: 'metrics',
    description: 'List the figures with their units, or explain one',
    argument: 'one figure, as delivery.time-mean',
    examples: ['', ' rider.hourly-earnings --lang zh'],
    things: metrics,
    json: (metric) => ({ ...metric, vertical: verticalOfFigure(metric.id)?.id }),
    rows: metricRows,
    table: metricTable,
    text: metricText,
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
