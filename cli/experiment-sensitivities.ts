// What each factor of an experiment does, as a table for people.

import type { Sensitivity } from '../scenarios/experiments/sensitivities.ts';
import { factorName } from '../scenarios/experiments/tables.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { type FigureId, metricById } from '../sim-core/figures.ts';
import { onDays } from './experiment-results.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

/** A table for people: a row a factor, the figures shown side by side, those of each arm. */
export function sensitivitiesText(
  experiment: Experiment,
  found: readonly Sensitivity[],
  language: Language,
  shown: readonly FigureId[] = experiment.figures.slice(0, mostShown),
): string {
  const { arms, factors, scenario } = experiment;
  const window = scenario.windows?.at(-1) ?? 'all';
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

/** So many fit on a screen. */
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
