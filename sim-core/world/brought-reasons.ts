// Where the reasons that verticals bring stand in a city's ledger: behind the core's, and those of
// escrow if anything is held, one vertical after the other; then those that verticals have gained.

import { escrowReasons } from './holdings.ts';
import { coreReasons, type PostingReason } from './reasons.ts';
import type { Brought } from './brought.ts';

/** All reasons that a city posts for, in the order of their rows. */
export function reasonsWith(verticals: readonly Brought[]): readonly PostingReason[] {
  return [...firstReasons(verticals), ...inOrder(verticals).map(({ reason }) => reason)];
}

/** How many of them stand before those that verticals have gained. */
export function settledReasons(verticals: readonly Brought[]): number {
  const gained = inOrder(verticals).filter(({ reason }) => reason.isGained);
  return reasonsWith(verticals).length - gained.length;
}

/** For each vertical, the row of each of its reasons by name. */
export function rowsOfReasons(verticals: readonly Brought[]): Record<string, number>[] {
  const rows = verticals.map((): Record<string, number> => ({}));
  const first = firstReasons(verticals).length;
  inOrder(verticals).forEach(({ number, name }, place) => { rows[number][name] = first + place; });
  return rows;
}

interface BroughtReason {
  /** Place of its vertical among those of the city. */
  readonly number: number;
  readonly name: string;
  readonly reason: PostingReason;
}

/** What verticals bring, in the order of its rows. */
function inOrder(verticals: readonly Brought[]): readonly BroughtReason[] {
  const all = verticals.flatMap(({ id, reasons = {} }, number) => (
    Object.entries(reasons).map(([name, rest]): BroughtReason => (
      { number, name, reason: { id: broughtName(id, name), ...rest } }
    ))
  ));
  const isGained = ({ reason }: BroughtReason): boolean => reason.isGained === true;
  return [...all.filter((each) => !isGained(each)), ...all.filter(isGained)];
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
