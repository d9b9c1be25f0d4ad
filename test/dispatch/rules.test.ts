// Every rule of dispatch delivers a day, gives the same answer twice and after a restored snapshot,
// and does what its name says.

import { describe, expect, it } from 'vitest';
import { dispatchers } from '../../sim-core/dispatch/index.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { dispatchSettings, ruleIds } from './rules-of-dispatch.ts';

const noonSeconds = 43_200;
const busyScenario = {
  ...toyScenario,
  city: { ...toyScenario.city, ordersPerDay: 900, riders: 86, merchants: 24, residents: 4000 },
};

it('the lever names the rules in their order', () => {
  expect(dispatchers.map((rule) => rule.id)).toEqual(ruleIds);
});

describe.each(Object.entries(dispatchSettings))('%s', (_name, set) => {
  const built = new BuiltCity(busyScenario);

  it('delivers nearly all orders of a day', () => {
    const { orders, figures } = dayUnder(built, set, 3);
    expect(orders).toBeGreaterThan(300);
    expect(figures['orders.undelivered-share']).toBeLessThan(0.08);
  });

  it('gives one answer: twice, and restored at noon in another city', () => {
    const { digest } = dayUnder(built, set, 4);
    expect(dayUnder(built, set, 4).digest).toBe(digest);
    built.begin(policyOf(set), 4);
    built.advance(noonSeconds);
    const image = built.snapshot();
    const other = new BuiltCity(busyScenario);
    other.restore(image, policyOf(set), 4);
    expect(other.finish().digest).toBe(digest);
  });
});

interface Offers {
  readonly perOffer: Map<string, number>;
  taken: number;
  declined: number;
  takenBack: number;
}

/** Counts offers of a day by rider and second. */
function offersUnder(rule: string, seed: number): Offers {
  const offers: Offers = { perOffer: new Map(), taken: 0, declined: 0, takenBack: 0 };
  const observer: Observer = {
    offerMade(_order, rider) {
      const key = `${rider} ${built.sim.city.now.seconds}`;
      offers.perOffer.set(key, (offers.perOffer.get(key) ?? 0) + 1);
    },
    offerAccepted: () => { offers.taken++; },
    offerDeclined: () => { offers.declined++; },
    orderTakenBack: () => { offers.takenBack++; },
  };
  const built = new BuiltCity(busyScenario, { observers: [observer] });
  dayUnder(built, { 'dispatch.rule': rule }, seed);
  return offers;
}

describe('what a rule is for', () => {
  it('bundles are offers of several orders, up to the largest bundle; batches are not', () => {
    const sizes = [...offersUnder('bundles', 5).perOffer.values()];
    expect(Math.max(...sizes)).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3);
    expect(Math.max(...offersUnder('batched', 5).perOffer.values())).toBe(1);
  });

  it('riders who grab never decline', () => {
    const { taken, declined } = offersUnder('grab', 5);
    expect(taken).toBeGreaterThan(300);
    expect(declined).toBe(0);
    expect(offersUnder('batched', 5).declined).toBeGreaterThan(0);
  });

  it('only the rolling rule takes orders back', () => {
    expect(offersUnder('rolling', 5).takenBack).toBeGreaterThan(0);
    expect(offersUnder('bundles', 5).takenBack).toBe(0);
  });
});
