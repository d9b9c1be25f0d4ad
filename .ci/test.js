// `npm test`: types, lint, browsers, then every test once, and one plain line of totals at the end.
// Each step runs even when an earlier one failed, so that one run shows all that is wrong. With
// words after `--` only the tests that they name are run: npm test -- test/kernel

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const resultsFile = join(root, 'node_modules', '.cache', 'test-results.json');
const totals = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program of Node; true when it exits with 0. What it says goes straight through. */
function runNode(words, environment = {}) {
  const result = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return result.status === 0;
}

function tool(...path) {
  return join(root, 'node_modules', ...path);
}

function check(title, words) {
  process.stdout.write(`\n${title}\n`);
  const startedAt = Date.now();
  const good = runNode(words);
  totals[good ? 'passed' : 'failed'] += 1;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${title}: ${good ? 'good' : 'FAILED'} (${seconds} s)\n`);
  return good;
}

function hasChromium() {
  const program = `
    const { hasBrowser } = await import('./test/browsers/find-browsers.ts');
    process.exit(hasBrowser('chromium') ? 0 : 1);`;
  return runNode(['--import', 'tsx', '--input-type=module', '--eval', program]);
}

/** Vitest's own words are for people; its numbers are read from the file that it writes. */
function runTests(words) {
  process.stdout.write('\nTests\n');
  mkdirSync(dirname(resultsFile), { recursive: true });
  rmSync(resultsFile, { force: true });
  const good = runNode([
    tool('vitest', 'vitest.mjs'), 'run', ...words,
    '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`,
  ]);
  if (!existsSync(resultsFile)) {
    totals.failed += 1;
    return;
  }
  const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
  totals.passed += results.numPassedTests;
  totals.failed += results.numFailedTests;
  totals.skipped += results.numPendingTests + results.numTodoTests;
  // A file that could not even be loaded has no tests to count, and is still a failure.
  if (!good && results.numFailedTests === 0) totals.failed += 1;
}

const words = process.argv.slice(2);
if (words.length > 0) runTests(words);
else {
  const browsersReady = check('Browsers', ['--import', 'tsx', 'test/browsers/prepare.ts']);
  check('Types', [tool('typescript', 'bin', 'tsc'), '--noEmit']);
  check('Types of sim-core, without screen and machine', [
    tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'sim-core',
  ]);
  check('Lint', [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0']);
  const withBrowser = browsersReady && hasChromium();
  if (!withBrowser) totals.skipped += 1;
  runTests(withBrowser ? [] : ['--project', 'node']);
}
process.stdout.write(
  `\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;
