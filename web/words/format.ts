// How numbers are shown to people: figures by the unit of their metric, settings by the unit of
// their lever, times of day. Numbers and units come apart, so that the unit can be set smaller.

import type { IntegerLever, Lever, LeverUnit } from '../../sim-core/index.ts';
import type { Metric, MetricUnit } from '../../sim-core/figures.ts';
import type { Language } from './language.ts';

/** A number and what comes before and after it, each set on its own. */
export interface Shown {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

interface UnitForm {
  /** What one unit of the engine is in the unit shown. */
  readonly scale: number;
  readonly before: string;
  readonly after: Readonly<Record<Language, string>>;
  /** The unit of a difference, where it is not the unit itself. */
  readonly change?: Readonly<Record<Language, string>>;
}

const metricForms: Readonly<Record<MetricUnit, UnitForm>> = {
  minutes: { scale: 1, before: '', after: { zh: '分钟', en: 'min' } },
  share: {
    scale: 100,
    before: '',
    after: { zh: '%', en: '%' },
    change: { zh: '个百分点', en: 'pt' },
  },
  fen: { scale: 0.01, before: '¥', after: { zh: '', en: '' } },
  'fen-per-hour': { scale: 0.01, before: '¥', after: { zh: '/小时', en: '/h' } },
  'fen-per-order': { scale: 0.01, before: '¥', after: { zh: '/单', en: '/order' } },
  orders: { scale: 1, before: '', after: { zh: '单', en: '' } },
  riders: { scale: 1, before: '', after: { zh: '人', en: '' } },
  people: { scale: 1, before: '', after: { zh: '人', en: '' } },
  merchants: { scale: 1, before: '', after: { zh: '家', en: '' } },
  hours: { scale: 1, before: '', after: { zh: '小时', en: 'h' } },
  index: { scale: 1, before: '', after: { zh: '', en: '' } },
  kilometres: { scale: 1, before: '', after: { zh: '公里', en: 'km' } },
  'orders-per-hour': { scale: 1, before: '', after: { zh: '单/小时', en: '/h' } },
  'per-million-km': { scale: 1, before: '', after: { zh: '次/百万公里', en: '/million km' } },
};

const leverForms: Readonly<Record<Exclude<LeverUnit, 'choice'>, UnitForm & { digits: number }>> = {
  'per-mille': { scale: 0.1, digits: 1, before: '', after: { zh: '%', en: '%' } },
  fen: { scale: 0.01, digits: 2, before: '¥', after: { zh: '', en: '' } },
  'fen-per-km': { scale: 0.01, digits: 2, before: '¥', after: { zh: '/公里', en: '/km' } },
  'fen-per-hour': { scale: 0.01, digits: 2, before: '¥', after: { zh: '/小时', en: '/h' } },
  seconds: { scale: 1, digits: 0, before: '', after: { zh: '秒', en: 's' } },
  minutes: { scale: 1, digits: 0, before: '', after: { zh: '分钟', en: 'min' } },
  hours: { scale: 1, digits: 0, before: '', after: { zh: '小时', en: 'h' } },
  days: { scale: 1, digits: 0, before: '', after: { zh: '天', en: 'days' } },
  metres: { scale: 0.001, digits: 1, before: '', after: { zh: '公里', en: 'km' } },
  orders: { scale: 1, digits: 0, before: '', after: { zh: '单', en: 'orders' } },
  points: { scale: 1, digits: 0, before: '', after: { zh: '分', en: 'points' } },
  'per-million-km': {
    scale: 1, digits: 0, before: '', after: { zh: '次/百万公里', en: '/million km' },
  },
  'metres-per-second': { scale: 1, digits: 0, before: '', after: { zh: '米/秒', en: 'm/s' } },
  places: { scale: 1, digits: 0, before: '', after: { zh: '个', en: 'places' } },
  messages: { scale: 1, digits: 0, before: '', after: { zh: '条', en: 'messages' } },
};

const bareForm = { scale: 1, digits: 0, before: '', after: { zh: '', en: '' } } as const;

const secondsPerDay = 86_400;

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** The tag that the browser's number and list forms understand. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** A plain number with a fixed number of digits after the point and a true minus sign. */
export function plainNumber(value: number, digits: number, language: Language): string {
  if (!Number.isFinite(value)) return '–';
  const rounded = Number(value.toFixed(digits));
  const text = numberForm(locales[language], digits).format(Math.abs(rounded));
  return rounded < 0 ? `−${text}` : text;
}

/** Number forms are dear to make, and a screen shows hundreds of numbers. */
const numberForms = new Map<string, Intl.NumberFormat>();

function numberForm(locale: string, digits: number): Intl.NumberFormat {
  const id = `${locale} ${digits}`;
  const known = numberForms.get(id) ?? new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  numberForms.set(id, known);
  return known;
}

/** A figure in the unit that people read. */
export function showFigure(
  metric: Metric,
  value: number,
  language: Language,
  digits: number = metric.digits,
): Shown {
  const form = metricForms[metric.unit];
  const number = plainNumber(value * form.scale, digits, language);
  // A debt is −¥3, not ¥−3.
  const debt = form.before !== '' && number.startsWith('−');
  return {
    before: debt ? `−${form.before}` : form.before,
    number: debt ? number.slice(1) : number,
    after: form.after[language],
  };
}

/** A difference of figures, always with its sign; exactly nothing is a bare 0. */
export function showChange(
  metric: Metric,
  change: number,
  language: Language,
  digits: number = metric.digits,
): Shown {
  const form = metricForms[metric.unit];
  const after = (form.change ?? form.after)[language];
  // Nothing has no currency, but a rate of nothing has.
  if (change === 0) return { before: after === '' ? '' : form.before, number: '0', after };
  const number = plainNumber(Math.abs(change * form.scale), digits, language);
  const sign = change > 0 ? '+' : '−';
  return { before: sign + form.before, number, after };
}

/** Digits enough to tell A from B where they differ: one more than usual when rounding hides it. */
export function digitsToTell(metric: Metric, a: number, b: number): number {
  const { scale } = metricForms[metric.unit];
  const rounded = (value: number): string => (value * scale).toFixed(metric.digits);
  const hidden = a !== b && rounded(a) === rounded(b);
  return metric.digits + (hidden ? 1 : 0);
}

/** The figure's unit alone, for an axis or a table's head. */
export function unitOf(metric: Metric, language: Language): string {
  const form = metricForms[metric.unit];
  return form.before + form.after[language];
}

/** The unit of the figure's difference alone. */
export function unitOfChange(metric: Metric, language: Language): string {
  const form = metricForms[metric.unit];
  return form.before + (form.change ?? form.after)[language];
}

/** What a figure is multiplied by before it is shown. */
export function figureScale(metric: Metric): number {
  return metricForms[metric.unit].scale;
}

/** Phrases one after the other, with the comma of the language. */
export function listed(phrases: readonly string[], language: Language): string {
  return phrases.join(language === 'zh' ? '，' : ', ');
}

/** Number and unit as one string, words a blank apart; no line breaks before a per cent sign. */
export function joined(shown: Shown): string {
  const gap = shown.after === '%' ? '\u00a0' : /^\p{L}/u.test(shown.after) ? ' ' : '';
  return shown.before + shown.number + gap + shown.after;
}

/** How far a lever is from another value of its own, with its sign: shares by points. */
export function showLeverChange(lever: IntegerLever, change: number, language: Language): string {
  const { after, before, digits, scale } = leverForm(lever);
  const number = plainNumber(Math.abs(change) * scale, digits, language);
  const unit = (after.en === '%' ? metricForms.share.change ?? after : after)[language];
  return (change < 0 ? '−' : '+') + joined({ before, number, after: unit });
}

/** How a lever's slider and field show its numbers: factor, digits, unit. */
export function leverForm(lever: Lever): UnitForm & { digits: number } {
  if (lever.kind === 'choice') return bareForm;
  const form = leverForms[lever.unit];
  return { ...form, digits: digitsFor(lever.step * form.scale, form.digits) };
}

/** A lever's number, or the name of its option, as people read it. */
export function showSetting(lever: Lever, value: number | string, language: Language): string {
  if (lever.kind === 'choice') {
    const option = lever.options.find((candidate) => candidate.id === value);
    return option === undefined ? String(value) : option.label[language];
  }
  const form = leverForm(lever);
  const number = plainNumber(Number(value) * form.scale, form.digits, language);
  return joined({ before: form.before, number, after: form.after[language] });
}

/** A policy's moment as clock and windows count days, from 1: its day 0 is the first of them. */
export function momentOf(atSeconds: number, language: Language): string {
  return dayAndClock(Math.floor(atSeconds / secondsPerDay) + 1, clockTime(atSeconds), language);
}

/** The clock of a run: the time of day, with the day where there are several; its end is 24:00. */
export function runClock(
  atSeconds: number,
  { startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
  language: Language,
): string {
  const isEnd = atSeconds >= endSeconds;
  const days = Math.round((endSeconds - startSeconds) / secondsPerDay);
  const clock = isEnd ? '24:00' : clockTime(atSeconds);
  if (days <= 1) return clock;
  const since = Math.floor((atSeconds - startSeconds) / secondsPerDay);
  const day = Math.min(days, since + 1);
  return dayAndClock(day, clock, language);
}

function dayAndClock(day: number, clock: string, language: Language): string {
  return language === 'zh' ? `第 ${day} 天 ${clock}` : `Day ${day} ${clock}`;
}

/** A moment of the day as 18:05. */
export function clockTime(atSeconds: number): string {
  const minutes = Math.floor(atSeconds / 60);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}

function digitsFor(step: number, most: number): number {
  for (let digits = 0; digits < most; digits++) {
    const shifted = step * 10 ** digits;
    // Money is written with both digits of the fen or with none.
    if (Math.abs(shifted - Math.round(shifted)) > 1e-9) continue;
    return most === 2 && digits === 1 ? 2 : digits;
  }
  return most;
}

/**
 * Numbers rounded to whole ones that add up to their rounded sum: those nearest to the next whole
 * number give way, each by less than one.
 */
export function addingUp(values: readonly number[]): number[] {
  const rounded = values.map(Math.round);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  let missing = Math.round(sum(values)) - sum(rounded);
  const step = Math.sign(missing);
  const readiest = values
    .map((value, place) => ({ place, room: (value - rounded[place]) * step }))
    .sort((one, other) => other.room - one.room);
  for (const { place } of readiest) {
    if (missing === 0) break;
    rounded[place] += step;
    missing -= step;
  }
  return rounded;
}
