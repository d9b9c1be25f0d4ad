// The sentence that says how B differs from A, lever by lever, in either language.

import {
  type Lever, leverById, type PolicyChange, type PolicyDiff, type Setting, type SettingRow,
  type Text, type VariedSetting,
} from '../../sim-core/index.ts';
import { basicsOf, othersOf, type Settings } from '../state/policies.ts';
import { listed, momentOf, showSetting } from './format.ts';
import type { Language } from './language.ts';
import { daysInWords, hoursInWords } from './week-words.ts';

export interface LeverChange {
  readonly lever: Lever;
  readonly from: string;
  readonly to: string;
}

/** What districts are called, by their number; they are numbers where it is not known. */
type Names = readonly Text[];

/** Times and places that a sentence lists; of more it says how many. */
const mostSaid = 8;

/** Every lever whose setting differs, in the manual's order. */
export function leverChanges(
  a: Settings, b: Settings, language: Language, names: Names = [],
): LeverChange[] {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return ids.flatMap((id) => {
    const lever = leverById(id);
    if (lever === undefined) return [];
    const from = said(lever, a[id], language, names);
    const to = onlyThere(lever, a[id], b[id], language, names)
      ?? said(lever, b[id], language, names);
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

/** What one policy changes of A, its dated changes counted. */
export function againstInWords(
  a: PolicyDiff, policy: PolicyDiff, language: Language, names: Names = [],
): string {
  const changes = leverChanges(basicsOf(a), basicsOf(policy), language, names);
  const dated = othersOf(policy).map(({ fromSeconds, set }) => (
    `${momentOf(fromSeconds, language)} ${settingsInWords(set, language, names)}`
  ));
  const levers = changes.length === 0 ? [] : [diffSentence(changes, language)];
  const all = [...levers, ...dated];
  return all.length === 0 ? '= A' : all.join(language === 'zh' ? '；' : '; ');
}

/** "B: base delivery fee ¥3.00 → ¥0.00": all that B differs by from A, dated changes too. */
export function policiesInWords(
  a: PolicyDiff, b: PolicyDiff, language: Language, names: Names = [],
): string {
  const changes = leverChanges(basicsOf(a), basicsOf(b), language, names);
  const levers = diffSentence(changes, language);
  const dated = ([['A', a], ['B', b]] as const).flatMap(([arm, policy]) => (
    othersOf(policy).map(({ fromSeconds, for: address, set }) => {
      const when = momentOf(fromSeconds, language);
      const whose = address === undefined ? '' : ` · ${address}`;
      return `${arm} ${when}${whose} ${settingsInWords(set, language, names)}`;
    })
  ));
  const all = [...(levers === '' ? [] : [`A → B: ${levers}`]), ...dated];
  return all.length === 0 ? 'B = A' : all.join(language === 'zh' ? '；' : '; ');
}

/** What a change sets, lever by lever. */
export function settingsInWords(
  set: PolicyChange['set'], language: Language, names: Names = [],
): string {
  const parts = Object.entries(set).map(([id, setting]) => {
    const lever = leverById(id);
    if (lever === undefined) return id;
    return `${lever.label[language]} ${said(lever, setting, language, names)}`;
  });
  return listed(parts, language);
}

/** One lever's setting in words, odd hours, districts and conditions included. */
export function said(
  lever: Lever, setting: Setting | undefined, language: Language, names: Names = [],
): string {
  if (setting === undefined) return showSetting(lever, lever.value, language);
  if (typeof setting !== 'object') return showSetting(lever, setting, language);
  const plain = showSetting(lever, setting.default ?? lever.value, language);
  const odd = rowsOf(setting).map((row) => (
    `${placeInWords(row, language, names)} ${showSetting(lever, row.value, language)}`
  ));
  if (odd.length === 0) return plain;
  if (odd.length > mostSaid) {
    const rest = odd.length - mostSaid;
    odd.splice(mostSaid, rest, language === 'zh' ? `另有 ${rest} 段` : `and ${rest} more`);
  }
  return language === 'zh' ? `${plain}（${odd.join('，')}）` : `${plain} (${odd.join(', ')})`;
}

/** "¥2.00 (only New Gardens)": a setting that differs from another at one time or place alone. */
function onlyThere(
  lever: Lever,
  from: Setting | undefined,
  to: Setting | undefined,
  language: Language,
  names: Names,
): string | undefined {
  const plain = from ?? lever.value;
  if (typeof to !== 'object' || (to.default ?? lever.value) !== plain) return undefined;
  const [row, ...others] = rowsOf(to);
  if (row === undefined || others.length > 0) return undefined;
  const value = showSetting(lever, row.value, language);
  const place = placeInWords(row, language, names);
  return language === 'zh' ? `${value}（仅${place}）` : `${value} (only ${place})`;
}

/** What a setting says apart from its plain number; districts of one value are said together. */
function rowsOf({ hours = [], districts = [], rows = [] }: VariedSetting): SettingRow[] {
  const values = [...new Set(districts.map(({ value }) => value))];
  return [
    ...hours.map(({ from, to, value }) => ({ hours: { from, to }, value })),
    ...values.map((value) => ({
      districts: districts.filter((row) => row.value === value).map(({ district }) => district),
      value,
    })),
    ...rows,
  ];
}

/** When and where a row of a setting holds: "rain Sat Sun 11–13 h New Gardens". */
function placeInWords(row: SettingRow, language: Language, names: Names): string {
  const { when, weekdays: days = [], hours, districts = [] } = row;
  const isZh = language === 'zh';
  const comma = isZh ? '、' : ', ';
  const known = districts.every((district) => names[district] !== undefined);
  const numbers = isZh ? `${districts.join(comma)} 号片区` : `district ${districts.join(comma)}`;
  const where = known ? districts.map((each) => names[each][language]).join(comma) : numbers;
  return [
    ...(when === undefined ? [] : [conditionWords[when][language]]),
    ...(days.length === 0 ? [] : [daysInWords(days, language)]),
    ...(hours === undefined ? [] : [hoursInWords(hours.from, hours.to, language)]),
    ...(districts.length === 0 ? [] : [where]),
  ].join(' ');
}

const conditionWords: Readonly<Record<NonNullable<SettingRow['when']>, Text>> = {
  rain: { zh: '下雨', en: 'rain' },
  heat: { zh: '高温', en: 'heat' },
};
