// What comes from outside in sizes, encodings and characters that nobody meant: one sentence and
// exit code 2 within a second, or read as it was meant. The numbers are those of the list of faults
// found from outside, so that each has its case here.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { said } from '../cli/said.ts';
import type { Said } from '../cli/said.ts';
import { sealed } from '../../scenarios/schema/link.ts';
import { visible } from '../../scenarios/schema/visible-text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const instances = join(root, 'scenarios/mdrp/instances');
const folder = mkdtempSync(join(tmpdir(), 'outside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(place(name), content);
  return place(name);
}

const policy = (rest: object): string =>
  JSON.stringify({ title: 'A', changes: [{ from: 'day 0', set: {} }], ...rest });

/** Refused in one line, or as many as are allowed. */
async function expectRefusal(words: readonly string[], part: string, lines = 1): Promise<Said> {
  const heard = await said(words);
  expect(heard.errors).toContain(part);
  expect(heard.code).toBe(2);
  expect(heard.errors.trimEnd().split('\n')).toHaveLength(lines);
  return heard;
}

interface Ended { code: number | null; errors: string; output: string }

/** The command line as a process of a shell, so that its output can go anywhere. */
function inShell(words: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', `exec "$0" --import tsx cli/o2o.ts ${words}`,
      process.execPath], { cwd: root });
    const ended: Ended = { code: null, errors: '', output: '' };
    child.stderr.on('data', (text: Buffer) => { ended.errors += String(text); });
    child.stdout.on('data', (text: Buffer) => { ended.output += String(text); });
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

describe('B6: errors outside the expected list', () => {
  it('a JSON text of ten million letters is too large', async () => {
    const file = written('long.json', policy({ title: 'x'.repeat(10_000_000) }));
    await expectRefusal(['run', 'riverside', '--policy', file], 'at most 4194304 bytes');
    await expectRefusal(['check', file], 'at most 4194304 bytes');
  });

  it('a text just within the limit is read without a deep stack', async () => {
    const file = written('long-title.json', policy({ title: 'x'.repeat(4_000_000) }));
    await expectRefusal(['check', file], 'title: has 4000000 characters');
  });

  it('a chain of baselines is cut where it is too long, however long it is', async () => {
    for (let i = 0; i < 40; i++) {
      written(`chain-${i}.json`, policy({ baseline: `chain-${i + 1}.json` }));
    }
    const first = place('chain-0.json');
    await expectRefusal(['compare', 'riverside', '--policy', first], 'at most 16');
    await expectRefusal(['check', first], 'at most 16');
  });

  it.each(['a file as folder', 'a folder that nobody can make', 'a name that is too long'])(
    '--out into %s is refused before any work', async (what) => {
      const file = written('a-file', '');
      const out = {
        'a file as folder': join(file, 'x.json'),
        'a folder that nobody can make': '/proc/nope/deep/x.json',
        'a name that is too long': place(`${'x'.repeat(300)}.json`),
      }[what] as string;
      await expectRefusal(['run', 'megacity', '--out', out], 'cannot be written');
      const day = join(instances, 'thin-supply');
      await expectRefusal(['mdrp', day, '--out', join(out, 'deep')], 'cannot be written');
    });

  it('a trial leaves nothing behind', async () => {
    await said(['run', 'riverside', '--seed', 'x', '--out', place('new/deep/x.json')]);
    expect(existsSync(place('new'))).toBe(false);
  });

  it('a name longer than any file is no city', async () => {
    await expectRefusal(['run', 'x'.repeat(5000)], 'riverside');
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk is one sentence', async () => {
    const { code, errors } = await inShell('levers --json > /dev/full');
    expect(code).toBe(1);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).toContain('could not be written');
  });
});

describe('B7: work without a bound', () => {
  it('fifty problems are listed and the others counted', async () => {
    const keys = Object.fromEntries(Array.from({ length: 40_000 }, (_unused, i) => [`k${i}`, 1]));
    const fee = (hours: object): object => ({
      changes: [{ from: 'day 0', set: { 'delivery-fee.base': { hours } } }],
    });
    for (const rest of [keys, { changes: [{ from: 'day 0', set: keys }] }, fee(keys)]) {
      const file = written('keys.json', policy(rest));
      await expectRefusal(['check', file], 'and 39950 more problems', 51);
    }
  });

  it('a file of a million values is refused before they are looked at', async () => {
    const file = written('values.json', `{"title":"A","changes":[${'0,'.repeat(1_000_000)}0]}`);
    await expectRefusal(['check', file], 'more than 50000 values');
  });

  it('also in links', async () => {
    const payload = { v: 1, view: {}, ...Object.fromEntries(
      Array.from({ length: 1000 }, (_unused, i) => [`k${i}`, 0])) };
    const link = sealed(deflateSync(strToU8(JSON.stringify(payload))));
    await expectRefusal(['check', `#${link}`], 'and 950 more problems', 51);
  });

  it('also over several lists: of seeds, and of files named together', async () => {
    const seeds = Array.from({ length: 3000 }, (_unused, i) => `x${i}`).join(',');
    await expectRefusal(['run', 'riverside', '--seeds', seeds], 'and 2950 more problems', 51);
    const absent = Array.from({ length: 80 }, (_unused, i) => place(`absent ${i}.json`));
    await expectRefusal(['check', ...absent], 'and 30 more problems', 51);
  });

  it('also in delivery days', async () => {
    const day = place('many');
    cpSync(join(instances, 'thin-supply'), day, { recursive: true });
    const rows = Array.from({ length: 150_000 }, (_unused, i) => `o${i}\tx\ty\tz\tr1\t9`);
    writeFileSync(join(day, 'orders.txt'),
      `order\tx\ty\tplacement_time\trestaurant\tready_time\n${rows.join('\n')}\n`);
    await expectRefusal(['mdrp', day], 'more problems', 51);
    writeFileSync(join(day, 'orders.txt'), `${readFileSync(join(day, 'orders.txt'), 'utf8')}`
      + `${rows.join('\n')}\n`);
    await expectRefusal(['mdrp', day], 'at most 200000 rows');
  });

  it('an endless file ends', async () => {
    await expectRefusal(['run', '/dev/zero'], 'is too large');
  });
});

describe('B9: a promise kept by some commands only', () => {
  it('delivery days print a line each, and write nothing when they are interrupted', async () => {
    const days = place('days');
    for (let i = 0; i < 12; i++) {
      cpSync(join(instances, 'dinner-rush'), join(days, `day-${i}`), { recursive: true });
    }
    const out = place('solutions');
    const child = spawn(process.execPath,
      ['--import', 'tsx', 'cli/o2o.ts', 'mdrp', days, '--out', out], { cwd: root });
    let output = '';
    let errors = '';
    let isTold = false;
    child.stderr.on('data', (text: Buffer) => { errors += String(text); });
    child.stdout.on('data', (text: Buffer) => {
      output += String(text);
      if (!isTold && /^day-1 /m.test(output)) isTold = child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => { child.on('close', resolve); });
    expect(errors).toMatch(/Interrupted|已中断/);
    expect(code).toBe(130);
    expect(output).not.toContain('day-11 ');
    expect(existsSync(out)).toBe(false);
  });
});

describe('C1, C2: encodings', () => {
  const title = '雨天补贴';
  // "雨天补贴" in GBK.
  const gbkTitle = [0xd3, 0xea, 0xcc, 0xec, 0xb2, 0xb9, 0xcc, 0xf9];

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${policy({ title })}`)],
    ['UTF-16', Buffer.from(`\uFEFF${policy({ title })}`, 'utf16le')],
    ['GBK', Buffer.concat([Buffer.from('{"changes":[],"title":"'), Uint8Array.from(gbkTitle),
      Buffer.from('"}')])],
  ])('a policy in %s keeps its title', async (_name, bytes) => {
    const file = written('encoded.json', bytes);
    const { code, output } = await said(['compare', 'riverside', '--policy', file, '--json',
      '--seeds', '1', '--workers', '1']);
    expect(code).toBe(0);
    expect((JSON.parse(output) as { policy: { title: string } }).policy.title).toBe(title);
  });

  it('bytes in no known encoding are refused, with file and encodings', async () => {
    await expectRefusal(['check', written('bytes.json', Uint8Array.of(0x22, 0xff, 0xff, 0x22))],
      'GB18030');
  });

  it('a delivery day keeps ids in GBK apart, and may begin with a mark', async () => {
    const day = place('gbk');
    cpSync(join(instances, 'thin-supply'), day, { recursive: true });
    const couriers = readFileSync(join(day, 'couriers.txt'), 'latin1');
    // Two ids that are one where every unknown byte becomes the same sign.
    writeFileSync(join(day, 'couriers.txt'), couriers
      .replace('\nc1\t', '\n\xd3\xea\t').replace('\nc2\t', '\n\xcc\xec\t'), 'latin1');
    const orders = readFileSync(join(day, 'orders.txt'), 'utf8');
    writeFileSync(join(day, 'orders.txt'), `\uFEFF${orders}`);
    expect((await said(['check', day])).errors).toBe('');
    expect((await said(['mdrp', day, '--rule', 'greedy', '--json'])).code).toBe(0);
  });
});

describe('C3: two checkers of one thing', () => {
  it('a baseline that is missing, or wrong, is so for `check` and for `run`', async () => {
    const file = written('lost.json', policy({ baseline: 'missing.json' }));
    for (const words of [['check', file], ['run', 'riverside', '--policy', file]]) {
      await expectRefusal(words, 'missing.json: cannot be read');
    }
    written('wrong.json', policy({ titel: 'x' }));
    const next = written('next.json', policy({ baseline: 'wrong.json' }));
    for (const words of [['check', next], ['run', 'riverside', '--policy', next]]) {
      await expectRefusal(words, 'wrong.json: titel');
    }
  });

  it('a city file is good for both', async () => {
    const file = written('city.json', JSON.stringify({
      id: 'small', label: { zh: '小城', en: 'Small' }, seed: 4, columns: 12, rows: 12,
      zoneMetres: 300, centres: 1, campuses: 1, industrialParks: 0, oldTown: false, river: true,
      bridges: 2, districtZones: 4, ordersPerDay: 200, riders: 15, merchants: 20, residents: 1500,
    }));
    expect((await said(['check', file])).output).toContain('(city)');
    expect((await said(['run', file, '--json'])).code).toBe(0);
  });

  it('names are as people write them', async () => {
    mkdirSync(place('名'), { recursive: true });
    written('名/基准 1.JSON', policy({ title: '基准' }));
    const file = written('名/政策.json', policy({ baseline: '基准 1.JSON' }));
    const out = place('名/X.CSV');
    const { code, errors } = await said(['compare', 'riverside', '--policy', file, '--out', out,
      '--seeds', '1', '--workers', '1']);
    expect([code, errors]).toEqual([0, `${out}\n`]);
    expect(readFileSync(out, 'utf8')).toMatch(/^figure,/m);
    expect(readdirSync(place('名'))).toHaveLength(3);
    for (const baseline of ['../other.json', '.hidden.json', 'a\u0007.json', 'a/b.json']) {
      await expectRefusal(['check', written('odd.json', policy({ baseline }))], 'has another form');
    }
  });

  it('empty hours beside districts are not dropped', async () => {
    const set = { 'delivery-fee.base': { hours: {}, districts: { 3: 0 } } };
    const file = written('hours.json', policy({ changes: [{ from: 'day 0', set }] }));
    await expectRefusal(['check', file], '["delivery-fee.base"].hours: is empty');
  });
});

describe('C4: text is shown, never obeyed', () => {
  it('what a terminal would obey or nobody can see is escaped', () => {
    expect(visible('a\u001b[31mred\u0007')).toBe('a\\u{1b}[31mred\\u{7}');
    expect(visible('a\u200bb\u202ec\ufeff')).toBe('a\\u{200b}b\\u{202e}c\\u{feff}');
    expect(visible('\ud800x')).toBe('\\u{d800}x');
    expect(visible('雨天 🛵 ¥5')).toBe('雨天 🛵 ¥5');
  });

  it('in keys and values of a file, which are cut too', async () => {
    const file = written('odd-keys.json', policy({
      ['\u001b]0;gone\u0007']: 1, ['\ud800']: 1, ['k'.repeat(5000)]: 1, author: '\u001b[2J',
      baseline: '\u001b[2J',
    }));
    const { errors } = await expectRefusal(['check', file], '\\u{1b}]0;gone\\u{7}', 4);
    expect(errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(Math.max(...errors.split('\n').map((line) => line.length))).toBeLessThan(400);
  });

  it('in titles that stand over a table', async () => {
    const file = written('odd-title.json', policy({ title: '\u001b[31mred\u202e\nB' }));
    const { output } = await said(['compare', 'riverside', '--policy', file,
      '--seeds', '1', '--workers', '1']);
    expect(output).toContain('\\u{1b}[31mred\\u{202e}\\u{a}B / ');
  });
});
