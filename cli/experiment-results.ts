// What an experiment found, as a table for people.

import type { Trial } from '../scenarios/experiments/plan.ts';
import type { ExperimentRow } from '../scenarios/experiments/rows.ts';
import { factorName, trialCells } from '../scenarios/experiments/tables.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import { verdicts } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

/** The columns that say which trial a row is of; people are told nothing of a single arm. */
export function trialHeadText({ arms, factors }: Experiment, language: Language): string[] {
  const [point, arm] = language === 'zh' ? ['点', '方案'] : ['point', 'arm'];
  return [point, ...(arms.length > 1 ? [arm] : []), ...factors.map(factorName)];
}

export function trialText(experiment: Experiment, trial: Trial): string[] {
  const [point, arm, ...levels] = trialCells(experiment, trial).map(String);
  return [point, ...(experiment.arms.length > 1 ? [arm] : []), ...levels];
}

/** "Orders, days 22-28": words for some days, or for all of them. */
export function onDays(words: string, window: string, language: Language): string {
  if (window === 'all') return words;
  return language === 'zh' ? `${words}，第 ${window} 天` : `${words}, days ${window}`;
}

/** A table for people: a row an arm and point, the differences of a few figures side by side. */
export function experimentText(
  experiment: Experiment,
  rows: readonly ExperimentRow[],
  language: Language,
): string {
  const { title, figures, scenario } = experiment;
  const window = scenario.windows?.at(-1) ?? 'all';
  const shown = figures.slice(0, mostShown);
  const head = [
    ...trialHeadText(experiment, language),
    ...shown.map((id) => metricLabel(metricById(id)!, language)),
  ];
  const here = rows.filter((row) => row.window === window);
  const lines = here.filter(({ figure }) => figure === shown[0]).map(({ trial }) => [
    ...trialText(experiment, trial),
    ...shown.map((id) => {
      const row = here.find(({ figure, trial: of }) => figure === id && of === trial)!;
      const { difference, verdict } = row.found;
      return `${figureText(metricById(id)!, difference, true)} ${verdicts[verdict][language]}`;
    }),
  ]);
  return `${onDays(visible(title), window, language)}\n\n${tableText([head, ...lines])}`;
}

/** So many figures fit beside the factors on a screen. */
const mostShown = 4;
