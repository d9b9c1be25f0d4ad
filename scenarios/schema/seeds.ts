// Seeds as they stand in files: a list, how many from root 1 on, or how many from another root.

import * as z from 'zod/mini';
import { accepted, type Parsed } from './problem.ts';
import { greatestSeed, mostSeeds } from './seed-limits.ts';
import { passOn, readBy, type Report, twice, wholeNumber } from './strict.ts';

/** A list of seeds that all differ, or how many from a root on. */
export type Seeds = readonly number[] | { readonly root: number; readonly count: number };

/** How many seeds a file names. */
export function seedCount(seeds: Seeds): number {
  return 'count' in seeds ? seeds.count : seeds.length;
}

/** Seeds from a file; `most`: of those counted from a root. */
export function readSeeds(value: unknown, report: Report, most = mostSeeds): Seeds {
  const count = wholeNumber(1, most);
  if (Array.isArray(value)) return readSeedList(value, report);
  const schema = z.strictObject({ root: wholeNumber(0, greatestSeed), count });
  const read: Parsed<{ root: number; count: number }> = typeof value === 'object' && value !== null
    ? readBy(schema, value)
    : countFrom(readBy(count, value));
  if (read.ok) return read.value;
  passOn(read.problems, report);
  return [];
}

function countFrom(read: Parsed<number>): Parsed<{ root: number; count: number }> {
  return read.ok ? accepted({ root: 1, count: read.value }) : read;
}

function readSeedList(value: readonly unknown[], report: Report): number[] {
  const seed = wholeNumber(0, greatestSeed);
  if (value.length === 0) {
    report({
      message: { zh: '没有任何种子', en: 'has no seed' },
      allowed: { zh: '至少一个种子', en: 'one seed at least' },
    });
  }
  return value.map((each, i) => {
    const read = readBy(seed, each);
    if (!read.ok) passOn(read.problems, report, [i]);
    else if (value.indexOf(each) < i) report(twice(String(each)), [i]);
    return read.ok ? read.value : 0;
  });
}
