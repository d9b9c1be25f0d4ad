// A day whose books do not close is an error that names the run, never a figure: each kind of
// violation is made on purpose, on a day of a few hundred orders that closes otherwise (A8).

import { describe, expect, it } from 'vitest';
import type { City } from '../../sim-core/world/city.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { digestText } from '../../sim-core/kernel/snapshot.ts';
import { runKey } from '../../sim-core/run/run-key.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const policy = policyOf({});

/** A day at the end of which somebody spoils something, before the day is told. */
function dayWith(spoil: (city: City) => void, days = 1, warmUp = 0): () => unknown {
  const scenario = { ...toyScenario, days, warmUp };
  const calendar = { dayCloses: [({ city }: { city: City }) => spoil(city)] };
  const built = new BuiltCity(scenario, { calendar });
  return () => {
    built.begin(policy, 5);
    return built.finish();
  };
}

describe('A8: the books of a day', () => {
  it('close, also over several days after a warm-up', () => {
    expect(dayWith(() => undefined, 2, 1)).not.toThrow();
  });

  it.each([
    ['fen riders hold', ({ riders }: City) => { riders.balanceFen[0] += 1; }],
    ['fen merchants hold', ({ merchants }: City) => { merchants.balanceFen[0] -= 1; }],
    ['fen for baskets', ({ ledger }: City) => { ledger.post(0, 100, 0, 0, 0); }],
    ['orders delivered, and counted', ({ counts }: City) => { counts.delivered[0]--; }],
    ['orders placed, and counted', ({ counts }: City) => { counts.placed[0]++; }],
    ['riders online, and told', ({ riders }: City) => { riders.activity[0] = 1; }],
    ['orders on hand', ({ riders }: City) => { riders.onHand[0]++; }],
    ['fen merchants hold', ({ merchants }: City) => { merchants.balanceFen[0] = NaN; }],
  ])('do not close with a mistake in: %s', (what, spoil) => {
    const run = dayWith(spoil);
    const name = digestText(runKey({ scenario: toyScenario, policy, seed: 5, digest: true }));
    expect(run).toThrow(what);
    expect(run).toThrow(`The books of run ${name} (toy, ordinary, seed 5, "Test") do not close`);
  });
});
