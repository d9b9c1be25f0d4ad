// The rules by which a given day can be run, by the names that the command line uses. To add one,
// write a file with a function from a day to its trips and list it here.
import type { GivenDay, Trip } from './day.ts';
import { runBundle, runGreedy } from './exact-rules.ts';
import { runRolling } from './rolling.ts';

/** Decides a whole day; must never use an order before its placement. */
export type GivenDayRule = (day: GivenDay) => Trip[];

/** Name of a rule of a given day. */
export type GivenDayRuleName = 'greedy' | 'bundle' | 'default';

/** Every rule by its name. */
export const GIVEN_DAY_RULES: { readonly [name in GivenDayRuleName]: GivenDayRule } = {
  greedy: runGreedy,
  bundle: runBundle,
  default: runRolling,
};
