// An experiment's folder as one Markdown text that reads without a network: the rule as it was
// written before the run and what it came to, every figure with its interval, what was varied and
// what each factor does, where variance comes from, where the numbers come from, and how to get
// them again. Its tables are those of the screen.

import type { ExperimentRow } from '../scenarios/experiments/rows.ts';
import type { Findings } from '../scenarios/experiments/run.ts';
import { aboutLines, factorName } from '../scenarios/experiments/tables.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { visible, visibleLines } from '../scenarios/schema/visible-text.ts';
import { canonicalJson, verdicts } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import { comparedCells, comparedHead } from './breakdown-text.ts';
import { responsesText } from './experiment-curve.ts';
import { decisionsText } from './experiment-decisions.ts';
import { trialHeadText, trialText } from './experiment-results.ts';
import { sensitivitiesText } from './experiment-sensitivities.ts';
import { varianceText } from './experiment-variance.ts';
import { metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

/** What is known of an experiment beside its findings. */
export interface Reported {
  /** The file as its author wrote it, and the policies that it names, by name. */
  readonly written: unknown;
  readonly named: Readonly<Record<string, unknown>>;
  readonly key: string;
}

/** The whole text; it depends on nothing but the experiment and the language. */
export function experimentReport(
  findings: Findings,
  { written, named, key }: Reported,
  language: Language,
): string {
  const { experiment, rows, decisions, sensitivities, splits } = findings;
  const part = (id: keyof typeof titles, ...blocks: readonly string[]): string[] => (
    [`## ${titles[id][language]}`, ...blocks.filter((block) => block !== '')]
  );
  return `${[
    `# ${visible(experiment.title)}`,
    ...part('rule', quotedRule(written, language)),
    ...(decisions.length === 0
      ? [] : part('decided', block(decisionsText(experiment, decisions, language)))),
    ...part('figures', block(figuresText(experiment, rows, language)),
      block(responsesText(experiment, rows, language))),
    ...part('design', block(designText(experiment, language))),
    ...(sensitivities.length === 0 ? [] : part('factors', block(
      sensitivitiesText(experiment, sensitivities, language, experiment.figures),
    ))),
    ...(splits.length === 0 ? [] : part('variance', block(
      varianceText(experiment, splits, language, experiment.figures),
    ))),
    ...part('origin', block(aboutLines('experiment', experiment, key).join('\n'))),
    ...part('again', ...Object.entries({ 'experiment.json': written, ...named }).flatMap(
      ([name, value]) => [`\`${visible(name)}\``, block(jsonOf(value), 'json')],
    ), block('npm run -s o2o -- experiment run experiment.json --out study')),
  ].join('\n\n')}\n`;
}

const titles = {
  rule: { zh: '运行之前写下的规则', en: 'The rule, as it was written before the run' },
  decided: { zh: '结论', en: 'What it came to' },
  figures: { zh: '全部指标', en: 'Every figure' },
  design: { zh: '设计', en: 'Design' },
  factors: { zh: '各因素的作用', en: 'What each factor does' },
  variance: { zh: '方差从何而来', en: 'Where variance comes from' },
  origin: { zh: '来源', en: 'Where the numbers come from' },
  again: { zh: '重现', en: 'To get them again' },
} as const;

/** The author's own words. */
function quotedRule(written: unknown, language: Language): string {
  const { decision, stop } = written as Readonly<Record<'decision' | 'stop', unknown>>;
  if (decision === undefined && stop === undefined) {
    return language === 'zh'
      ? '没有写下规则：以下只是描述，不是检验。'
      : 'None was written: what follows describes and does not test.';
  }
  return block(jsonOf({ decision, stop }), 'json');
}

function figuresText(
  experiment: Experiment,
  rows: readonly ExperimentRow[],
  language: Language,
): string {
  const [figure, ...compared] = comparedHead(language);
  const [days, seeds] = language === 'zh' ? ['天', '种子'] : ['days', 'seeds'];
  const lines = rows.map(({ trial, window, figure: id, found }) => {
    const metric = metricById(id)!;
    return [
      metricLabel(metric, language), ...trialText(experiment, trial), window,
      ...comparedCells(metric, found, language), verdicts[found.verdict][language],
      String(found.n),
    ];
  });
  const head = [figure, ...trialHeadText(experiment, language), days, ...compared, seeds];
  return tableText([head, ...lines]);
}

/** The policies that were tried, and the levels of each factor. */
function designText(
  { arms, factors, points, design, seeds, interval }: Experiment,
  language: Language,
): string {
  const isZh = language === 'zh';
  const counts = isZh
    ? `${points.length} 个点 × ${arms.length} 个方案 × ${seeds.length} 个种子`
    : `points ${points.length} × arms ${arms.length} × seeds ${seeds.length}`;
  const laid = (design === undefined ? '' : `; ${canonicalJson(design)}`)
    + (interval === undefined ? '' : `; ${intervals[interval][language]}`);
  const levels = factors.map((factor, place) => {
    const all = [...new Set(points.map((levelsOf) => canonicalJson(levelsOf[place])))];
    const told = all.length > mostListed
      ? `${all[0]} … ${all[all.length - 1]} (${all.length})` : all.join(', ');
    return [factorName(factor), told];
  });
  const tried = arms.map(({ id, policy }) => [id, policy.title]);
  const head = isZh ? ['方案', '政策'] : ['arm', 'policy'];
  const varied = isZh ? ['因素', '水平'] : ['factor', 'levels'];
  return [
    `${counts}${laid}\n`, tableText([head, ...tried]),
    ...(levels.length === 0 ? [] : [tableText([varied, ...levels])]),
  ].join('\n');
}

const intervals = {
  bootstrap: { zh: '区间用自助法：重抽种子', en: 'intervals by the bootstrap: seeds drawn again' },
} as const;

/** Of more levels the first and the last are told. */
const mostListed = 9;

function jsonOf(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** A block that nothing in it can end. */
function block(text: string, kind = 'text'): string {
  const inside = visibleLines(text).replace(/^\n+|\n+$/g, '');
  if (inside === '') return '';
  const longest = Math.max(2, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${inside}\n${fence}`;
}
