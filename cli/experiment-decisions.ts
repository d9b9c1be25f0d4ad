// What an experiment's decision rule comes to, as rows and in words: a row for the goal and for
// each guardrail of every arm at every point.

import type { Decided, Held } from '../scenarios/experiments/rules.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { decisions, standings } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import {
  aboutExperiment, onDays, trialCells, trialHead, trialHeadText, trialText,
} from './experiment-results.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { type Cell, type Csv, tableText } from './output.ts';
import { type Column, figureColumn, windowColumn } from './result-columns.ts';

/** A row of the file. */
interface Row extends Held {
  readonly decision: Decided['decision'];
  readonly role: 'goal' | 'guardrail';
}

/** Behind point, arm, levels, window and figure. */
export const decisionColumns: readonly Column<Row>[] = [
  { id: 'decision', doc: '`adopt` when the goal and every guardrail are met, `reject` when one of '
    + 'them fails, `open` otherwise; the same in all rows of an arm at a point.',
  cell: ({ decision }) => decision },
  { id: 'role', doc: '`goal` or `guardrail`.', cell: ({ role }) => role },
  { id: 'atLeast', doc: 'Lower bound of the difference, in the figure\'s unit; empty without one.',
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

/** The file of decisions. */
export function decisionsCsv(
  experiment: Experiment,
  key: string,
  decided: readonly Decided[],
): Csv {
  const head = [
    ...trialHead(experiment), windowColumn.id, figureColumn.id,
    ...decisionColumns.map(({ id }) => id),
  ];
  const rows = decided.flatMap(({ trial, decision, goal, guardrails }) => {
    const place = trialCells(experiment, trial);
    const row = (held: Held, role: Row['role']): Cell[] => [
      ...place, held.condition.window, held.condition.figure,
      ...decisionColumns.map(({ cell }) => cell({ ...held, decision, role })),
    ];
    return [row(goal, 'goal'), ...guardrails.map((held) => row(held, 'guardrail'))];
  });
  return { about: aboutExperiment(experiment, key), rows: [head, ...rows] };
}

/** A table for people: what is decided, and how the goal and each guardrail stand. */
export function decisionsText(
  experiment: Experiment,
  decided: readonly Decided[],
  language: Language,
): string {
  const [{ goal, guardrails }] = decided;
  const head = [
    ...trialHeadText(experiment, language),
    language === 'zh' ? '结论' : 'decision',
    ...[goal, ...guardrails].map((held) => conditionText(held, language)),
  ];
  const lines = decided.map((each) => [
    ...trialText(experiment, each.trial),
    decisions[each.decision][language],
    ...[each.goal, ...each.guardrails].map((held) => standingText(held, language)),
  ]);
  const title = language === 'zh' ? '按事先写下的规则' : 'By the rule that was written before the run';
  return `\n${title}\n\n${tableText([head, ...lines])}`;
}

function conditionText({ condition }: Held, language: Language): string {
  const { figure, window } = condition;
  return onDays(metricLabel(metricById(figure)!, language), window, language);
}

function standingText({ condition, found, bounds, standing }: Held, language: Language): string {
  const metric = metricById(condition.figure)!;
  const { atLeast, atMost } = bounds;
  const bound = [
    ...(atLeast === undefined ? [] : [`≥ ${figureText(metric, atLeast, true)}`]),
    ...(atMost === undefined ? [] : [`≤ ${figureText(metric, atMost, true)}`]),
  ].join(' ');
  const ends = [found.low, found.high].map((end) => figureText(metric, end, true)).join(' … ');
  return `${standings[standing][language]} (${ends}; ${bound})`;
}
