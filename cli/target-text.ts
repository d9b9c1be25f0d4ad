// A target of a validation case as cells of a table.

import type { Target, TargetResult } from '../scenarios/validation/index.ts';
import type { Language } from './language.ts';

/** Label, band, model, interval, and whether that lies in the band. */
export function targetCells(target: Target, result: TargetResult, language: Language): string[] {
  const { bandLow, bandHigh, model, low, high, inside, fitted } = result;
  const inWords = language === 'zh' ? ['在内', '在外'] : ['in', 'out'];
  const fittedWord = language === 'zh' ? '（已用于校准）' : ' (fitted)';
  return [
    target.label[language],
    `${shown(target, bandLow)} … ${shown(target, bandHigh)}`,
    shown(target, model),
    `${shown(target, low)} … ${shown(target, high)}`,
    `${inWords[inside ? 0 : 1]}${fitted ? fittedWord : ''}`,
  ];
}

/** Three digits say enough of any of these; changes in per cent. */
function shown({ measured }: Target, value: number | null): string {
  if (value === null) return '';
  if (Number.isNaN(value)) return '–';
  return measured === 'relative'
    ? `${(value * 100).toFixed(2)} %`
    : String(Number(value.toPrecision(3)));
}
