// `npm run prove`: every slow test that asks the engine alone, and a note of the sources that they
// passed on, so that `npm test` need not run them all again until something has changed.

import { engineTests, noteProven } from './proven.js';
import { runTests, sayTotals, totals } from './steps.js';

await runTests(['--project', 'node', ...engineTests]);
if (totals.failed === 0) noteProven();
sayTotals();
