// One figure by hour, by district and by kind of rider, as far as the metric says it can be split.

import type { Comparison, Metric, Slice, Tally } from '../../sim-core/index.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { HourLines } from '../charts/hour-lines.tsx';
import { PartDots, type Part } from '../charts/part-dots.tsx';
import { tallyOf } from '../engine/metric-list.ts';
import { usePlayback } from '../state/playback.ts';
import { figureOf } from '../state/paired.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { figureScale, listed, unitOf } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

interface Props {
  readonly metric: Metric;
  readonly comparison: Comparison;
}

export function Breakdowns({ metric, comparison }: Props) {
  return (
    <div className="chart-pair">
      {metric.by.includes('hour') ? <ByHour metric={metric} comparison={comparison} /> : null}
      {metric.by.includes('rider-kind') ? <ByKind metric={metric} comparison={comparison} /> : null}
      {metric.by.includes('district') ? (
        <ByDistrict metric={metric} comparison={comparison} />
      ) : null}
    </div>
  );
}

function ByHour({ metric, comparison }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { title, seeds, unit, read } = useReading(metric, comparison);
  const hours = Array.from({ length: 24 }, (_, hour) => read({ hour }));
  const columns = [
    { id: 'hour', name: words(chartWords.hour) },
    { id: 'a', name: `A (${unit})` },
    { id: 'b', name: `B (${unit})` },
  ];
  const rows = hours.map(({ a, b }, hour) => [hour, a, b]);
  return (
    <ChartFrame
      id={`${metric.id}-by-hour`}
      title={title}
      subtitle={listed([words(chartWords.byHour), seeds], language)}
      table={{ columns, rows }}
    >
      <HourLines
        a={hours.map(({ a }) => a)}
        b={hours.map(({ b }) => b)}
        unit={unit}
        label={`${title}, ${words(chartWords.byHour)}`}
      />
    </ChartFrame>
  );
}

function ByDistrict({ metric, comparison }: Props) {
  const words = useWords();
  const names = usePlayback((state) => state.portrait?.districtNames) ?? [];
  const { read } = useReading(metric, comparison);
  const count = tallyOf(comparison.tallies.baseline).districtCount;
  const parts = Array.from({ length: count }, (_, district) => ({
    name: names[district] === undefined ? String(district) : words(names[district]),
    ...read({ district }),
  }));
  parts.sort((one, other) => other.a - one.a);
  return <Parts metric={metric} comparison={comparison} parts={parts} by="byDistrict" />;
}

function ByKind({ metric, comparison }: Props) {
  const words = useWords();
  const { read } = useReading(metric, comparison);
  const parts = [
    { name: words(chartWords.dedicated), ...read({ riderKind: 0 }) },
    { name: words(chartWords.crowdsourced), ...read({ riderKind: 1 }) },
  ];
  return <Parts metric={metric} comparison={comparison} parts={parts} by="byKind" />;
}

function Parts(props: Props & { parts: readonly Part[]; by: 'byDistrict' | 'byKind' }) {
  const { metric, comparison, parts, by } = props;
  const words = useWords();
  const language = useLanguage();
  const { seeds, unit } = useReading(metric, comparison);
  const column = by === 'byDistrict' ? chartWords.district : chartWords.kind;
  const columns = [
    { id: by === 'byDistrict' ? 'district' : 'kind', name: words(column) },
    { id: 'a', name: `A (${unit})` },
    { id: 'b', name: `B (${unit})` },
  ];
  // A city of many districts is shown by its busiest two dozen; the table and the file have all.
  return (
    <ChartFrame
      id={`${metric.id}-${by === 'byDistrict' ? 'by-district' : 'by-kind'}`}
      title={`${words(metric.label)} · ${words(chartWords[by])}`}
      subtitle={listed([unit, seeds], language)}
      table={{ columns, rows: parts.map(({ name, a, b }) => [name, a, b]) }}
    >
      <PartDots parts={parts.slice(0, 24)} label={words(metric.label)} />
    </ChartFrame>
  );
}

/** Titles of a metric's charts, and its values in both arms in the unit shown. */
function useReading(metric: Metric, comparison: Comparison) {
  const words = useWords();
  const language = useLanguage();
  const figure = figureOf(comparison, metric.id);
  const a: Tally = tallyOf(comparison.tallies.baseline);
  const b: Tally = tallyOf(comparison.tallies.policy);
  const scale = figureScale(metric);
  return {
    title: figure === undefined ? words(metric.label) : finding(metric, figure, language),
    seeds: chartSentences.seeds[language](comparison.n),
    unit: unitOf(metric, language),
    read: (slice: Slice) => ({
      a: metric.value(a, slice) * scale,
      b: metric.value(b, slice) * scale,
    }),
  };
}
