// What each factor of an experiment does, as rows of `sensitivity.csv` and as a table for people.

import type { Sensitivity } from '../scenarios/experiments/sensitivities.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { metricById } from '../sim-core/figures.ts';
import { aboutExperiment, factorName, onDays } from './experiment-results.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { type Csv, tableText } from './output.ts';
import { armColumn, type Column, type ColumnWords, figureColumn, windowColumn }
  from './result-columns.ts';

export const factorColumn: ColumnWords = {
  id: 'factor', doc: 'The factor: its lever, behind whom it speaks to where the file says so.',
};

/** Of a screen. */
export const effectColumns: readonly Column<Sensitivity>[] = [
  { id: 'size', doc: 'Mean size of the factor\'s elementary effects, in the figure\'s unit for its '
    + 'whole range: how much it matters.', cell: ({ effect }) => effect?.size },
  { id: 'mean', doc: 'Mean effect with its sign.', cell: ({ effect }) => effect?.mean },
  { id: 'spread', doc: 'Standard deviation of the effects: how much that depends on the other '
    + 'factors, or bends.', cell: ({ effect }) => effect?.spread },
];

/** Of Sobol's indices. */
export const indexColumns: readonly Column<Sensitivity>[] = [
  { id: 'first', doc: 'Share of the answer\'s variance that comes from the factor alone; empty '
    + 'where the answer does not vary.', cell: ({ indices }) => indices?.first.share },
  { id: 'firstLow', doc: 'Lower end of its 95 % interval, from drawing rows again.',
    cell: ({ indices }) => indices?.first.low },
  { id: 'firstHigh', doc: 'Its upper end.', cell: ({ indices }) => indices?.first.high },
  { id: 'total', doc: 'Share that comes from the factor with all that it does together with '
    + 'others.', cell: ({ indices }) => indices?.total.share },
  { id: 'totalLow', doc: 'Lower end of its 95 % interval.',
    cell: ({ indices }) => indices?.total.low },
  { id: 'totalHigh', doc: 'Its upper end.', cell: ({ indices }) => indices?.total.high },
];

/** The file of sensitivities. */
export function sensitivitiesCsv(
  experiment: Experiment,
  key: string,
  found: readonly Sensitivity[],
): Csv {
  const columns = found.some(({ effect }) => effect !== undefined) ? effectColumns : indexColumns;
  const head = [armColumn, windowColumn, figureColumn, factorColumn, ...columns];
  return {
    about: aboutExperiment(experiment, key),
    rows: [head.map(({ id }) => id), ...found.map((each) => [
      experiment.arms[each.arm].id, each.window, each.figure,
      factorName(experiment.factors[each.factor]), ...columns.map(({ cell }) => cell(each)),
    ])],
  };
}

/** A table for people: a row a factor, a few figures side by side, those of each arm. */
export function sensitivitiesText(
  experiment: Experiment,
  found: readonly Sensitivity[],
  language: Language,
): string {
  const { arms, factors, figures, scenario } = experiment;
  const window = scenario.windows?.at(-1) ?? 'all';
  const shown = figures.slice(0, mostShown);
  const isScreen = found.some(({ effect }) => effect !== undefined);
  const here = found.filter((each) => each.window === window);
  const tables = arms.map(({ id }, arm) => {
    const lines = factors.map((factor, place) => [
      factorName(factor),
      ...shown.map((figure) => cellText(here.find((each) => (
        each.arm === arm && each.figure === figure && each.factor === place
      )))),
    ]);
    const head = [
      arms.length > 1 ? id : '', ...shown.map((each) => metricLabel(metricById(each)!, language)),
    ];
    return `${tableText([head, ...lines])}\n`;
  });
  const told = (isScreen ? words.effects : words.indices)[language];
  return `\n${onDays(told, window, language)}`
    + `\n\n${tables.join('')}`;
}

const words = {
  effects: {
    zh: '各因素在其整个范围内的影响：平均大小 ± 离散（Morris 筛选）',
    en: 'What each factor does over its whole range: mean size ± spread (Morris\'s screen)',
  },
  indices: {
    zh: '各因素占差异方差的份额：单独，总计（Sobol 指数）',
    en: 'Shares of the variance of the difference: alone, total (Sobol\'s indices)',
  },
} as const;

const mostShown = 4;

function cellText(found: Sensitivity | undefined): string {
  if (found?.effect !== undefined) {
    const metric = metricById(found.figure)!;
    const { size, spread } = found.effect;
    return `${figureText(metric, size)} ± ${figureText(metric, spread)}`;
  }
  const text = (share = NaN): string => (Number.isNaN(share) ? '–' : share.toFixed(2));
  return `${text(found?.indices?.first.share)}, ${text(found?.indices?.total.share)}`;
}
