// The figure week by week since the policy began, where a run has weeks: whether an effect lasts,
// grows or fades as people get the time to react.

import { type Comparison, verdicts } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { DifferenceBands, type Band } from '../charts/difference-bands.tsx';
import { weeksWithin } from '../state/horizon.ts';
import { isClaimed } from '../state/paired.ts';
import { daysName } from '../words/answer-words.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { figureScale, listed, unitOf, unitOfChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';

/** Weeks that a run on the page can have. */
const mostDays = 84;

/** What the figure is in each world, in the unit shown. */
interface Arms {
  readonly a: number;
  readonly b: number;
}

export function WeeksChart({ metric, comparison }: { metric: Metric; comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const scale = figureScale(metric);
  const weeks = weeksWithin(mostDays).flatMap((id): (Band & Arms)[] => {
    const figure = comparison.windows[id]?.figures[metric.id];
    if (figure === undefined || Number.isNaN(figure.difference)) return [];
    const { baseline, policy, difference, low, high, verdict } = figure;
    return [{
      name: words(daysName(id)),
      a: baseline * scale,
      b: policy * scale,
      difference: difference * scale,
      interval: Number.isNaN(low) ? undefined : [low * scale, high * scale],
      isSure: isClaimed(figure),
      word: verdicts[verdict][language],
    }];
  });
  if (weeks.length < 2) return null;
  const title = `${words(metric.label)} · ${words(chartWords.byWeek)}`;
  const clear = weeks.filter(({ isSure }) => isSure).length;
  const unit = unitOfChange(metric, language);
  return (
    <ChartFrame
      id={`${metric.id}-by-week`}
      title={title}
      subtitle={listed([
        'B − A', chartSentences.seeds[language](comparison.n),
        chartSentences.clearIn[language](clear, weeks.length),
      ], language)}
      table={{
        columns: [
          { id: 'week', name: words(chartWords.week) },
          { id: 'a', name: `A (${unitOf(metric, language)})` },
          { id: 'b', name: `B (${unitOf(metric, language)})` },
          { id: 'difference', name: `${words(chartWords.difference)} (${unit})` },
          { id: 'low', name: words(chartWords.low) },
          { id: 'high', name: words(chartWords.high) },
          { id: 'verdict', name: words(chartWords.said) },
        ],
        rows: weeks.map(({ name, a, b, difference, interval = [NaN, NaN], word = '' }) => (
          [name, a, b, difference, ...interval, word]
        )),
      }}
    >
      <DifferenceBands
        bands={weeks}
        unit={unit}
        start={words(mapWords.branch)}
        shape={chartWords.shapeWeeks}
      />
    </ChartFrame>
  );
}
