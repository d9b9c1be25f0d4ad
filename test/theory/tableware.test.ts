// Reusable tableware: taken by those who care enough, fewer the dearer it is, paid for to the fen,
// and nothing at all where nobody cares.

import { describe, expect, it } from 'vitest';
import { wantsReusable } from '../../sim-core/decide/reuse-tableware.ts';
import { stakeholders } from '../../sim-core/metrics/welfare.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const days = 3;
const told = { delivered: 0, reused: 0 };
const built = new BuiltCity({ ...toyScenario, days, weather: 'dry' }, {
  observers: [{
    orderDelivered(order) {
      told.delivered++;
      told.reused += built.sim.city.orders.isReusable[order];
    },
  }],
});
const { city } = built.sim;
const offered = { 'tableware.offered': 1000 };

function run(set: Readonly<Record<string, Setting>>): RunResult {
  Object.assign(told, { delivered: 0, reused: 0 });
  built.start({ scenario: built.scenario, policy: policyOf(set), seed: 3, digest: true });
  const result = built.finish();
  expect(problemsOf(built.sim)).toEqual([]);
  return result;
}

const share = (set: Readonly<Record<string, Setting>>): number => (
  run({ ...offered, ...set }).figures['orders.reusable-share']
);

describe('reusable tableware', () => {
  it('is wanted where care outweighs fee, trouble and what may be lost', () => {
    expect(wantsReusable(181, 0, 1000, 0.03)).toBe(true);
    expect(wantsReusable(180, 0, 1000, 0.03)).toBe(false);
    expect(wantsReusable(181, 1, 1000, 0.03)).toBe(false);
  });

  it('is taken by as many as care, fewer for a fee, a deposit or where it is not offered', () => {
    const free = share({});
    // Care is exponential: exp(-(150 + 30) / 150) of consumers, each as often as it orders.
    expect(Math.abs(free - Math.exp(-1.2))).toBeLessThan(0.05);
    expect(share({ 'tableware.fee': 150 })).toBeLessThan(free / 2);
    expect(share({ 'tableware.deposit': 5000 })).toBeLessThan(0.7 * free);
    expect(share({ 'tableware.offered': 500 })).toBeLessThan(0.65 * free);
    const mandated = share({ 'tableware.offered': 0, 'regulator.tableware-offered': 1000 });
    expect(mandated).toBeCloseTo(free, 9);
  });

  it('is paid for to the fen, and saves packaging and its levy', () => {
    const { figures } = run({ ...offered, 'tableware.fee': 20, 'regulator.packaging-levy': 100,
      'world.tableware-loss': 100 });
    const { ledger } = city;
    const fen = (reason: number): number => ledger.postedFen(reason);
    const { reused } = told;
    expect(reused).toBeGreaterThan(20);
    expect(fen(Reason.tablewareFee)).toBe(20 * reused);
    expect(fen(Reason.tablewareHandling)).toBe(180 * reused);
    expect(fen(Reason.packagingLevy)).toBe(100 * (told.delivered - reused));
    expect(fen(Reason.packaging)).toBe(150 * (told.delivered - reused));
    const lost = fen(Reason.tablewareLost) / 1200;
    expect(fen(Reason.tablewareDeposit)).toBe(1000 * lost);
    expect(Math.abs(lost / reused - 0.1)).toBeLessThan(0.08);
    expect(figures['city.single-use-packages']).toBeCloseTo((told.delivered - reused) / days, 9);
    const costFen = (180 * reused + 1200 * lost - 20 * reused - 1000 * lost) / reused;
    expect(figures['platform.tableware-cost']).toBeCloseTo(costFen, 6);
    const sides = stakeholders.reduce((sum, side) => sum + figures[side], 0);
    expect(sides).toBeCloseTo(figures['welfare.total'], 4);
  });

  it('helps consumers who take it, merchants and others, at the platform’s cost', () => {
    const without = run({}).figures;
    const { figures } = run(offered);
    expect(figures['orders.placed']).toBe(without['orders.placed']);
    expect(figures['welfare.consumers']).toBeGreaterThan(without['welfare.consumers']);
    expect(figures['welfare.merchants']).toBeGreaterThan(without['welfare.merchants']);
    expect(figures['welfare.external']).toBeGreaterThan(without['welfare.external']);
    expect(figures['welfare.platforms']).toBeLessThan(without['welfare.platforms']);
  });

  it('is nothing where nobody cares', () => {
    const careless = { 'world.tableware-care': 0 };
    expect(run({ ...offered, ...careless }).digest).toBe(run(careless).digest);
  });
});
