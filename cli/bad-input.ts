// Trouble in what the user gave, as against trouble in the program: always a list, shown on
// standard error, exit code 2, nothing written.

import { bounded } from '../scenarios/schema/problem.ts';
import type { Parsed, Problem } from '../scenarios/schema/problem.ts';

export const exitCodes = { done: 0, failure: 1, badInput: 2, interrupted: 130 } as const;

/** Thrown by commands; caught once, in the entry. */
export class BadInput extends Error {
  readonly problems: readonly Problem[];
  /** The file or option that the paths are in. */
  readonly where: string;

  constructor(where: string, problems: readonly Problem[]) {
    super(`${where}: ${problems.length} problems`);
    this.where = where;
    this.problems = bounded(problems);
  }
}

/** Several bad inputs at once. */
export class BadInputs extends Error {
  readonly all: readonly BadInput[];

  constructor(all: readonly BadInput[]) {
    super(`${all.length} bad inputs`);
    this.all = all;
  }
}

/** Thrown when the user stops the work. */
export class Interrupted extends Error {}

/** The value, or an exception with its problems. */
export function valueOrThrow<T>(where: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new BadInput(where, parsed.problems);
}

/** Runs every reader before any complaint, so that all problems are reported at once. */
export function readAll<T extends readonly unknown[]>(
  ...readers: { readonly [K in keyof T]: () => T[K] }
): T {
  const bad: BadInput[] = [];
  const values = readers.map((read) => {
    try {
      return read();
    } catch (error) {
      if (error instanceof BadInput) bad.push(error);
      else if (error instanceof BadInputs) bad.push(...error.all);
      else throw error;
      return undefined;
    }
  });
  if (bad.length > 0) throw new BadInputs(bad);
  return values as unknown as T;
}
