// The figures that the page shows, from the engine's own list, and the tallies behind them.

import type { Comparison } from '../../sim-core/index.ts';
import { type Metric, type MetricGroup, metrics, Tally } from '../../sim-core/figures.ts';

/** Stakeholders in the order of the page. */
export const groupOrder: readonly MetricGroup[] = [
  'consumers',
  'riders',
  'merchants',
  'platform',
  'city',
];

export const headlines: readonly Metric[] = metrics.filter((metric) => metric.headline);

/** What a comparison has added up in one of its arms, as a tally that can be asked. */
export function tallyOf({ shape, tallies }: Comparison, arm: 'baseline' | 'policy'): Tally {
  return new Tally(shape, tallies[arm]);
}
