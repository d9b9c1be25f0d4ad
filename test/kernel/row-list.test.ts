// A row list against a set: the same members after any adds and removes, and the same order again
// after a saved image.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowList } from '../../sim-core/kernel/row-list.ts';
import { restore, save } from '../../sim-core/kernel/snapshot.ts';

const capacity = 12;
const change = fc.record({
  row: fc.integer({ min: 0, max: capacity - 1 }),
  isAdded: fc.boolean(),
});

function rowsOf(list: RowList): number[] {
  return [...list.rows.subarray(0, list.count)];
}

describe('a row list', () => {
  it('holds what a set holds', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const list = new RowList('rows', capacity);
        const set = new Set<number>();
        for (const { row, isAdded } of changes) {
          if (isAdded) {
            list.add(row);
            set.add(row);
          } else {
            list.remove(row);
            set.delete(row);
          }
          expect(list.has(row)).toBe(set.has(row));
        }
        expect(rowsOf(list).sort((a, b) => a - b)).toEqual([...set].sort((a, b) => a - b));
        const copy = new RowList('rows', capacity);
        restore(copy.sections, save(list.sections));
        expect(rowsOf(copy)).toEqual(rowsOf(list));
        for (let row = 0; row < capacity; row++) expect(copy.has(row)).toBe(set.has(row));
        list.clear();
        expect([list.count, list.has(3)]).toEqual([0, false]);
      }),
    );
  });

  it('takes the last row into the gap', () => {
    const list = new RowList('rows', capacity);
    for (const row of [4, 7, 2, 9]) list.add(row);
    list.remove(7);
    expect(rowsOf(list)).toEqual([4, 9, 2]);
  });
});
