// What may be said of a figure in one line, and of a whole comparison in one word: only what the
// intervals carry.

import type { ComparedFigure, Text } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { isUnmoved, verdictOf, type Verdict } from '../state/paired.ts';
import { chartSentences, chartWords } from './chart-words.ts';
import { joined, listed, showChange } from './format.ts';
import type { Language } from './language.ts';

/** "Orders up 150", "On time: no clear change". */
export function finding(metric: Metric, figure: ComparedFigure, language: Language): string {
  const name = metric.label[language];
  const colon = language === 'zh' ? '：' : ': ';
  const verdict = verdictOf(metric, figure);
  if (verdict === 'none') return name + colon + chartWords.noChange[language];
  if (verdict === 'unclear') return name + colon + chartWords.noClear[language];
  const way = figure.difference > 0 ? chartWords.up : chartWords.down;
  const amount = joined(showChange(metric, figure.difference, language)).slice(1);
  const gap = language === 'zh' ? '' : ' ';
  return `${name}${gap}${way[language]} ${amount}`;
}

/** "16 seeds, 95 % interval +137 to +163". */
export function howSure(metric: Metric, figure: ComparedFigure, language: Language): string {
  const seeds = chartSentences.seeds[language](figure.n);
  if (Number.isNaN(figure.low) || isUnmoved(figure)) return seeds;
  const low = joined(showChange(metric, figure.low, language));
  const high = joined(showChange(metric, figure.high, language));
  return listed([seeds, chartSentences.interval[language](low, high)], language);
}

/** The status of a comparison from the verdicts of its headline figures. */
export function overall(verdicts: readonly Verdict[]): Text {
  const gains = verdicts.includes('better');
  const harms = verdicts.includes('worse');
  if (gains && harms) return chartWords.tradeOff;
  if (gains) return chartWords.gain;
  if (harms) return chartWords.harm;
  return verdicts.every((verdict) => verdict === 'none') ? chartWords.same : chartWords.noEffect;
}
