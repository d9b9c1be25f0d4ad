// Runs on other machines: two processes work on the queue of a Redis server, one of them is killed
// with a run in hand, and the folder holds the same bytes as one that was filled without a queue.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueName, QueueRunner } from '../../cli/queue.ts';
import { parseExperiment, startFindings } from '../../scenarios/experiments.ts';
import { filesOf, linesOfExperiment, runKeysOf } from '../../scenarios/experiments/tables.ts';
import { engineVersion, LocalBatch, noChange, resultFormat, RunPool }
  from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

const program = 'redis-server';
const isThere = spawnSync(program, ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'queue-'));
const open: ChildProcess[] = [];
const file = join(folder, 'study.json');
afterAll(() => {
  for (const child of open) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
const seeds = Array.from({ length: 12 }, (_unused, i) => i + 1);
const study = {
  title: 'Commission',
  scenario: { id: 'toy', city: toyScenario.city, weather: 'dry', days: 6 },
  arms: [{ id: 'plain', policy: {} }],
  factors: [{ lever: 'merchant.commission', values: [150, 200] }],
  seeds,
  figures: ['orders.placed', 'platform.profit'],
};
writeFileSync(file, JSON.stringify(study));
let address = '';

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => resolve(typeof place === 'object' && place !== null ? place.port : 0));
    });
  });
}

/** A process, when it has said what it says when it is ready. */
function started(words: readonly string[], ready: RegExp): Promise<ChildProcess> {
  const child = spawn(words[0], words.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
  open.push(child);
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (piece: Buffer): void => {
      text += piece.toString();
      if (ready.test(text)) resolve(child);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(`${words[0]} ended: ${text}`)));
  });
}

/** A server, which keeps nothing on disk. */
function server(port: number): Promise<ChildProcess> {
  return started([program, '--port', String(port), '--bind', '127.0.0.1', '--save', '',
    '--appendonly', 'no', '--dir', folder], /eady to accept/);
}

function helper(at = address, lostAfter = '1'): Promise<ChildProcess> {
  const words = ['--import', 'tsx', 'cli/o2o.ts', 'work', '--queue', at, '--workers', '1',
    '--lost-after', lostAfter, '--lang', 'en'];
  return started([process.execPath, ...words], /waiting for runs/);
}

const run = (out: string, ...words: string[]) => (
  said(['experiment', 'run', file, '--out', join(folder, out), '--lang', 'en', ...words])
);

/** Every file of a folder with its text. */
function filesIn(out: string): [string, string][] {
  return readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => [entry.name, join(entry.parentPath, entry.name)])
    .map(([name, path]): [string, string] => [name, readFileSync(path, 'utf8')]).sort();
}

/** What the page gives of the study, as the browser's test holds it against. */
async function filesOfPage(): Promise<[string, string][]> {
  const read = parseExperiment(study, () => ({ ok: false, problems: [] }));
  if (!read.ok) throw new Error('the study is not understood');
  const findings = await startFindings(read.value, new RunPool(() => new LocalBatch(), 1)).result;
  const lines = linesOfExperiment(runKeysOf(read.value), study);
  const key = createHash('sha256').update(lines).digest('hex').slice(0, 32);
  return Object.entries(filesOf(findings!, key));
}

it('has another name where results hold other figures, in another order too', () => {
  const ids = metrics.map(({ id }) => id);
  const formats = [ids, ids.slice(1), [...ids, 'new'], [...ids].reverse()]
    .map((each) => resultFormat(each));
  expect(new Set(formats).size).toBe(formats.length);
  expect(queueName).toBe(`o2o-city-${engineVersion}-${formats[0]}`);
});

describe.skipIf(!isThere)('runs in a queue (needs redis-server)', () => {
  beforeAll(async () => {
    const port = await freePort();
    address = `redis://127.0.0.1:${port}`;
    await server(port);
  });

  it('are all done, once, with equal bytes, though a worker is killed', { timeout: 240_000 },
    async () => {
      const [one, other] = await Promise.all([helper(), helper()]);
      const queue = new Queue(queueName, { connection: { url: address } });
      const asked = run('queued', '--queue', address);
      await expect.poll(() => queue.getCompletedCount(), { timeout: 60_000, interval: 20 })
        .toBeGreaterThan(3);
      one.kill('SIGKILL');
      expect((await asked).code).toBe(0);
      // The baseline and two policies, on each seed; the run that was in hand is done by the other.
      expect(await queue.getJobCounts('completed', 'failed', 'wait', 'active'))
        .toEqual({ completed: 3 * seeds.length, failed: 0, wait: 0, active: 0 });
      expect((await run('here', '--workers', '1')).code).toBe(0);
      expect(filesIn('queued')).toEqual(filesIn('here'));
      // So are four parts put together, and what the page gives (test/web/batch.e2e.test.ts).
      const parts = [1, 2, 3, 4].map((part) => `part ${part}`);
      for (const [i, part] of parts.entries()) {
        await run(part, '--shard', `${i + 1}/4`, '--workers', '1');
      }
      const places = parts.map((part) => join(folder, part));
      await said(['experiment', 'merge', file, ...places, '--out', join(folder, 'merged')]);
      expect(filesIn('merged')).toEqual(filesIn('here'));
      expect(filesIn('here')).toEqual(expect.arrayContaining(await filesOfPage()));
      // Whoever asks again within the hour is told from the queue, where nobody works any more.
      other.kill('SIGKILL');
      expect((await run('again', '--queue', address)).code).toBe(0);
      expect(filesIn('again')).toEqual(filesIn('here'));
      await queue.close();
    });

  it('are asked for again of a server that comes back without them', { timeout: 240_000 },
    async () => {
      const port = await freePort();
      const first = await server(port);
      const connection = { url: `redis://127.0.0.1:${port}` };
      const runner = new QueueRunner(connection.url, () => undefined);
      const asked = { scenario: toyScenario, policy: noChange, seed: 1 };
      const running = runner.start([asked], () => undefined);
      const queue = new Queue(queueName, { connection });
      queue.on('error', () => undefined);
      await expect.poll(() => queue.getWaitingCount()).toBe(1);
      first.kill('SIGKILL');
      await server(port);
      await helper(connection.url);
      expect(await running.finished).toBe(true);
      await queue.close();
      await runner.close();
    });

  it('are given up at the first interrupt though the server is gone', async () => {
    const port = await freePort();
    const itsServer = await server(port);
    const troubles: string[] = [];
    const connection = { url: `redis://127.0.0.1:${port}` };
    const runner = new QueueRunner(connection.url, (message) => troubles.push(message));
    const asked = { scenario: toyScenario, policy: noChange, seed: 1 };
    const running = runner.start([asked], () => undefined);
    const queue = new Queue(queueName, { connection });
    await expect.poll(() => queue.getWaitingCount()).toBe(1);
    await queue.close();
    itsServer.kill('SIGKILL');
    await expect.poll(() => troubles).not.toEqual([]);
    running.cancel();
    expect(await running.finished).toBe(false);
    await runner.close();
  });
});

describe.skipIf(!isThere)('whoever works on a queue (needs redis-server)', () => {
  it('says once that the server has gone, and works on when it is back', { timeout: 240_000 },
    async () => {
      const port = await freePort();
      const at = `redis://127.0.0.1:${port}`;
      const first = await server(port);
      const worker = await helper(at, '60');
      let text = '';
      worker.stderr!.on('data', (piece: Buffer) => { text += piece.toString(); });
      first.kill('SIGKILL');
      await expect.poll(() => text, { timeout: 60_000 }).toContain('has gone');
      await server(port);
      await expect.poll(() => text, { timeout: 60_000 }).toContain('waiting for runs');
      const runner = new QueueRunner(at, (message) => { text += message; });
      const seen: string[] = [];
      const asked = { scenario: toyScenario, policy: noChange, seed: 1, digest: true };
      const isDone = runner.start([asked], (_index, { digest }) => seen.push(digest)).finished;
      expect([await isDone, seen.length]).toEqual([true, 1]);
      expect(text).toMatch(/^the server has gone: [^\n]*\nwaiting for runs, threads: 1\n$/);
      await runner.close();
      worker.kill('SIGINT');
      expect(await new Promise((resolve) => { worker.on('exit', resolve); })).toBe(0);
      expect(text).toContain('runs done: 1');
    });
});

describe('a queue that is none', () => {
  it('is told with what an address looks like, or that nobody answers', async () => {
    for (const none of ['localhost', 'redis://127.0.0.1:99999', 'redis://[', 'redis://a/b']) {
      const bad = await run('bad', '--queue', none);
      expect([bad.code, bad.errors], none)
        .toEqual([2, expect.stringContaining('redis://host:6379')]);
    }
    const nobody = await run('bad', '--queue', `redis://127.0.0.1:${await freePort()}`);
    expect([nobody.code, nobody.errors])
      .toEqual([2, expect.stringContaining('no server answers')]);
    const both = await run('bad', '--queue', 'redis://127.0.0.1:1', '--workers', '2');
    expect([both.code, both.errors]).toEqual([2, expect.stringContaining('--workers')]);
  });
});
