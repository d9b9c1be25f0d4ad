// The tournament against looking along the list, with ties, infinities and every small length.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatestAt } from '../../sim-core/kernel/greatest.ts';

const lead = new Int32Array(32);

describe('the greatest of some numbers', () => {
  it('is the first of the largest, whatever lies behind them', () => {
    const number = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true }),
      fc.constantFrom(0, -0, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 64 }), (numbers) => {
        const values = Float64Array.from([...numbers, Infinity]);
        const expected = numbers.findIndex((value) => value === Math.max(...numbers));
        expect(greatestAt(values, numbers.length, lead)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is the only one of one', () => {
    expect(greatestAt(Float64Array.of(-Infinity), 1, lead)).toBe(0);
  });
});
