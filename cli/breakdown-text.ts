// Breakdowns for people and for spreadsheets: a table for each dimension, rows with a dimension and
// a label.

import {
  type Breakdowns, type ComparedPart, dividedBy, type JudgedPart, verdicts,
} from '../sim-core/index.ts';
import {
  type DimensionId, dimensionIds, dimensions, type Metric, metrics, type TallyShape,
} from '../sim-core/figures.ts';
import { figureText, intervalText, metricLabel } from './figure-text.ts';
import { namesBehind } from './inputs.ts';
import type { Language } from './language.ts';
import type { Rows } from '../scenarios/csv-text.ts';
import { tableText } from './output.ts';
import { placeColumns, type Place } from '../scenarios/result-columns.ts';

/** Reads the words behind `--by`; each dimension once, in the order of the list. */
export function dimensionsFrom(words: readonly string[] = []): readonly DimensionId[] {
  const asked = namesBehind('--by', words, dimensionIds);
  return dimensionIds.filter((dimension) => asked.includes(dimension));
}

/** Columns of CSV that stand only where windows or dimensions were asked for. */
export function extraColumns({ windows, by }: {
  readonly windows: readonly string[];
  readonly by: readonly DimensionId[];
}): { readonly names: readonly string[]; cells(place: Place): readonly (string | undefined)[] } {
  const isAsked = (id: keyof Place): boolean => (id === 'window' ? windows : by).length > 0;
  const names = placeColumns.map(({ id }) => id).filter(isAsked);
  return { names, cells: (place) => names.map((name) => place[name]) };
}

/** Rows of CSV: the figure, then what `cells` makes of a value and its place. */
export function breakdownRows<T>(
  breakdowns: Breakdowns<T>,
  cells: (value: T, place: Place) => readonly (string | number | undefined)[],
  window = 'all',
): Rows {
  return Object.entries(breakdowns).flatMap(([figure, byDimension]) =>
    Object.entries(byDimension).flatMap(([dimension, byLabel]) =>
      Object.entries(byLabel).map(([label, value]) => (
        [figure, ...cells(value, { window, dimension, label })]
      ))));
}

/** Headline figures of each part, a column a figure. */
export function runTables(
  { shape, breakdowns }: { shape: TallyShape; breakdowns: Breakdowns<number> },
  by: readonly DimensionId[],
  language: Language,
): string {
  return tables(by, language, (dimension, shown) => [
    [
      dimensions[dimension].label[language],
      ...shown.map((metric) => metricLabel(metric, language)),
    ],
    ...shape.parts[dimension].map(({ id, label }) => [
      label[language],
      ...shown.map((metric) => figureText(metric, breakdowns[metric.id]?.[dimension]?.[id] ?? NaN)),
    ]),
  ]);
}

/** Headline figures of each part on both sides and what may be said, a row a figure and part. */
export function comparisonTables(
  { shape, breakdowns }: { shape: TallyShape; breakdowns: Breakdowns<JudgedPart> },
  by: readonly DimensionId[],
  head: readonly string[],
  language: Language,
): string {
  return tables(by, language, (dimension, shown) => [
    head,
    ...shown.flatMap((metric) => shape.parts[dimension].map(({ id, label }) => {
      const found = breakdowns[metric.id]?.[dimension]?.[id];
      const name = `${metricLabel(metric, language)} · ${label[language]}`;
      const verdict = verdicts[found?.verdict ?? 'unknown'][language];
      return [name, ...comparedCells(metric, found, language), verdict];
    })),
  ]);
}

/** The head over a figure's name, these cells and its verdict. */
export function comparedHead(language: Language): readonly string[] {
  return language === 'zh'
    ? ['指标', '基准', '政策', '差异', '95% 置信区间', '结论']
    : ['figure', 'baseline', 'policy', 'difference', '95 % interval', 'verdict'];
}

/** Baseline, policy, difference and interval of a figure, for a table. */
export function comparedCells(
  metric: Metric,
  found: ComparedPart | undefined,
  language: Language,
): string[] {
  const text = (value: number | undefined, isDifference = false): string =>
    figureText(metric, value ?? NaN, isDifference);
  return [
    text(found?.baseline),
    text(found?.policy),
    text(found?.difference, true),
    intervalText(metric, found, language, true),
  ];
}

function tables(
  by: readonly DimensionId[],
  language: Language,
  rows: (dimension: DimensionId, shown: readonly Metric[]) => readonly (readonly string[])[],
): string {
  return by.map((dimension) => {
    const shown = metrics.filter((metric) => (
      metric.headline && dividedBy(metric, by).includes(dimension)
    ));
    const name = dimensions[dimension].label[language];
    const title = language === 'zh' ? `按${name}` : `By ${name.toLowerCase()}`;
    return `\n${title}\n\n${tableText(rows(dimension, shown))}`;
  }).join('');
}
