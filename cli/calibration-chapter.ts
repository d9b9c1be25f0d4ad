// The manual's chapter on calibration, made from its cases and parameters and from what the last
// run kept.

import { readFileSync } from 'node:fs';
import {
  type CalibrationCase, calibrationCases, type CalibrationParameter, type CalibrationResult,
  type CalibrationTarget, type KeptCalibration, type KeptSearch, parameters, unmeasured,
} from '../scenarios/calibration/index.ts';
import { citeLink } from './evidence-chapter.ts';
import { targetCells } from './target-text.ts';

/** What the last run stated. */
export function keptCalibration(): KeptCalibration {
  const file = new URL('../scenarios/calibration/results.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as KeptCalibration;
}

/** The chapter, without the line that says how it is made. */
export function calibrationChapter(): string {
  const kept = keptCalibration();
  const { results, loss } = kept.defaults;
  const inside = results.filter(({ inside: isInside }) => isInside).length;
  return `# Calibration 校准

What the model is fitted to, and how well its defaults do (engine ${kept.engineVersion}): a target's
loss is its squared distance to the middle of its band in half bands, 1 at an end of the band. The
loss of all is the mean by weight over the cases that a search sees: ${shown(loss)}. Means and 95 %
intervals are of seeds that no search has seen; ${inside} of ${results.length} intervals lie wholly
in their bands. No row that [validation](validation.md) holds out is a target, and nothing is fitted
by hour or place. \`npm run calibration -- --check\` makes the tables anew, \`-- --evaluations N\`
searches.

## Parameters 参数

${searchText(kept.search)}

| parameter | default | searched | fitted | told by | default and fitted value |
| --- | ---: | --- | ---: | --- | --- |
${parameters.map((each) => parameterRow(each, kept.search)).join('\n')}

The search is that of Hooke and Jeeves, from the defaults, on the same seeds in every world. A world
is run from the defaults' settled start with a warm-up, so a value is confirmed only by a start that
is made anew with it. What is no lever was moved by hand: [the model](model.md) names it.

${calibrationCases.map((each) => caseSection(each, kept)).join('\n')}
## Not measured 未计入

| what | why not | evidence |
| --- | --- | --- |
${unmeasured.map(({ what, why, cites }) => (
  `| ${what.en} ${what.zh} | ${why.en} ${why.zh} | ${cites.map(citeLink).join(', ')} |`
)).join('\n')}
`;
}

function searchText(search: KeptSearch | undefined): string {
  if (search === undefined) return 'No search has been made with this engine.';
  const { evaluations, isConverged, startLoss, loss, fitted } = search;
  const end = isConverged ? 'no least step improves it' : 'its budget was spent';
  return `The last search tried ${evaluations} worlds until ${end}: loss ${shown(startLoss)} at `
    + `the defaults, ${shown(loss)} at its end, ${shown(fitted.loss)} there on fresh seeds.`;
}

function parameterRow(parameter: CalibrationParameter, search: KeptSearch | undefined): string {
  const { lever, toldBy } = parameter;
  const fitted = search?.fitted.world[lever.id];
  const told = `${toldBy.en} ${toldBy.zh}`;
  const [low, high] = lever.usual;
  const cells = [
    `[\`${lever.id}\`](levers.md)`, lever.value, `${low} to ${high}`, fitted ?? '', told,
    whyDifferent(parameter, search),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Why a default is not what the search ended with, or that it is; undefined where nobody says. */
export function whyDifferent(
  { lever, keptBecause }: CalibrationParameter,
  search: KeptSearch | undefined,
): string | undefined {
  if (search === undefined) return 'not searched';
  if (search.fitted.world[lever.id] === lever.value) return 'agree';
  return search.isConverged
    ? keptBecause?.en
    : 'differ: the search had not ended, so its value is a direction and no fit';
}

function caseSection(each: CalibrationCase, kept: KeptCalibration): string {
  const { id, label, doc, scenario, against, policy, seeds, searchSeeds, targets } = each;
  const under = policy === undefined
    ? 'the defaults'
    : `[${policy}](../scenarios/policies/${policy})`;
  const versus = against === undefined ? '' : ` against ${against}`;
  const seen = searchSeeds === 0 ? 'reported, not searched' : `a search sees ${searchSeeds}`;
  return `## ${id} ${label.zh} ${label.en}

${doc.en} ${doc.zh}

${scenario.id}, ${scenario.weather}${versus}, ${scenario.days} days after ${scenario.warmUp} of
warm-up; ${under}; ${seeds} seeds, ${seen}.

| target | band | weight | defaults | 95 % interval | result | loss | fitted | evidence |
| --- | --- | ---: | --- | --- | --- | ---: | --- | --- |
${targets.map((target) => targetRow(each, target, kept)).join('\n')}
`;
}

function targetRow(
  { id, outBecause = {} }: CalibrationCase,
  target: CalibrationTarget,
  { defaults, search }: KeptCalibration,
): string {
  const isMine = (found: CalibrationResult): boolean => (
    found.case === id && found.target === target.id
  );
  const found = defaults.results.find(isMine);
  const fitted = search?.fitted.results.find(isMine);
  const cites = target.cites.length === 0 ? 'assumed' : target.cites.map(citeLink).join(', ');
  if (found === undefined) return `| ${target.label.en} | | | not run | | | | | ${cites} |`;
  const [label, band, model, interval] = targetCells(target, found, 'en');
  const reason = outBecause[target.id]?.en ?? 'not explained';
  const cells = [
    label, band, Number(target.weight.toPrecision(2)), model, interval,
    found.inside ? 'in' : `out: ${reason}`, shown(found.loss),
    fitted === undefined ? '' : targetCells(target, fitted, 'en')[2], cites,
  ];
  return `| ${cells.join(' | ')} |`;
}

function shown(loss: number): string {
  return String(Number(loss.toPrecision(3)));
}
