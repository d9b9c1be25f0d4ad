// One figure by each dimension that it can be divided by: a line over the hours of the day, dots
// for the parts of everything else. Once the answer is complete every part has an interval and a
// word, all parts judged together; what is no sure difference is pale.

import { type Comparison, secondsPerDay, secondsPerHour } from '../../sim-core/index.ts';
import { type DimensionId, dimensions, type Metric } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { ChartTable } from '../charts/chart-table.ts';
import { HourLines } from '../charts/hour-lines.tsx';
import { PartDots, type Part } from '../charts/part-dots.tsx';
import { playback } from '../engine/session.ts';
import { figureOf } from '../state/paired.ts';
import { usePlayback } from '../state/playback.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { listed, unitOf } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { type Judged, partsBy } from './figure-parts.ts';
import { useJudgedParts } from './use-judged-parts.ts';

interface Props {
  readonly metric: Metric;
  readonly comparison: Comparison;
}

/** A dimension of one part divides nothing. */
function dividing({ by }: Metric, { shape }: Comparison): readonly DimensionId[] {
  return by.filter((dimension) => shape.parts[dimension].length > 1);
}

export function Breakdowns({ metric, comparison }: Props) {
  const words = useWords();
  const by = dividing(metric, comparison);
  const judged = useJudgedParts(comparison, by)?.[metric.id];
  if (by.length === 0) return <p className="quiet small">{words(chartWords.noBreakdown)}</p>;
  return (
    <div className="chart-pair">
      {by.map((dimension) => (
        <Breakdown
          key={dimension}
          metric={metric}
          comparison={comparison}
          dimension={dimension}
          judged={judged?.[dimension]}
        />
      ))}
    </div>
  );
}

function Breakdown({ metric, comparison, dimension, judged }: Props & {
  dimension: DimensionId;
  judged: Judged;
}) {
  const words = useWords();
  const language = useLanguage();
  const parts = partsBy(metric, comparison, dimension, judged, language);
  const isClock = dimension === 'hour';
  const now = usePlayback((state) => Math.floor(state.atSeconds / secondsPerHour) % 24);
  const figure = figureOf(comparison, metric.id);
  const unit = unitOf(metric, language);
  const by = chartSentences.by[language](words(dimensions[dimension].label));
  const seeds = chartSentences.seeds[language](comparison.n);
  const name = words(metric.label);
  const found = figure === undefined ? name : finding(metric, figure, language);
  const clear = parts.filter(({ isSure }) => isSure).length;
  const sure = judged === undefined ? [] : [chartSentences.clearIn[language](clear, parts.length)];
  // A city of many districts is shown by its busiest two dozen; the table and the file have all.
  return (
    <ChartFrame
      id={`${metric.id}-by-${dimension}`}
      title={isClock ? found : `${name} · ${by}`}
      subtitle={listed([...isClock ? [by] : unit === '' ? [] : [unit], seeds, ...sure], language)}
      table={tableOf(dimension, parts, unit, words, judged !== undefined)}
    >
      {isClock ? (
        <HourLines hours={parts} unit={unit} now={now} choose={chooseHour} />
      ) : (
        <PartDots parts={parts.slice(0, 24)} />
      )}
    </ChartFrame>
  );
}

/** Sets the clock to an hour of the day that it shows. */
function chooseHour(hour: number): void {
  const day = Math.floor(playback.atSeconds / secondsPerDay);
  playback.seek(day * secondsPerDay + hour * secondsPerHour);
}

/** The numbers behind a chart; intervals and words once the parts are judged. */
function tableOf(
  dimension: DimensionId,
  parts: readonly Part[],
  unit: string,
  words: ReturnType<typeof useWords>,
  isJudged: boolean,
): ChartTable {
  const columns = [
    { id: dimension, name: words(dimensions[dimension].label) },
    { id: 'a', name: `A (${unit})` },
    { id: 'b', name: `B (${unit})` },
  ];
  const rows = parts.map(({ name, a, b }) => [name, a, b]);
  if (!isJudged) return { columns, rows };
  const more = [
    { id: 'low', name: words(chartWords.low) },
    { id: 'high', name: words(chartWords.high) },
    { id: 'verdict', name: words(chartWords.said) },
  ];
  return {
    columns: [...columns, ...more],
    rows: parts.map(({ interval = [NaN, NaN], word = '' }, i) => [...rows[i], ...interval, word]),
  };
}
