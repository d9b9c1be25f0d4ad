// The command line from outside: the shapes that programs rely on, independence of workers, files
// written whole, and every exit code.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { progressLine } from '../../cli/progress.ts';
import { csvText } from '../../scenarios/csv-text.ts';
import { tableText } from '../../cli/output.ts';
import { figures as ownFigures, metrics } from '../../sim-core/metrics/index.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { said } from './said.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cityFile = join(folder, 'small.json');
const groceriesFile = join(folder, 'groceries.json');
const small = {
  id: 'small',
  city: {
    id: 'small', label: { zh: '小城', en: 'Small' }, seed: 4, columns: 12, rows: 12,
    zoneMetres: 300, centres: 1, campuses: 1, industrialParks: 0, oldTown: false, river: true,
    bridges: 2, districtZones: 4, ordersPerDay: 200, riders: 15, merchants: 20, residents: 1500,
  },
};
writeFileSync(cityFile, JSON.stringify(small));
writeFileSync(groceriesFile, JSON.stringify({ ...small, verticals: ['food', 'grocery'] }));

/** The head and the rows of a CSV file, without the lines that say where it comes from. */
function rowsIn(csv: string): string[] {
  return csv.trimEnd().split('\n').filter((line) => !line.startsWith('#'));
}

describe('run', () => {
  it('prints one JSON object of the agreed shape', async () => {
    const { code, output, errors } = await said(['run', cityFile, '--seed', '7', '--json']);
    expect([code, errors]).toEqual([0, '']);
    const result = JSON.parse(output) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual([
      'preset', 'version', 'scenario', 'weather', 'city', 'platforms', 'verticals', 'past',
      'policy', 'days', 'warmUp', 'seeds', 'seed', 'digest', 'orders', 'figures', 'byDay',
    ]);
    expect(result).toMatchObject({
      preset: 'small', scenario: 'small', version: engineVersion, days: 1, warmUp: 0,
      seeds: [7], seed: 7, policy: { title: 'Baseline', changes: [] },
    });
    expect(result.byDay).toEqual([result.figures]);
    expect(result.orders).toBeGreaterThan(50);
    expect(Object.keys(result.figures as object)).toEqual(Object.keys(ownFigures));
  });

  it('sells groceries beside food where a file says so, and sets them side by side', async () => {
    const words = ['run', groceriesFile, '--by', 'vertical', '--seed', '7', '--json'];
    const { code, output, errors } = await said(words);
    expect([code, errors]).toEqual([0, '']);
    const { figures, breakdowns } = JSON.parse(output) as {
      figures: Record<string, number>;
      breakdowns: Record<string, Record<string, Record<string, number>>>;
    };
    const { vertical } = breakdowns['orders.placed'];
    expect(vertical.grocery).toBeGreaterThan(0);
    expect(vertical.food + vertical.grocery).toBe(figures['orders.placed']);
    expect(figures['grocery.orders-per-site']).toBeGreaterThan(0);
    expect(figures['grocery.fulfilment-ratio']).toBeGreaterThan(0);
  });

  it('compares a vertical’s lever, and its figures answer', async () => {
    const set = ['--set', 'grocery.service-level=600'];
    const { code, output } = await said(
      ['compare', groceriesFile, ...set, '--days', '2', '--seeds', '2', '--json'],
    );
    expect(code).toBe(0);
    const { figures } = JSON.parse(output) as {
      figures: Record<string, { readonly difference: number }>;
    };
    expect(figures['grocery.missing-lines'].difference).toBeGreaterThan(0);
  });

  it('takes presets, and the same seed gives the same digest', async () => {
    const runs = [];
    for (const seed of ['7', '7', '8']) {
      const { output } = await said(['run', 'riverside', '--seed', seed, '--json']);
      runs.push((JSON.parse(output) as { digest: string }).digest);
    }
    expect(runs[0]).toBe(runs[1]);
    expect(runs[2]).not.toBe(runs[0]);
  });

  it('holds no time unless asked, and figures of days and windows', async () => {
    const words = [
      'run', cityFile, '--days', '3', '--warm-up', '1', '--windows', '1,2-3', '--json',
    ];
    const plain = await said(words);
    expect(plain.output).not.toContain('seconds');
    const result = JSON.parse((await said([...words, '--timing'])).output) as {
      seconds: number; byDay: Record<string, number>[]; windows: Record<string, object>;
      figures: Record<string, number>;
    };
    expect(result.seconds).toBeGreaterThan(0);
    expect({ ...result, seconds: undefined }).toEqual(JSON.parse(plain.output));
    expect(result.byDay).toHaveLength(3);
    expect(Object.keys(result.windows)).toEqual(['1', '2-3']);
    expect(result.windows['1']).toEqual(result.byDay[0]);
  });

  it('takes windows from the scenario\'s file, or others', async () => {
    const file = join(folder, 'week.json');
    const small = JSON.parse(readFileSync(cityFile, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...small, days: 2, windows: ['1', '1-2'] }));
    const keysOf = async (words: readonly string[]): Promise<string[]> => {
      const { output } = await said(['run', file, '--json', ...words]);
      return Object.keys((JSON.parse(output) as { windows: object }).windows);
    };
    expect(await keysOf([])).toEqual(['1', '1-2']);
    expect(await keysOf(['--windows', '2', '--days', '2'])).toEqual(['2']);
    const { code, errors } = await said(['run', file, '--days', '1', '--lang', 'en']);
    expect([code, errors]).toEqual([2, expect.stringContaining('windows[1]')]);
  });

  it('keeps finished runs in a folder and finds them again', async () => {
    const kept = join(folder, 'kept');
    const words = ['run', cityFile, '--seeds', '2', '--workers', '1', '--json', '--timing',
      '--keep', kept];
    const [first, second] = [await said(words), await said(words)]
      .map(({ output }) => JSON.parse(output) as { seconds: number });
    expect(readdirSync(kept)).toHaveLength(2);
    expect([first.seconds > 0, second.seconds]).toEqual([true, 0]);
    expect({ ...second, seconds: first.seconds }).toEqual(first);
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), '{"key":');
    expect(JSON.parse((await said(words)).output)).toMatchObject({ seeds: [1, 2] });
  });

  it('refuses days and windows that cannot be, all at once', async () => {
    const { code, output, errors } = await said(['run', cityFile, '--days', '5', '--warm-up', '61',
      '--windows', '0,3-2,x,1-6,5', '--lang', 'en']);
    expect([code, output]).toEqual([2, '']);
    expect(errors.match(/^--warm-up: .*0 to 60/m)).not.toBeNull();
    expect(errors.match(/^--windows: \[[0-3]\]: .* 1 to 5/gm)).toHaveLength(4);
  });

  it('breaks figures down by dimensions', async () => {
    const words = ['run', cityFile, '--by', 'segment', '--by', 'hour', '--by', 'platform'];
    const { output } = await said([...words, '--json']);
    const { figures, breakdowns } = JSON.parse(output) as {
      figures: Record<string, number>;
      breakdowns: Record<string, Record<string, Record<string, number>>>;
    };
    const orders = breakdowns['orders.placed'];
    expect(Object.keys(orders)).toEqual(['hour', 'segment', 'platform']);
    expect(Object.keys(orders.hour)).toEqual(Array.from({ length: 24 }, (_, hour) => `${hour}`));
    expect(Object.keys(orders.segment)).toContain('white-collar');
    expect(orders.platform).toEqual({ a: figures['orders.placed'] });
    for (const parts of Object.values(orders)) {
      const sum = Object.values(parts).reduce((all, part) => all + part, 0);
      expect(sum).toBe(figures['orders.placed']);
    }
    expect(breakdowns['platform.profit']).toEqual({ platform: { a: figures['platform.profit'] } });
    expect(breakdowns['forecast.error']).not.toHaveProperty('segment');
    const table = await said([...words, '--lang', 'en']);
    expect(table.output).toMatch(/^By segment\n\nSegment .*On time/m);
    const csv = (await said([...words, '--csv'])).output.trimEnd().split('\n');
    expect(csv.find((line) => !line.startsWith('#'))).toBe('figure,value,dimension,label');
    expect(csv).toContain(`orders.placed,${figures['orders.placed']},,`);
    expect(csv).toContain(`orders.placed,${orders.segment.family},segment,family`);
  });

  it('refuses a dimension that it does not know, with the list', async () => {
    const { code, errors } = await said(['run', cityFile, '--by', 'colour', '--by', 'hour']);
    expect(code).toBe(2);
    expect(errors).toMatch(/^--by: .*colour.*hour, district, rider-kind, segment/m);
  });

  it('gives several seeds with intervals', async () => {
    const { output } = await said(['run', cityFile, '--seeds', '8', '--workers', '1', '--json']);
    const result = JSON.parse(output) as {
      seeds: number[]; figures: Record<string, { mean: number; low: number; perSeed: number[] }>;
    };
    expect(result.seeds).toEqual([1, 2, 3, 4, 16, 5, 6, 7]);
    const placed = result.figures['orders.placed'];
    expect(placed.perSeed).toHaveLength(8);
    expect(placed.low).toBeLessThan(placed.mean);
  });

  it('has tables in both languages', async () => {
    const headline = metrics.filter((metric) => metric.headline);
    const english = await said(['run', cityFile, '--lang', 'en']);
    const chinese = await said(['run', cityFile, '--lang', 'zh']);
    for (const metric of headline) {
      expect(english.output).toContain(metric.label.en);
      expect(chinese.output).toContain(metric.label.zh);
    }
  });
});

describe('compare', () => {
  const words = ['compare', cityFile, '--weather', 'dry', '--set', 'merchant.commission=250',
    '--seeds', '4', '--json'];

  it('prints differences with intervals, and no time', async () => {
    const { code, output } = await said([...words, '--workers', '1']);
    expect(code).toBe(0);
    const result = JSON.parse(output) as {
      n: number; seeds: number[]; figures: Record<string, Record<string, number>>;
    };
    expect(result.n).toBe(4);
    expect(result.seeds).toEqual([1, 2, 3, 4]);
    expect(output).not.toContain('seconds');
    const margins = Object.keys(result.figures)
      .filter((id) => id.includes('merchant') && id.includes('margin'));
    expect(margins.length).toBeGreaterThan(0);
    for (const id of margins) {
      const { baseline, policy, difference, low, high } = result.figures[id];
      expect(policy).toBeLessThan(baseline);
      expect(difference).toBeCloseTo(policy - baseline, 12);
      expect(low <= difference && difference <= high && high < 0).toBe(true);
    }
  });

  it('gives each window its figures, with who had time to react, in every form', async () => {
    const asked = ['compare', cityFile, '--set', 'merchant.commission=250', '--seeds', '2',
      '--days', '8', '--windows', '1,1-7,8', '--workers', '1', '--keep', join(folder, 'weeks')];
    const { windows, figures } = JSON.parse((await said([...asked, '--json'])).output) as {
      windows: Record<string, object>; figures: object;
    };
    expect(Object.keys(windows).sort()).toEqual(['1', '1-7', '8']);
    for (const window of Object.values(windows)) {
      expect(Object.keys(window)).toEqual(Object.keys(figures));
    }
    const [head, ...rows] = rowsIn((await said([...asked, '--csv'])).output);
    expect(head).toMatch(/^figure,baseline,.*,window$/);
    expect(rows).toHaveLength(4 * Object.keys(ownFigures).length);
    expect(rows.at(-1)).toMatch(/,8$/);
    const english = await said([...asked, '--lang', 'en']);
    expect(english.output)
      .toContain('day 1: what riders and consumers do within hours; what takes weeks is yet');
    expect((await said([...asked, '--lang', 'zh'])).output).toContain('第 8 天：');
  }, 60_000);

  it('breaks differences down with intervals from the seeds', async () => {
    const { output } = await said([...words, '--by', 'merchant-tier', '--workers', '1']);
    type Compared = Record<'baseline' | 'policy' | 'difference' | 'low' | 'high', number>;
    const { breakdowns } = JSON.parse(output) as {
      breakdowns: Record<string, Record<string, Record<string, Compared>>>;
    };
    const tiers = breakdowns['merchant.net-margin']['merchant-tier'];
    expect(Object.keys(tiers)).toEqual(['independent', 'chain', 'kitchen-only']);
    const { chain } = tiers;
    expect(Object.keys(chain)).toEqual(['baseline', 'policy', 'difference', 'low', 'high',
      'verdict', 'pValue', 'adjustedPValue', 'smallestEffect']);
    expect(chain.difference).toBeCloseTo(chain.policy - chain.baseline, 12);
    expect(chain.low <= chain.difference && chain.difference <= chain.high).toBe(true);
    expect(chain.high).toBeLessThan(0);
    const asked = [...words.slice(0, -1), '--workers', '1'];
    const table = await said([...asked, '--by', 'rider-kind', '--lang', 'en']);
    expect(table.output).toMatch(/^By kind of rider\n/m);
    expect(table.output).toContain('On time (%) · Crowdsourced');
  });

  it('gives the same bytes for one and three threads', async () => {
    const alone = await said([...words, '--workers', '1']);
    expect((await said([...words, '--workers', '3'])).output).toBe(alone.output);
  }, 60_000);

  it('is exactly zero for a policy equal to its baseline', async () => {
    const { output } = await said(['compare', cityFile, '--set', 'merchant.commission=180',
      '--seeds', '2', '--workers', '1', '--json']);
    const { figures } = JSON.parse(output) as { figures: Record<string, Record<string, unknown>> };
    for (const { difference, low, high, n } of Object.values(figures)) {
      if (n === 2) expect([difference, low, high]).toEqual([0, 0, 0]);
      else expect(difference === 0 || difference === null).toBe(true);
    }
  });

  it('takes policy files with their baselines, and assumptions on both sides', async () => {
    const write = (name: string, file: object): string => {
      writeFileSync(join(folder, name), JSON.stringify(file));
      return join(folder, name);
    };
    const change = (value: number): object[] =>
      [{ from: 'day 0 00:00', set: { 'merchant.commission': value } }];
    write('base.json', { title: 'Base', changes: change(100) });
    const file = write('next.json', { title: 'Next', baseline: 'base.json', changes: change(90) });
    const { output } = await said(['compare', cityFile, '--policy', file, '--seeds', '1',
      '--assume', 'world.demand-level=900', '--workers', '1', '--json']);
    const { baseline, policy } = JSON.parse(output) as
      Record<'baseline' | 'policy', { title: string; changes: { set: object }[] }>;
    const assumed = { 'world.demand-level': 900 };
    expect(baseline.title).toBe('Base');
    expect(baseline.changes.map((each) => each.set))
      .toEqual([assumed, { 'merchant.commission': 100 }]);
    expect(policy.changes.map((each) => each.set))
      .toEqual([assumed, { 'merchant.commission': 100 }, { 'merchant.commission': 90 }]);
    const loop = write('loop.json', { title: 'Loop', baseline: 'loop.json', changes: [] });
    expect((await said(['compare', cityFile, '--policy', loop])).code).toBe(2);
  });

  it('writes files whole, as CSV or JSON by their ending', async () => {
    const out = join(folder, 'deep', 'result.csv');
    const { code } = await said(['compare', cityFile, '--set', 'coupon.amount@11-13=0',
      '--seeds', '2', '--workers', '1', '--out', out]);
    expect(code).toBe(0);
    const [head, ...rows] = rowsIn(readFileSync(out, 'utf8'));
    expect(head.split(',').slice(0, 6))
      .toEqual(['figure', 'baseline', 'policy', 'difference', 'low', 'high']);
    expect(rows).toHaveLength(Object.keys(ownFigures).length);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['result.csv']);
  });
});

describe('check and import', () => {
  it('finds good files good', async () => {
    const policies = join(root, 'scenarios/policies');
    const { code, errors } = await said(['check', cityFile, join(root,
      'scenarios/mdrp/instances/dinner-rush'),
    ...readdirSync(policies).map((name) => join(policies, name))]);
    expect([code, errors]).toEqual([0, '']);
  });

  it('runs a benchmark day under both names', async () => {
    const day = join(root, 'scenarios/mdrp/instances/early-close');
    const short = await said(['mdrp', day, '--rule', 'greedy', '--json']);
    const long = await said(['import', 'mdrp', day, '--rule', 'greedy', '--json']);
    expect(short.code).toBe(0);
    expect(long.output).toBe(short.output);
  });

  it('has help with examples for every command', async () => {
    for (const name of ['run', 'compare', 'import', 'levers', 'check', 'mdrp']) {
      const { code, output } = await said([name, '--help']);
      expect(code).toBe(0);
      expect(output).toContain('Example');
    }
  });
});

describe('process', () => {
  it('stops at once when interrupted, with its own exit code and nothing written', async () => {
    const out = join(folder, 'never.json');
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/o2o.ts', 'compare', 'metropolis',
      '--seeds', '50', '--workers', '2', '--progress', '--out', out], { cwd: root });
    let errors = '';
    child.stderr.on('data', (text: Buffer) => {
      errors += String(text);
      if (String(text).includes('0/100')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => { child.on('exit', resolve); });
    expect(code).toBe(130);
    expect(errors).toMatch(/Interrupted|已中断/);
    expect(existsSync(out)).toBe(false);
  });

  it('ends with 0 and with 2 as a process', async () => {
    const codeOf = (words: readonly string[]): Promise<unknown> => new Promise((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'cli/o2o.ts', ...words],
        { cwd: root, stdio: 'ignore' });
      child.on('exit', resolve);
    });
    expect(await codeOf(['levers', '--json'])).toBe(0);
    expect(await codeOf(['run', 'nowhere'])).toBe(2);
  });
});

describe('forms of output', () => {
  it('quotes CSV and leaves undefined figures empty', () => {
    expect(csvText({ about: ['x'], rows: [['a', 'b,c'], ['say "x"', NaN]] }))
      .toBe('# x\na,"b,c"\n"say ""x""",\n');
  });

  it('aligns Chinese characters, which are two columns wide', () => {
    expect(tableText([['名', 'n'], ['ab', '1'], ['x', '22']]))
      .toBe('名   n\n--  --\nab   1\nx   22\n');
  });

  it('B10: says how far it is, within a run too, and how long it will still take', () => {
    expect(progressLine(0.25, 2, { leftSeconds: 89.2 }, 'en'))
      .toBe('0/2 runs (12 %), about 90 s left');
    expect(progressLine(4, 32, { leftSeconds: 14, atMostSeconds: 18 }, 'en'))
      .toBe('4/32 runs, about 14 s left');
    expect(progressLine(4, 32, { atMostSeconds: 17.5 }, 'en')).toBe('4/32 runs, at most 18 s left');
    expect(progressLine(4, 32, { atMostSeconds: 18 }, 'zh'))
      .toBe('已完成 4/32 次模拟，至多还剩 18 秒');
    expect(progressLine(32, 32, {}, 'zh')).toBe('已完成 32/32 次模拟');
  });
});
