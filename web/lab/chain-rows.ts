// The rows of a chain from lever to outcome, and its table: paths that were blocked with what had
// gone through them, then what no run can hold and surely moved along.

import {
  type Comparison, leverById, mediatorLabels, type MediatedEffect, type MediatedFigure, verdicts,
} from '../../sim-core/index.ts';
import { type FigureId, type Metric, metricById } from '../../sim-core/figures.ts';
import type { ChainRow } from '../charts/chain-drawing.tsx';
import type { ChartTable } from '../charts/chart-table.ts';
import { figureOf, isClaimed } from '../state/paired.ts';
import { type ChainLink, isSure, linksOf } from '../words/chain-finding.ts';
import { chainSentences, chainWords, pathWords, type PathId } from '../words/chain-words.ts';
import { chartWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { figureScale, joined, listed, showChange, type Shown } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { shareWords } from '../words/share-words.ts';

/** The answer that a chain explains, by the figure that is looked at. */
export interface Explained {
  readonly metric: Metric;
  readonly comparison: Comparison;
  readonly language: Language;
}

/** The figure by which it is seen that what lies between has moved. */
const movesOf: Partial<Readonly<Record<PathId, FigureId>>> = {
  price: 'consumer.paid-per-order',
  promise: 'delivery.promise-mean',
  riders: 'rider.online-mean',
  memory: 'consumer.retention',
};
/** What no run can hold, and may have moved along. */
const alongside: readonly FigureId[] = [
  'orders.placed', 'rider.utilisation', 'stage.pool', 'stage.fetch', 'stage.carry',
];
const mostAlongside = 2;

/** Rows of what was blocked, then of what moved along. */
export function measuredRows(
  answer: Explained,
  { mediators, idle }: MediatedEffect,
  figure: MediatedFigure,
): { rows: ChainRow[]; dashed: ChainRow[] } {
  const links = linksOf(figure, mediators);
  const still: readonly PathId[] = idle;
  const size = Math.max(
    Math.abs(figure.difference), ...links.filter(isSure).map(({ part }) => Math.abs(part)),
  );
  return {
    rows: links.map((link) => ({
      ...arrowOf(link, size, answer),
      note: still.includes(link.path)
        ? chainWords.same[answer.language]
        : movedBy(movesOf[link.path], answer),
    })),
    dashed: associated(alongside, answer).slice(0, mostAlongside),
  };
}

/** Rows before anything was blocked: all that surely moved. */
export function associatedRows(answer: Explained): ChainRow[] {
  return associated([...Object.values(movesOf), ...alongside], answer);
}

export function measuredTable(
  { metric, language }: Explained,
  { mediators }: MediatedEffect,
  figure: MediatedFigure,
  { rows, dashed }: ReturnType<typeof measuredRows>,
): ChartTable {
  const scale = figureScale(metric);
  return {
    columns: [
      { id: 'path', name: chainWords.path[language] },
      { id: 'part', name: chainWords.part[language] },
      { id: 'low', name: chartWords.low[language] },
      { id: 'high', name: chartWords.high[language] },
      { id: 'verdict', name: chartWords.said[language] },
      { id: 'between', name: chainWords.between[language] },
    ],
    rows: [
      ...linksOf(figure, mediators).map(({ path, part, low, high, verdict }, i) => [
        pathWords[path][language], part * scale, low * scale, high * scale,
        verdicts[verdict][language], rows[i].note,
      ]),
      [chainWords.together[language], figure.together * scale, NaN, NaN, '', ''],
      [shareWords.total[language], figure.difference * scale, figure.low * scale,
        figure.high * scale, verdicts[figure.verdict][language], ''],
      ...dashed.map(({ name, note }) => (
        [chainWords.associated[language], NaN, NaN, NaN, '', `${name} ${note}`]
      )),
    ],
  };
}

export function associatedTable({ language }: Explained, rows: readonly ChainRow[]): ChartTable {
  return {
    columns: [
      { id: 'path', name: chainWords.path[language] },
      { id: 'between', name: chainWords.between[language] },
    ],
    rows: rows.map(({ name, note }) => [chainWords.associated[language], `${name} ${note}`]),
  };
}

/** What stands at the left end. */
export function leversSaid(levers: readonly string[], language: Language): string {
  if (levers.length > 1) return chainSentences.levers[language](levers.length);
  return leverById(levers[0])?.label[language] ?? levers[0];
}

/** A row in words. */
export function readingOf({ name, note, said }: ChainRow, language: Language): string {
  return listed([name, said, note].filter((each) => each !== ''), language);
}

function arrowOf(
  link: ChainLink,
  size: number,
  { metric, language }: Explained,
): Omit<ChainRow, 'note'> {
  const { path, part, low, high, perSeed } = link;
  const name = path === 'direct' ? pathWords.direct[language] : mediatorLabels[path][language];
  if (perSeed.every((value) => value === 0 || Number.isNaN(value))) {
    return { name, said: chainWords.nothing[language], kind: 'none', share: 0, arm: 'b' };
  }
  const [shown, from, to] = [part, low, high].map((value) => showChange(metric, value, language));
  // The unit is said once, so that it finds room on an arrow.
  const bare = ({ before, number }: Shown): string => before.slice(0, 1) + number;
  return {
    name,
    said: joined(shown) + (Number.isNaN(low) ? '' : ` (${bare(from)} … ${bare(to)})`),
    kind: isSure(link) ? 'sure' : 'unsure',
    share: size === 0 ? 0 : Math.abs(part) / size,
    arm: part > 0 ? 'b' : 'a',
  };
}

/** Figures that surely moved, those that moved most first. */
function associated(
  ids: readonly FigureId[],
  { metric: chosen, comparison, language }: Explained,
): ChainRow[] {
  return ids.flatMap((id) => {
    const figure = figureOf(comparison, id);
    const metric = metricById(id);
    if (id === chosen.id || metric === undefined || figure === undefined) return [];
    return isClaimed(figure) ? [{ metric, figure }] : [];
  }).sort((one, other) => rise(other.figure) - rise(one.figure)).map(({ metric, figure }) => ({
    name: metric.label[language],
    note: joined(showChange(metric, figure.difference, language)),
    said: chainWords.associated[language], kind: 'associated', share: 0, arm: 'b',
  }));
}

function rise({ difference, baseline }: { difference: number; baseline: number }): number {
  return Math.abs(difference / (baseline || 1));
}

/** "Riders online up 2.1"; nothing of the chosen figure itself. */
function movedBy(
  id: FigureId | undefined,
  { metric: chosen, comparison, language }: Explained,
): string {
  const metric = id === undefined || id === chosen.id ? undefined : metricById(id);
  const figure = metric && figureOf(comparison, metric.id);
  return metric === undefined || figure === undefined ? '' : finding(metric, figure, language);
}
