// The README's example is run as it stands, so that the first thing a newcomer copies works.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

it('runs the example of the README', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
  expect(example).toBeDefined();
  const file = `${root}readme-example-${process.pid}.ts`;
  writeFileSync(file, example ?? '');
  try {
    const printed = execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', file], {
      cwd: root,
      encoding: 'utf8',
    });
    const [orders, onTime, earnings] = printed.trim().split(/\s+/).map(Number);
    expect(orders).toBeGreaterThan(1000);
    expect(onTime).toBeGreaterThan(0.5);
    expect(onTime).toBeLessThanOrEqual(1);
    expect(earnings).toBeGreaterThan(500);
  } finally {
    rmSync(file);
  }
}, 60_000);
