// What is expected of a lever: kept for every lever that each city has, by this engine; one of them
// is measured again, another each day. An answer is held against it figure by figure.

import { describe, expect, it } from 'vitest';
import {
  allMoves, expectedFigures, expectedOf, measuredAt, moveId, requestOf, waysIn,
} from '../../scenarios/expected/index.ts';
import ways from '../../scenarios/expected/ways.json' with { type: 'json' };
import {
  type Comparison, engineVersion, LocalBatch, RunPool, startComparison,
} from '../../sim-core/index.ts';
import { policyLevers } from '../../sim-core/policy/levers/index.ts';
import { cameSo, expectationOf } from '../../web/state/expected.ts';
import { firstSetup } from '../../web/state/setup.ts';
import { triedNow } from '../verify/rotation.ts';

const fee = policyLevers.deliveryFeeBase;

describe('what is kept', () => {
  it('is of every lever and of this engine, a letter a figure', () => {
    expect(ways.engineVersion).toBe(engineVersion);
    expect(Object.keys(ways.ways).sort()).toEqual(allMoves().map(moveId).sort());
    for (const letters of Object.values(ways.ways)) {
      expect(letters).toMatch(new RegExp(`^[-+0?]{${expectedFigures.length}}$`));
    }
  });

  it.each(triedNow(allMoves().map((move) => [moveId(move), move] as const), 1))(
    'comes out again: %s',
    async (id, move) => {
      const runner = new RunPool(() => {
        const batch = new LocalBatch();
        return {
          run: batch.run.bind(batch), cancel: () => batch.cancel(), close: () => undefined,
        };
      }, 1);
      const comparison = await startComparison(requestOf(move), runner).result;
      expect(waysIn(comparison!)).toBe((ways.ways as Record<string, string>)[id]);
    },
  );
});

describe('what is expected', () => {
  const expected = (value: number) => expectedOf(ways, fee, value);
  const b = (set: Record<string, number>) => ({ title: 'B', changes: [{ fromSeconds: 0, set }] });

  it('is what was measured the same way from the default, and nothing at the default', () => {
    expect(measuredAt(fee, fee.value + 10)).toBe(fee.usual[1]);
    expect(measuredAt(fee, 0)).toBe(fee.usual[0]);
    expect(expected(fee.value)).toBeUndefined();
    expect(expected(0)).toMatchObject({ 'orders.placed': '+', 'welfare.platforms': '-' });
    expect(expected(800)).toMatchObject({ 'orders.placed': '-' });
  });

  it('is of one lever that alone is moved from the defaults', () => {
    const of = (setup: Partial<typeof firstSetup>) => (
      expectationOf({ ...firstSetup, ...setup }, ways)?.lever.id
    );
    const commission = { 'merchant.commission': 100 };
    expect(of({ b: b({ [fee.id]: 0 }) })).toBe(fee.id);
    expect(of({ b: b({ [fee.id]: 0, ...commission }) })).toBeUndefined();
    expect(of({ b: b({ [fee.id]: 0 }), a: b(commission) })).toBeUndefined();
    expect(of({ b: b({ [fee.id]: 0 }), world: { 'world.demand-level': 900 } })).toBeUndefined();
    expect(of({})).toBeUndefined();
  });

  it('came so, came otherwise or cannot be told, and of the rest nothing is said', () => {
    const figure = (difference: number, verdict: string) => (
      { n: 8, difference, verdict, perSeed: { difference: [difference] } }
    );
    const figures = {
      'orders.placed': figure(10, 'better'),
      'welfare.platforms': figure(5, 'better'),
      'welfare.riders': figure(1, 'unknown'),
      'delivery.time-mean': figure(0, 'same'),
      'welfare.consumers': figure(3, 'better'),
    };
    expect(cameSo({
      'orders.placed': '+', 'welfare.platforms': '-', 'welfare.riders': '+',
      'delivery.time-mean': '0', 'welfare.consumers': '?',
    }, { figures } as unknown as Comparison)).toEqual({
      asExpected: ['orders.placed', 'delivery.time-mean'],
      otherwise: ['welfare.platforms'],
      unclear: ['welfare.riders'],
    });
  });
});
