// C5: a result says where it comes from, so that whoever holds it can run it again.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toyScenario } from '../toy-city.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'origin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { city } = toyScenario;

describe('where a result comes from (C5)', () => {
  const platforms = [
    { id: 'a', policy: { 'merchant.commission': 50 } }, { id: 'b', opensAfterDays: 1 },
  ];
  const file = join(folder, 'two.json');
  writeFileSync(file, JSON.stringify({ city, platforms, windows: ['1-1', '1'], days: 2 }));

  it('is told in full: weather, city, platforms with their policies, the past', async () => {
    const told = await said(['run', file, '--json']);
    const json = JSON.parse(told.output) as Record<string, unknown>;
    expect(json).toMatchObject({ weather: 'ordinary', city, verticals: ['food'], platforms: [
      { id: 'a', changes: [{ set: { 'merchant.commission': 50 } }] },
      { id: 'b', opensAfterDays: 1, changes: [] },
    ] });
    expect(json.past).toEqual({ title: 'Baseline', changes: [] });
    const { output } = await said(['run', file, '--csv', '--policy', past]);
    expect(output).toMatch(/^# platforms \[.*"merchant.commission":50.*"opensAfterDays":1/m);
    expect(output).toMatch(/^# past Low fee; .*"delivery-fee.base":100/m);
    expect((await said(['run', 'county-town', '--csv'])).output).toMatch(/^# city "county-town"$/m);
  });

  it('windows of a file are named as results name them, each once', async () => {
    const { windows } = JSON.parse((await said(['run', file, '--json'])).output) as {
      windows: Record<string, unknown>;
    };
    expect(Object.keys(windows)).toEqual(['1']);
    expect((await said(['run', file])).code).toBe(0);
  });

  const past = join(folder, 'past.json');
  writeFileSync(join(folder, 'low.json'), JSON.stringify({
    title: 'Low fee', changes: [{ from: 'day 0', set: { 'delivery-fee.base': 100 } }],
  }));
  writeFileSync(past, JSON.stringify({ title: 'On it', baseline: 'low.json', changes: [] }));
});

it('the citation names the engine whose results are cited', () => {
  const citation = readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8');
  expect(citation).toMatch(/^cff-version: 1\.2\.0$/m);
  expect(citation).toContain(`\nversion: ${engineVersion}\n`);
});
