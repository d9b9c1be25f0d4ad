// Where the variance of an experiment's figures and effects comes from, and what the effects are in
// other towns, as tables for people.

import { sourceName, trialCells } from '../scenarios/experiments/tables.ts';
import type { VarianceSplit } from '../scenarios/experiments/variance.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { fixedFactors } from '../scenarios/schema/variance-misfits.ts';
import { type Component, refusals } from '../sim-core/index.ts';
import { type FigureId, metricById } from '../sim-core/figures.ts';
import { onDays } from './experiment-results.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

/** A row a figure and arm: shares of each source first, then means and their intervals. */
export function varianceText(
  experiment: Experiment,
  splits: readonly VarianceSplit[],
  language: Language,
  shown: readonly FigureId[] = experiment.figures.slice(0, mostShown),
): string {
  const window = experiment.scenario.windows?.at(-1) ?? 'all';
  const here = splits.filter((each) => each.window === window && shown.includes(each.figure));
  const [{ components }] = splits;
  const placeOf = placesIn(experiment, language);
  const isOverTowns = here.some(({ other }) => other !== undefined);
  const say = (id: keyof typeof words): string => words[id][language];
  const head = ['', ...placeOf.head];
  const shares = here.map((split) => [
    metricLabel(metricById(split.figure)!, language), ...placeOf.cells(split),
    ...split.components.map(shareText),
  ]);
  const means = here.map((split) => [
    metricLabel(metricById(split.figure)!, language), ...placeOf.cells(split),
    ...meansText(split, language, isOverTowns),
  ]);
  const tables = [
    onDays(say('shares'), window, language),
    tableText([
      [...head, ...components.map((each) => sourceText(experiment, each, language))], ...shares,
    ]),
    onDays(say(isOverTowns ? 'towns' : 'means'), window, language),
    tableText([
      [
        ...head, say('mean'), say(isOverTowns ? 'oneTown' : 'onePoint'),
        ...(isOverTowns ? [say('other')] : []),
      ], ...means,
    ]),
    ...(isOverTowns ? [say('meaning')] : []),
  ];
  return `\n${tables.map((each) => each.trimEnd()).join('\n\n')}\n`;
}

/** So many figures fit on a screen. */
const mostShown = 4;

const words = {
  shares: {
    zh: '方差从何而来：各来源占方差的份额（95 % 区间）',
    en: 'Where variance comes from: shares of its sources (95 % intervals)',
  },
  towns: { zh: '同类的其他城镇会怎样', en: 'What holds in other towns of the same kind' },
  means: { zh: '各假设与各日的平均', en: 'Means over assumptions and days' },
  mean: { zh: '平均（区间）', en: 'mean (interval)' },
  oneTown: { zh: '单个城镇', en: 'on one town' },
  onePoint: { zh: '单个点', en: 'at one point' },
  other: { zh: '再来一个城镇', en: 'one more town' },
  meaning: {
    zh: '“平均”的区间把城镇也当作抽样：对同类城镇整体成立。再来一个没有模拟过的同类城镇，\n'
      + '其值有 95 % 的机会落在最后一列中。“单个城镇”的区间只说那一个城镇。',
    en: 'The interval of the mean takes towns as a sample too: it is of all towns of the kind.\n'
      + 'Another one, that was not run, lies within the last interval in 95 of 100 cases.\n'
      + 'What is told on one town is of that town alone.',
  },
  baseline: { zh: '基准', en: 'baseline' },
  difference: { zh: '差异', en: 'difference' },
  day: { zh: '日', en: 'day' },
  layout: { zh: '布局', en: 'layout' },
  rest: { zh: '其余', en: 'rest' },
} as const;

/** What tells one split of a figure from another: which arm, and its levers' levels. */
function placesIn(experiment: Experiment, language: Language): {
  readonly head: readonly string[];
  cells(split: VarianceSplit): readonly string[];
} {
  const { factors, arms } = experiment;
  const fixed = fixedFactors(factors);
  return {
    head: ['', ...fixed.map((place) => factors[place].lever)],
    cells: (split) => {
      const [, arm, ...levels] = trialCells(experiment, split).map(String);
      const isOfArm = split.of === 'difference';
      const name = isOfArm && arms.length > 1 ? arm : words[split.of][language];
      return [name, ...fixed.map((place) => (isOfArm ? levels[place] : ''))];
    },
  };
}

function sourceText(
  experiment: Experiment,
  component: Pick<Component, 'ways'>,
  language: Language,
): string {
  const { day, layout, rest } = words;
  const named: Readonly<Record<string, string>> = {
    'day': day[language], 'city.layout': layout[language], 'rest': rest[language],
  };
  return sourceName(experiment, component).split('*').map((each) => named[each] ?? each)
    .join(' × ');
}

/** "0.29 (0.03–0.74)". */
function shareText({ share, shareLow, shareHigh }: Component): string {
  if (Number.isNaN(share)) return '–';
  return `${share.toFixed(2)} (${shareLow.toFixed(2)}–${shareHigh.toFixed(2)})`;
}

function meansText(
  { of, figure, mean, oneTown, other }: VarianceSplit,
  language: Language,
  isOverTowns: boolean,
): string[] {
  const metric = metricById(figure)!;
  const text = (value: number): string => figureText(metric, value, of === 'difference');
  const span = ({ low, high, refusal }: VarianceSplit['mean']): string => (
    refusal === undefined ? `${text(low)} … ${text(high)}` : refusals[refusal][language]
  );
  return [
    `${text(mean.mean)} (${span(mean)})`,
    Number.isNaN(oneTown) ? '–' : `± ${figureText(metric, oneTown)}`,
    ...(isOverTowns ? [other === undefined ? '' : span(other)] : []),
  ];
}
