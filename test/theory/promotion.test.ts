// Promoted places: a second-price auction in which a bid is what an order leaves times what
// promotion is believed to add, learnt from the merchants' own weeks. Merchants who believe in
// nothing leave nothing of it.

import { describe, expect, it } from 'vitest';
import { bidFor, gainBelieved, gainSeen, nextUsual } from '../../sim-core/decide/bid-for-place.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { soldPlaces } from '../../sim-core/world/promoted-places.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

type Settings = Readonly<Record<string, Setting>>;

const seed = 4;
const days = 21;
/** Many more merchants than anybody looks at, so that a place is worth something. */
const street = {
  ...toyScenario,
  days,
  weather: 'dry' as const,
  city: { ...toyScenario.city, merchants: 90, ordersPerDay: 900, riders: 110, residents: 4500 },
};

let promoted = 0;
let dueFen = 0;
const built = new BuiltCity(street, {
  observers: [{
    orderDelivered(order) {
      const { orders } = built.sim.city;
      if (orders.promotedFen[order] < 0) return;
      promoted++;
      dueFen += orders.promotedFen[order];
    },
  }],
});
const [{ listings }] = built.sim.city.platforms;

function run(set: Settings): RunResult {
  promoted = 0;
  dueFen = 0;
  built.begin(policyOf(set), seed);
  const result = built.finish();
  expect(problemsOf(built.sim)).toEqual([]);
  return result;
}

describe('an auction of places', () => {
  const listed = [
    { merchant: 1, score: 4.5, bidFen: 100 },
    { merchant: 2, score: 4, bidFen: 120 },
    { merchant: 3, score: 3, bidFen: 200 },
    { merchant: 4, score: 5, bidFen: 0 },
  ];

  it('goes by bids alone and asks the next bid of each', () => {
    expect(soldPlaces(listed, { places: 2, relevanceWeight: 0 })).toEqual([
      { merchant: 3, priceFen: 120 }, { merchant: 2, priceFen: 100 },
    ]);
  });

  it('weighs relevance, and asks what would just have kept the place', () => {
    const sold = soldPlaces(listed, { places: 2, relevanceWeight: 1 });
    expect(sold.map(({ merchant }) => merchant)).toEqual([1, 2]);
    // 120 e^(4 - 4.5) = 72.8 keeps the first place, 200 e^(3 - 4) = 73.6 the second.
    expect(sold.map(({ priceFen }) => priceFen)).toEqual([73, 74]);
  });

  it('costs nothing where nobody else bids, and never more than the bid', () => {
    expect(soldPlaces(listed, { places: 3, relevanceWeight: 0 })[2].priceFen).toBe(0);
    for (const relevanceWeight of [0, 0.5, 1, 3]) {
      for (const { merchant, priceFen } of soldPlaces(listed, { places: 4, relevanceWeight })) {
        expect(priceFen).toBeLessThanOrEqual(listed[merchant - 1].bidFen);
      }
    }
  });

  it('gets bids of what an order leaves times what it is believed to add', () => {
    expect(bidFor(1200, 0.25)).toBe(300);
    expect(bidFor(-50, 0.25)).toBe(0);
    expect(gainSeen(120, 40, 100)).toBe(0.5);
    expect(gainSeen(90, 40, 100)).toBe(0);
    expect(gainBelieved(0.3, 0, 0)).toBeCloseTo(0.3, 12);
    expect(gainBelieved(0.3, 40 * 0.9, 40)).toBeGreaterThan(0.8);
    expect(nextUsual(0, 80)).toBe(80);
    expect(nextUsual(100, 80)).toBe(95);
  });
});

describe('promoted places in a city', () => {
  const usual = run({});

  it('are paid for to the fen, and bring orders to those who hold them', () => {
    const { figures } = run({ 'advertising.places': 3 });
    const { ledger } = built.sim.city;
    expect(promoted).toBeGreaterThan(500);
    expect(dueFen).toBeGreaterThan(0);
    expect(ledger.postedFen(Reason.advertising)).toBe(dueFen);
    expect(figures['merchant.advertising-share']).toBeGreaterThan(0.001);
    expect(figures['platform.advertising-per-order']).toBeGreaterThan(5);
    expect(usual.figures['merchant.advertising-share']).toBe(0);
    // Promoted merchants have more orders than without, and learn that not all are gained.
    const weeks = listings.promotionWeeks.reduce((sum, each) => sum + each, 0);
    const gain = listings.promotionGainSum.reduce((sum, each) => sum + each, 0) / weeks;
    expect(weeks).toBeGreaterThan(10);
    expect(gain).toBeGreaterThan(0.05);
    expect(gain).toBeLessThan(0.95);
  });

  it('go to better merchants the more relevance weighs', () => {
    const starsOfPromoted = (relevance: number): number => {
      run({ 'advertising.places': 3, 'advertising.relevance-weight': relevance });
      const { reach } = built.sim.city.platforms[0];
      let [sum, count] = [0, 0];
      reach.promoted.forEach((places, list) => {
        for (let place = 0; place < places; place++) {
          const merchant = reach.merchant[reach.start[list] + place];
          sum += listings.rankScore[merchant >> built.sim.city.merchants.bits];
          count++;
        }
      });
      return sum / count;
    };
    expect(starsOfPromoted(3000)).toBeGreaterThan(starsOfPromoted(0) + 0.1);
  });

  it('are worth nothing to merchants who believe in nothing: the days are as without', () => {
    const frozen = run({ 'advertising.places': 3, 'world.promotion-gain': 0 });
    expect(promoted).toBe(0);
    expect(frozen.digest).toBe(usual.digest);
    expect(frozen.figures).toEqual(usual.figures);
  });

  it('are the same from a snapshot in the middle of a week', () => {
    const policy = policyOf({ 'advertising.places': 2 });
    const whole = run({ 'advertising.places': 2 });
    built.begin(policy, seed);
    built.advance(10.4 * 86_400);
    const image = built.snapshot();
    built.advance(12 * 86_400);
    built.restore(image, policy, seed);
    expect(built.finish().digest).toBe(whole.digest);
  });
});
