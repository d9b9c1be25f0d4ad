// What people decide, as tables that a person can check: chances over grids of what they know. Each
// table also has to be monotone where it must be, so that an update cannot hide a wrong sign.

import { describe, expect, it } from 'vitest';
import { acceptChance } from '../../sim-core/decide/accept-offer.ts';
import { hoursFrom, onlineChance } from '../../sim-core/decide/go-online.ts';
import { merchantUtility } from '../../sim-core/decide/nested-choice.ts';
import { goldenOf } from './golden-file.ts';

const perMille = (chance: number): number => Math.round(chance * 1000);

/** Chances in per mille: one row for each of the first, one column for each of the second. */
function grid(
  rows: readonly number[],
  columns: readonly number[],
  chance: (row: number, column: number) => number,
): Record<string, number[]> {
  return Object.fromEntries(
    rows.map((row) => [String(row), columns.map((column) => perMille(chance(row, column)))]),
  );
}

function expectMonotone(table: Record<string, number[]>, downRows: -1 | 1, alongRow: -1 | 1): void {
  const rows = Object.values(table);
  rows.forEach((row, i) => row.forEach((value, k) => {
    if (k > 0) expect((value - row[k - 1]) * alongRow).toBeGreaterThanOrEqual(0);
    if (i > 0) expect((value - rows[i - 1][k]) * downRows).toBeGreaterThanOrEqual(0);
  }));
}

describe('taking an offer', () => {
  const pays = [300, 500, 700, 1000];
  const minutes = [4, 8, 15, 30];
  const kind = (isDedicated: boolean, kerbSeconds: number, trouble: number) =>
    grid(pays, minutes, (payFen, added) =>
      acceptChance(payFen, added * 60, 1800, kerbSeconds, trouble, isDedicated));

  it('follows pay, minutes added, building and kind of rider', () => {
    const tables = {
      'rows: pay in fen; columns: minutes added': minutes,
      'crowdsourced, easy door': kind(false, 90, 0),
      'crowdsourced, high building': kind(false, 300, 0),
      'crowdsourced, troublesome order': kind(false, 90, 1.5),
      'dedicated, easy door': kind(true, 90, 0),
    };
    expect(tables).toEqual(goldenOf('accept-offer', tables));
    expectMonotone(tables['crowdsourced, easy door'], 1, -1);
    expectMonotone(tables['dedicated, easy door'], 1, -1);
    const [easy, high] = [kind(false, 90, 0), kind(false, 300, 0)];
    for (const pay of pays) {
      easy[pay].forEach((chance, i) => expect(chance).toBeGreaterThanOrEqual(high[pay][i]));
    }
  });
});

describe('being online', () => {
  const expected = [800, 1400, 2000, 2600, 3200];
  const fromFavourite = [0, 3, 6, 12];

  it('follows earnings, the hour, and the day so far', () => {
    const at = (isFullTime: boolean, isOnline: boolean, hoursOnline: number) =>
      grid(expected, fromFavourite, (fen, hours) => {
        const day = { isFullTime, mood: 0, freshness: 0 };
        return onlineChance(fen, 1450, day, hours, isOnline, hoursOnline);
      });
    const tables = {
      'rows: expected fen an hour; columns: hours from favourite': fromFavourite,
      'part-time, offline, fresh': at(false, false, 0),
      'part-time, online, two hours': at(false, true, 2),
      'part-time, online, three hours': at(false, true, 3),
      'full-time, offline, fresh': at(true, false, 0),
      'full-time, online, ten hours': at(true, true, 10),
    };
    expect(tables).toEqual(goldenOf('go-online', tables));
    for (const [name, table] of Object.entries(tables)) {
      if (!Array.isArray(table)) expectMonotone(table, 1, -1);
      else expect(name).toContain('rows');
    }
  });

  it('knows that a day is a circle', () => {
    expect([hoursFrom(23, 1), hoursFrom(1, 23), hoursFrom(12, 0), hoursFrom(3, 27)]).toEqual(
      [2, 2, 12, 0],
    );
  });
});

describe('the worth of a merchant', () => {
  it('falls with price and promised minutes and rises with stars', () => {
    const worth = (stars: number, yuan: number, promised: number): number =>
      Math.round(1000 * merchantUtility(stars, 0.55, 0.5, yuan, 0.05, promised, 0.05));
    const table = {
      'columns: 4.0, 4.5 and 5.0 stars; in thousandths': [4, 4.5, 5],
      '20 yuan, 30 min': [4, 4.5, 5].map((stars) => worth(stars, 20, 30)),
      '20 yuan, 45 min': [4, 4.5, 5].map((stars) => worth(stars, 20, 45)),
      '35 yuan, 30 min': [4, 4.5, 5].map((stars) => worth(stars, 35, 30)),
    };
    expect(table).toEqual(goldenOf('merchant-worth', table));
    expect(worth(4.5, 20, 30) - worth(4.5, 35, 30)).toBe(750);
    expect(worth(4.5, 20, 30) - worth(4.5, 20, 45)).toBe(750);
  });
});
