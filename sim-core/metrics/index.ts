// Every metric, in the order in which it is shown, and the figures of a tally.

import { verticals } from '../verticals/index.ts';
import { broughtMetrics } from './brought.ts';
import { fleetMetrics } from './fleet.ts';
import { forecastMetrics } from './forecast.ts';
import type { Metric } from './metric.ts';
import { moneyMetrics } from './money.ts';
import { serviceMetrics } from './service.ts';
import { whole, type Tally } from './tally.ts';

/** Every metric in the order in which it is shown. */
export const metrics: readonly Metric[] = [
  ...serviceMetrics,
  ...fleetMetrics,
  ...moneyMetrics,
  ...forecastMetrics,
  ...broughtMetrics(verticals),
];

const metricsById: ReadonlyMap<string, Metric> = new Map(
  metrics.map((metric) => [metric.id, metric]),
);

/** The metric of an id; undefined when there is none. */
export function metricById(id: string): Metric | undefined {
  return metricsById.get(id);
}

/** Every metric of a tally: those above, and those of verticals outside the engine's list. */
export function metricsOf(tally: Tally): readonly Metric[] {
  return tally.others.length === 0 ? metrics : [...metrics, ...broughtMetrics(tally.others)];
}

/**
 * All whole-run figures by id; NaN where a figure is undefined, as for pay per order of no order.
 */
export function figuresOf(tally: Tally): Record<string, number> {
  return Object.fromEntries(
    metricsOf(tally).map((metric) => {
      const value = metric.value(tally, whole);
      return [metric.id, Number.isFinite(value) ? value : NaN];
    }),
  );
}
