// Figures for people: in the unit that they think in, with the digits that the metric asks for.

import { type HonestInterval, refusals, type Text } from '../sim-core/index.ts';
import type { Metric, MetricUnit } from '../sim-core/figures.ts';
import type { Language } from './language.ts';

interface ShownUnit {
  readonly scale: number;
  readonly words: Text;
}

/** How each unit is shown: fen as yuan, shares as per cent. */
export const shownUnits: Readonly<Record<MetricUnit, ShownUnit>> = {
  minutes: { scale: 1, words: { zh: '分钟', en: 'min' } },
  share: { scale: 100, words: { zh: '%', en: '%' } },
  fen: { scale: 0.01, words: { zh: '元', en: '¥' } },
  'fen-per-hour': { scale: 0.01, words: { zh: '元/小时', en: '¥/h' } },
  'fen-per-order': { scale: 0.01, words: { zh: '元/单', en: '¥/order' } },
  orders: { scale: 1, words: { zh: '', en: '' } },
  riders: { scale: 1, words: { zh: '', en: '' } },
  people: { scale: 1, words: { zh: '', en: '' } },
  merchants: { scale: 1, words: { zh: '', en: '' } },
  hours: { scale: 1, words: { zh: '小时', en: 'h' } },
  index: { scale: 1, words: { zh: '', en: '' } },
  kilometres: { scale: 1, words: { zh: '公里', en: 'km' } },
  'orders-per-hour': { scale: 1, words: { zh: '单/小时', en: 'orders/h' } },
  'per-million-km': { scale: 1, words: { zh: '次/百万公里', en: '/million km' } },
};

/** Label and unit of a metric. */
export function metricLabel(metric: Metric, language: Language): string {
  const unit = shownUnits[metric.unit].words[language];
  return unit === '' ? metric.label[language] : `${metric.label[language]} (${unit})`;
}

/** A figure in the unit shown; a dash when it is not defined. */
export function figureText(metric: Metric, value: number, isDifference = false): string {
  if (!Number.isFinite(value)) return '–';
  const text = (value * shownUnits[metric.unit].scale).toFixed(metric.digits);
  // Minus zero after rounding would read as a small loss.
  const plain = Number(text) === 0 ? text.replace('-', '') : text;
  return isDifference && Number(text) > 0 ? `+${plain}` : plain;
}

/** The interval of a mean or a difference, or why there is none. */
export function intervalText(
  metric: Metric,
  interval: HonestInterval | undefined,
  language: Language,
  isDifference = false,
): string {
  if (interval?.noInterval !== undefined) return refusals[interval.noInterval][language];
  const text = (value: number | undefined): string => (
    figureText(metric, value ?? NaN, isDifference)
  );
  return `${text(interval?.low)} … ${text(interval?.high)}`;
}
