// The mdrp command from outside: what it prints, what it writes, and that bad input writes nothing.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync }
  from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mdrpCommand } from '../../cli/commands/mdrp.ts';
import { SOLUTION_FILES } from '../../scenarios/mdrp/solution.ts';

const INSTANCES = new URL('../../scenarios/mdrp/instances', import.meta.url).pathname;
const SUMS = ['delivered', 'undelivered', 'assignments', 'clickToDoorMinutes',
  'readyToPickupMinutes', 'overageMinutes', 'drivingMinutes', 'pay'];

let folder = '';
let out = '';
let err = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mdrp-'));
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
  process.exitCode = undefined;
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

async function run(...words: string[]): Promise<void> {
  await mdrpCommand().parseAsync(words, { from: 'user' });
}

describe('o2o mdrp', () => {
  it.each(['greedy', 'bundle', 'default'])('reports the sums of rule %s as JSON', async (rule) => {
    await run(join(INSTANCES, 'thin-supply'), '--rule', rule, '--json');
    const report = JSON.parse(out) as { [name: string]: number | object };
    expect(report).toMatchObject({ instance: 'thin-supply', rule, problems: [] });
    for (const name of SUMS) expect(typeof report[name]).toBe('number');
    expect(report.delivered as number + (report.undelivered as number)).toBe(90);
    expect(process.exitCode).toBeUndefined();
  });

  it("writes the evaluator's three files and nothing else", async () => {
    const target = join(folder, 'new', 'solution');
    await run(join(INSTANCES, 'thin-supply'), '--rule', 'greedy', '--out', target);
    expect(readdirSync(target).sort()).toEqual(Object.values(SOLUTION_FILES).sort());
    const orders = readFileSync(join(target, SOLUTION_FILES.orders), 'utf8').trim().split('\n');
    expect(orders).toHaveLength(1 + 89);
  });

  it('A6: leaves a day without any delivery undefined, and out of the means', async () => {
    const source = join(INSTANCES, 'thin-supply');
    cpSync(source, join(folder, 'days', 'usual'), { recursive: true });
    cpSync(source, join(folder, 'days', 'hopeless'), { recursive: true });
    // Every shift ends before the first order is ready.
    const couriers = join(folder, 'days', 'hopeless', 'couriers.txt');
    const [head, ...rows] = readFileSync(couriers, 'utf8').trimEnd().split('\n');
    const columns = head.split('\t');
    const early = rows.map((row) => row.split('\t').map((cell, i) =>
      ({ on_time: '0', off_time: '1' })[columns[i]] ?? cell).join('\t'));
    writeFileSync(couriers, `${[head, ...early].join('\n')}\n`);
    await run(join(folder, 'days'), '--rule', 'greedy', '--json');
    const { instances: [hopeless, usual], means, defined } = JSON.parse(out) as {
      instances: { means: Record<string, number | null> }[];
      means: Record<string, number>; defined: Record<string, number>;
    };
    expect(hopeless.means).toMatchObject({
      undeliveredPercent: 100, clickToDoor: null, clickToDoorP90: null, costPerOrder: null,
      ordersPerAssignment: null,
    });
    expect(means.clickToDoor).toBe(usual.means.clickToDoor);
    expect(defined).toMatchObject({ undeliveredPercent: 2, clickToDoor: 1 });
  });

  it('runs a folder of instances, one row each and the mean', async () => {
    await run(INSTANCES, '--rule', 'greedy', '--out', join(folder, 'all'));
    expect(out.trim().split('\n')).toHaveLength(1 + 4 + 1);
    expect(readdirSync(join(folder, 'all'))).toHaveLength(4);
  });

  it('lists the problems of a bad instance, exits with 2 and writes nothing', async () => {
    const bad = join(folder, 'bad');
    cpSync(join(INSTANCES, 'thin-supply'), bad, { recursive: true });
    writeFileSync(join(bad, 'couriers.txt'),
      'courier\tx\ty\ton_time\toff_time\nc1\t1\t2\t90\t10\n');
    await run(bad, '--out', join(folder, 'solution'), '--json');
    expect(process.exitCode).toBe(2);
    expect(err).toContain('couriers.txt:2 off_time: must be at least the on-time 90, found 10');
    expect(out).toBe('');
    expect(readdirSync(folder)).toEqual(['bad']);
  });

  it('names a missing file, and a folder without an instance', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    cpSync(join(INSTANCES, 'thin-supply', 'orders.txt'), join(bad, 'orders.txt'));
    await run(bad);
    expect(process.exitCode).toBe(2);
    expect(err).toContain('couriers.txt:0: cannot be read');
    await run(join(folder, 'nowhere'));
    expect(err).toContain('no instance found');
  });
});
