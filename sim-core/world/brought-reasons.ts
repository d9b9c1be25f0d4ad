// Where the reasons that verticals bring stand in a city's ledger: behind its own, one vertical
// after the other.

import { reasonKeys, type Reason } from './ledger.ts';
import type { Brought } from './vertical.ts';

/** All of them, in the order of their rows. */
export function broughtReasons(verticals: readonly Brought[]): Reason[] {
  return verticals.flatMap(({ reasons = {} }) => Object.values(reasons));
}

/** For each vertical, the row of each of its reasons by name. */
export function rowsOfReasons(verticals: readonly Brought[]): Record<string, number>[] {
  let row = reasonKeys.length;
  return verticals.map(({ reasons = {} }) =>
    Object.fromEntries(Object.keys(reasons).map((name) => [name, row++])));
}
