// Nothing allocates after a city is built: an hour of a warmed-up district leaves the heap as it
// was. Measured in a process of its own, where nothing else lives.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('an hour of the district grows the heap by less than a megabyte', () => {
  const program = fileURLToPath(new URL('./measure-heap.ts', import.meta.url));
  const said = execFileSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', program],
    { encoding: 'utf8' },
  );
  const { keptBytes, orders } = JSON.parse(said);
  expect(orders).toBeGreaterThan(1000);
  expect(keptBytes).toBeLessThan(1_000_000);
}, 60_000);
