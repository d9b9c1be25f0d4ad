// A target of a validation case as cells of a table.

import {
  type Target, targetBand, targetNumber, type TargetResult, targetUnit,
} from '../scenarios/validation/index.ts';
import type { Language } from './language.ts';

/** Label, band, model, interval, and whether that lies in the band. */
export function targetCells(target: Target, result: TargetResult, language: Language): string[] {
  const { model, low, high, inside, fitted } = result;
  const unit = targetUnit(target, language);
  const inWords = language === 'zh' ? ['在内', '在外'] : ['in', 'out'];
  const fittedWord = language === 'zh' ? '（已用于校准）' : ' (fitted)';
  return [
    target.label[language],
    targetBand(target, language),
    targetNumber(target, model) + unit,
    `${targetNumber(target, low)} … ${targetNumber(target, high)}${unit}`,
    `${inWords[inside ? 0 : 1]}${fitted ? fittedWord : ''}`,
  ];
}
