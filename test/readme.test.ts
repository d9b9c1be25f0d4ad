// The examples of the README and of the manual's page on dispatch are run as they stand, so that
// the first thing a newcomer copies works.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The numbers printed by a page's examples, one after the other in one file beside the page. */
function printedBy(folder: string, page: string): number[] {
  const text = readFileSync(`${root}${folder}${page}`, 'utf8');
  const examples = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]);
  expect(examples.length).toBeGreaterThan(0);
  const file = `${root}${folder}example-${process.pid}.ts`;
  writeFileSync(file, examples.join('\n'));
  try {
    const printed = execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', file], {
      cwd: root,
      encoding: 'utf8',
    });
    return printed.trim().split(/\s+/).map(Number);
  } finally {
    rmSync(file);
  }
}

it('runs the example of the README', () => {
  const [orders, onTime, earnings] = printedBy('', 'README.md');
  expect(orders).toBeGreaterThan(1000);
  expect(onTime).toBeGreaterThan(0.5);
  expect(onTime).toBeLessThanOrEqual(1);
  expect(earnings).toBeGreaterThan(500);
}, 60_000);

it('runs a dispatcher of your own, and compares it with the default', () => {
  const [onTime, difference] = printedBy('docs/', 'dispatch.md');
  expect(onTime).toBeGreaterThan(0.5);
  expect(onTime).toBeLessThanOrEqual(1);
  expect(difference).toBeLessThan(0);
  expect(difference).toBeGreaterThan(-0.5);
}, 60_000);
