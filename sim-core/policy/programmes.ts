// Programmes: levers of which an owner may have several sets at once. The plain ids belong to the
// first; `coupon[newcomers].amount` is the same lever in a further one called `newcomers`.

import type { PolicyChange } from './policy.ts';

/** Programmes of one kind that one owner can have at once, the first included. */
export const mostProgrammes = 8;

/** The first programme's name; it has no place in ids. */
export const firstProgramme = '';

const form = /^([a-z-]+)\[([a-z0-9][a-z0-9-]{0,29})\]\.([a-z-]+)$/;

/** An id taken apart: the lever's own id and the further programme that it names, if any. */
export function splitId(id: string): { readonly leverId: string; readonly programme: string } {
  const found = form.exec(id);
  if (found === null) return { leverId: id, programme: firstProgramme };
  return { leverId: `${found[1]}.${found[3]}`, programme: found[2] };
}

/** The id of a lever in a programme: the inverse. */
export function idInProgramme(leverId: string, programme: string): string {
  return programme === firstProgramme ? leverId : leverId.replace('.', `[${programme}].`);
}

/** The first programme and all that the changes name, in order of naming. */
export function programmesIn(kind: string, changes: readonly PolicyChange[]): string[] {
  const ids = changes.flatMap((change) => Object.keys(change.set)).map(splitId);
  const ofKind = ids.filter(({ leverId }) => leverId.startsWith(`${kind}.`));
  return [...new Set([firstProgramme, ...ofKind.map(({ programme }) => programme)])];
}
