// Two policies on one seed face the same luck: the same wishes at the same seconds, and for an
// order that is placed under both the same patience of its merchant and mostly the same first
// answer. Draws that hang on counts or on order instead of on the need would part the two within
// minutes.

import { describe, expect, it } from 'vitest';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

/** What is known of an order that a need led to. */
interface Life {
  readonly placedAt: number;
  readonly consumer: number;
  readonly merchant: number;
  acceptedAfter: number;
  isFirstTaken: boolean | undefined;
}

/** All orders of a day by the key of their need. */
function livesUnder(set: Readonly<Record<string, number>>): {
  lives: Map<number, Life>;
  needs: string[];
} {
  const lives = new Map<number, Life>();
  const needs: string[] = [];
  const lifeOf = (order: number): Life | undefined => lives.get(city().orders.needKey[order]);
  const observer: Observer = {
    needArose: (consumer) => void needs.push(`${city().now.seconds} ${consumer}`),
    orderPlaced: (order) => {
      const { needKey, consumer, merchant, placedAt } = city().orders;
      lives.set(needKey[order], {
        placedAt: placedAt[order], consumer: consumer[order], merchant: merchant[order],
        acceptedAfter: -1, isFirstTaken: undefined,
      });
    },
    orderAccepted: (order) => {
      const life = lifeOf(order);
      if (life !== undefined) life.acceptedAfter = city().now.seconds - life.placedAt;
    },
    offerAccepted: (order, _rider, attempt) => answer(lifeOf(order), attempt, true),
    offerDeclined: (order, _rider, attempt) => answer(lifeOf(order), attempt, false),
  };
  const built: BuiltCity = new BuiltCity(toyScenario, { isMeasured: false, observers: [observer] });
  const city = (): City => built.sim.city;
  built.begin(policyOf(set), 7);
  built.finish();
  return { lives, needs };
}

function answer(life: Life | undefined, attempt: number, isTaken: boolean): void {
  if (life !== undefined && attempt === 1) life.isFirstTaken = isTaken;
}

describe('two policies on one seed', () => {
  const left = livesUnder({});
  const right = livesUnder({ 'delivery-fee.base': 420 });
  const common = [...left.lives].flatMap(([need, life]) => {
    const other = right.lives.get(need);
    return other === undefined ? [] : [[life, other] as const];
  });

  it('face the same wishes of the same people at the same seconds', () => {
    expect(left.needs.length).toBeGreaterThan(500);
    expect(right.needs).toEqual(left.needs);
  });

  it('see most needs end the same way, and not all', () => {
    expect(common.length / left.lives.size).toBeGreaterThan(0.85);
    expect(right.lives.size).toBeLessThan(left.lives.size);
    const sameMerchant = common.filter(([one, other]) => one.merchant === other.merchant);
    expect(sameMerchant.length / common.length).toBeGreaterThan(0.85);
  });

  it('draw the same luck for an order that both have', () => {
    for (const [one, other] of common) {
      expect([other.placedAt, other.consumer, other.acceptedAfter]).toEqual(
        [one.placedAt, one.consumer, one.acceptedAfter],
      );
    }
    const answered = common.filter(
      ([one, other]) => one.isFirstTaken !== undefined && other.isFirstTaken !== undefined,
    );
    const agreed = answered.filter(([one, other]) => one.isFirstTaken === other.isFirstTaken);
    expect(answered.length).toBeGreaterThan(200);
    // Riders and minutes differ a little; independent answers would agree on four in five.
    expect(agreed.length / answered.length).toBeGreaterThan(0.92);
  });
});
