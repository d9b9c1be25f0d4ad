// What platforms sell to merchants: tools are had by whom they pay and make orders sooner and
// surer, goods bought together are cheaper and so are menus, and where no merchant thinks about it
// nothing happens at all.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { takesService, worthOfTools } from '../../sim-core/decide/take-service.ts';
import { stakeholders } from '../../sim-core/metrics/welfare.ts';
import type { PolicyChange } from '../../sim-core/policy/policy.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';

const weekSeconds = 7 * 86_400;
const built = new BuiltCity({ ...presets.riverside, weather: 'dry' });
const { city } = built.sim;
const tools = { 'tools.offered': 'yes' } as const;
const together = { 'purchasing.saving': 150 } as const;

function weeksUnder(weeks: number, ...sets: readonly PolicyChange['set'][]): RunResult {
  const changes = sets.map((set, week) => ({ fromSeconds: week * weekSeconds, set }));
  const scenario = { ...built.scenario, days: 7 * weeks };
  built.start({ scenario, policy: { title: 'Test', changes }, seed: 7 });
  return built.finish();
}

function rows(): number[] {
  const { merchants } = city;
  const all = Array.from({ length: merchants.rowCount }, (_row, number) => number);
  return all.filter((number) => merchants.isOpen[number << merchants.bits] === 1);
}

function meanOf(numbers: readonly number[], value: (number: number) => number): number {
  return numbers.reduce((sum, number) => sum + value(number), 0) / numbers.length;
}

describe('digital tools', { timeout: 120_000 }, () => {
  it('are worth what they save, and are neither taken nor given up for one week’s luck', () => {
    const thought = { contributionFen: 100_000, salesFen: 300_000, fewerCancelled: 0.01,
      fewerRefunded: 0.01, refundShare: 0.1, savedMinutes: 0, salesPerMinute: 0.05 };
    expect(worthOfTools(thought)).toBeCloseTo(1000 + 300, 9);
    expect(worthOfTools({ ...thought, savedMinutes: 1 })).toBeCloseTo(6300, 9);
    expect([takesService(false, 110, 100), takesService(true, 90, 100)]).toEqual([false, true]);
    expect([takesService(false, 121, 100), takesService(true, 79, 100)]).toEqual([true, false]);
  });

  it('are had by those whom they pay, who accept sooner and err less', () => {
    const without = weeksUnder(3, {}).figures;
    const under = weeksUnder(3, { ...tools, 'world.service-uptake': 1000 }).figures;
    const { hasTools } = city.platforms[0].listings;
    const { undigital, bits } = city.merchants;
    const having = rows().filter((number) => hasTools[number] === 1);
    const others = rows().filter((number) => hasTools[number] === 0);
    const lack = (number: number): number => undigital[number << bits];
    expect(having.length).toBeGreaterThan(5);
    expect(meanOf(having, lack)).toBeGreaterThan(meanOf(others, lack));
    expect(under['stage.accept']).toBeLessThan(without['stage.accept'] - 0.1);
    expect(under['orders.lost-to-stock']).toBeLessThan(without['orders.lost-to-stock']);
    expect(problemsOf(built.sim)).toEqual([]);
  });

  it('change nothing where no merchant thinks about them, and end with their offer', () => {
    const frozen = { 'world.service-uptake': 0 };
    const offered = weeksUnder(2, { ...tools, ...together, ...frozen });
    expect(offered.figures).toEqual(weeksUnder(2, frozen).figures);
    weeksUnder(3, { ...tools, 'tools.fee': 0 }, {}, { 'tools.offered': 'no' });
    expect(city.platforms[0].listings.hasTools.every((has) => has === 0)).toBe(true);
  });

  it('are had by more when the purse pays a share, which it pays to the fen', () => {
    const alone = weeksUnder(3, tools).figures;
    const helped = weeksUnder(3, { ...tools, 'regulator.tools-aid': 500 }).figures;
    const { ledger } = city;
    const feesFen = ledger.postedFen(Reason.toolsFee);
    expect(helped['merchant.tools-share']).toBeGreaterThan(alone['merchant.tools-share']);
    const weekFen = Math.round((20_000 * 7) / 30.4);
    const aidFen = (feesFen / weekFen) * Math.round(weekFen / 2);
    expect(ledger.postedFen(Reason.toolsAid)).toBe(aidFen);
    expect(helped['welfare.purse']).toBeCloseTo(-aidFen / 21, 6);
    const sides = stakeholders.reduce((sum, side) => sum + helped[side], 0);
    expect(sides).toBeCloseTo(helped['welfare.total'], 3);
  });
});

describe('dishes that are sold out', () => {
  it('end an order before anybody cooks, or are replaced for money back', () => {
    const often = weeksUnder(1, { 'world.stock-errors': 100 }).figures;
    const { ledger } = city;
    expect(often['orders.lost-to-stock']).toBeGreaterThan(0.03);
    expect(often['orders.lost-to-stock']).toBeLessThan(0.07);
    expect(ledger.postedFen(Reason.replacedRefund)).toBeGreaterThan(0);
    expect(ledger.postedFen(Reason.spoiled)).toBeLessThan(ledger.postedFen(Reason.replacedRefund));
    const never = weeksUnder(1, { 'world.stock-errors': 0 }).figures;
    expect(never['orders.lost-to-stock']).toBe(0);
    expect(ledger.postedFen(Reason.replacedRefund)).toBe(0);
    expect(often['welfare.consumers']).toBeLessThan(never['welfare.consumers']);
  });
});

describe('goods bought together', { timeout: 120_000 }, () => {
  it('are bought by the large, cost less, and make menus cheaper', () => {
    const under = weeksUnder(6, { ...together, 'purchasing.weekly-charge': 60_000 }).figures;
    const { supplier, usualSalesFen, bits } = city.merchants;
    const sales = (number: number): number => usualSalesFen[number << bits];
    const members = rows().filter((number) => supplier[number << bits] === 1);
    const others = rows().filter((number) => supplier[number << bits] === 0);
    expect(members.length).toBeGreaterThan(5);
    expect(meanOf(members, sales)).toBeGreaterThan(meanOf(others, sales));
    expect(city.ledger.postedFen(Reason.purchasingFee)).toBeGreaterThan(0);
    expect(under['merchant.online-markup']).toBeLessThan(-0.001);
    expect(problemsOf(built.sim)).toEqual([]);
  });

  it('leave menus as they are where prices do not answer', () => {
    const stiff = weeksUnder(4, { ...together, 'world.price-pass-through': 0 }).figures;
    expect(stiff['merchant.purchasing-share']).toBeGreaterThan(0.1);
    expect(stiff['merchant.online-markup']).toBeCloseTo(0, 9);
  });

  it('are bought by nobody when the fee takes all that they save', () => {
    const dear = weeksUnder(2, { 'purchasing.saving': 50, 'purchasing.fee': 50,
      'purchasing.weekly-charge': 0 }).figures;
    expect(dear['merchant.purchasing-share']).toBe(0);
  });
});
