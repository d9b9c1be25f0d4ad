// `npm test`: browsers, types and lint side by side, then every test once but those that wait for
// their turn (`proven.js`), and one plain line of totals at the end.
// With words after `--` only the tests that they name are run: npm test -- test/kernel

import { testsInWaiting } from './proven.js';
import { checkTypes, lintWords, quietStep, runNode, runTests, sayTotals, step, totals }
  from './steps.js';

function hasChromium() {
  const program = `
    const { hasBrowser } = await import('./test/browsers/find-browsers.ts');
    process.exit(hasBrowser('chromium') ? 0 : 1);`;
  return runNode(['--import', 'tsx', '--input-type=module', '--eval', program]);
}

const words = process.argv.slice(2);
if (words.length > 0) await runTests(words);
else {
  const browsersReady = await step('Browsers', ['--import', 'tsx', 'test/browsers/prepare.ts']);
  process.stdout.write('\nTypes and lint\n');
  await Promise.all([checkTypes(), quietStep('Lint', lintWords)]);
  const withBrowser = browsersReady && await hasChromium();
  if (!withBrowser) totals.skipped += 1;
  const waiting = testsInWaiting();
  process.env.TESTS_IN_WAITING = waiting.join(' ');
  if (waiting.length > 0) {
    process.stdout.write(`\n${waiting.length} slow test files passed on these very sources `
      + 'of the engine and wait for another commit; TRY_ALL=1 runs them too\n');
  }
  await runTests(withBrowser ? [] : ['--project', 'node']);
}
sayTotals();
