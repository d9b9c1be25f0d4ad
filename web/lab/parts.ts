// The parts of the Results below the answer, in the order in which they come. A person may hide
// them and put them in another order; a new one is an entry here.

import type { ComponentType } from 'react';
import type { Comparison, Text } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { layoutWords } from '../words/layout-words.ts';
import { siteWords } from '../words/site-words.ts';
import { Arms } from './arms.tsx';
import { Breakdowns } from './breakdowns.tsx';
import { MeasuredChain } from './chain.tsx';
import { ChosenFigure } from './chosen-figure.tsx';
import { LeverShares } from './lever-shares.tsx';
import { MoneyFlows } from './money-flows.tsx';
import { PeopleCharts } from './people-charts.tsx';
import { ProfitChart } from './profit-chart.tsx';
import { IncomeChart, LorenzChart, TimeChart } from './spread-charts.tsx';
import { Sites } from './sites.tsx';
import { Sweep } from './sweep.tsx';
import { WeeksChart } from './weeks-chart.tsx';

interface Part {
  /** Kept on people's devices: never given to another part. */
  readonly id: string;
  readonly label: Text;
  /** Draws nothing where the answer has nothing of it. */
  readonly Drawn: ComponentType<{ metric: Metric; comparison: Comparison }>;
  /** Says why: of an answer in which a check has failed nothing is explained. */
  readonly explains?: true;
  /** The class of the box that neighbours with the same one stand in. */
  readonly box?: 'chosen-figure' | 'chart-pair';
}

export const parts: readonly Part[] = [
  { id: 'policies', label: layoutWords.policies, Drawn: Arms },
  { id: 'figure', label: layoutWords.figure, Drawn: ChosenFigure, box: 'chosen-figure' },
  { id: 'weeks', label: layoutWords.weeks, Drawn: WeeksChart, box: 'chosen-figure' },
  {
    id: 'chain', label: layoutWords.chain, Drawn: MeasuredChain, explains: true,
    box: 'chosen-figure',
  },
  {
    id: 'shares', label: layoutWords.shares, Drawn: LeverShares, explains: true,
    box: 'chosen-figure',
  },
  { id: 'sweep', label: layoutWords.sweep, Drawn: Sweep, box: 'chosen-figure' },
  { id: 'breakdowns', label: layoutWords.breakdowns, Drawn: Breakdowns, box: 'chosen-figure' },
  { id: 'sites', label: siteWords.title, Drawn: Sites },
  { id: 'earnings', label: layoutWords.earnings, Drawn: IncomeChart, box: 'chart-pair' },
  { id: 'times', label: layoutWords.times, Drawn: TimeChart, box: 'chart-pair' },
  { id: 'lorenz', label: layoutWords.lorenz, Drawn: LorenzChart, box: 'chart-pair' },
  { id: 'people', label: layoutWords.people, Drawn: PeopleCharts },
  { id: 'profit', label: layoutWords.profit, Drawn: ProfitChart },
  { id: 'payments', label: layoutWords.payments, Drawn: MoneyFlows },
];

export const partIds = parts.map(({ id }) => id);

/** Neighbours that stand in one box. */
export function boxesOf(ids: readonly string[]): { box: Part['box']; parts: Part[] }[] {
  const boxes: { box: Part['box']; parts: Part[] }[] = [];
  for (const part of ids.flatMap((id) => parts.filter((each) => each.id === id))) {
    const last = boxes.at(-1);
    if (last !== undefined && part.box !== undefined && last.box === part.box) {
      last.parts.push(part);
    } else boxes.push({ box: part.box, parts: [part] });
  }
  return boxes;
}
