// The race of shocks against the closed formula of the nested logit: over many draws each
// alternative must win as often as the formula says, within the error of the sample.

import { describe, expect, it } from 'vitest';
import { nestQuantiles, nestShock } from '../../sim-core/decide/nested-choice.ts';
import { gumbelQuantiles, quantileAt } from '../../sim-core/kernel/quantiles.ts';
import { unsignedBits, keyOf } from '../../sim-core/kernel/random.ts';

const gumbel = gumbelQuantiles();
const draws = 60_000;

/** Shares of the alternatives outside the nest, then of those in it. */
function closedForm(
  outside: readonly number[],
  nested: readonly number[],
  scale: number,
): number[] {
  const inner = nested.map((utility) => Math.exp(utility / scale));
  const innerSum = inner.reduce((a, b) => a + b, 0);
  const nest = innerSum ** scale;
  const outer = outside.map((utility) => Math.exp(utility));
  const all = nest + outer.reduce((a, b) => a + b, 0);
  return [
    ...outer.map((weight) => weight / all),
    ...inner.map((weight) => ((weight / innerSum) * nest) / all),
  ];
}

/** How often each wins the race, drawn as the engine draws it. */
function raced(outside: readonly number[], nested: readonly number[], scale: number): number[] {
  const key = keyOf(11, 'race');
  const table = nestQuantiles(scale);
  const wins = new Array<number>(outside.length + nested.length).fill(0);
  const shock = (need: number, k: number): number => quantileAt(gumbel, unsignedBits(key, need, k));
  for (let need = 0; need < draws; need++) {
    const one = unsignedBits(key, need, 900);
    const common = nestShock(table, gumbel, scale, one, unsignedBits(key, need, 901));
    let best = -Infinity;
    let winner = -1;
    outside.forEach((utility, i) => {
      const worth = utility + shock(need, i);
      if (worth > best) [best, winner] = [worth, i];
    });
    nested.forEach((utility, i) => {
      const worth = utility + scale * shock(need, 100 + i) + common;
      if (worth > best) [best, winner] = [worth, outside.length + i];
    });
    wins[winner]++;
  }
  return wins.map((count) => count / draws);
}

describe.each([0.3, 0.5, 0.8])('a nest of scale %d', (scale) => {
  it.each([
    ['even', [0, 0.3], [0, 0, 0]],
    ['uneven', [0, 0.3], [0.8, 0.2, -0.5, 0.7]],
    ['weak', [0, 0.3], [-1.5, -2]],
    ['strong', [0, 0.3], [1.5, 1.4, 1.3, 0.9, 0.2]],
  ])('%s utilities', (_name, outside, nested) => {
    const expected = closedForm(outside, nested, scale);
    raced(outside, nested, scale).forEach((share, i) => {
      const error = Math.sqrt((expected[i] * (1 - expected[i])) / draws);
      expect(Math.abs(share - expected[i]), `alternative ${i}`).toBeLessThan(4 * error + 0.0005);
    });
  });
});
