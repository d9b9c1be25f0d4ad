// No dispatcher keeps memory: the busiest hour of the district leaves the heap as large as it was.
// Measured in a process of its own, where nothing else lives.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { dispatchSettings } from './rules-of-dispatch.ts';

it('an hour of any dispatcher grows the heap by less than a megabyte', () => {
  const program = fileURLToPath(new URL('./measure-allocation.ts', import.meta.url));
  const words = ['--expose-gc', '--import', 'tsx', program];
  const said = execFileSync(process.execPath, words, { encoding: 'utf8' });
  const grownBytes = JSON.parse(said) as Record<string, number>;
  expect(Object.keys(grownBytes)).toEqual(Object.keys(dispatchSettings));
  for (const [name, bytes] of Object.entries(grownBytes)) {
    expect(bytes, name).toBeLessThan(1_000_000);
  }
}, 120_000);
