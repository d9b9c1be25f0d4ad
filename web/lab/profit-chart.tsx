// Where the platform's money comes from and goes, line by line out of the ledger.

import type { Comparison } from '../../sim-core/index.ts';
import { figures, profitLines, type Tally } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Waterfall } from '../charts/waterfall.tsx';
import { tallyOf } from '../engine/metric-list.ts';
import { figureOf } from '../state/paired.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function ProfitChart({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const a = tallyOf(comparison, 'baseline');
  const b = tallyOf(comparison, 'policy');
  const lines = profitLines(a.shape.reasons, 'platform').map(({ reason, row, sign }) => ({
    name: words(reason.label),
    a: sign * yuanPerDay(a, a.postedFen(row)),
    b: sign * yuanPerDay(b, b.postedFen(row)),
  }));
  const moving = lines.filter((line) => line.a !== 0 || line.b !== 0);
  const total = {
    name: words(chartWords.profit),
    a: yuanPerDay(a, a.sum('platformProfitFen')),
    b: yuanPerDay(b, b.sum('platformProfitFen')),
  };
  const metric = figures['platform.profit'];
  const figure = figureOf(comparison, 'platform.profit');
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
          { id: 'a', name: 'A (¥)' },
          { id: 'b', name: 'B (¥)' },
          { id: 'difference', name: words(chartWords.difference) },
        ],
        rows: [...moving, total].map((line) => [line.name, line.a, line.b, line.b - line.a]),
      }}
    >
      <Waterfall lines={[...moving, total]} />
    </ChartFrame>
  );
}

function yuanPerDay(tally: Tally, fen: number): number {
  return fen / tally.sum('days') / 100;
}
