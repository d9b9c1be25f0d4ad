// The question on the table as a file: an experiment with its city, policies, assumptions and
// seeds, and factors that go through several levels on top of B; or a goal that is sought from A.
// What the page runs from it the command line runs too.

import type { PolicyDiff, Setting } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import type { BatchSource } from './batch.ts';
import { windowsAsked } from './horizon.ts';
import { samePolicy } from './policies.ts';
import { type WrittenBeside, writtenPolicy, writtenScenario } from './reproduce.ts';
import type { Setup } from './setup.ts';

/** What is varied, and its values in the lever's unit. */
export interface VariedLever {
  readonly lever: string;
  readonly values: readonly Setting[];
}

/** A file that says it; a question whose B is A and that varies nothing has no arm. */
export function batchOf(setup: Setup, title: string, varied: readonly VariedLever[]): BatchSource {
  const { seed, seedCount, a, b, world } = setup;
  const { written: scenario, beside } = scenarioOf(setup);
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
      scenario,
      baseline: nameOf(a, 'a'),
      ...(samePolicy(a, b) ? {} : { arms: [{ id: 'b', policy: nameOf(b, 'b') }] }),
      ...(factors.length > 0 && { factors, design: 'grid' }),
      seeds: { root: seed, count: seedCount },
    },
  };
}

/** The city with the days that are looked at, and the policies of its platforms. */
function scenarioOf({ scenario }: Setup): WrittenBeside {
  const { written, beside } = writtenScenario(scenario);
  const { weather, days, warmUp } = scenario;
  const windows = windowsAsked(days);
  const whole = { ...written, weather, days, warmUp, ...(windows.length > 0 && { windows }) };
  return { written: whole, beside };
}

/** A bound of a difference, in per cent of the figure's mean under A. */
export interface WantedCondition {
  readonly figure: FigureId;
  readonly bound: 'atLeast' | 'atMost';
  readonly percent: number;
  /** By so much it may be missed, in per cent likewise. */
  readonly margin: number;
}

/** What is sought, beside the question on the table. */
export interface WantedGoal {
  readonly title: string;
  readonly aim: FigureId;
  readonly best: 'least' | 'most';
  readonly conditions: readonly WantedCondition[];
  /** In the levers' units. */
  readonly ranges: readonly {
    readonly lever: string; readonly from: number; readonly to: number;
  }[];
  readonly runs: number;
}

/** A goal file that seeks it from A, looked at on the last days that the question looks at. */
export function goalOf(setup: Setup, wanted: WantedGoal): BatchSource {
  const { written: scenario, beside } = scenarioOf(setup);
  const window = windowsAsked(setup.scenario.days).at(-1);
  const on = window === undefined ? {} : { window };
  if (setup.a.changes.length > 0) beside['a.json'] = writtenPolicy(setup.a, 'A');
  const { title, aim, best, conditions, ranges, runs } = wanted;
  return {
    id: undefined,
    beside,
    written: {
      title,
      scenario,
      ...(setup.a.changes.length > 0 && { baseline: 'a.json' }),
      factors: ranges,
      goal: { figure: aim, ...on, best },
      conditions: conditions.map(({ figure, bound, percent, margin }) => (
        { figure, ...on, [bound]: `${percent}%`, ...(margin > 0 && { margin: `${margin}%` }) }
      )),
      runs,
    },
  };
}
