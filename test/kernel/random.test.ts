// Keyed draws: even over their range, unrelated between subjects, occasions, purposes and seeds,
// and a function of the key alone, whatever was drawn before.

import { describe, expect, it } from 'vitest';
import {
  draw, evenDraw, keyOf, pick, streamOf, subKey, unsignedBits,
} from '../../sim-core/kernel/random.ts';

const key = keyOf(7, 'test');

/** Chi square of counts in equal cells. */
function chiSquare(counts: readonly number[], total: number): number {
  const expected = total / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function correlation(left: readonly number[], right: readonly number[]): number {
  const n = left.length;
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / n;
  const [meanLeft, meanRight] = [mean(left), mean(right)];
  let both = 0;
  let squaresLeft = 0;
  let squaresRight = 0;
  for (let i = 0; i < n; i++) {
    both += (left[i] - meanLeft) * (right[i] - meanRight);
    squaresLeft += (left[i] - meanLeft) ** 2;
    squaresRight += (right[i] - meanRight) ** 2;
  }
  return both / Math.sqrt(squaresLeft * squaresRight);
}

const manyDraws = (count: number, draws: (i: number) => number): number[] =>
  Array.from({ length: count }, (_, i) => draws(i));

describe('keyed draws', () => {
  it.each([
    ['subjects', (i: number) => draw(key, i, 0)],
    ['occasions', (i: number) => draw(key, 5, i)],
    ['both', (i: number) => draw(key, i % 300, Math.floor(i / 300))],
    ['negative subjects', (i: number) => draw(key, -i, 3)],
  ])('are uniform over %s', (_name, drawn) => {
    const total = 90_000;
    const cells = new Array<number>(100).fill(0);
    for (let i = 0; i < total; i++) cells[Math.floor(drawn(i) * 100)]++;
    // 99 degrees of freedom: the middle 99.98 % lie between 55 and 156.
    expect(chiSquare(cells, total)).toBeGreaterThan(55);
    expect(chiSquare(cells, total)).toBeLessThan(156);
  });

  it('are strictly between 0 and 1', () => {
    const values = manyDraws(50_000, (i) => draw(key, i, 1));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it('of neighbours are unrelated', () => {
    const n = 40_000;
    const own = manyDraws(n, (i) => draw(key, i, 0));
    const bound = 4 / Math.sqrt(n);
    const others: readonly (readonly [string, (i: number) => number])[] = [
      ['next subject', (i) => draw(key, i + 1, 0)],
      ['next occasion', (i) => draw(key, i, 1)],
      ['subject and occasion swapped', (i) => draw(key, 0, i)],
      ['another purpose', (i) => draw(keyOf(7, 'other'), i, 0)],
      ['another seed', (i) => draw(keyOf(8, 'test'), i, 0)],
      ['a key made from the draw', (i) => draw(subKey(key, i, 0), i, 0)],
    ];
    for (const [name, other] of others) {
      expect(Math.abs(correlation(own, manyDraws(n, other))), name).toBeLessThan(bound);
    }
  });

  it('do not depend on what was drawn before', () => {
    const forwards = manyDraws(100, (i) => unsignedBits(key, i, 2));
    const backwards = manyDraws(100, (i) => unsignedBits(key, 99 - i, 2)).reverse();
    streamOf(7, 'test')();
    expect(backwards).toEqual(forwards);
    expect(manyDraws(100, (i) => unsignedBits(keyOf(7, 'test'), i, 2))).toEqual(forwards);
  });

  it('have no collisions beyond chance', () => {
    const seen = new Set(manyDraws(60_000, (i) => unsignedBits(key, i % 600, Math.floor(i / 600))));
    // About 0.42 pairs are expected among 2^32 values.
    expect(seen.size).toBeGreaterThan(60_000 - 6);
  });
});

describe('pick', () => {
  it('gives every whole number below the count about as often', () => {
    const total = 70_000;
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < total; i++) counts[pick(key, i, 9, 7)]++;
    expect(chiSquare(counts, total)).toBeLessThan(27);
  });
});

describe('a stream', () => {
  it('repeats for a seed and purpose and differs for another', () => {
    const [one, same, other] = [streamOf(1, 'a'), streamOf(1, 'a'), streamOf(1, 'b')];
    const first = manyDraws(20, () => one());
    expect(manyDraws(20, () => same())).toEqual(first);
    expect(manyDraws(20, () => other())).not.toEqual(first);
  });
});

describe('evenDraw', () => {
  const occasions = [0, 1, 2, 3] as const;
  const count = (n: number, isIn: (subject: number) => boolean): number => (
    Array.from({ length: n }, (_, subject) => isIn(subject)).filter(Boolean).length
  );

  it.each([1, 2, 3, 4, 5])('gives any share to as many as it should, key %i', (seed) => {
    const key = keyOf(seed, 'test');
    for (const occasion of occasions) {
      for (const share of [0.1, 0.2, 0.5, 0.85]) {
        for (const n of [50, 210, 1740]) {
          const found = count(n, (subject) => evenDraw(key, subject, occasion) < share);
          expect(Math.abs(found - share * n)).toBeLessThan(3.5);
        }
      }
    }
  });

  it('spreads two traits together as if neither knew of the other', () => {
    const key = keyOf(9, 'test');
    const both = count(1000, (subject) => (
      evenDraw(key, subject, 0) < 0.2 && evenDraw(key, subject, 3) < 0.5
    ));
    expect(Math.abs(both - 100)).toBeLessThan(12);
  });

  it('says to whom by the key', () => {
    const chosen = (seed: number): string => Array.from({ length: 60 }, (_, subject) => (
      evenDraw(keyOf(seed, 'test'), subject, 0) < 0.2 ? 1 : 0
    )).join('');
    expect(new Set([1, 2, 3, 4, 5].map(chosen)).size).toBe(5);
  });
});
