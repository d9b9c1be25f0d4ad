// Files that are told all that is wrong with them at once: parts that can be read are held against
// each other whatever else is wrong.

import * as z from 'zod/mini';
import { type Parsed, type Problem, problemAt, type Step } from './problem.ts';
import { readBy, type Schema, twice } from './strict.ts';

/** An object read whole, and whatever of its parts can be read, by name, where the whole cannot. */
export interface ReadParts<T> {
  readonly whole: Parsed<T>;
  /** A part that may be absent and is stands here as undefined, one that cannot be read not. */
  readonly parts: Partial<T>;
}

/** Reads an object so that what goes with the parts that can be read is known beside all faults. */
export function readParts<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape, z.core.$strict>,
  value: unknown,
): ReadParts<z.output<z.ZodMiniObject<Shape, z.core.$strict>>> {
  type Whole = z.output<typeof schema>;
  const whole = readBy<Whole>(schema as unknown as Schema<Whole>, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { whole, parts: {} };
  }
  const written = value as Record<string, unknown>;
  const parts = Object.entries(schema.def.shape).flatMap(([name, part]) => {
    const read = readBy(part as Schema<unknown>, written[name]);
    return read.ok ? [[name, read.value] as const] : [];
  });
  return { whole, parts: Object.fromEntries(parts) as Partial<Whole> };
}

/** Which words of a list stand in it before; `place` says where each stands. */
export function repeated(
  words: readonly string[],
  place: (i: number) => readonly Step[],
): Problem[] {
  return words.flatMap((word, i) => (
    words.indexOf(word) < i ? [problemAt(place(i), twice(word))] : []
  ));
}
