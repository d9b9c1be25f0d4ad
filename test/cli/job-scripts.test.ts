// Scripts for clusters are run as their scheduler would run them, part after part, and the whole
// has the bytes of an experiment that was never shared out.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

// A name that a shell would take apart.
const folder = mkdtempSync(join(tmpdir(), "the shards' "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const file = at('study.json');
writeFileSync(file, JSON.stringify({
  title: 'Commission',
  scenario: { id: 'toy', city: toyScenario.city, weather: 'dry', days: 1 },
  arms: [{ id: 'plain', policy: {} }],
  factors: [{ lever: 'merchant.commission', values: [150, 200] }],
  seeds: [1, 2, 3],
  figures: ['orders.placed'],
}));

const script = (kind: string, ...words: string[]) => said([
  'experiment', 'script', file, '--for', kind, '--shards', '2', '--out', at('whole'),
  '--lang', 'en', ...words,
]);
const bash = (environment: Readonly<Record<string, string>>, ...words: string[]): string => (
  execFileSync('bash', words, { encoding: 'utf8', env: { ...process.env, ...environment } })
);

it('each part is run and put together by what Slurm starts', { timeout: 120_000 }, async () => {
  const { code, output } = await script('slurm');
  expect(code).toBe(0);
  expect(output).toContain('#SBATCH --array=1-2\n');
  writeFileSync(at('study.sh'), output);
  for (const part of ['1', '2']) bash({ SLURM_ARRAY_TASK_ID: part }, at('study.sh'));
  bash({}, at('study.sh'), 'merge');
  await said(['experiment', 'run', file, '--out', at('alone'), '--workers', '1']);
  const results = (out: string): string => readFileSync(join(folder, out, 'results.csv'), 'utf8');
  expect(results('whole')).toBe(results('alone'));
});

it('the same parts stand in a script for GNU parallel and in a job of Kubernetes', async () => {
  const parallel = (await script('parallel')).output;
  expect(parallel).toContain('seq 2 | parallel');
  writeFileSync(at('parallel.sh'), parallel);
  bash({}, '-n', at('parallel.sh'));
  const job = (await script('kubernetes')).output;
  expect(job).toContain('completions: 2\n');
  const command = /command: (\[.*\])/.exec(job)?.[1].replace('bash, -c, ', '"bash","-c",') ?? '';
  const [, , words] = JSON.parse(command) as string[];
  const shown = words.replace(/^npm run -s o2o --/, "printf '%s\\n'");
  expect(bash({ JOB_COMPLETION_INDEX: '1' }, '-c', shown).split('\n'))
    .toEqual(['experiment', 'run', file, '--out', `${at('whole')}-2`, '--shard', '2/2', '']);
});

it('an unknown kind of cluster is refused with the known ones', async () => {
  const { code, errors } = await script('slurn');
  expect([code, errors]).toEqual([2, expect.stringContaining('slurm, parallel, kubernetes')]);
});
