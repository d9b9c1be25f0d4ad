// Published facts that defaults, assumptions and tests cite: figures only, each with its source.
// docs/evidence.md is made from them.

import type { Text } from '../../sim-core/index.ts';
import list from './facts.json' with { type: 'json' };

/**
 * How a figure was found: read in its source, told by somebody else, reckoned from others, or a
 * prior from memory, which nothing may be held against.
 */
export type FactKind = 'direct' | 'secondary' | 'derived' | 'memory';

export interface Fact {
  /** As sources of levers and comments cite it. */
  readonly id: string;
  readonly quantity: Text;
  /** Null where only a range or a direction is known. */
  readonly value: number | null;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  /** When it was measured; of several years the first and the last. */
  readonly year: string;
  readonly place: string;
  /** The address is empty where there is none. */
  readonly source: { readonly title: string; readonly url: string };
  readonly kind: FactKind;
}

export const facts: readonly Fact[] = list as readonly Fact[];

const byId: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.id, fact]));

/** The fact of an id; undefined when there is none. */
export function factById(id: string): Fact | undefined {
  return byId.get(id);
}
