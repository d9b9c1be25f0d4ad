// One figure by each dimension that it can be divided by: a line over the hours of the day, dots
// for the parts of everything else.

import type { Comparison } from '../../sim-core/index.ts';
import { type DimensionId, dimensions, type Metric } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { HourLines } from '../charts/hour-lines.tsx';
import { PartDots } from '../charts/part-dots.tsx';
import { tallyOf } from '../engine/metric-list.ts';
import { figureOf } from '../state/paired.ts';
import { chartSentences } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { figureScale, listed, unitOf } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';

interface Props {
  readonly metric: Metric;
  readonly comparison: Comparison;
}

/** Parts in both arms, in the unit shown. */
interface Split {
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

/** A dimension of one part divides nothing. */
export function dividing({ by }: Metric, { shape }: Comparison): readonly DimensionId[] {
  return by.filter((dimension) => shape.parts[dimension].length > 1);
}

export function Breakdowns({ metric, comparison }: Props) {
  return (
    <div className="chart-pair">
      {dividing(metric, comparison).map((dimension) => (
        <Breakdown
          key={dimension}
          metric={metric}
          comparison={comparison}
          dimension={dimension}
        />
      ))}
    </div>
  );
}

function Breakdown({ metric, comparison, dimension }: Props & { dimension: DimensionId }) {
  const words = useWords();
  const language = useLanguage();
  const splits = splitBy(metric, comparison, dimension, language);
  const isClock = dimension === 'hour';
  const figure = figureOf(comparison, metric.id);
  const unit = unitOf(metric, language);
  const by = chartSentences.by[language](words(dimensions[dimension].label));
  const seeds = chartSentences.seeds[language](comparison.n);
  const name = words(metric.label);
  const found = figure === undefined ? name : finding(metric, figure, language);
  const columns = [
    { id: dimension, name: words(dimensions[dimension].label) },
    { id: 'a', name: `A (${unit})` },
    { id: 'b', name: `B (${unit})` },
  ];
  // A city of many districts is shown by its busiest two dozen; the table and the file have all.
  return (
    <ChartFrame
      id={`${metric.id}-by-${dimension}`}
      title={isClock ? found : `${name} · ${by}`}
      subtitle={listed([isClock ? by : unit, seeds], language)}
      table={{ columns, rows: splits.map((split) => [split.name, split.a, split.b]) }}
    >
      {isClock ? (
        <HourLines
          a={splits.map(({ a }) => a)}
          b={splits.map(({ b }) => b)}
          unit={unit}
          label={`${found}, ${by}`}
        />
      ) : (
        <PartDots parts={splits.slice(0, 24)} label={name} />
      )}
    </ChartFrame>
  );
}

/** The parts of a figure in both arms; districts with the largest first. */
function splitBy(
  metric: Metric,
  comparison: Comparison,
  dimension: DimensionId,
  language: Language,
): Split[] {
  const a = tallyOf(comparison, 'baseline');
  const b = tallyOf(comparison, 'policy');
  const scale = figureScale(metric);
  const splits = a.shape.parts[dimension].map(({ id, label }, part) => ({
    name: dimension === 'hour' ? id : label[language],
    a: metric.value(a, dimension, part) * scale,
    b: metric.value(b, dimension, part) * scale,
  }));
  return dimension === 'district' ? splits.sort((one, other) => other.a - one.a) : splits;
}
