// The rules by which a benchmark day can be run, by the names that the command line uses. To add
// one, write a file with a function from a day to its trips and list it here.
import type { BenchmarkDay, Trip } from './day.ts';
import { runBundle, runGreedy } from './exact-rules.ts';
import { runRolling } from './rolling.ts';

/** Decides a whole day; must never use an order before its placement. */
export type BenchmarkDayRule = (day: BenchmarkDay) => Trip[];

/** Name of a rule of a benchmark day. */
export type BenchmarkDayRuleName = 'greedy' | 'bundle' | 'default';

/** Every rule by its name. */
export const benchmarkDayRules: { readonly [name in BenchmarkDayRuleName]: BenchmarkDayRule } = {
  greedy: runGreedy,
  bundle: runBundle,
  default: runRolling,
};
