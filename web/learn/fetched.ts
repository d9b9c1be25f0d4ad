// How lessons and challenges come: each file once, and one that is wrong with all its problems.

import { type Parsed, problemLine } from '../../scenarios/schema/problem.ts';

/** The same promise for the same id, unless it failed. */
export function once<Id extends string, T>(
  load: (id: Id) => Promise<T>,
): (id: Id) => Promise<T> {
  const fetched = new Map<Id, Promise<T>>();
  return (id) => {
    const known = fetched.get(id);
    if (known !== undefined) return known;
    const loading = load(id);
    fetched.set(id, loading);
    loading.catch(() => fetched.delete(id));
    return loading;
  };
}

/** What was read; throws with every problem where it is wrong. */
export function readOrThrow<T>(read: Parsed<T>): T {
  if (!read.ok) throw new Error(read.problems.map((problem) => problemLine(problem)).join('\n'));
  return read.value;
}
