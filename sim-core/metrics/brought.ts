// The figures that verticals bring, in the form of all others.

import type { Brought } from '../world/vertical.ts';
import type { Metric } from './metric.ts';
import { broughtName } from './tally.ts';

export function broughtMetrics(verticals: readonly Brought[]): Metric[] {
  return verticals.flatMap(({ id, metrics = [] }) => metrics.map((metric): Metric => ({
    ...metric,
    by: [],
    value: (tally) =>
      metric.value((name) => tally.broughtSum(broughtName(id, name)), tally.total('days')),
  })));
}
