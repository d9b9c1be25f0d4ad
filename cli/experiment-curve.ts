// How figures answer the one factor of an experiment over its range: elasticity and its interval,
// or the slope where there is none, as a table for people.

import { type Bounded, curveOf, type CurveStep } from '../scenarios/curves/curve.ts';
import type { ExperimentRow } from '../scenarios/experiments/rows.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { leverById, readWindow, SeedRains } from '../sim-core/index.ts';
import { type FigureId, metricById } from '../sim-core/figures.ts';
import { onDays } from './experiment-results.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

/** Nothing where not one factor alone goes over numbers, or rows are not of all its seeds. */
export function responsesText(
  experiment: Experiment,
  rows: readonly ExperimentRow[],
  language: Language,
): string {
  const { arms, factors: [factor, ...others], figures, scenario } = experiment;
  const lever = factor === undefined ? undefined : leverById(factor.lever);
  if (lever?.kind !== 'integer' || others.length > 0) return '';
  const window = scenario.windows?.at(-1) ?? 'all';
  const lines = arms.flatMap(({ id }, arm) => figures.flatMap((figure) => {
    const here = rows.filter(({ trial, ...row }) => (
      trial.arm === arm && row.window === window && row.figure === figure
    ));
    const whole = wholeOf(experiment, here, lever.owner === 'world');
    if (whole === undefined) return [];
    const name = metricLabel(metricById(figure)!, language);
    return [[arms.length > 1 ? `${id}: ${name}` : name, ...cellsOf(whole, figure)]];
  }));
  if (lines.length === 0) return '';
  const head = ['', words.elasticity[language], words.slope[language]];
  const told = words.told[language](lever.label[language]);
  return `\n${onDays(told, window, language)}\n\n${tableText([head, ...lines])}\n`;
}

/** From the lowest level to the highest. */
function wholeOf(
  { points, scenario, seeds }: Experiment,
  rows: readonly ExperimentRow[],
  isApart: boolean,
): CurveStep | undefined {
  const compared = rows.flatMap(({ trial, found }) => {
    const [at] = points[trial.point];
    const isWhole = found.n > 0 && found.perSeed.policy.length === seeds.length;
    return typeof at === 'number' && isWhole ? [{ at, figure: found }] : [];
  }).sort((one, other) => one.at - other.at);
  const [first, last] = [compared.at(0), compared.at(-1)];
  if (first === undefined || last === undefined || first.at === last.at) return undefined;
  const days = readWindow(rows[0].window);
  const rains = new SeedRains(scenario);
  for (const seed of seeds) rains.add(seed);
  const metric = metricById(rows[0].figure)!;
  return curveOf([first, last], {
    metric, rain: rains.of(days), days: rains.daysIn(days), isApart,
  }).whole;
}

function cellsOf({ from, to, slope, elasticity }: CurveStep, figure: FigureId): string[] {
  const metric = metricById(figure)!;
  const over = to - from;
  return [
    elasticity === null ? '–' : boundedText(elasticity, (value) => value.toFixed(2)),
    boundedText(slope, (value) => figureText(metric, value * over, true)),
  ];
}

/** A number with its interval in brackets; without one, the number alone. */
export function boundedText(
  { mean, bounds }: Bounded,
  text: (value: number) => string,
): string {
  return typeof bounds === 'string'
    ? text(mean)
    : `${text(mean)} (${bounds.map(text).join(' … ')})`;
}

const words = {
  told: {
    zh: (lever: string) => `随${lever}从最低到最高`,
    en: (lever: string) => `Over ${lever.toLowerCase()}, from its lowest level to its highest`,
  },
  elasticity: { zh: '弧弹性（95 %）', en: 'Arc elasticity (95 %)' },
  slope: { zh: '变化（95 %）', en: 'Change (95 %)' },
} as const;
