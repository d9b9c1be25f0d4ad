// The seeds of an experiment: a root and the whole numbers after it, so that sixteen seeds are the
// first eight and eight more, and a list says all of them.

import { assert } from '../kernel/assert.ts';

/**
 * `count` seeds from a root, root first. Throws unless both are whole numbers, the root 0 or more
 * and the count 1 or more.
 */
export function seedsFrom(root: number, count: number): number[] {
  assert(Number.isInteger(root) && root >= 0, 'A seed is a whole number, 0 or more', root);
  assert(Number.isInteger(count) && count >= 1, 'An experiment has at least one seed', count);
  return Array.from({ length: count }, (_unused, i) => root + i);
}
