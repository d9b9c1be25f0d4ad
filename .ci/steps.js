// The steps of `npm test` and `npm run check`: each runs a program of Node, says whether it was
// good and how long it took, and counts in one line of totals at the end. Every step runs even when
// an earlier one failed, so that one run shows all that is wrong.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slowSeconds, slowTests } from './slow-tests.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const totals = { passed: 0, failed: 0, skipped: 0 };

/** Path of a tool that npm installed. */
export function tool(...path) {
  return join(root, 'node_modules', ...path);
}

/** Both programs of types: the whole house, and the engine without screen and machine. */
const typeSteps = [
  ['Types', [tool('typescript', 'bin', 'tsc'), '--noEmit', '--incremental']],
  ['Types of sim-core, without screen and machine', [
    tool('typescript', 'bin', 'tsc'), '--noEmit', '--incremental', '-p', 'sim-core',
  ]],
];

export const lintWords = [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'];

/** Runs a program of Node; true when it exits with 0. What it says goes through, or is kept. */
export function runNode(words, keep) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      stdio: keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** One counted step whose words go straight through. */
export async function step(title, words) {
  process.stdout.write(`\n${title}\n`);
  return counted(title, () => runNode(words));
}

/** One counted step whose words are shown when it is over, for steps that run side by side. */
export async function quietStep(title, words) {
  const said = [];
  return counted(title, () => runNode(words, (bytes) => said.push(bytes)), said);
}

/** Both programs of types, one after the other, beside whatever else runs. */
export async function checkTypes() {
  for (const [title, words] of typeSteps) await quietStep(title, words);
}

async function counted(title, work, said = []) {
  const startedAt = Date.now();
  const good = await work();
  totals[good ? 'passed' : 'failed'] += 1;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const words = Buffer.concat(said).toString();
  process.stdout.write(`${words}${title}: ${good ? 'good' : 'FAILED'} (${seconds} s)\n`);
  return good;
}

/** Vitest's own words are for people; its numbers are read from the file that it writes. */
export async function runTests(words) {
  process.stdout.write('\nTests\n');
  const resultsFile = tool('.cache', `test-results-${process.pid}.json`);
  mkdirSync(dirname(resultsFile), { recursive: true });
  const good = await runNode([
    tool('vitest', 'vitest.mjs'), 'run', ...words,
    '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`,
  ]);
  if (!existsSync(resultsFile)) {
    totals.failed += 1;
    return;
  }
  const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
  rmSync(resultsFile);
  totals.passed += results.numPassedTests;
  totals.failed += results.numFailedTests;
  totals.skipped += results.numPendingTests + results.numTodoTests;
  // A file that could not even be loaded has no tests to count, and is still a failure.
  if (!good && results.numFailedTests === 0) totals.failed += 1;
  nameSlowFiles(results.testResults);
}

/** A remark and no failure, since a busy machine is slow for no fault of the tests. */
function nameSlowFiles(files) {
  if (loadavg()[0] > 1.5 * availableParallelism()) return;
  for (const { name, startTime, endTime } of files) {
    const path = relative(root, name).split(sep).join('/');
    const seconds = (endTime - startTime) / 1000;
    if (seconds <= slowSeconds || slowTests.includes(path) || path.includes('.e2e.')) continue;
    process.stdout.write(`${path} took ${seconds.toFixed(1)} s: list it in .ci/slow-tests.js?\n`);
  }
}

/** The closing line and the exit code. */
export function sayTotals() {
  const { passed, failed, skipped } = totals;
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
