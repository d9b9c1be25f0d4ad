// Where the reasons that verticals bring stand in a city's ledger: behind the core's, and those of
// escrow if anything is held, one vertical after the other.

import { escrowReasons } from './holdings.ts';
import { coreReasons, type PostingReason } from './reasons.ts';
import type { Brought } from './brought.ts';

/** All reasons that a city posts for, in the order of their rows. */
export function reasonsWith(verticals: readonly Brought[]): readonly PostingReason[] {
  const brought = verticals.flatMap(({ id, reasons = {} }) =>
    Object.entries(reasons).map(([name, rest]) => ({ id: broughtName(id, name), ...rest })));
  return [...firstReasons(verticals), ...brought];
}

/** For each vertical, the row of each of its reasons by name. */
export function rowsOfReasons(verticals: readonly Brought[]): Record<string, number>[] {
  let row = firstReasons(verticals).length;
  return verticals.map(({ reasons = {} }) =>
    Object.fromEntries(Object.keys(reasons).map((name) => [name, row++])));
}

/** Those that stand before what verticals bring. */
function firstReasons(verticals: readonly Brought[]): readonly PostingReason[] {
  const isHolding = verticals.some((vertical) => vertical.isHolding);
  return isHolding ? [...coreReasons, ...escrowReasons] : coreReasons;
}

/** Names of all sums that a vertical keeps in a city of so many districts. */
export function sumsIn({ sums = [], districtSums = [] }: Brought, districts: number): string[] {
  const byDistrict = Array.from({ length: districts }, (_, district) => (
    districtSums.map((name) => inDistrict(name, district))
  ));
  return [...sums, ...byDistrict.flat()];
}

/** What a sum is called where it is one district's. */
export function inDistrict(name: string, district: number): string {
  return `${name}@d${district}`;
}

/** What a vertical calls its own, as the ledger and tallies of a city call it. */
export function broughtName(vertical: string, name: string): string {
  return `${vertical}/${name}`;
}
