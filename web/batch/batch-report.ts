// The open experiment as one file that opens anywhere: the rule that was set before the run, what
// it came to, pictures and numbers, and how to get them again.

import type { Condition, Experiment, Findings } from '../../scenarios/experiments.ts';
import { trialCells } from '../../scenarios/experiments/tables.ts';
import { engineVersion } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import type { ChartTable } from '../charts/chart-table.ts';
import { reportOf } from '../report/report.ts';
import { leftOutPart } from '../report/left-out-part.ts';
import { batchCommand } from '../state/batch-code.ts';
import type { BatchSource } from '../state/batch.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { conditionText, stopText } from '../words/batch-text.ts';
import type { Language } from '../words/language.ts';

/** What a report of an experiment is made from. */
export interface BatchReportOf {
  /** What was found, as it stands on the page. */
  readonly drawn: Element;
  readonly title: string;
  readonly source: BatchSource;
  readonly findings: Findings;
  /** Whether it was run before its rule was chosen. */
  readonly isRuledLate: boolean;
  readonly language: Language;
}

/** The report as the text of an HTML file. */
export function batchReport(of: BatchReportOf): string {
  const { drawn, title, source, findings, language } = of;
  const { scenario, seeds, root } = findings.experiment;
  return reportOf({
    drawn,
    title,
    language,
    tables: [{ table: tableOf(findings, language) }],
    parts: [leftOutPart(scenario.verticals, language)],
    rule: ruleLines(of),
    origin: [
      `o2o-city ${engineVersion}`,
      `${batchWords.seeds[language]} ${batchSentences.seeds[language](
        seeds.length, root, seeds.join(' '),
      )}`,
    ],
    link: location.href,
    command: batchCommand(source),
    request: { written: source.written, beside: source.beside },
  });
}

/** What was to be done upon which answer, when it was to stop, and whether that came first. */
function ruleLines({ findings: { experiment }, isRuledLate, language }: BatchReportOf): string[] {
  const { decision, stop }: Experiment = experiment;
  const line = (role: keyof typeof batchWords, condition: Condition): string => (
    `${batchWords[role][language]} · ${conditionText(condition, language)}`
  );
  const rule = decision === undefined ? [] : [
    line('goal', decision.goal),
    ...decision.guardrails.map((each) => line('guardrail', each)),
    batchWords[isRuledLate ? 'ruledLate' : 'ruledFirst'][language],
  ];
  return [
    ...rule,
    ...(stop === undefined ? [] : [`${batchWords.stop[language]} · ${stopText(stop, language)}`]),
  ];
}

/** Every row with all its digits. */
function tableOf({ experiment, rows }: Findings, language: Language): ChartTable {
  const { factors } = experiment;
  const named = (ids: readonly string[]): ChartTable['columns'] => (
    ids.map((id) => ({ id, name: id }))
  );
  return {
    columns: named([
      'point', 'arm', ...factors.map(({ lever }) => lever), 'days', 'figure', 'unit', 'baseline',
      'policy', 'difference', 'low', 'high', 'n',
    ]),
    rows: rows.map(({ trial, window, figure, found }) => [
      ...trialCells(experiment, trial),
      window, figures[figure].label[language], figures[figure].unit,
      found.baseline, found.policy, found.difference, found.low, found.high, found.n,
    ]),
  };
}
