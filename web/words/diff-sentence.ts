// The sentence that says how B differs from A, lever by lever, in either language.

import { type Lever, leverById, type Setting } from '../../sim-core/index.ts';
import type { Settings } from '../state/policies.ts';
import { showSetting } from './format.ts';
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

/** One lever's setting in words, odd hours and districts included. */
export function said(lever: Lever, setting: Setting | undefined, language: Language): string {
  if (setting === undefined) return showSetting(lever, lever.value, language);
  if (typeof setting !== 'object') return showSetting(lever, setting, language);
  const plain = showSetting(lever, setting.default ?? lever.value, language);
  const hour = language === 'zh' ? '时' : ' h';
  const hours = (setting.hours ?? []).map(
    ({ from, to, value }) => `${from}–${to}${hour} ${showSetting(lever, value, language)}`,
  );
  const districts = (setting.districts ?? []).map(({ district, value }) => {
    const name = language === 'zh' ? `${district} 号区域` : `district ${district}`;
    return `${name} ${showSetting(lever, value, language)}`;
  });
  const odd = [...hours, ...districts];
  if (odd.length === 0) return plain;
  return language === 'zh' ? `${plain}（${odd.join('，')}）` : `${plain} (${odd.join(', ')})`;
}
