// The manual's chapter on validation, made from the cases and from what their last run kept.

import { readFileSync } from 'node:fs';
import {
  type KeptResults, type Target, type TargetResult, type ValidationCase, validationCases,
} from '../scenarios/validation/index.ts';
import { citeLink } from './evidence-chapter.ts';
import { targetCells } from './target-text.ts';

/** What the last complete run of all cases found. */
export function keptResults(): KeptResults {
  const file = new URL('../scenarios/validation/results.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as KeptResults;
}

/** The chapter, without the line that says how it is made. */
export function validationChapter(): string {
  const { engineVersion, results } = keptResults();
  const tried = results.filter(({ fitted }) => !fitted);
  const inside = tried.filter(({ inside: isInside }) => isInside).length;
  return `# Validation 检验

What was published about real cities, and what the model gives (engine ${engineVersion}): for each
target its band, the model's mean and 95 % interval over seeds, and whether the whole interval lies
in the band. Targets marked *fitted* were used to calibrate, so they say how well the model fits
and test nothing. Of ${tried.length} others ${inside} lie inside. \`npm run validation\` makes this
table anew; \`o2o validate\` runs any case.

${validationCases.map((each) => caseSection(each, results)).join('\n')}`;
}

function caseSection(validation: ValidationCase, results: readonly TargetResult[]): string {
  const { id, label, doc, scenario, baseline, policy, seeds, targets } = validation;
  const policies = [baseline, policy].flatMap((name) => (
    name === undefined ? [] : [`[${name}](../scenarios/policies/${name})`]
  ));
  const under = policies.length === 0 ? 'the defaults' : policies.join(', then ');
  const span = `${scenario.id}, ${scenario.weather}, ${scenario.days} days`;
  const rows = targets.map((target) => row(validation, target, results));
  return `## ${id} ${label.zh} ${label.en}

${doc.en} ${doc.zh}

${span} after ${scenario.warmUp} of warm-up; ${under}; ${seeds} seeds.

| target | of | window | band | model | 95 % interval | result | evidence |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function row(
  { id }: ValidationCase,
  target: Target,
  results: readonly TargetResult[],
): string {
  const found = results.find((each) => each.case === id && each.target === target.id);
  const [label, ...cells] = found === undefined
    ? [target.label.en, '', 'not run', '', '']
    : targetCells(target, found, 'en');
  const [band, ...rest] = cells;
  const days = target.window === undefined ? 'all days' : `days ${target.window}`;
  const all = [label, target.measured, days, band, ...rest, target.cites.map(citeLink).join(', ')];
  return `| ${all.join(' | ')} |`;
}
