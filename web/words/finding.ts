// What may be said of a figure in one line: only what the intervals carry.

import { type ComparedFigure, refusals } from '../../sim-core/index.ts';
import type { Metric, MetricUnit } from '../../sim-core/figures.ts';
import { isClaimed, isUnmoved } from '../state/paired.ts';
import { chartSentences, chartWords } from './chart-words.ts';
import { digitsToTell, joined, listed, plainNumber, showChange } from './format.ts';
import { unbroken } from './headline.ts';
import type { Language } from './language.ts';
import { verdictWord } from './verdict-word.ts';

const counted: readonly MetricUnit[] = [
  'minutes', 'fen', 'orders', 'riders', 'people', 'merchants', 'hours', 'kilometres',
];

/** "Orders up 150", "On time: no clear change". */
export function finding(metric: Metric, figure: ComparedFigure, language: Language): string {
  const name = metric.label[language];
  const colon = language === 'zh' ? '：' : ': ';
  if (isUnmoved(figure) || !isClaimed(figure)) {
    return name + colon + verdictWord(figure)[language];
  }
  // What is counted gets more or fewer; a share or a rate goes up or down.
  const isCounted = counted.includes(metric.unit);
  const [up, down] = isCounted
    ? [chartWords.more, chartWords.fewer]
    : [chartWords.up, chartWords.down];
  const way = figure.difference > 0 ? up : down;
  const amount = joined(showChange(metric, figure.difference, language)).slice(1);
  const gap = language === 'zh' ? '' : ' ';
  return `${name}${gap}${way[language]} ${amount}`;
}

/** "16 seeds, 95 % interval +137 to +163". */
export function howSure(metric: Metric, figure: ComparedFigure, language: Language): string {
  const seeds = chartSentences.seeds[language](figure.n);
  const { noInterval } = figure;
  if (noInterval !== undefined) return listed([seeds, refusals[noInterval][language]], language);
  if (Number.isNaN(figure.low) || isUnmoved(figure)) return seeds;
  // As many digits as tell A from B, and one end of the interval from the other.
  const digits = Math.max(
    digitsToTell(metric, figure.baseline, figure.policy),
    digitsToTell(metric, figure.low, figure.high),
  );
  const [low, high] = [figure.low, figure.high].map((end) => (
    unbroken(joined(showChange(metric, end, language, digits)))
  ));
  const gain = figure.pairingGain;
  const paired = gain > leastGain && gain < mostGain
    ? [chartSentences.pairing[language](plainNumber(gain, gain < 10 ? 1 : 0, language))]
    : [];
  return listed([seeds, chartSentences.interval[language](low, high), ...paired], language);
}

/** A pairing that saves less than this is not worth a word. */
const leastGain = 1.5;
/** More than this says only that the difference hardly varies, which the interval shows. */
const mostGain = 1000;
