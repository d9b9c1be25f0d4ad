// The sentence that says how B differs from A, lever by lever, in either language.

import {
  type Lever, leverById, type PolicyChange, type PolicyDiff, type Setting, type SettingRow,
  type Text,
} from '../../sim-core/index.ts';
import { basicsOf, othersOf, type Settings } from '../state/policies.ts';
import { listed, momentOf, showSetting } from './format.ts';
import type { Language } from './language.ts';

export interface LeverChange {
  readonly lever: Lever;
  readonly from: string;
  readonly to: string;
}

/** Every lever whose setting differs, in the manual's order. */
export function leverChanges(a: Settings, b: Settings, language: Language): LeverChange[] {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return ids.flatMap((id) => {
    const lever = leverById(id);
    if (lever === undefined) return [];
    const from = said(lever, a[id], language);
    const to = said(lever, b[id], language);
    return from === to ? [] : [{ lever, from, to }];
  });
}

/** "Base delivery fee ¥3.00 → ¥0.00, commission 18 % → 15 %". */
export function diffSentence(changes: readonly LeverChange[], language: Language): string {
  const parts = changes.map(
    ({ lever, from, to }) => `${lever.label[language]} ${from} → ${to}`,
  );
  return parts.join(language === 'zh' ? '；' : ', ');
}

/** "B: base delivery fee ¥3.00 → ¥0.00": all that B differs by from A, dated changes too. */
export function policiesInWords(a: PolicyDiff, b: PolicyDiff, language: Language): string {
  const levers = diffSentence(leverChanges(basicsOf(a), basicsOf(b), language), language);
  const dated = ([['A', a], ['B', b]] as const).flatMap(([arm, policy]) => (
    othersOf(policy).map(({ fromSeconds, for: address, set }) => {
      const when = momentOf(fromSeconds, language);
      const whose = address === undefined ? '' : ` · ${address}`;
      return `${arm} ${when}${whose} ${settingsInWords(set, language)}`;
    })
  ));
  const all = [...(levers === '' ? [] : [`A → B: ${levers}`]), ...dated];
  return all.length === 0 ? 'B = A' : all.join(language === 'zh' ? '；' : '; ');
}

/** What a change sets, lever by lever. */
export function settingsInWords(set: PolicyChange['set'], language: Language): string {
  const parts = Object.entries(set).map(([id, setting]) => {
    const lever = leverById(id);
    return lever === undefined ? id : `${lever.label[language]} ${said(lever, setting, language)}`;
  });
  return listed(parts, language);
}

/** One lever's setting in words, odd hours, districts and conditions included. */
export function said(lever: Lever, setting: Setting | undefined, language: Language): string {
  if (setting === undefined) return showSetting(lever, lever.value, language);
  if (typeof setting !== 'object') return showSetting(lever, setting, language);
  const plain = showSetting(lever, setting.default ?? lever.value, language);
  const rows: readonly SettingRow[] = [
    ...(setting.hours ?? []).map(({ from, to, value }) => ({ hours: { from, to }, value })),
    ...(setting.districts ?? []).map(({ district, value }) => ({ districts: [district], value })),
    ...(setting.rows ?? []),
  ];
  const odd = rows.map((row) => (
    `${placeInWords(row, language)} ${showSetting(lever, row.value, language)}`
  ));
  if (odd.length === 0) return plain;
  return language === 'zh' ? `${plain}（${odd.join('，')}）` : `${plain} (${odd.join(', ')})`;
}

/** When and where a row of a setting holds: "rain sat sun 11–13 h district 3". */
function placeInWords(row: SettingRow, language: Language): string {
  const { when, weekdays: days = [], hours, districts = [] } = row;
  const names = districts.join(language === 'zh' ? '、' : ' ');
  const isZh = language === 'zh';
  return [
    ...(when === undefined ? [] : [conditionWords[when][language]]),
    ...days.map((day) => dayWords[day][language]),
    ...(hours === undefined ? [] : [`${hours.from}–${hours.to}${isZh ? '时' : ' h'}`]),
    ...(districts.length === 0 ? [] : [isZh ? `${names} 号片区` : `district ${names}`]),
  ].join(' ');
}

const conditionWords: Readonly<Record<NonNullable<SettingRow['when']>, Text>> = {
  rain: { zh: '下雨', en: 'rain' },
  heat: { zh: '高温', en: 'heat' },
};

const dayWords: Readonly<Record<NonNullable<SettingRow['weekdays']>[number], Text>> = {
  mon: { zh: '周一', en: 'Mon' },
  tue: { zh: '周二', en: 'Tue' },
  wed: { zh: '周三', en: 'Wed' },
  thu: { zh: '周四', en: 'Thu' },
  fri: { zh: '周五', en: 'Fri' },
  sat: { zh: '周六', en: 'Sat' },
  sun: { zh: '周日', en: 'Sun' },
};
