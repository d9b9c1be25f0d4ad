// Memberships: who orders enough buys one, the sunk fee leaves only the lower fee to answer to, and
// every fen of both is posted. Where nobody can buy, nothing of a programme is left.

import { describe, expect, it } from 'vitest';
import { savedByMembership, wantsMembership } from '../../sim-core/decide/membership.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { MediatorHold, MediatorRecorder } from '../../sim-core/process/hold.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { isMember } from '../../sim-core/world/memories.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

type Settings = Readonly<Record<string, Setting>>;

const days = 14;
const daySeconds = 86_400;
const seed = 3;
const programme = { 'membership.fee': 800, 'membership.discount': 500 };

/** By consumer, what is heard of it in a run. */
interface Heard {
  readonly result: RunResult;
  readonly orders: Float64Array;
  readonly bought: Float64Array;
  readonly mostOffFen: number;
}

const heard = {
  orders: new Float64Array(0), bought: new Float64Array(0), mostOffFen: 0, aboveFee: 0,
};
const built = new BuiltCity({ ...toyScenario, days, weather: 'dry' }, {
  observers: [{
    orderPlaced(order) {
      const { orders, consumers } = built.sim.city;
      heard.orders[orders.consumer[order] >> consumers.bits]++;
      if (orders.memberFen[order] > orders.feeFen[order]) heard.aboveFee++;
      heard.mostOffFen = Math.max(heard.mostOffFen, orders.memberFen[order]);
    },
    membershipBought(consumer) {
      heard.bought[consumer >> built.sim.city.consumers.bits]++;
    },
  }],
});

function run(set: Settings): Heard {
  const { rowCount } = built.sim.city.consumers;
  heard.orders = new Float64Array(rowCount);
  heard.bought = new Float64Array(rowCount);
  heard.mostOffFen = 0;
  heard.aboveFee = 0;
  built.begin(policyOf(set), seed);
  const result = built.finish();
  expect(heard.aboveFee).toBe(0);
  expect(problemsOf(built.sim)).toEqual([]);
  return { result, ...heard };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, each) => sum + each, 0);
const usual = run({});

describe('a membership', () => {
  it('is wanted where what it saves outweighs its fee, by each judged in an own way', () => {
    expect(savedByMembership(3, 300, 30)).toBe(3600);
    expect(savedByMembership(30, 300, 30)).toBe(9000);
    for (const taste of [0.01, 0.5, 0.99]) {
      expect(wantsMembership(1001, 1000, taste, 0)).toBe(true);
      expect(wantsMembership(1000, 1000, taste, 0)).toBe(false);
    }
    const tastes = Array.from({ length: 999 }, (_unused, i) => (i + 1) / 1000);
    const wanting = (savedFen: number): number => (
      tastes.filter((taste) => wantsMembership(savedFen, 1000, taste, 0.3)).length
    );
    // The log-logistic says how many: 1 / (1 + (fee / saving) ** (1 / spread)).
    for (const savedFen of [500, 1000, 1500]) {
      const expected = 1 / (1 + (1000 / savedFen) ** (1 / 0.3));
      expect(wanting(savedFen) / 999).toBeCloseTo(expected, 2);
    }
    expect(wantsMembership(0, 1, 0.999, 2)).toBe(false);
  });

  it('is bought by fewer the more it costs, and by nobody who would save nothing', () => {
    const membersAt = (set: Settings): number => sumOf(run({ ...programme, ...set }).bought);
    const [cheap, dear] = [membersAt({}), membersAt({ 'membership.fee': 2000 })];
    expect(dear).toBeGreaterThan(0);
    expect(cheap).toBeGreaterThan(1.5 * dear);
    expect(membersAt({ 'membership.discount': 0 })).toBe(0);
    expect(membersAt({ 'membership.fee': 0 })).toBe(0);
    expect(membersAt({ 'membership.orders': 1 })).toBeLessThan(cheap);
  });

  it('makes its members order more and leaves others alone', () => {
    const { orders, bought, mostOffFen } = run(programme);
    let [members, without, others, othersWithout] = [0, 0, 0, 0];
    bought.forEach((times, number) => {
      if (times > 0) {
        members += orders[number];
        without += usual.orders[number];
      } else {
        others += orders[number];
        othersWithout += usual.orders[number];
      }
    });
    expect(mostOffFen).toBeGreaterThan(300);
    expect(members).toBeGreaterThan(1.01 * without);
    expect(Math.abs(others / othersWithout - 1)).toBeLessThan(0.02);
  });

  it('is posted to the fen: fees when they are paid, discounts with the orders', () => {
    const { bought, result } = run(programme);
    const { ledger, platforms: [{ memories }] } = built.sim.city;
    const feesFen = ledger.postedFen(Reason.membershipFee);
    expect(feesFen).toBe(800 * sumOf(bought));
    const offFen = ledger.postedFen(Reason.membershipDiscount);
    expect(result.figures['platform.memberships']).toBeCloseTo((feesFen - offFen) / days, 6);
    const used = memories.memberOrders.reduce((sum, each) => sum + each, 0);
    expect(offFen).toBeGreaterThan(0);
    expect(offFen).toBeLessThanOrEqual(500 * used);
    expect(result.figures['consumer.members']).toBeGreaterThan(0);
    expect(result.figures['orders.member-share']).toBeGreaterThan(0);
  });

  it('opens the coupons that are for members', () => {
    run({ ...programme, 'coupon[club].amount': 400, 'coupon[club].audience': 'members',
      'coupon[club].threshold': 0 });
    const { platforms: [{ memories, coupons }] } = built.sim.city;
    expect(coupons.spentFen[1]).toBeGreaterThan(0);
    const isAny = memories.memberUntilDay.some((_day, i) => isMember(memories, i, days - 1));
    expect(isAny).toBe(true);
    run({ 'coupon[club].amount': 400, 'coupon[club].audience': 'members' });
    expect(coupons.spentFen[1]).toBe(0);
  });

  it('ends after four weeks, and is renewed by those for whom it still pays', () => {
    const long = new BuiltCity({ ...toyScenario, days: 36, weather: 'dry' }, {
      isMeasured: false,
      observers: [{ membershipBought: (consumer) => void bought.push(consumer) }],
    });
    const bought: number[] = [];
    const { consumers, platforms: [{ memories }] } = long.sim.city;
    long.begin(policyOf(programme), seed);
    long.advance(7 * daySeconds);
    const first = new Set(bought);
    const until = [...first].map((each) => memories.memberUntilDay[each >> consumers.bits]);
    for (const day of until) expect(day).toBeGreaterThanOrEqual(28);
    long.finish();
    const times = (each: number): number => bought.filter((other) => other === each).length;
    const renewed = [...first].filter((each) => times(each) > 1).length;
    expect(renewed).toBeGreaterThan(0);
    expect(renewed).toBeLessThan(first.size);
  });
});

describe('frozen consumers', () => {
  it('leave nothing of a programme: nobody buys, and the days are as without it', () => {
    const recorder = new MediatorRecorder();
    built.sim.mediation = recorder;
    const without = run({});
    built.sim.mediation = new MediatorHold(recorder.recording, ['memory']);
    const frozen = run(programme);
    built.sim.mediation = undefined;
    expect(sumOf(frozen.bought)).toBe(0);
    expect(frozen.result.digest).toBe(without.result.digest);
    expect(run(programme).result.digest).not.toBe(without.result.digest);
  });

  it('buy what they bought when they are held at their own run', () => {
    const recorder = new MediatorRecorder();
    built.sim.mediation = recorder;
    const free = run(programme);
    built.sim.mediation = new MediatorHold(recorder.recording, ['memory']);
    const held = run(programme);
    built.sim.mediation = undefined;
    expect(held.result.digest).toBe(free.result.digest);
    expect(sumOf(held.bought)).toBe(sumOf(free.bought));
  });
});
