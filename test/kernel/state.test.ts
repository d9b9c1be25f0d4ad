// Tables, saved images and digests: what goes in comes out, a single bit shows, and the first
// differing table is named.

import { describe, expect, it } from 'vitest';
import {
  digestAll,
  digestOf,
  firstDifference,
  restore,
  save,
} from '../../sim-core/kernel/snapshot.ts';
import { cellsOf, records } from '../../sim-core/kernel/records.ts';
import { table } from '../../sim-core/kernel/table.ts';

function makeTwo(rows = 5) {
  const people = table('people', rows, { age: 'u8', x: 'i32', fen: 'f64', mood: 'f32', n: 'u16' });
  const clock = table('clock', 1, { seconds: 'f64' });
  return { people, clock, sections: [people.section, clock.section] };
}

describe('a table', () => {
  it('keeps its columns apart and aligned, whatever their order and number of rows', () => {
    for (const rows of [0, 1, 3, 5, 8]) {
      const { people } = makeTwo(rows);
      people.age.fill(200);
      people.x.fill(-3);
      people.fen.fill(1.5);
      people.mood.fill(0.25);
      people.n.fill(60_000);
      expect([...people.age]).toEqual(new Array(rows).fill(200));
      expect([...people.x]).toEqual(new Array(rows).fill(-3));
      expect([...people.fen]).toEqual(new Array(rows).fill(1.5));
      expect([...people.mood]).toEqual(new Array(rows).fill(0.25));
      expect([...people.n]).toEqual(new Array(rows).fill(60_000));
    }
  });

  it('starts at zero and refuses a negative number of rows', () => {
    expect(makeTwo().people.fen.every((value) => value === 0)).toBe(true);
    expect(() => table('none', -1, { x: 'i32' })).toThrow('none');
  });
});

describe('a saved image', () => {
  it('brings back every bit', () => {
    const one = makeTwo();
    one.people.fen.set([1, -0, NaN, 1e300, 5]);
    one.people.age.set([1, 2, 3, 4, 5]);
    one.clock.seconds[0] = 43_200;
    const other = makeTwo();
    restore(other.sections, save(one.sections));
    expect([...other.people.fen]).toEqual([1, -0, NaN, 1e300, 5]);
    expect([...other.people.age]).toEqual([1, 2, 3, 4, 5]);
    expect(digestAll(other.sections)).toBe(digestAll(one.sections));
  });

  it('does not change with the state that it was taken from', () => {
    const one = makeTwo();
    one.people.x[2] = 7;
    const image = save(one.sections);
    one.people.x[2] = 8;
    restore(one.sections, image);
    expect(one.people.x[2]).toBe(7);
  });

  it('is refused by other tables', () => {
    const image = save(makeTwo().sections);
    expect(() => restore(makeTwo(6).sections, image)).toThrow('people');
    expect(() => restore([makeTwo().people.section], image)).toThrow('other tables');
    expect(() => restore(makeTwo().sections, new ArrayBuffer(64))).toThrow('not a saved city');
  });
});

describe('a digest', () => {
  it('changes with any single bit', () => {
    const one = makeTwo();
    const seen = new Set([digestOf(one.people.section)]);
    const bytes = new Uint8Array(one.people.section.buffer);
    for (let i = 0; i < bytes.length; i++) {
      for (let bit = 0; bit < 8; bit++) {
        bytes[i] ^= 1 << bit;
        seen.add(digestOf(one.people.section));
        bytes[i] ^= 1 << bit;
      }
    }
    expect(seen.size).toBe(1 + bytes.length * 8);
  });

  it('tells the order of values, and names the first table that differs', () => {
    const one = makeTwo();
    const other = makeTwo();
    one.people.x.set([1, 2]);
    other.people.x.set([2, 1]);
    expect(digestAll(one.sections)).not.toBe(digestAll(other.sections));
    expect(firstDifference(one.sections, other.sections)).toBe('people');
    other.people.x.set([1, 2]);
    expect(firstDifference(one.sections, other.sections)).toBeUndefined();
    other.clock.seconds[0] = 1;
    expect(firstDifference(one.sections, other.sections)).toBe('clock');
  });
});

describe('records', () => {
  it('can step like others, so that one id names a row of both', () => {
    const shops = records('shops', 3, { x: 'f64', y: 'f64', zone: 'f64' });
    const shelves = records('shelves', 3, { units: 'f64' }, shops.bits);
    expect([shelves.bits, shelves.step, shelves.end]).toEqual([2, 4, 12]);
    for (let shop = 0; shop < shops.end; shop += shops.step) shelves.units[shop] = shop + 1;
    expect([...cellsOf(shelves, shelves.units)]).toEqual([1, 5, 9]);
  });

  it('refuse steps that are too short for their columns', () => {
    expect(() => records('wide', 1, { words: ['i32', 5] }, 2)).toThrow('wide: a row is too short');
  });
});
