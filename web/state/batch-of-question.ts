// The question on the table as an experiment file: the same city, policies, assumptions and seeds,
// and factors that go through several levels on top of B. What the page runs from it the command
// line runs too.

import type { PolicyDiff, Setting } from '../../sim-core/index.ts';
import type { BatchSource } from './batch.ts';
import { windowsAsked } from './horizon.ts';
import { samePolicy } from './policies.ts';
import { writtenPolicy, writtenScenario } from './reproduce.ts';
import type { Setup } from './setup.ts';

/** What is varied, and its values in the lever's unit. */
export interface VariedLever {
  readonly lever: string;
  readonly values: readonly Setting[];
}

/** A file that says it; a question whose B is A and that varies nothing has no arm. */
export function batchOf(setup: Setup, title: string, varied: readonly VariedLever[]): BatchSource {
  const { scenario, seed, seedCount, a, b, world } = setup;
  const { written, beside } = writtenScenario(scenario);
  const { weather, days, warmUp } = scenario;
  const windows = windowsAsked(days);
  const nameOf = (policy: PolicyDiff, arm: string): string => {
    if (policy.changes.length === 0) return 'defaults';
    beside[`${arm}.json`] = writtenPolicy(policy, arm.toUpperCase());
    return `${arm}.json`;
  };
  const assumed = Object.entries(world).filter(([id]) => varied.every(({ lever }) => lever !== id));
  const factors = [
    ...assumed.map(([lever, setting]) => ({ lever, values: [setting] })),
    ...varied,
  ];
  return {
    id: undefined,
    beside,
    written: {
      title,
      scenario: { ...written, weather, days, warmUp, ...(windows.length > 0 && { windows }) },
      baseline: nameOf(a, 'a'),
      ...(samePolicy(a, b) ? {} : { arms: [{ id: 'b', policy: nameOf(b, 'b') }] }),
      ...(factors.length > 0 && { factors, design: 'grid' }),
      seeds: { root: seed, count: seedCount },
    },
  };
}
