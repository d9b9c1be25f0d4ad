// Slow tests that ask the engine alone answer the same as long as it and they are the same bytes.
// `npm run prove` runs them all and notes the sources that they passed on in .ci/proven.json; on
// these very sources `npm test` runs a third of them, the others with other commits, and says so.
// On any other sources, and with TRY_ALL=1, it runs them all.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slowTests } from './slow-tests.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const record = fileURLToPath(new URL('proven.json', import.meta.url));

/** Folders of test/ whose files import nothing but the engine, scenarios and what stands below. */
export const engineFolders = [
  'benchmark-day', 'cli', 'dispatch', 'experiment', 'policy', 'properties', 'run', 'theory',
  'verticals',
];
/** What else decides how their tests end; `test/tidy` holds that they import nothing beyond. */
export const engineSources = [
  'sim-core', 'scenarios', ...engineFolders.map((name) => `test/${name}`),
  'test/toy-city.ts', 'test/workbook.ts', 'test/cli/said.ts', 'test/verify/rotation.ts',
  'test/verify/verification.ts', 'cli', 'package-lock.json',
];

/** Ask more than the engine, how the house is installed or what the page says: they never wait. */
const asksMore = [
  'test/cli/install.test.ts', 'test/policy/expected.test.ts',
  'test/run/place-facts.test.ts',
];

/** The slow ones of them, which go by turns where they are proven. */
export const engineTests = slowTests.filter((path) => (
  engineFolders.includes(path.split('/')[1]) && !asksMore.includes(path)
));

/** A digest of every byte of code and data that they depend on. */
export function sourcesDigest() {
  const hash = createHash('sha256');
  const paths = engineSources.flatMap((path) => (
    statSync(join(root, path)).isFile() ? [path] : readdirSync(join(root, path), {
      recursive: true,
    }).map((name) => `${path}/${name.split(sep).join('/')}`)
  )).filter((path) => /\.(ts|tsx|js|json|jsonl|csv|txt)$/.test(path));
  for (const path of [...new Set(paths)].sort()) {
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Notes that all of them passed on the sources as they are. */
export function noteProven() {
  writeFileSync(record, `${JSON.stringify({ sources: sourcesDigest() }, null, 2)}\n`);
}

/** How many of what is proven one commit leaves to others. */
const waitingShare = 2 / 3;

/** Those that wait for another commit: drawn by the commit; none where anything has changed. */
export function testsInWaiting(environment = process.env) {
  if (environment.TRY_ALL === '1' || !existsSync(record)) return [];
  if (JSON.parse(readFileSync(record, 'utf8')).sources !== sourcesDigest()) return [];
  const luck = (path) => createHash('sha256').update(`${presentCommit()} ${path}`).digest('hex');
  const drawn = engineTests.map((path) => [luck(path), path]).sort();
  return drawn.slice(0, Math.floor(drawn.length * waitingShare)).map(([, path]) => path);
}

function presentCommit() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root, encoding: 'utf8', stdio: 'pipe',
    }).trim();
  } catch {
    return '';
  }
}
