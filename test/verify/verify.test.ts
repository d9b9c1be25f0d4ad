// Some stored rows are computed again, other ones with every commit; no row is of another engine,
// unless CHANGELOG.md says so; and what the rows show holds.

import { describe, expect, it } from 'vitest';
import type { RunRequest } from '../../sim-core/run/engine.ts';
import { CityShelf } from '../../sim-core/run/city-shelf.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { isKnownStale } from './known-stale.ts';
import { presentCommit, rotatingRows } from './rotation.ts';
import { RowFile, figuresByKey, staleKeys } from './rows.ts';
import { verifications } from './verifications.ts';

const stored = verifications.map((verification) => {
  const rows = new RowFile(verification.id).read();
  return { verification, rows, stale: staleKeys(verification, rows, engineVersion) };
});

describe.each(stored)('$verification.id', ({ verification, rows, stale }) => {
  it('has a row of this engine for every key, or stands in CHANGELOG.md as stale', () => {
    const isKnown = isKnownStale(verification.id);
    expect(isKnown ? [] : stale, 'run: npm run verify').toEqual([]);
  });

  it('has no rows that nobody asks for', () => {
    expect([...rows.keys()].filter((key) => !verification.keys.includes(key))).toEqual([]);
  });

  it('shows what it says', () => {
    expect(verification.problems(figuresByKey(verification, rows))).toEqual([]);
  });
});

describe('stored rows computed again', () => {
  const known = stored.map(({ verification: { id, keys, rowsAgain }, stale }) => (
    { id, keys: keys.filter((key) => !stale.includes(key)), rowsAgain }
  ));
  const shelf = new CityShelf();
  const run = (request: RunRequest) => (
    Promise.resolve(runScenario(request, shelf.take(request.scenario)))
  );

  it.each(rotatingRows(known, presentCommit()))('$id: $key', async ({ id, key }) => {
    const { verification, rows } = stored.find((each) => each.verification.id === id)!;
    expect(await verification.compute(key, run)).toEqual(rows.get(key)?.figures);
  }, 180_000);
});
