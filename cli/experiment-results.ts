// What an experiment found, as a file and as a table for people.

import type { Trial } from '../scenarios/experiments/plan.ts';
import type { ExperimentRow } from '../scenarios/experiments/rows.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { canonicalJson, engineVersion, verdicts } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { type Cell, type Csv, tableText } from './output.ts';
import { armColumn, comparedColumns, figureColumn, pointColumn, windowColumn }
  from './result-columns.ts';

/** The file of an experiment's answers. */
export function experimentCsv(
  experiment: Experiment,
  key: string,
  rows: readonly ExperimentRow[],
): Csv {
  const { arms, factors } = experiment;
  const head = [
    pointColumn.id, armColumn.id, ...factors.map(factorName), windowColumn.id, figureColumn.id,
    ...comparedColumns.map(({ id }) => id),
  ];
  const lines = rows.map(({ trial, window, figure, found }): Cell[] => [
    trial.point + 1,
    arms[trial.arm].id,
    ...levelsAt(experiment, trial),
    window,
    figure,
    ...comparedColumns.map(({ cell }) => cell(found)),
  ]);
  return {
    about: aboutExperiment(experiment, key), rows: [head, ...lines],
  };
}

/** The first lines of an experiment's files: where they come from. */
export function aboutExperiment({ title, scenario, seeds }: Experiment, key: string): string[] {
  return [
    `o2o-city ${engineVersion}`,
    `experiment ${visible(title)}`,
    `scenario ${visible(scenario.id)}; weather ${scenario.weather}; days ${scenario.days}; `
      + `warmUp ${scenario.warmUp}`,
    `seeds ${seeds.join(' ')}`,
    `key ${key}`,
    'columns docs/results.md',
  ];
}

/** The levels of a point's factors, as they are written. */
export function levelsAt({ points }: Experiment, { point }: Trial): (string | number)[] {
  return points[point].map((level) => (typeof level === 'object' ? canonicalJson(level) : level));
}

/** A table for people: a row an arm and point, the differences of a few figures side by side. */
export function experimentText(
  experiment: Experiment,
  rows: readonly ExperimentRow[],
  language: Language,
): string {
  const { title, factors, arms, figures, scenario } = experiment;
  const window = scenario.windows?.at(-1) ?? 'all';
  const shown = figures.slice(0, mostShown);
  const head = [
    language === 'zh' ? '点' : 'point',
    ...(arms.length > 1 ? [language === 'zh' ? '方案' : 'arm'] : []),
    ...factors.map(factorName),
    ...shown.map((id) => metricLabel(metricById(id)!, language)),
  ];
  const here = rows.filter((row) => row.window === window);
  const lines = here.filter(({ figure }) => figure === shown[0]).map(({ trial }) => [
    String(trial.point + 1),
    ...(arms.length > 1 ? [arms[trial.arm].id] : []),
    ...levelsAt(experiment, trial).map(String),
    ...shown.map((id) => {
      const row = here.find(({ figure, trial: of }) => figure === id && of === trial)!;
      const { difference, verdict } = row.found;
      return `${figureText(metricById(id)!, difference, true)} ${verdicts[verdict][language]}`;
    }),
  ]);
  const days = window === 'all' ? '' : language === 'zh' ? `，第 ${window} 天` : `, days ${window}`;
  return `${visible(title)}${days}\n\n${tableText([head, ...lines])}`;
}

/** So many figures fit beside the factors on a screen. */
const mostShown = 4;

/** A factor's column. */
export function factorName({ lever, for: address }: Experiment['factors'][number]): string {
  return address === undefined ? lever : `${address}:${lever}`;
}
