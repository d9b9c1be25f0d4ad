// What `mediate` found, as rows of a file and as tables for people.

import type { Rows } from '../scenarios/csv-text.ts';
import {
  figureColumn, partColumns, pathColumn, windowColumn,
} from '../scenarios/result-columns.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import {
  type MediatedEffect, type MediatedFigure, mediatorLabels, verdicts,
} from '../sim-core/index.ts';
import { type FigureId, type Metric, metricById } from '../sim-core/figures.ts';
import { figureText, intervalText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';
import type { Question } from './question.ts';
import { seedsText, windowHeading } from './window-text.ts';

/** A head, and a row a stretch, figure and path; `direct` is what is left with all held. */
export function mediationCsv(
  { mediators, figures, windows }: MediatedEffect,
  told: readonly FigureId[],
): Rows {
  const stretches = [['all', figures] as const, ...Object.entries(windows)];
  const head = [windowColumn, figureColumn, pathColumn, ...partColumns].map(({ id }) => id);
  return [head, ...stretches.flatMap(([window, all]) => told.filter((id) => id in all).flatMap(
    (id) => [...all[id].through, all[id].direct].map((part, i) => [
      window, id, mediators[i] ?? 'direct',
      ...partColumns.map(({ cell }) => cell({ ...all[id], ...part })),
    ]),
  ))];
}

/** A table a figure, of all days or of each window. */
export function mediationText(
  { pair, language }: Pick<Question, 'pair' | 'language'>,
  effect: MediatedEffect,
  runs: number,
  shown: readonly FigureId[],
): string {
  const tables = (all: MediatedEffect['figures']): string => shown.filter((id) => id in all)
    .map((id) => `${figureTable(metricById(id)!, all[id], effect, language)}\n`).join('');
  const blocks = Object.entries(effect.windows).map(([id, all]) => (
    `${windowHeading(id, language)}\n\n${tables(all)}`
  ));
  const title = visible(`${pair.policy.title} / ${pair.baseline.title}`);
  return `${title}\n\n${tables(effect.figures)}${blocks.join('')}`
    + `${seedsText(effect.seeds, true, language)}\n${methodText(effect, runs, language)}\n`;
}

function figureTable(
  metric: Metric,
  found: MediatedFigure,
  { mediators }: MediatedEffect,
  language: Language,
): string {
  const words = language === 'zh'
    ? ['部分', '95% 置信区间', '判断', '单独变动', '直接（全部保持不变）', '相互作用', '总效应']
    : ['part', '95 % interval', 'verdict', 'moved alone', 'direct (all held)', 'acting together',
      'whole effect'];
  const [part, interval, verdict, alone, direct, together, whole] = words;
  const text = (value: number): string => figureText(metric, value, true);
  const isBothWays = found.through.some((each) => each.alone !== undefined);
  const row = (name: string, each: MediatedFigure['direct'], moved?: number): string[] => [
    name, text(each.part), intervalText(metric, each, language, true),
    verdicts[each.verdict][language],
    ...(isBothWays ? [moved === undefined ? '' : text(moved)] : []),
  ];
  return tableText([
    [metricLabel(metric, language), part, interval, verdict, ...(isBothWays ? [alone] : [])],
    ...found.through.map((each, i) => row(
      pathName(mediators[i], language), each, each.alone,
    )),
    row(direct, found.direct),
    [together, text(found.together)],
    row(whole, { ...found.direct, ...found, part: found.difference }),
  ]);
}

function pathName(mediator: MediatedEffect['mediators'][number], language: Language): string {
  const label = mediatorLabels[mediator][language];
  return language === 'zh' ? `经由${label}` : `through ${label}`;
}

function methodText(
  { arms, idle, seeds }: MediatedEffect,
  runs: number,
  language: Language,
): string {
  const names = idle.map((mediator) => mediatorLabels[mediator][language]);
  const cost = language === 'zh'
    ? `${arms} 个方案 × ${seeds.length} 个种子 = ${runs} 次模拟`
    : `${arms} arms on ${seeds.length} seeds, ${runs} runs`;
  const nothing = language === 'zh'
    ? `${names.join('、')}：保持与否，任何种子的任何指标都一样，没有作用经过。`
    : `Nothing goes through ${names.join(' and ')}: held or not, no figure of any seed differs. `;
  return (idle.length === 0 ? '' : nothing) + (language === 'zh'
    ? `经由某项的部分：把它保持在基准时的样子，效应中消失的部分。各部分可能重叠，不必相加为总效应；差额列为相互作用。${cost}。`
    : 'The part through something is what is gone of the effect when it is held at what it was '
      + 'under the baseline. Parts may overlap and need not add up; what is missing or too much '
      + `is told as acting together. ${cost}.`);
}
