// The two distributions that a mean hides: what riders earn an hour, and how long deliveries take.

import type { Comparison, Text } from '../../sim-core/index.ts';
import { type FigureId, figures, type HistogramId, lorenzOf } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Distribution, type Mark } from '../charts/distribution.tsx';
import { Lorenz } from '../charts/lorenz.tsx';
import { tallyOf } from '../engine/metric-list.ts';
import { figureOf } from '../state/paired.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { listed, plainNumber } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';

interface Props {
  readonly comparison: Comparison;
}

export function IncomeChart({ comparison }: Props) {
  const words = useWords();
  const language = useLanguage();
  // Two yuan a bin: fine enough to see two humps, coarse enough for some hundred riders.
  const { a, b } = sharesOf(comparison, 'hourlyFenSpread', 10);
  const marks = medianMarks(comparison, 'rider.hourly-median', 0.01, language);
  const shown = trimmed({ a, b });
  const title = titleOf(comparison, 'rider.hourly-earnings', language);
  return (
    <ChartFrame
      id="rider-earnings"
      title={title ?? words(chartWords.incomeTitle)}
      subtitle={subtitleOf(chartWords.incomeOf, chartWords.yuanPerHour, comparison, language)}
      table={tableOf(shown, 2, words(chartWords.yuanPerHour), words)}
    >
      <Distribution {...shown} start={0} step={2} marks={marks} />
    </ChartFrame>
  );
}

export function TimeChart({ comparison }: Props) {
  const words = useWords();
  const language = useLanguage();
  // Two minutes a bin.
  const { a, b } = sharesOf(comparison, 'doorSecondsSpread', 8);
  const marks = [
    ...medianMarks(comparison, 'delivery.time-median', 1, language),
    ...promiseMarks(comparison, language),
  ];
  const shown = trimmed({ a, b });
  const title = titleOf(comparison, 'delivery.time-mean', language);
  return (
    <ChartFrame
      id="delivery-time"
      title={title ?? words(chartWords.timeTitle)}
      subtitle={subtitleOf(chartWords.timeOf, chartWords.minutes, comparison, language)}
      table={tableOf(shown, 2, words(chartWords.minutes), words)}
    >
      <Distribution {...shown} start={0} step={2} marks={marks} />
    </ChartFrame>
  );
}

export function LorenzChart({ comparison }: Props) {
  const words = useWords();
  const language = useLanguage();
  const curveOf = (arm: 'baseline' | 'policy'): number[] => (
    lorenzOf(tallyOf(comparison, arm).bins('hourlyFenSpread'), lorenzSteps)
  );
  const [a, b] = [curveOf('baseline'), curveOf('policy')];
  const gini = figureOf(comparison, 'rider.hourly-gini');
  if (gini === undefined || a.length === 0 || b.length === 0) return null;
  const { label, digits } = figures['rider.hourly-gini'];
  const said = (arm: string, value: number): string => (
    `${arm} ${words(label)} ${plainNumber(value, digits, language)}`
  );
  const title = titleOf(comparison, 'rider.hourly-gini', language);
  return (
    <ChartFrame
      id="rider-lorenz"
      title={title ?? words(chartWords.lorenz)}
      subtitle={listed(
        [words(chartWords.lorenzOf), chartSentences.seeds[language](comparison.n)], language,
      )}
      table={{
        columns: [
          { id: 'riders', name: words(chartWords.poorest) },
          { id: 'share_a', name: words(chartWords.shareA) },
          { id: 'share_b', name: words(chartWords.shareB) },
        ],
        rows: a.map((share, step) => [step / lorenzSteps, share, b[step]]),
      }}
    >
      <Lorenz a={a} b={b} said={[said('A', gini.baseline), said('B', gini.policy)]} />
    </ChartFrame>
  );
}

const lorenzSteps = 20;

interface Shares {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** A histogram's shares in both arms, several narrow bins to a wide one. */
function sharesOf(comparison: Comparison, id: HistogramId, together: number): Shares {
  const read = (arm: 'baseline' | 'policy'): number[] => {
    const bins = tallyOf(comparison, arm).bins(id);
    const total = bins.reduce((sum, count) => sum + count, 0) || 1;
    return Array.from({ length: Math.floor(bins.length / together) }, (_, wide) => {
      const part = bins.subarray(wide * together, (wide + 1) * together);
      return part.reduce((sum, count) => sum + count, 0) / total;
    });
  };
  return { a: read('baseline'), b: read('policy') };
}

/** Without the long empty tail: up to where both arms have all but the last three in a thousand. */
function trimmed({ a, b }: Shares): Shares {
  const lastOf = (shares: readonly number[]): number => {
    let rest = 0;
    let bin = shares.length - 1;
    while (bin > 0 && rest + shares[bin] < 0.003) rest += shares[bin--];
    return bin;
  };
  const end = Math.max(lastOf(a), lastOf(b)) + 2;
  return { a: a.slice(0, end), b: b.slice(0, end) };
}

function medianMarks(
  comparison: Comparison,
  id: FigureId,
  scale: number,
  language: Language,
): Mark[] {
  const figure = figureOf(comparison, id);
  if (figure === undefined) return [];
  const text = (arm: string, value: number): string =>
    `${arm} ${chartWords.median[language]} ${plainNumber(value * scale, 1, language)}`;
  return [
    { kind: 'a', at: figure.baseline * scale, text: text('A', figure.baseline) },
    { kind: 'b', at: figure.policy * scale, text: text('B', figure.policy) },
  ];
}

function promiseMarks(comparison: Comparison, language: Language): Mark[] {
  const figure = figureOf(comparison, 'delivery.promise-mean');
  if (figure === undefined) return [];
  const at = figure.policy;
  const text = `${chartWords.promise[language]} ${plainNumber(at, 1, language)}`;
  return [{ kind: 'promise-b', at, text }];
}

function titleOf(
  comparison: Comparison,
  id: FigureId,
  language: Language,
): string | undefined {
  const figure = figureOf(comparison, id);
  return figure === undefined ? undefined : finding(figures[id], figure, language);
}

function subtitleOf(
  what: Text,
  unit: Text,
  comparison: Comparison,
  language: Language,
): string {
  const parts = [what[language], unit[language], chartSentences.seeds[language](comparison.n)];
  return listed(parts, language);
}

function tableOf(
  { a, b }: Shares,
  step: number,
  first: string,
  words: ReturnType<typeof useWords>,
) {
  return {
    columns: [
      { id: 'from', name: first },
      { id: 'share_a', name: words(chartWords.shareA) },
      { id: 'share_b', name: words(chartWords.shareB) },
    ],
    rows: a.map((share, bin) => [bin * step, share, b[bin]]),
  };
}
