// What a lesson shows beside its explanation, as tables of the teacher's guide.

import { type CurveId, curves, type ExhibitId } from '../scenarios/curves/named.ts';
import {
  type Answers, answerOn, incidenceOn, type KeptAnswers,
} from '../scenarios/lessons/answers.ts';
import {
  type ByDays, type KeptCurve, type KeptExternality, leverOf, levelsOf, type LorenzPair,
} from '../scenarios/lessons/exhibits.ts';
import { type Lesson, metricOf } from '../scenarios/lessons/lesson.ts';
import { type Text, unitWords } from '../sim-core/index.ts';
import { stakeholders } from '../sim-core/figures.ts';
import { boundedText } from './experiment-curve.ts';
import { figureText, metricLabel } from './figure-text.ts';
import type { Language } from './language.ts';

/** Each exhibit of a lesson under its title, with a line between. */
export function exhibitTables(
  { explain: { shows = [] }, predict }: Lesson,
  { exhibits = {}, predict: answers }: KeptAnswers,
  language: Language,
): string {
  const { windows = [] } = predict.scenario;
  return shows.map((id) => {
    switch (id) {
      case 'supply': case 'demand': return curveTable(id, known(exhibits[id], id), language);
      case 'promise': return sidesTable(id, known(exhibits[id], id), language);
      case 'incidence': return incidenceTable(answers, windows, language);
      case 'lorenz': return lorenzTable(known(exhibits[id], id), answers, language);
    }
  }).join('');
}

/** What is kept of an exhibit; throws where nothing is. */
function known<T>(found: T | undefined, id: ExhibitId): T {
  if (found === undefined) throw new Error(`${id} is not kept: npm run lessons`);
  return found;
}

/** The figure by value of the lever and days, and how elastic. */
function curveTable(id: CurveId, found: ByDays<KeptCurve>, language: Language): string {
  const { figure } = curves[id];
  const metric = metricOf({ figure });
  const byDays = Object.entries(found);
  const elasticity = ({ whole }: KeptCurve): string => (
    whole?.elasticity == null ? '–' : boundedText(whole.elasticity, (value) => value.toFixed(2))
  );
  return tableOfLever(id, byDays.map(([days]) => days), [
    ...levelsOf(id).map((at, i) => [
      String(at), ...byDays.map(([, { points }]) => figureText(metric, points[i].value)),
    ]),
    [words.elasticity[language], ...byDays.map(([, each]) => elasticity(each))],
  ], language);
}

/** What the platform and all others get by value of the lever and days, and a unit more. */
function sidesTable(id: CurveId, found: ByDays<KeptExternality>, language: Language): string {
  const metric = metricOf({ figure: 'welfare.total' });
  const columns = Object.entries(found).flatMap(([days, { others, platform }]) => (
    [[others, words.others, days] as const, [platform, words.platform, days] as const]
  ));
  const head = columns.map(([, who, days]) => `${who[language]}, ${days}`);
  const money = (value: number): string => figureText(metric, value, true);
  return tableOfLever(id, head, [
    ...levelsOf(id).map((at, i) => [
      String(at), ...columns.map(([{ points }]) => money(points[i].value)),
    ]),
    [words.slope[language], ...columns.map(([{ whole }]) => (
      whole === undefined ? '–' : boundedText(whole.slope, money)
    ))],
  ], language);
}

function tableOfLever(
  id: CurveId,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  language: Language,
): string {
  const { label, unit } = leverOf(id);
  const name = `${label[language]} (${unitWords[unit].stored[language]})`;
  const { title, doc } = curves[id];
  return section(title, doc, [[name, ...columns], ...rows], language);
}

/** Of each yuan that the losing sides give up, what ends with whom. */
function incidenceTable(
  answers: Answers,
  windows: readonly string[],
  language: Language,
): string {
  const columns = windows.map((window) => incidenceOn(answers, window));
  const cell = (value: number | null | undefined): string => value?.toFixed(2) ?? '–';
  const sides = stakeholders.map((figure) => ({ figure, side: figure.replace('welfare.', '') }));
  const gaining = sides.filter(({ side }) => (
    columns.some(({ ofEachYuan }) => (ofEachYuan?.[side] ?? 0) > 0)
  ));
  return section(words.incidence, words.incidenceDoc, [
    [words.who[language], ...windows],
    ...gaining.map(({ figure, side }) => [
      metricOf({ figure }).label[language],
      ...columns.map(({ ofEachYuan }) => cell(ofEachYuan?.[side])),
    ]),
    [words.nobody[language], ...columns.map(({ lostOfEachYuan }) => cell(lostOfEachYuan))],
  ], language);
}

/** How much of all pay the lowest paid riders have, and the Gini coefficient. */
function lorenzTable(found: ByDays<LorenzPair>, answers: Answers, language: Language): string {
  const figure = 'rider.hourly-gini';
  const metric = metricOf({ figure });
  const byDays = Object.entries(found);
  const steps = [0.1, 0.2, 0.5, 0.8];
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const pair = (before: string, after: string): string => `${before} → ${after}`;
  return section(words.lorenz, words.lorenzDoc, [
    [words.lowest[language], ...byDays.map(([days]) => days)],
    ...steps.map((step) => [
      percent(step),
      ...byDays.map(([, { before, after }]) => {
        const at = Math.round(step * (before.length - 1));
        return pair(percent(before[at]), percent(after[at]));
      }),
    ]),
    [metricLabel(metric, language), ...byDays.map(([window]) => {
      const { before, after } = answerOn(answers, { figure, window });
      return pair(figureText(metric, before), figureText(metric, after));
    })],
  ], language);
}

function section(
  title: Text,
  doc: Text,
  [head, ...rows]: readonly (readonly string[])[],
  language: Language,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `**${title[language]}**

${doc[language]}

${line(head)}
${line(head.map(() => '---:'))}
${rows.map(line).join('\n')}

`;
}

const words = {
  elasticity: { zh: '首末之间的弧弹性（95 %）', en: 'Arc elasticity, first to last (95 %)' },
  slope: { zh: '每多一单位（95 %）', en: 'Each unit more (95 %)' },
  others: { zh: '其他各方（元/天）', en: 'All others (¥ a day)' },
  platform: { zh: '平台（元/天）', en: 'Platform (¥ a day)' },
  incidence: { zh: '一元钱最后归谁', en: 'Where one yuan ends' },
  incidenceDoc: {
    zh: '失利各方合计每付出 1 元，各得益方得到多少；“无人”低于 0 时，得到的多于付出的。',
    en: 'Of each ¥1 that the losing sides give up together, what each gaining side gets. Where '
      + '“nobody” is below 0, more is gained than given up.',
  },
  who: { zh: '归谁', en: 'With whom' },
  nobody: { zh: '无人', en: 'Nobody' },
  lorenz: { zh: '收入由谁分得：洛伦兹曲线', en: 'Who has how much of it: the Lorenz curve' },
  lorenzDoc: {
    zh: '时薪最低的若干骑手，占全部时薪的多少：之前 → 之后。',
    en: 'Which share of all hourly earnings the lowest paid riders have, before → after.',
  },
  lowest: { zh: '最低的', en: 'The lowest' },
} as const;
