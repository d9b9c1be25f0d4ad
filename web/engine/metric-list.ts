// The figures that the page shows, from the engine's own list, and the tallies behind them.

import { type Metric, type MetricGroup, metrics, Tally } from '../../sim-core/index.ts';

/** Stakeholders in the order of the page. */
export const groupOrder: readonly MetricGroup[] = [
  'consumers',
  'riders',
  'merchants',
  'platform',
  'city',
];

export const headlines: readonly Metric[] = metrics.filter((metric) => metric.headline);

const emptyLength = new Tally(0).values.length;
const lengthOfDistrict = new Tally(1).values.length - emptyLength;

/** A readable tally; how many districts its city has follows from its length. */
export function tallyOf(values: Float64Array): Tally {
  return new Tally((values.length - emptyLength) / lengthOfDistrict, values);
}
