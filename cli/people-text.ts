// Who is better and worse off, and by how much, as a table for people and as plain JSON.

import {
  type ComparedPeople, type PeopleCompared, peopleCompared, type PersonalOutcomeId,
  personalOutcomeIds, personalOutcomes, refusals, type SeedMean,
} from '../sim-core/index.ts';
import type { Language } from './language.ts';
import { tableText } from './output.ts';

/** By outcome; shares from 0 to 1, money in fen. */
export function comparedPeople(
  people: ComparedPeople,
): Readonly<Record<PersonalOutcomeId, PeopleCompared>> {
  return Object.fromEntries(personalOutcomeIds.map((id) => [
    id, peopleCompared(people, id),
  ])) as Record<PersonalOutcomeId, PeopleCompared>;
}

/** Nothing where it was not asked for. */
export function peopleText(people: ComparedPeople | undefined, language: Language): string {
  if (people === undefined) return '';
  const all = comparedPeople(people);
  return personalOutcomeIds.map((id) => `\n${outcomeText(all[id], language)}`).join('');
}

function outcomeText(compared: PeopleCompared, language: Language): string {
  const { label, doc } = personalOutcomes[compared.outcome];
  const words = peopleWords[language];
  const shares = (['better', 'worse', 'same'] as const).map((part) => [
    words[part], ...meanCells(compared[part], percent, language),
  ]);
  const money = (['change', 'gain', 'loss'] as const).map((part) => [
    words[part], ...meanCells(compared[part], yuan, language),
  ]);
  const table = tableText([['', words.mean, words.interval], ...shares, ...money]);
  const deciles = compared.deciles.length === 0 ? '' : `\n${tableText([
    words.decile,
    ...compared.deciles.map(({ baseline, better, worse, change }, i) => [
      String(i + 1), yuan(baseline.mean), percent(better.mean), percent(worse.mean),
      ...meanCells(change, yuan, language),
    ]),
  ])}${words.decileNote}\n`;
  return `${label[language]}${words.colon}${doc[language]}\n\n${table}`
    + `${words.note(compared)}\n${deciles}`;
}

function meanCells(
  { mean, low, high, noInterval }: SeedMean,
  shown: (value: number) => string,
  language: Language,
): readonly [string, string] {
  const interval = noInterval === undefined
    ? `${shown(low)} … ${shown(high)}`
    : refusals[noInterval][language];
  return [shown(mean), interval];
}

const percent = (share: number): string => (
  Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`
);
const yuan = (fen: number): string => (Number.isNaN(fen) ? '-' : `¥${(fen / 100).toFixed(2)}`);

const peopleWords = {
  zh: {
    better: '更好', worse: '更差', same: '基本不变',
    change: '全体平均变化', gain: '变好者平均所得', loss: '变差者平均所失',
    mean: '各种子平均', interval: '95% 置信区间', colon: '：',
    decile: ['十分位', '基线', '更好', '更差', '平均变化', '95% 置信区间'],
    decileNote: '十分位按此人在其他种子上的基线所得排序：按同一种子排序会因运气而显得高者变差、低者变好。',
    note: ({ people, baselineOnly, policyOnly, smallest, byLuck }: PeopleCompared): string => (
      `每个种子平均 ${people.toFixed(0)} 人在两个世界都有；未计入：仅基线 ${
        baselineOnly.toFixed(1)} 人，仅政策 ${policyOnly.toFixed(1)} 人。变化不到 ${
        yuan(smallest)} 算基本不变。仅凭运气就会有 ${percent(byLuck)} 更好、同样多更差。`
    ),
  },
  en: {
    better: 'better off', worse: 'worse off', same: 'neither',
    change: 'mean change of all', gain: 'mean gain of those better off',
    loss: 'mean loss of those worse off', mean: 'mean of seeds', interval: '95 % interval',
    colon: ': ',
    decile: ['tenth', 'baseline', 'better', 'worse', 'mean change', '95 % interval'],
    decileNote: 'Tenths by what somebody comes to under the baseline on the other seeds: by the '
      + 'same seed, luck alone would make the highest lose and the lowest gain.',
    note: ({ people, baselineOnly, policyOnly, smallest, byLuck }: PeopleCompared): string => (
      `${people.toFixed(0)} a seed on average are in both worlds; left out: ${
        baselineOnly.toFixed(1)} in the baseline only, ${policyOnly.toFixed(1)} in the policy's `
      + `only. Less than ${yuan(smallest)} counts as neither. By luck alone ${
        percent(byLuck)} would be better off, and as many worse off.`
    ),
  },
} as const;
