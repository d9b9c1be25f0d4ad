// A batch in words: its factors and their levels, its days, and what its rules ask.

import type { Condition, Experiment, Size, StopRule } from '../../scenarios/experiments.ts';
import { canonicalJson, leverById, type Setting } from '../../sim-core/index.ts';
import { figures, type Metric } from '../../sim-core/figures.ts';
import { daysName } from './answer-words.ts';
import { batchSentences, batchWords } from './batch-words.ts';
import { said } from './diff-sentence.ts';
import { joined, listed, plainNumber, showChange } from './format.ts';
import type { Language } from './language.ts';

type Factor = Experiment['factors'][number];

/** The lever's name, and whom it speaks to where that is said. */
export function factorLabel({ lever, for: address }: Factor, language: Language): string {
  const label = leverById(lever)?.label[language] ?? lever;
  return address === undefined ? label : `${label} · ${address}`;
}

/** One level as people read it. */
export function levelText({ lever: id }: Factor, level: Setting, language: Language): string {
  const lever = leverById(id);
  if (lever === undefined) return canonicalJson(level);
  return said(lever, level, language);
}

/** Levels that are listed; of more the first and the last are said, and how many there are. */
const mostListed = 9;

/** "Delivery fee ¥2.00, ¥3.50, ¥5.00", or the ends of a range. */
export function factorText(factor: Factor, language: Language): string {
  const { levels } = factor;
  const values = 'values' in levels ? levels.values : [levels.low, levels.high];
  const text = (each: Setting): string => levelText(factor, each, language);
  const count = 'values' in levels && values.length > mostListed ? ` (${values.length})` : '';
  const told = 'values' in levels && count === ''
    ? listed(values.map(text), language)
    : `${text(values[0])} … ${text(values[values.length - 1])}${count}`;
  return `${factorLabel(factor, language)} ${told}`;
}

/** Days as a window has them, `all` for all that count. */
export function windowText(window: string, language: Language): string {
  return window === 'all' ? batchWords.allDays[language] : daysName(window)[language];
}

/** "Orders, week 4: +2 % of the baseline or more". */
export function conditionText(condition: Condition, language: Language): string {
  const { figure, window, atLeast, atMost, margin } = condition;
  const metric = figures[figure];
  const bounds = [
    ...(atLeast === undefined ? [] : [`≥ ${sizeText(atLeast, metric, language)}`]),
    ...(atMost === undefined ? [] : [`≤ ${sizeText(atMost, metric, language)}`]),
  ];
  const what = window === 'all'
    ? metric.label[language]
    : listed([metric.label[language], windowText(window, language)], language);
  const missed = margin === undefined ? '' : batchSentences.missed[language](
    sizeText(margin, metric, language).replace('+', ''),
  );
  return `${what}${language === 'zh' ? '：' : ': '}${bounds.join(' ')}${missed}`;
}

/** Where it stops, as its author wrote it. */
export function stopText({ figure, halfWidth, most }: StopRule, language: Language): string {
  const metric = figures[figure];
  const label = metric.label[language];
  return halfWidth === undefined
    ? batchSentences.untilKnown[language](label, most)
    : batchSentences.asWide[language](
      label, sizeText(halfWidth, metric, language).replace('+', ''), most,
    );
}

/** A size with its sign. */
function sizeText({ amount, isShare }: Size, metric: Metric, language: Language): string {
  if (!isShare) return joined(showChange(metric, amount, language));
  const percent = amount * 100;
  const number = plainNumber(percent, Number.isInteger(percent) ? 0 : 1, language);
  const sign = amount > 0 ? '+' : '';
  return batchSentences.ofBaseline[language](`${sign}${number}\u00a0%`);
}
