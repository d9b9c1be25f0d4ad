// All figures of an answer as a report tells them.

import type { ComparedDays } from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import type { ChartTable } from '../charts/chart-table.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report-words.ts';

/** All figures under a policy, in their own units, so that they can be read back. */
export function figuresTable(
  { figures }: Pick<ComparedDays, 'figures'>, language: Language, arm = 'B',
): ChartTable {
  const columns = ['figure', 'unit', 'a', 'b', 'difference', 'low', 'high', 'n'] as const;
  return {
    columns: columns.map((id) => ({
      id, name: id === 'b' ? arm : id === 'difference' ? `${arm} − A` : reportWords[id][language],
    })),
    rows: metrics.flatMap((metric) => {
      const found = figures[metric.id];
      if (found === undefined) return [];
      const { baseline, policy, difference, low, high, n } = found;
      return [[metric.label[language], metric.unit, baseline, policy, difference, low, high, n]];
    }),
  };
}
