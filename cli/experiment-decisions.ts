// What an experiment's decision rule comes to, in words.

import type { Decided, Held } from '../scenarios/experiments/rules.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { sizeIn } from '../scenarios/schema/experiment-rules.ts';
import { decisions, standings } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import { onDays, trialHeadText, trialText } from './experiment-results.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

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

/** "≥ +0.0, missed by no more than 0.5", in the unit of the figure's label. */
export function boundsText({ condition, found, bounds }: Held, language: Language): string {
  const { figure, margin } = condition;
  const metric = metricById(figure)!;
  const { atLeast, atMost } = bounds;
  const by = margin === undefined ? 0 : sizeIn(margin, found.baseline);
  const told = figureText(metric, by);
  const bound = [
    ...(atLeast === undefined ? [] : [`≥ ${figureText(metric, atLeast + by, true)}`]),
    ...(atMost === undefined ? [] : [`≤ ${figureText(metric, atMost - by, true)}`]),
  ].join(' ');
  if (margin === undefined) return bound;
  return language === 'zh' ? `${bound}（容差：${told}）` : `${bound}, missed by no more than ${told}`;
}

function standingText(held: Held, language: Language): string {
  const { condition, found, standing } = held;
  const metric = metricById(condition.figure)!;
  const bound = boundsText(held, language);
  const ends = [found.low, found.high].map((end) => figureText(metric, end, true)).join(' … ');
  return `${standings[standing][language]} (${ends}; ${bound})`;
}
