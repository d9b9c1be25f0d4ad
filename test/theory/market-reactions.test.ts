// Platforms and regulator over weeks: fees that follow costs and rest, rivals who are matched until
// it costs too much, exclusive merchants and their ban, a levy that reaches the purse, and the
// sides of the market, which add up.

import { describe, expect, it } from 'vitest';
import { matched, nextFeeShift, worthOfExclusivity } from '../../sim-core/decide/react.ts';
import { incidenceOf } from '../../sim-core/experiment/incidence.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { stakeholders } from '../../sim-core/metrics/welfare.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { noChange, type PolicyChange } from '../../sim-core/policy/policy.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { toyScenario } from '../toy-city.ts';

const seed = 7;
const weekSeconds = 7 * 86_400;
const [platform] = toyScenario.platforms;
const town = { ...toyScenario, weather: 'dry' as const };
const duopoly = { ...town, platforms: [{ ...platform, id: 'a' }, { ...platform, id: 'b' }] };
const alone = new BuiltCity(town);
const two = new BuiltCity(duopoly);

function weeksOf(built: BuiltCity, weeks: number, changes: readonly PolicyChange[]): RunResult {
  const policy = { title: 'Test', changes };
  built.start({ scenario: { ...built.scenario, days: 7 * weeks }, policy, seed });
  return built.finish();
}

describe('a fee that follows costs', () => {
  it('goes 0.7 of the way in the end, and never beyond', () => {
    const shifts: number[] = [0];
    for (let week = 0; week < 60; week++) shifts.push(nextFeeShift(shifts[week], 100, 0.7));
    expect(shifts.at(-1)).toBeCloseTo(70, 6);
    expect(Math.max(...shifts)).toBeLessThanOrEqual(70);
    expect(shifts[8]).toBeGreaterThan(0.95 * 70);
  });

  it('rises with what riders are paid, and stays where platforms do not react', () => {
    const dearer = { 'rider-pay.base': 600 };
    const shiftUnder = (pass: number): number => {
      weeksOf(alone, 5, [
        { fromSeconds: 0, set: { 'reaction.fee-pass-through': pass } },
        { fromSeconds: weekSeconds, set: dearer },
      ]);
      return alone.sim.city.platforms[0].stance.feeShiftFen[0];
    };
    expect(shiftUnder(700)).toBeGreaterThan(50);
    expect(shiftUnder(0)).toBe(0);
  });
});

describe('two platforms of which one subsidises', () => {
  const subsidy = { 'coupon.amount': 1000, 'coupon.daily-budget-per-resident': 2000 };
  const dearly = { fromSeconds: 0, for: 'a', set: subsidy };
  const answer = { fromSeconds: 0, for: 'b', set: { 'reaction.match-coupon': 800,
    'reaction.loss-limit': 20_000, 'coupon.daily-budget-per-resident': 2000 } };

  it('both lose when the other matches, and consumers gain', () => {
    const peace = weeksOf(two, 4, []);
    const war = weeksOf(two, 4, [dearly, answer]);
    const { stance } = two.sim.city.platforms[1];
    expect(stance.couponFloorFen[0]).toBe(800);
    const [inWar, inPeace] = [profitsOf(war), profitsOf(peace)];
    for (const which of [0, 1]) expect(inWar[which]).toBeLessThan(inPeace[which]);
    expect(war.figures['welfare.consumers']).toBeGreaterThan(peace.figures['welfare.consumers']);
    expect(problemsOf(two.sim)).toEqual([]);
  });

  it('end it by themselves when each matches a share of the other and the cause is gone', () => {
    const both = { fromSeconds: 0, for: 'all', set: { 'reaction.match-coupon': 800,
      'reaction.loss-limit': 20_000 } };
    let coupon = 1000;
    let weeks = 0;
    for (; coupon > 100; weeks++) coupon = matched(coupon, 0.8);
    expect(weeks).toBeGreaterThanOrEqual(10);
    expect(weeks).toBeLessThanOrEqual(15);
    weeksOf(two, 7, [
      both, dearly, { fromSeconds: weekSeconds, for: 'a', set: { 'coupon.amount': 300 } },
    ]);
    const floors = two.sim.city.platforms.map(({ stance }) => stance.couponFloorFen[0]);
    for (const floor of floors) expect(floor).toBeLessThan(400);
  });

  it('stop matching when it has cost too much', () => {
    const thrifty = { ...answer, set: { ...answer.set, 'reaction.loss-limit': 0 } };
    const ruinous = { ...dearly, set: { ...subsidy, 'coupon.amount': 2500 } };
    weeksOf(two, 4, [ruinous, thrifty]);
    const { stance } = two.sim.city.platforms[1];
    expect([stance.hasGivenUp[0], stance.couponFloorFen[0]]).toEqual([1, 0]);
  });
});

describe('exclusive merchants', () => {
  const offer = { fromSeconds: 0, for: 'a', set: {
    'merchant.exclusive-rebate': 300, 'merchant.exclusive-rank': 3000,
  } };
  const count = (): number => (
    two.sim.city.platforms[0].listings.isExclusive.reduce((sum, each) => sum + each, 0)
  );
  const exclusiveUnder = (changes: readonly PolicyChange[]): number => {
    weeksOf(two, 3, changes);
    return count();
  };

  it('take an offer that is worth more than the other platform, and no other', () => {
    const worth = { leftHereFen: 100, rebateFen: 50, moreSales: 0.3, leftElsewhereFen: 100,
      followingShare: 0.3 };
    expect(worthOfExclusivity(worth)).toBeGreaterThan(0);
    expect(worthOfExclusivity({ ...worth, rebateFen: 30 })).toBeLessThan(0);
    expect(exclusiveUnder([offer])).toBeGreaterThan(0);
    expect(exclusiveUnder([])).toBe(0);
  });

  it('are free again when it is banned, and on both platforms', () => {
    const ban = { fromSeconds: 2 * weekSeconds, for: 'regulator', set: {
      'regulator.exclusivity-ban': 'yes',
    } };
    expect(exclusiveUnder([offer, ban])).toBe(0);
    for (const { listings } of two.sim.city.platforms) {
      const listed = listings.isListed.reduce((sum, each) => sum + each, 0);
      expect(listed).toBe(town.city.merchants);
    }
  });
});

describe('the regulator', () => {
  it('takes a levy on packaging, order by order, into the purse', () => {
    const { figures } = weeksOf(alone, 1, [
      { fromSeconds: 0, for: 'regulator', set: { 'regulator.packaging-levy': 50 } },
    ]);
    const delivered = alone.sim.city.platforms[0].stance.delivered[0];
    expect(alone.sim.city.ledger.postedFen(Reason.packagingLevy)).toBe(50 * delivered);
    expect(figures['welfare.purse']).toBeCloseTo((50 * delivered) / 7, 6);
  });

  it('keeps coupons from costing more than an order leaves', () => {
    const ban = { 'regulator.below-cost-ban': 'yes', 'coupon.amount': 2500,
      'coupon.merchant-share': 0, 'coupon.threshold': 0, 'coupon.daily-budget-per-resident': 2000 };
    weeksOf(alone, 2, [{ fromSeconds: 0, set: ban }]);
    const { rules, stance } = alone.sim.city.platforms[0];
    expect(rules.coupons[0].amount.at(0)).toBeLessThan(2500);
    expect(rules.coupons[0].amount.at(0)).toBe(stance.couponCapFen[0]);
  });
});

describe('the sides of the market', () => {
  const usual = weeksOf(alone, 1, []);
  const free = weeksOf(alone, 1, [{ fromSeconds: 0, set: { 'delivery-fee.base': 0 } }]);

  it('add up to the whole', () => {
    for (const { figures } of [usual, free]) {
      const sum = stakeholders.reduce((all, id) => all + figures[id], 0);
      expect(sum).toBeCloseTo(figures['welfare.total'], 4);
    }
  });

  it('share a cut of the fee: the platform pays, consumers and riders gain', () => {
    const comparison = comparisonOf(
      { scenario: town, baseline: noChange, policy: noChange, seeds: [seed] },
      [{ baseline: usual, policy: free }],
    );
    const { sides, paid, ofEachYuan, lostOfEachYuan, total } = incidenceOf(comparison);
    expect(sides.platforms).toBeLessThan(0);
    expect(sides.consumers).toBeGreaterThan(0);
    const shares = Object.values(ofEachYuan ?? {}).reduce((sum, share) => sum + share, 0);
    expect(shares + (lostOfEachYuan ?? NaN)).toBeCloseTo(1, 9);
    expect(total).toBeCloseTo(paid * -(lostOfEachYuan ?? NaN), 6);
  });
});

/** Each platform's profit over a result's days. */
function profitsOf({ shape, tally }: RunResult): number[] {
  const { parts: { platform: platforms } } = shape;
  const read = new Tally(shape, tally);
  return platforms.map((_platform, number) => read.sum('platformProfitFen', 'platform', number));
}
