// Where the platform's money comes from and goes, line by line out of the ledger.

import {
  type Comparison, metricById, platformProfitFen, profitLines, type Tally,
} from '../../sim-core/index.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Waterfall, type WaterfallLine } from '../charts/waterfall.tsx';
import { tallyOf } from '../engine/metric-list.ts';
import { figureOf } from '../state/paired.ts';
import { chartSentences, chartWords, profitWords } from '../words/chart-words.ts';
import { finding } from '../words/finding.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function ProfitChart({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const a = tallyOf(comparison.tallies.baseline);
  const b = tallyOf(comparison.tallies.policy);
  const lines: WaterfallLine[] = profitLines.map(({ reason, sign }) => ({
    name: words(profitWords[reason]),
    a: sign * yuanPerDay(a, a.ledger(reason)),
    b: sign * yuanPerDay(b, b.ledger(reason)),
  }));
  const moving = lines.filter((line) => line.a !== 0 || line.b !== 0);
  const total = {
    name: words(chartWords.profit),
    a: yuanPerDay(a, platformProfitFen(a)),
    b: yuanPerDay(b, platformProfitFen(b)),
  };
  const metric = metricById('platform.profit');
  const figure = figureOf(comparison, 'platform.profit');
  const seeds = chartSentences.seeds[language](comparison.n);
  const known = metric !== undefined && figure !== undefined;
  return (
    <ChartFrame
      id="platform-profit"
      title={known ? finding(metric, figure, language) : words(chartWords.profitTitle)}
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
      <Waterfall lines={[...moving, total]} label={words(chartWords.profitTitle)} />
    </ChartFrame>
  );
}

function yuanPerDay(tally: Tally, fen: number): number {
  return fen / tally.total('days') / 100;
}
