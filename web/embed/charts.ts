// What an embedded answer can show beside its sentence: one entry a chart, named in the address.

import type { ComponentType } from 'react';
import type { Comparison, Text } from '../../sim-core/index.ts';
import { MoneyFlows } from '../lab/money-flows.tsx';
import { ProfitChart } from '../lab/profit-chart.tsx';
import { IncomeChart, LorenzChart, TimeChart } from '../lab/spread-charts.tsx';
import { Stakeholders } from '../lab/stakeholders.tsx';
import { answerWords } from '../words/answer-words.ts';
import { chartWords } from '../words/chart-words.ts';

export interface EmbeddedChart {
  readonly id: string;
  readonly label: Text;
  readonly Chart: ComponentType<{ readonly comparison: Comparison }>;
}

export const embeddedCharts: readonly EmbeddedChart[] = [
  { id: 'sides', label: answerWords.who, Chart: Stakeholders },
  { id: 'profit', label: chartWords.profitTitle, Chart: ProfitChart },
  { id: 'flows', label: chartWords.flows, Chart: MoneyFlows },
  { id: 'earnings', label: chartWords.incomeTitle, Chart: IncomeChart },
  { id: 'lorenz', label: chartWords.lorenz, Chart: LorenzChart },
  { id: 'times', label: chartWords.timeTitle, Chart: TimeChart },
];

/** The chart that an address names; the first where it names none. */
export function embeddedChart(id: string): EmbeddedChart | undefined {
  return id === '' ? embeddedCharts[0] : embeddedCharts.find((each) => each.id === id);
}
