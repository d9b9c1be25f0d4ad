// `npm test`: types, lint, browsers, then every test once, and one plain line of totals at the end.
// With words after `--` only the tests that they name are run: npm test -- test/kernel

import { lintWords, runNode, runTests, sayTotals, step, totals, typeSteps } from './steps.js';

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
  for (const [title, typeWords] of typeSteps) await step(title, typeWords);
  await step('Lint', lintWords);
  const withBrowser = browsersReady && await hasChromium();
  if (!withBrowser) totals.skipped += 1;
  await runTests(withBrowser ? [] : ['--project', 'node']);
}
sayTotals();
