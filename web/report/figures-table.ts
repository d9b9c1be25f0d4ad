// All figures of an answer as a report tells them.

import type { Comparison } from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import type { ChartTable } from '../charts/chart-table.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report-words.ts';

/** All figures of the run, in their own units, so that they can be read back. */
export function figuresTable(comparison: Comparison, language: Language): ChartTable {
  const columns = ['figure', 'unit', 'a', 'b', 'difference', 'low', 'high', 'n'] as const;
  return {
    columns: columns.map((id) => ({ id, name: reportWords[id][language] })),
    rows: metrics.flatMap((metric) => {
      const found = comparison.figures[metric.id];
      if (found === undefined) return [];
      const { baseline, policy, difference, low, high, n } = found;
      return [[metric.label[language], metric.unit, baseline, policy, difference, low, high, n]];
    }),
  };
}
