// `npm run verify`: computes every row that is missing or was computed by another version of the
// engine. It can be stopped at any time: rows are written as they come, and the next call goes on.
// Words behind it name the verifications to be computed: npm run verify -- golden-runs
// With --again every row is computed, for an engine that is not finished but has its new version.
// With --take the files behind it are rows that `part.ts` has computed elsewhere; none is computed.

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { openPool } from '../../cli/pool.ts';
import { Progress } from '../../cli/progress.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import type { RunPool } from '../../sim-core/run/pool.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { RowFile, figuresByKey, staleKeys } from './rows.ts';
import type { Row } from './rows.ts';
import type { Verification } from './verification.ts';
import { verifications } from './verifications.ts';

const words = process.argv.slice(2);
const again = words.includes('--again');
const asked = words.filter((word) => word !== '--again');
if (words[0] === '--take') words.slice(1).forEach(takeRows);
else await verifyAll();

async function verifyAll(): Promise<void> {
  const unknown = asked.filter((id) => !verifications.some((each) => each.id === id));
  if (unknown.length > 0) {
    const known = verifications.map((each) => each.id).join(', ');
    process.stderr.write(`There is no verification ${unknown.join(', ')}; there are ${known}.\n`);
    process.exitCode = 2;
    return;
  }
  for (const verification of verifications) {
    if (asked.length === 0 || asked.includes(verification.id)) await verify(verification);
  }
}

function takeRows(path: string): void {
  const { id, rows } = JSON.parse(readFileSync(path, 'utf8')) as { id: string; rows: Row[] };
  const verification = verifications.find((each) => each.id === id);
  if (verification === undefined) throw new Error(`${path} is of no verification`);
  const file = new RowFile(id);
  file.tidy(verification.keys);
  for (const row of rows) file.append(row);
  file.tidy(verification.keys);
}

async function verify(verification: Verification): Promise<void> {
  const file = new RowFile(verification.id);
  const before = file.read();
  const missing = again ? verification.keys : staleKeys(verification, before, engineVersion);
  process.stdout.write(`${verification.id}: ${verification.shows}\n`);
  const lack = verification.lacks?.();
  if (missing.length > 0 && lack !== undefined) {
    process.stderr.write(`  ${missing.length} rows are left as they are: ${lack}\n`);
    return;
  }
  // A line that was cut off must not run into the next row.
  file.tidy(verification.keys);
  if (missing.length > 0) await computeRows(verification, missing, file);
  file.tidy(verification.keys);
  const rows = file.read();
  sayWhatMoved(missing, before, rows);
  const figures = figuresByKey(verification, rows);
  for (const line of verification.report(figures)) process.stdout.write(`  ${line}\n`);
  const problems = verification.problems(figures);
  for (const problem of problems) process.stderr.write(`  ${verification.id}: ${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

/** As many rows at once as there are cores; which one ends first does not matter. */
async function computeRows(
  verification: Verification,
  keys: readonly string[],
  file: RowFile,
): Promise<void> {
  const cores = availableParallelism();
  const pool = openPool(cores, keys.length);
  const progress = new Progress(true, 'en');
  const waiting = [...keys];
  let done = 0;
  const oneAfterTheOther = async (): Promise<void> => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      const figures = await verification.compute(key, (request) => runOn(pool, request));
      file.append({ key, engine: engineVersion, figures });
      progress.step(++done, keys.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: cores }, oneAfterTheOther));
  } finally {
    progress.end();
    pool.close();
  }
}

async function runOn(pool: RunPool, request: RunRequest): Promise<RunResult> {
  const results: RunResult[] = [];
  await pool.start([request], (_index, result) => results.push(result)).finished;
  return results[0];
}

function sayWhatMoved(
  keys: readonly string[],
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): void {
  const text = (rows: ReadonlyMap<string, Row>, key: string): string | undefined => {
    const row = rows.get(key);
    return row && JSON.stringify(row.figures);
  };
  const again = keys.filter((key) => before.has(key));
  const moved = again.filter((key) => text(before, key) !== text(after, key));
  process.stdout.write(`  ${keys.length} rows computed`
    + `${again.length > 0 ? `, ${moved.length} of ${again.length} known ones moved` : ''}\n`);
}
