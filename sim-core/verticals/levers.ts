// All levers that anybody can set: the engine's own and those that its verticals bring.

import { leverById as engineLever, leverList as engineLevers }
  from '../policy/levers/index.ts';
import type { Lever } from '../policy/lever.ts';
import { verticals } from './brought.ts';

/** The engine's levers, then those of some of its verticals, in the order of the manual. */
export function leversOf(verticalIds: readonly string[]): readonly Lever[] {
  const brought = verticals.filter(({ id }) => verticalIds.includes(id));
  return [...engineLevers, ...brought.flatMap(({ levers = {} }) => Object.values(levers))];
}

/** Every lever, in the order of the manual. */
export const leverList: readonly Lever[] = leversOf(verticals.map(({ id }) => id));

/** Levers that a policy decides. */
export const decidedLevers: readonly Lever[] = leverList.filter(({ owner }) => owner !== 'world');

/** Assumptions about the world, which no policy decides. */
export const assumedLevers: readonly Lever[] = leverList.filter(({ owner }) => owner === 'world');

const leversById: ReadonlyMap<string, Lever> = new Map(leverList.map((each) => [each.id, each]));

/**
 * The lever of an id as it stands in files, in whatever programme; undefined when there is none.
 */
export function leverById(id: string): Lever | undefined {
  return engineLever(id) ?? leversById.get(id);
}
