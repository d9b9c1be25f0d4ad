// Levers that a service of the city brings, apart from those of every city.

import { type Lever, leversOf } from '../../sim-core/index.ts';

const common: ReadonlySet<string> = new Set(leversOf([]).map(({ id }) => id));

/** Whether every city has it, whatever its services. */
export function isCommon({ id }: Lever): boolean {
  return common.has(id);
}

/** The levers of one service alone. */
export function leversOfService(verticalId: string): readonly Lever[] {
  return leversOf([verticalId]).filter((lever) => !isCommon(lever));
}
