// What an experiment found as the files that command line and page write, equal to the byte: its
// answers, what its rule makes of them, what each factor does, and where the variance comes from.

import {
  canonicalJson, comparisonsJobs, type Component, engineVersion, runKey, type Setting,
} from '../../sim-core/index.ts';
import { type Cell, csvText } from '../csv-text.ts';
import {
  armColumn, type Column, type ColumnWords, comparedColumns, figureColumn, pointColumn,
  windowColumn,
} from '../result-columns.ts';
import type { Experiment } from '../schema/experiment-file.ts';
import { crossedFactors, fixedFactors } from '../schema/variance-misfits.ts';
import { visible } from '../schema/visible-text.ts';
import { comparisonsOf, type Trial, trialGroups } from './plan.ts';
import type { Decided, Held } from './rules.ts';
import type { ExperimentRow } from './rows.ts';
import type { Findings } from './run.ts';
import type { Sensitivity } from './sensitivities.ts';
import type { VarianceSplit } from './variance.ts';

/** Keys of all runs that an experiment asks for on its seeds. */
export function runKeysOf(experiment: Experiment): ReadonlySet<string> {
  return new Set(trialGroups(experiment).flatMap((group) => (
    comparisonsJobs(comparisonsOf(experiment, group)).map(runKey)
  )));
}

/**
 * What an experiment's answers depend on, to be hashed: SHA-256 of it in hexadecimal, the first 32
 * digits, is the key of its files. `written`: the file as its author wrote it.
 */
export function linesOfExperiment(runKeys: ReadonlySet<string>, written: unknown): string {
  return [...runKeys].map((key) => `${key}\n`).join('') + canonicalJson(written);
}

/** Findings as tables by name, their heads first: a table of which there is nothing is left out. */
export function tablesOf({ experiment, rows, decisions, sensitivities, splits }: Findings):
Readonly<Record<string, Cell[][]>> {
  return {
    results: resultTable(experiment, rows),
    ...(decisions.length === 0 ? {} : { decisions: decisionTable(experiment, decisions) }),
    ...(sensitivities.length === 0
      ? {} : { sensitivity: sensitivityTable(experiment, sensitivities) }),
    ...(splits.length === 0 ? {} : { variance: varianceTable(experiment, splits) }),
  };
}

/** The same as texts by name of file. */
export function filesOf(findings: Findings, key: string): Readonly<Record<string, string>> {
  const about = aboutLines('experiment', findings.experiment, key);
  return Object.fromEntries(Object.entries(tablesOf(findings)).map(([name, rows]) => (
    [`${name}.csv`, csvText({ about, rows })]
  )));
}

function resultTable(experiment: Experiment, rows: readonly ExperimentRow[]): Cell[][] {
  const head = [
    ...trialHead(experiment), windowColumn.id, figureColumn.id,
    ...comparedColumns.map(({ id }) => id),
  ];
  return [head, ...rows.map(({ trial, window, figure, found }): Cell[] => [
    ...trialCells(experiment, trial), window, figure,
    ...comparedColumns.map(({ cell }) => cell(found)),
  ])];
}

/** The first lines of a file: where it comes from, and where its columns are explained. */
export function aboutLines(
  kind: 'experiment' | 'goal',
  { title, scenario, seeds }: Pick<Experiment, 'title' | 'scenario' | 'seeds'>,
  key?: string,
): string[] {
  return [
    `o2o-city ${engineVersion}`,
    `${kind} ${visible(title)}`,
    `scenario ${visible(scenario.id)}; weather ${scenario.weather}; days ${scenario.days}; `
      + `warmUp ${scenario.warmUp}`,
    `seeds ${seeds.join(' ')}`,
    ...(key === undefined ? [] : [`key ${key}`]),
    'columns docs/results.md',
  ];
}

/** The columns that say which trial a row is of. */
function trialHead({ factors }: Experiment): string[] {
  return [pointColumn.id, armColumn.id, ...factors.map(factorName)];
}

/** Their cells: point, arm and the levels of the factors. */
export function trialCells(
  { arms, points }: Experiment,
  { point, arm }: Pick<Trial, 'point' | 'arm'>,
): (string | number)[] {
  return [point + 1, arms[arm].id, ...points[point].map(levelCell)];
}

function levelCell(level: Setting): string | number {
  return typeof level === 'object' ? canonicalJson(level) : level;
}

/** A factor's column. */
export function factorName({ lever, for: address }: Experiment['factors'][number]): string {
  return address === undefined ? lever : `${address}:${lever}`;
}

/** A row of decisions. */
interface DecisionRow extends Held {
  readonly decision: Decided['decision'];
  readonly role: 'goal' | 'guardrail';
}

/** Behind point, arm, levels, window and figure. */
export const decisionColumns: readonly Column<DecisionRow>[] = [
  { id: 'decision', doc: '`adopt` when the goal and every guardrail are met, `reject` when one of '
    + 'them fails, `open` otherwise; the same in all rows of an arm at a point.',
  cell: ({ decision }) => decision },
  { id: 'role', doc: '`goal` or `guardrail`.', cell: ({ role }) => role },
  { id: 'atLeast', doc: 'Lower bound of the difference with its margin, in the figure\'s unit; '
    + 'empty without one.',
    cell: ({ bounds }) => bounds?.atLeast },
  { id: 'atMost', doc: 'Its upper bound; empty without one.',
    cell: ({ bounds }) => bounds?.atMost },
  { id: 'difference', doc: 'Policy less baseline.', cell: ({ found }) => found?.difference },
  { id: 'low', doc: 'Lower end of its 95 % interval; empty where no honest one can be given.',
    cell: ({ found }) => found?.low },
  { id: 'high', doc: 'Its upper end.', cell: ({ found }) => found?.high },
  { id: 'standing', doc: '`met` when the whole interval keeps the bounds, `failed` when it lies '
    + 'beyond one of them, `open` otherwise.', cell: ({ standing }) => standing },
];

function decisionTable(experiment: Experiment, decided: readonly Decided[]): Cell[][] {
  const head = [
    ...trialHead(experiment), windowColumn.id, figureColumn.id,
    ...decisionColumns.map(({ id }) => id),
  ];
  return [head, ...decided.flatMap(({ trial, decision, goal, guardrails }) => {
    const place = trialCells(experiment, trial);
    const row = (held: Held, role: DecisionRow['role']): Cell[] => [
      ...place, held.condition.window, held.condition.figure,
      ...decisionColumns.map(({ cell }) => cell({ ...held, decision, role })),
    ];
    return [row(goal, 'goal'), ...guardrails.map((held) => row(held, 'guardrail'))];
  })];
}

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

function sensitivityTable(experiment: Experiment, found: readonly Sensitivity[]): Cell[][] {
  const columns = found.some(({ effect }) => effect !== undefined) ? effectColumns : indexColumns;
  const head = [armColumn, windowColumn, figureColumn, factorColumn, ...columns];
  return [head.map(({ id }) => id), ...found.map((each) => [
    experiment.arms[each.arm].id, each.window, each.figure,
    factorName(experiment.factors[each.factor]), ...columns.map(({ cell }) => cell(each)),
  ])];
}

/** Before figure and source: what is split. */
export const splitColumn: ColumnWords = {
  id: 'of', doc: '`baseline` for the figure itself, where arm and levels are empty; `difference` '
    + 'for policy less baseline.',
};

export const sourceColumn: ColumnWords = {
  id: 'source', doc: 'Where variance comes from: `day` (the seeds), `city.layout`, an assumption; '
    + 'with `*` what several do together; `rest` for what all do together, and luck that follows '
    + 'none of them.',
};

/** Of a split and one of its sources. */
export const varianceColumns: readonly Column<VarianceSplit & Component>[] = [
  { id: 'degrees', doc: 'Degrees of freedom of the source.', cell: ({ degrees }) => degrees },
  { id: 'variance', doc: 'Component of variance, in squares of the figure\'s unit, as estimated: '
    + 'one below zero says that there is none. Empty where a seed has no figure.',
  cell: ({ variance }) => variance },
  { id: 'low', doc: 'Lower end of its 95 % interval, 0 or more.', cell: ({ low }) => low },
  { id: 'high', doc: 'Its upper end.', cell: ({ high }) => high },
  { id: 'share', doc: 'Share of all components, those below zero counted as 0.',
    cell: ({ share }) => share },
  { id: 'shareLow', doc: 'Lower end of the share\'s 95 % interval.',
    cell: ({ shareLow }) => shareLow },
  { id: 'shareHigh', doc: 'Its upper end.', cell: ({ shareHigh }) => shareHigh },
  { id: 'mean', doc: 'Mean over layouts, assumptions and days, like all that follows the same for '
    + 'all sources of a figure.', cell: ({ mean }) => mean?.mean },
  { id: 'meanLow', doc: 'Lower end of its 95 % interval over all towns of the kind.',
    cell: ({ mean }) => mean?.low },
  { id: 'meanHigh', doc: 'Its upper end.', cell: ({ mean }) => mean?.high },
  { id: 'oneTown', doc: 'Half of the 95 % interval on a single town, on average.',
    cell: ({ oneTown }) => oneTown },
  { id: 'otherLow', doc: 'Lower end of the 95 % interval of one more town of the kind; empty where '
    + 'layouts do not vary.', cell: ({ other }) => other?.low },
  { id: 'otherHigh', doc: 'Its upper end.', cell: ({ other }) => other?.high },
  { id: 'noInterval', doc: 'Why there is none of these, as in `results.csv`.',
    cell: ({ mean }) => mean?.refusal },
];

function varianceTable(experiment: Experiment, splits: readonly VarianceSplit[]): Cell[][] {
  const { factors, points, arms } = experiment;
  const fixed = fixedFactors(factors);
  const head = [
    armColumn.id, ...fixed.map((place) => factorName(factors[place])), splitColumn.id,
    windowColumn.id, figureColumn.id, sourceColumn.id, ...varianceColumns.map(({ id }) => id),
  ];
  return [head, ...splits.flatMap((split) => {
    const isOfArm = split.of === 'difference';
    const place = [
      isOfArm ? arms[split.arm].id : '',
      ...fixed.map((each) => (isOfArm ? levelCell(points[split.point][each]) : '')),
    ];
    return split.components.map((component): Cell[] => [
      ...place, split.of, split.window, split.figure, sourceName(experiment, component),
      ...varianceColumns.map(({ cell }) => cell({ ...split, ...component })),
    ]);
  })];
}

/** What a component is of, as files name it. */
export function sourceName({ factors }: Experiment, { ways }: Pick<Component, 'ways'>): string {
  const crossed = crossedFactors(factors);
  if (ways.length > crossed.length) return 'rest';
  return ways.map((way) => (
    way < crossed.length ? factorName(factors[crossed[way]]) : 'day'
  )).join('*');
}
