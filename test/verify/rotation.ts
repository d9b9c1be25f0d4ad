// Which rows `npm test` computes again, and which days and questions it tries where all would take
// too long. The choice follows from a text alone, the present commit, so that a test that failed
// fails again; over the commits every one has its turn.

import { execFileSync } from 'node:child_process';
import { keyOf, pick } from '../../sim-core/kernel/random.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import type { Verification } from './verification.ts';

/** A row by its verification and key. */
export interface Choice {
  readonly id: string;
  readonly key: string;
}

/** The present commit; outside a repository the version, so that the choice stays the same. */
export function presentCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return engineVersion;
  }
}

/** `count` different ones of `all`, or all when there are fewer, in the order of the draw. */
export function rotating<T>(all: readonly T[], count: number, text: string): T[] {
  const left = [...all];
  const luck = keyOf(1, `rotation ${text}`);
  const turns = Math.min(count, left.length);
  return Array.from({ length: turns }, (_unused, turn) => (
    left.splice(pick(luck, turn, 0, left.length), 1)[0]
  ));
}

/** `count` of them, other ones with every commit; all of them with TRY_ALL=1. */
export function triedNow<T>(all: readonly T[], count: number): T[] {
  return process.env.TRY_ALL === '1' ? [...all] : rotating(all, count, presentCommit());
}

/** Of every verification as many rows as it says, or all of its rows when there are fewer. */
export function rotatingRows(
  verifications: readonly Pick<Verification, 'id' | 'keys' | 'rowsAgain'>[],
  text: string,
): Choice[] {
  return verifications.flatMap(({ id, keys, rowsAgain }) => (
    rotating(keys, rowsAgain, `${id} ${text}`).map((key) => ({ id, key }))
  ));
}
