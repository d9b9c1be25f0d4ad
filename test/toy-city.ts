// A town so small that a whole day takes some tens of milliseconds: the riverside's ground with a
// dozen merchants and forty riders, half of whom ride on a day. What must hold for every city is
// tried here, many times.

import { presets } from '../scenarios/index.ts';
import type { PolicyDiff, Setting } from '../sim-core/policy/policy.ts';
import type { RunResult, Scenario } from '../sim-core/run/engine.ts';
import { BuiltCity } from '../sim-core/run/local-engine.ts';

const { riverside } = presets;

/** One ordinary day with some 300 orders; the wages attract enough of its few riders. */
export const toyScenario: Scenario = {
  ...riverside,
  id: 'toy',
  label: { zh: '小镇', en: 'Toy town' },
  // Its people are new to it: the riverside's settled start is of another city.
  start: undefined,
  city: {
    ...riverside.city,
    id: 'toy',
    columns: 10,
    rows: 10,
    ordersPerDay: 300,
    riders: 42,
    merchants: 14,
    residents: 1500,
  },
};

/** A policy of settings in force from the first second. */
export function policyOf(set: Readonly<Record<string, Setting>>): PolicyDiff {
  return { title: 'Test', changes: [{ fromSeconds: 0, set }] };
}

/** A whole day under some settings. */
export function dayUnder(
  built: BuiltCity,
  set: Readonly<Record<string, Setting>>,
  seed: number,
): RunResult {
  built.begin(policyOf(set), seed);
  return built.finish();
}
