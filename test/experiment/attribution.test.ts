// Shares of an effect: they add up, symmetric levers have equal ones, a lever that does nothing has
// none, drawn orders are as far off as they say; and a city's effect is that of a comparison.

import { describe, expect, it } from 'vitest';
import { changedIn, changedLevers } from '../../sim-core/experiment/changed-levers.ts';
import {
  mostPlayers, roundedToAddUp, sharesOf, sharingPlan, type SharingPlan,
} from '../../sim-core/experiment/shapley.ts';
import {
  attributedLevers, type Attribution, attributionJobs, LocalBatch, type PolicyDiff, RunPool,
  startAttribution, startComparison,
} from '../../sim-core/index.ts';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** Worths of a plan's coalitions by a rule on the players that are in. */
function worthsBy(plan: SharingPlan, worth: (isIn: readonly boolean[]) => number): number[] {
  return plan.coalitions.map((coalition) => worth(
    Array.from({ length: plan.players }, (_unused, i) => (coalition & (1 << i)) !== 0),
  ));
}

describe('the levers of a policy', () => {
  it('have the sites that it opens among them, as one', () => {
    const site = { vertical: 'food', xMetres: 500, yMetres: 500 };
    const [change] = policyOf({ 'merchant.commission': 150 }).changes;
    const policy = { title: 'Both', changes: [{ ...change, open: [site] }] };
    const pair = { baseline: policyOf({}), policy };
    expect(changedLevers(toyScenario, pair)).toEqual(['merchant.commission', 'open']);
    expect(changedIn(pair, ['open']).changes).toEqual([{ fromSeconds: 0, set: {}, open: [site] }]);
    expect(changedIn(pair, ['merchant.commission']).changes).toEqual([change]);
  });
});

describe('shares of a total', () => {
  it('are those of games whose values are known', () => {
    // Gloves: one left, two right; a pair is worth 1 (Shapley 1953: 2/3, 1/6, 1/6).
    const gloves = sharingPlan(3, 8);
    const { means } = sharesOf(gloves, worthsBy(gloves, ([left, a, b]) => (
      left && (a || b) ? 1 : 0
    )));
    const sixths = [4, 1, 1].map((each) => expect.closeTo(each, 12) as number);
    expect(means.map((each) => each * 6)).toEqual(sixths);
    // An airport's runway (Littlechild and Owen 1973): costs 1, 2, 4 by the longest that lands.
    const runway = sharesOf(gloves, worthsBy(gloves, ([a, b, c]) => (c ? 4 : b ? 2 : a ? 1 : 0)));
    expect(runway.means).toEqual([1 / 3, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2 + 2].map(
      (each) => expect.closeTo(each, 12),
    ));
  });

  it.each([1, 2, 3, 4, 6, 9, 14])('of %i players add up, whatever the worths', (players) => {
    const plan = sharingPlan(players, 4);
    const key = keyOf(players, 'worths');
    const worths = plan.coalitions.map((coalition) => 1e7 + 1e6 * draw(key, coalition, 0));
    const { means, byPair } = sharesOf(plan, worths);
    const total = worths[worths.length - 1] - worths[0];
    expect(Math.abs(sum(means) - total)).toBeLessThan(1e-9 * Math.abs(total) + 1e-9);
    for (const shares of byPair ?? []) expect(sum(shares)).toBeCloseTo(total, 6);
    expect(new Set(plan.coalitions).size).toBe(plan.coalitions.length);
    expect(plan.orders === undefined).toBe(players <= 4 || 2 ** players === plan.coalitions.length);
  });

  it('are equal of players that do the same, and nothing of one that does nothing', () => {
    const plan = sharingPlan(4, 8);
    // Two alike, who do more together; one of its own; one without effect.
    const { means } = sharesOf(plan, worthsBy(plan, ([a, b, c]) => (
      (a ? 3.1 : 0) + (b ? 3.1 : 0) + (a && b ? 0.7 : 0) + (c ? (a || b ? 5 : 4) : 0)
    )));
    expect(means[0]).toBeCloseTo(means[1], 12);
    expect(means[3]).toBe(0);
  });

  it('from drawn orders are off by as much as their error says', () => {
    // Ten players of whom any two add a product: the value is known in closed form.
    const players = 10;
    const own = Array.from({ length: players }, (_unused, i) => 1 + i);
    const worth = (isIn: readonly boolean[]): number => {
      const all = sum(own.filter((_each, i) => isIn[i]));
      return all * all + (isIn[0] && isIn[1] && isIn[2] ? 300 : 0);
    };
    const exact = own.map((each, i) => each * sum(own) + (i < 3 ? 100 : 0));
    const plan = sharingPlan(players, 8);
    const { means, byPair = [] } = sharesOf(plan, worthsBy(plan, worth));
    expect(plan.orders).toHaveLength(16);
    means.forEach((mean, i) => {
      const of = byPair.map((shares) => shares[i]);
      const error = Math.sqrt(sum(of.map((each) => (each - mean) ** 2)) / 7 / 8);
      // Products alone are exact in an order and its reverse together.
      if (i >= 3) expect(mean).toBeCloseTo(exact[i], 6);
      else expect(Math.abs(mean - exact[i])).toBeLessThan(3.5 * error);
    });
    const many = sharingPlan(players, 25);
    expect(sharingPlan(5, 8).orders).toBeUndefined();
    expect(many.coalitions.length).toBeLessThan(2 + players + 50 * (players - 2) + 1);
    expect(() => sharingPlan(mostPlayers + 1, 8)).toThrow();
  });

  it('rounded to the fen add up to the rounded total', () => {
    const parts = [10.4, 10.4, -3.3, 0.4];
    const rounded = roundedToAddUp(parts, 1);
    expect(sum(rounded)).toBe(18);
    rounded.forEach((each, i) => expect(Math.abs(each - parts[i])).toBeLessThan(1));
  });
});

describe('the levers of a policy', () => {
  const baseline: PolicyDiff = { title: 'A', changes: [
    { fromSeconds: 0, set: { 'merchant.commission': 200, 'delivery-fee.base': 300 } },
  ] };
  const policy: PolicyDiff = { title: 'B', changes: [
    { fromSeconds: 0, set: { 'merchant.commission': 200, 'delivery-fee.base': 100 } },
    { fromSeconds: 86_400, set: { 'rider-pay.base': 500, 'delivery-fee.base': 200 } },
  ] };

  it('that differ are told, and policies between have some of them', () => {
    expect(changedLevers(toyScenario, { baseline, policy }))
      .toEqual(['delivery-fee.base', 'rider-pay.base']);
    expect(changedIn({ baseline, policy }, ['delivery-fee.base']).changes).toEqual([
      { fromSeconds: 0, set: { 'merchant.commission': 200 } },
      { fromSeconds: 0, set: { 'delivery-fee.base': 100 } },
      { fromSeconds: 86_400, set: { 'delivery-fee.base': 200 } },
    ]);
    expect(changedIn({ baseline, policy }, ['rider-pay.base']).changes).toEqual([
      { fromSeconds: 0, set: { 'merchant.commission': 200, 'delivery-fee.base': 300 } },
      { fromSeconds: 86_400, set: { 'rider-pay.base': 500 } },
    ]);
  });

  it('that are named together count as one', () => {
    const request = { scenario: toyScenario, baseline, policy, seeds: [1, 2] };
    const together = [['delivery-fee.base', 'rider-pay.base', 'merchant.commission']];
    expect(attributedLevers({ ...request, together }))
      .toEqual([['delivery-fee.base', 'rider-pay.base']]);
    expect(attributionJobs(request)).toHaveLength(8);
    expect(attributionJobs({ ...request, together })).toHaveLength(4);
  });
});

describe('the effect of a policy on a city', { timeout: 120_000 }, () => {
  const baseline: PolicyDiff = { title: 'A', changes: [] };
  const request = {
    scenario: { ...toyScenario, weather: 'dry' as const, days: 2, windows: ['2'] },
    baseline,
    policy: policyOf({
      'delivery-fee.base': 100, 'merchant.commission': 230, 'rider-pay.base': 520,
    }),
    seeds: [1, 2, 3],
    windows: ['2'],
  };

  it('is that of a comparison, and its shares add up in every figure', async () => {
    const pool = new RunPool(() => new LocalBatch(), 1);
    const compared = await startComparison(request, pool).result;
    const told: Attribution[] = [];
    const found = await startAttribution(request, pool, {
      onSeed: (read) => told.push(read()),
    }).result;
    expect(found?.arms).toBe(8);
    expect(told.map(({ seeds }) => seeds.length)).toEqual([1, 2, 3]);
    let shared = 0;
    for (const [days, of] of [[found!, compared!], [
      { figures: found!.windows['2'] }, compared!.windows['2'],
    ]] as const) {
      for (const [id, figure] of Object.entries(days.figures)) {
        if (figure.n < 3) continue;
        const { difference, low, baseline: level } = of.figures[id as 'orders.placed'];
        expect(figure.difference, id).toBe(difference);
        expect(figure.low, id).toBe(low);
        expect(figure.baseline, id).toBe(level);
        const off = Math.abs(sum(figure.shares.map(({ share }) => share)) - difference);
        expect(off, id).toBeLessThan(1e-9 * Math.max(1, Math.abs(difference)));
        shared++;
      }
    }
    expect(shared).toBeGreaterThan(100);
    // What moves money between two sides alone moves no orders.
    const [, commission] = found!.figures['orders.placed'].shares;
    expect(commission.share).toBe(0);
    const profit = found!.figures['platform.profit'];
    expect(profit.shares[1].share).toBeGreaterThan(0);
    expect(profit.shares[1].low).toBeLessThan(profit.shares[1].share);
  });

  it('is not told when it is cancelled', async () => {
    const pool = new RunPool(() => new LocalBatch(), 1);
    const run = startAttribution(request, pool);
    run.cancel();
    expect(await run.result).toBeUndefined();
  });
});
