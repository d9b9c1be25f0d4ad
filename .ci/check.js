// `npm run check`: what is worth asking every few minutes of work, in less than one: types and lint
// side by side, then the style and every fast test. Only `npm test` runs everything, and lints
// without a cache.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slowTests } from './slow-tests.js';
import { checkTypes, lintWords, quietStep, runTests, sayTotals, tool } from './steps.js';

/**
 * ESLint forgets a result when the file or the configuration changes; it cannot know that our own
 * rules have changed, so they name the cache.
 */
function lintCache() {
  const hash = createHash('sha256');
  for (const name of ['layers.js', 'lint-rules.js']) {
    hash.update(readFileSync(new URL(name, import.meta.url)));
  }
  return tool('.cache', `eslint-${hash.digest('hex').slice(0, 12)}`);
}

/** Test files by path; the browser's and the slow ones are left out. */
function fastTests() {
  const folder = fileURLToPath(new URL('../test', import.meta.url));
  return readdirSync(folder, { recursive: true })
    .map((path) => `test/${path.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('.e2e.test.ts'))
    .filter((path) => !slowTests.includes(path));
}

const cacheWords = ['--cache', '--cache-strategy', 'content', '--cache-location', lintCache()];
process.stdout.write('Types and lint\n');
await Promise.all([checkTypes(), quietStep('Lint', [...lintWords, ...cacheWords])]);
await runTests(['--project', 'node', ...fastTests()]);
sayTotals();
