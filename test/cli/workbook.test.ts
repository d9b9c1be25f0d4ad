// The workbook of a comparison, read back: every number is the one that the comparison has, what is
// undefined is an empty cell, no text is ever a formula, and every column is explained twice.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leftOutOf } from '../../scenarios/left-out/left-out.ts';
import { answerSheets } from '../../scenarios/workbook/answer-sheets.ts';
import { longestCell, workbookOf } from '../../scenarios/workbook/workbook.ts';
import { verticals } from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { readWorkbook } from '../workbook.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Found {
  readonly [column: string]: number | string | null | undefined;
}
interface Answer {
  readonly figures: Readonly<Record<string, Found & { perSeed: Record<string, number[]> }>>;
  readonly breakdowns: Readonly<Record<string, Record<string, Record<string, Found>>>>;
}

/** As JSON has it: nothing is null. */
const plain = (value: unknown): unknown => value ?? null;

describe('a comparison as a workbook', { timeout: 240_000 }, () => {
  it('AC-I3: holds every number, every seed and part, and explains its columns', async () => {
    const file = join(folder, 'answer.xlsx');
    const { code, output } = await said([
      'compare', 'riverside', '--set', 'delivery-fee.base=0', '--seeds', '3,5', '--workers', '1',
      '--people', '--by', 'district', '--xlsx', file, '--json',
    ]);
    expect(code).toBe(0);
    const answer = JSON.parse(output) as Answer;
    const { sheets } = readWorkbook(readFileSync(file));
    expect(Object.keys(sheets)).toEqual([
      'provenance', 'figures', 'parts', 'runs', 'people', 'left_out', 'dictionary',
    ]);
    expect(sheets.figures.map(({ figure }) => figure).toSorted())
      .toEqual(Object.keys(answer.figures).toSorted());
    let empty = 0;
    for (const row of sheets.figures) {
      const found = answer.figures[String(row.figure)];
      for (const column of ['baseline', 'policy', 'difference', 'low', 'high', 'n', 'verdict']) {
        expect(plain(row[column]), `${row.figure} ${column}`).toBe(plain(found[column]));
      }
      if (row.baseline === undefined) empty += 1;
      expect(row.note !== undefined).toBe(found.n === 0);
    }
    // Figures of coupons have nothing to tell where there are none.
    expect(empty).toBeGreaterThan(0);
    for (const row of sheets.runs) {
      const { perSeed } = answer.figures[String(row.figure)];
      const at = [3, 5].indexOf(Number(row.seed));
      expect(plain(row.policy)).toBe(plain(perSeed.policy[at]));
    }
    expect(sheets.runs).toHaveLength(2 * sheets.figures.length);
    for (const row of sheets.parts) {
      const found = answer.breakdowns[String(row.figure)].district[String(row.label)];
      expect(plain(row.difference)).toBe(plain(found.difference));
    }
    for (const [name, rows] of Object.entries(sheets)) {
      const explained = sheets.dictionary.filter(({ sheet }) => sheet === name);
      expect(explained.map((each) => each.name)).toEqual(Object.keys(rows[0]));
      for (const { zh, en } of explained) {
        expect(zh, name).toMatch(/\p{Script=Han}/u);
        expect(en, name).toMatch(/[a-z]{2}/);
      }
    }
    const units = sheets.dictionary.filter(({ sheet }) => sheet === 'figure');
    expect(units).toHaveLength(sheets.figures.length);
    for (const { name, unit_en: unit } of units) {
      expect(unit).toBe(metrics.find(({ id }) => id === name)?.unit);
    }
  });

  it('is refused before anything is run where it could not be written', async () => {
    const { code, errors } = await said(['compare', 'riverside', '--xlsx', join(folder, 'a.csv')]);
    expect(code).not.toBe(0);
    expect(errors).toContain('.xlsx');
  });
});

describe('a workbook', () => {
  const sheet = {
    name: 'odd',
    columns: [{ id: 'says' }, { id: 'number' }],
    rows: [['=HYPERLINK("x")', 0.1 + 0.2], ['+1<2>&', NaN], ['-1\u0000', -0.5], [undefined, 1e-9],
      ['_x0041_ 😀', 1]],
  };

  it('holds text as text, numbers to the last digit and nothing for what is undefined', () => {
    const bytes = workbookOf([sheet]);
    const { sheets, parts } = readWorkbook(bytes);
    expect(sheets.odd).toEqual([
      { says: '=HYPERLINK("x")', number: 0.1 + 0.2 },
      { says: '+1<2>&', number: undefined },
      { says: '-1', number: -0.5 },
      { says: undefined, number: 1e-9 },
      // Written like this, spreadsheets show the text itself and no A.
      { says: '_x005F_x0041_ 😀', number: 1 },
    ]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f');
    expect(workbookOf([sheet])).toEqual(bytes);
  });

  it('AC-I3: tells where it comes from in full, however long that is', () => {
    const says = `${'x'.repeat(longestCell - 1)}${'😀'.repeat(longestCell)}`;
    const answer = { days: '1', arms: [], verticals: [], origin: [['policy_B', says]] } as const;
    const { sheets } = readWorkbook(workbookOf(answerSheets(answer)));
    expect(sheets.provenance.map((row) => row.says).join('')).toBe(says);
  });

  it('refuses a text that no cell holds', () => {
    const long = { ...sheet, rows: [['x'.repeat(40_000)]] };
    expect(() => workbookOf([long])).toThrow(RangeError);
  });
});

describe('what the model leaves out', () => {
  it('is what the manual says of every vertical, in both languages', () => {
    const all = leftOutOf(verticals.map(({ id }) => id));
    expect(all.map(({ id }) => id).toSorted()).toEqual(verticals.map(({ id }) => id).toSorted());
    for (const language of ['en', 'zh'] as const) {
      const ending = language === 'en' ? '.md' : '.zh.md';
      const text = (name: string): string => (
        readFileSync(`docs/${name}${ending}`, 'utf8').replaceAll('`', '')
          .replaceAll(/\s+/g, language === 'en' ? ' ' : '').toLowerCase()
      );
      const [model, manual] = [text('model'), text('verticals')];
      for (const { id, says } of all) {
        for (const each of says) {
          const words = language === 'en' ? each.en : each.zh.replaceAll(/\s+/g, '');
          expect(id === 'food' ? model : manual, id).toContain(words.toLowerCase());
        }
      }
    }
  });
});
