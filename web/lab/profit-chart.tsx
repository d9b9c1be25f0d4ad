// Where the platform's money comes from and goes, line by line out of the ledger.

import type { ComparedPart, Comparison } from '../../sim-core/index.ts';
import { figures, profitLines } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { yuanColumns } from '../charts/chart-table.ts';
import { Waterfall, type WaterfallLine } from '../charts/waterfall.tsx';
import { figureOf } from '../state/paired.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function ProfitChart({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const lines = profitLines(comparison.shape.reasons, 'platform').map(({ reason, row, sign }) => (
    lineOf(words(reason.label), comparison.postings[row], sign)
  ));
  const moving = lines.filter((line) => line.a !== 0 || line.b !== 0);
  const metric = figures['platform.profit'];
  const figure = figureOf(comparison, 'platform.profit');
  const total = lineOf(words(chartWords.profit), figure ?? comparison.figures[metric.id], 1);
  const seeds = chartSentences.seeds[language](comparison.n);
  return (
    <ChartFrame
      id="platform-profit"
      title={figure === undefined
        ? words(chartWords.profitTitle)
        : finding(metric, figure, language)}
      subtitle={listed([words(chartWords.profitOf), seeds], language)}
      table={{
        columns: [
          { id: 'line', name: words(chartWords.line) },
          ...yuanColumns(words),
        ],
        rows: [...moving, total].map(({ name, a = NaN, b, difference, interval = [NaN, NaN] }) => (
          [name, a, b, difference, ...interval]
        )),
      }}
    >
      <Waterfall lines={[...moving, total]} />
    </ChartFrame>
  );
}

/** A line in yuan a day: what comes in above zero, what goes out below. */
function lineOf(name: string, posted: ComparedPart, sign: 1 | -1): WaterfallLine {
  const { baseline, policy, difference, low, high } = posted;
  const yuan = (fen: number): number => (sign * fen) / 100;
  const ends = sign > 0 ? [yuan(low), yuan(high)] as const : [yuan(high), yuan(low)] as const;
  return {
    name, a: yuan(baseline), b: yuan(policy), difference: yuan(difference),
    interval: Number.isNaN(low) ? undefined : ends,
  };
}
