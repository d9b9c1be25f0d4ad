// What `attribute` found, as rows of a file and as tables for people, whose shown shares add up to
// the shown difference.

import { visible } from '../scenarios/schema/visible-text.ts';
import {
  type AttributedFigure, type Attribution, roundedToAddUp,
} from '../sim-core/index.ts';
import { type FigureId, type Metric, metricById } from '../sim-core/figures.ts';
import { figureText, intervalText, metricLabel, shownUnits } from './figure-text.ts';
import type { Language } from './language.ts';
import type { Rows } from '../scenarios/csv-text.ts';
import { tableText } from './output.ts';
import type { Question } from './question.ts';
import {
  figureColumn, leverColumn, shareColumns, windowColumn,
} from '../scenarios/result-columns.ts';
import { seedsText, windowHeading } from './window-text.ts';

/** A head, and a row a stretch, figure and lever. */
export function attributionCsv(
  { levers, figures, windows }: Attribution,
  told: readonly FigureId[],
): Rows {
  const stretches = [['all', figures] as const, ...Object.entries(windows)];
  const head = [windowColumn, figureColumn, leverColumn, ...shareColumns].map(({ id }) => id);
  return [head, ...stretches.flatMap(([window, all]) => told.filter((id) => id in all).flatMap(
    (id) => all[id].shares.map((share, i) => [
      window, id, levers[i].join('+'),
      ...shareColumns.map(({ cell }) => cell({ ...all[id], ...share })),
    ]),
  ))];
}

/** A table a figure, of all days or of each window. */
export function attributionText(
  { pair, language }: Pick<Question, 'pair' | 'language'>,
  attribution: Attribution,
  runs: number,
  shown: readonly FigureId[],
): string {
  const { figures, windows } = attribution;
  const tables = (all: Attribution['figures']): string => shown.filter((id) => id in all)
    .map((id) => `${figureTable(metricById(id)!, all[id], attribution, language)}\n`).join('');
  const blocks = Object.entries(windows).map(([id, all]) => (
    `${windowHeading(id, language)}\n\n${tables(all)}`
  ));
  const title = visible(`${pair.policy.title} / ${pair.baseline.title}`);
  const foot = `${seedsText(attribution.seeds, true, language)}\n`
    + `${methodText(attribution, runs, language)}\n`;
  return `${title}\n\n${tables(figures)}${blocks.join('')}${foot}`;
}

function figureTable(
  metric: Metric,
  found: AttributedFigure,
  { levers }: Attribution,
  language: Language,
): string {
  const unit = stepOf(metric);
  const isKnown = found.shares.every(({ share }) => Number.isFinite(share));
  const rounded = isKnown
    ? roundedToAddUp(found.shares.map(({ share }) => share), unit)
    : found.shares.map(() => NaN);
  const words = language === 'zh'
    ? ['份额', '95% 置信区间', '单独作用', '共同作用', '合计']
    : ['share', '95 % interval', 'alone', 'acting together', 'total'];
  const text = (value: number): string => figureText(metric, value, true);
  return tableText([
    [metricLabel(metric, language), words[0], words[1], words[2]],
    ...found.shares.map((share, i) => [
      levers[i].join(' + '), text(rounded[i]), intervalText(metric, share, language, true),
      text(share.alone),
    ]),
    [words[3], '', '', text(found.interaction)],
    [words[4], text(rounded.reduce((sum, part) => sum + part, 0)),
      intervalText(metric, found, language, true), text(found.difference)],
  ]);
}

/** The smallest step that a figure shows, in its unit. */
function stepOf({ unit, digits }: Metric): number {
  return Number(`1e${-digits}`) / shownUnits[unit].scale;
}

function methodText(
  { isExact, orders, arms, seeds }: Attribution,
  runs: number,
  language: Language,
): string {
  const zh = isExact
    ? '份额为 Shapley 值，由全部子集得出'
    : `份额为 Shapley 值，由抽取的 ${orders} 种次序估计，区间已含抽取误差`;
  const en = isExact
    ? 'Shares are Shapley values from all subsets of the levers'
    : `Shares are Shapley values from ${orders} drawn orders, whose error the intervals hold`;
  return language === 'zh'
    ? `${zh}：${arms} 个方案 × ${seeds.length} 个种子 = ${runs} 次模拟。`
    : `${en}: ${arms} arms on ${seeds.length} seeds, ${runs} runs.`;
}
