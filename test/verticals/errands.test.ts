// Errands keep what every vertical must keep; a thing is in one place, a thing that is mended ends
// after both ways, whoever rides alone carries nothing else, money is what the rules say, and each
// state of errands, taken away, takes its figure with it.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { errands } from '../../sim-core/verticals/errands/index.ts';
import { priceFenOf } from '../../sim-core/verticals/errands/price.ts';
import { Leg, type ErrandTables } from '../../sim-core/verticals/errands/tables.ts';
import type { City } from '../../sim-core/world/city.ts';
import { isHeldBy } from '../../sim-core/world/holdings.ts';
import { totalAt } from '../../sim-core/world/ledger.ts';
import { Stage } from '../../sim-core/world/orders.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { dropOffStop, pickUpStop } from '../../sim-core/world/riders.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { lookedThrough } from './looked-through.ts';

/** A town in which as much is carried as eaten; it rains, since pay depends on it. */
const scenario: Scenario = {
  ...toyScenario,
  verticals: ['food', 'errands'],
  weather: 'rain-all-day',
  days: 2,
  city: { ...toyScenario.city, residents: 15_000, ordersPerDay: 150 },
};

/** Half a per cent of the dearest thing. */
const mostPremiumFen = 250;

function tablesOf({ verticals }: City): ErrandTables {
  return verticals.find(({ id }) => id === 'errands')?.own as ErrandTables;
}

/** What is wrong with the places of things, with their ends and with their money. */
function problemsOf(city: City): string[] {
  const { orders, riders, holdings, ledger } = city;
  const { books, goods, rows, number } = tablesOf(city);
  const problems: string[] = [];
  let open = 0;
  let toMend = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (orders.stage[order] === Stage.free || orders.vertical[order] !== number) continue;
    open++;
    if (goods.leg[order] !== Leg.only) toMend++;
    const rider = orders.rider[order];
    const stops = rider < 0 ? [] : Array.from(
      { length: riders.stopCount[rider] }, (_, place) => riders.route[rider + place],
    );
    const isOnBoard = stops.includes(dropOffStop(order)) && !stops.includes(pickUpStop(order));
    if ((orders.stage[order] === Stage.carried) !== isOnBoard) {
      problems.push(`the thing of order ${order} is with nobody or with two`);
    }
    const isAlone = orders.ridesAlone[order] === 0 || rider < 0 || riders.onHand[rider] <= 1;
    if (!isAlone) problems.push(`order ${order} does not ride alone`);
  }
  let held = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (isHeldBy(holdings, number, row)) held++;
  }
  const sum = (...names: (keyof typeof books & string)[]): number =>
    names.reduce((all, name) => all + (books[name] as Float64Array)[0], 0);
  const ended = sum('received', 'cameBack', 'lost', 'notFetched', 'collected');
  if (sum('things') !== ended + open + held) {
    problems.push(`${sum('things')} things, ${ended} ended, ${open} under way, ${held} held`);
  }
  if (sum('toMend') < sum('mended', 'collected') + toMend + held) {
    problems.push('more is mended than was brought');
  }
  const feesFen = ledger.totals.fen[totalAt(ledger, Reason.deliveryFee, 0, number, 0)];
  if (feesFen !== sum('priceFen')) problems.push('prices are not what was paid');
  const mostFen = mostPremiumFen * sum('brought');
  if (ledger.postedFen(rows.insurer) > mostFen) problems.push('premiums are too high');
  return problems;
}

function figuresUnder(
  set: Readonly<Record<string, number | string>>,
  change: (city: City) => void = () => undefined,
): Readonly<Record<string, number>> {
  const built = new BuiltCity(scenario);
  built.begin(policyOf(set), 5);
  change(built.sim.city);
  return built.finish().figures;
}

describe('errands in a toy town', () => {
  keepsTheContract({ vertical: errands, scenario, problemsOf });

  it('conserve things and money over busy days, alone and insured', { timeout: 120_000 }, () => {
    const set = { 'errands.level': 3000, 'errands.direct': 'on', 'errands.insured': 'on' };
    const days = { ...scenario, days: 6 };
    const found = lookedThrough({ scenario: days, number: 1, seed: 2, problemsOf, set });
    expect(found.problems).toEqual([]);
    expect(found.delivered).toBeGreaterThan(150);
    expect(found.holdings.made).toBeGreaterThan(10);
  });
});

describe('what errands add', { timeout: 120_000 }, () => {
  const usual = figuresUnder({});

  it('flips a figure when it is taken away: riders, workshops, prices', () => {
    expect(usual['errands.time']).toBeGreaterThan(usual['errands.time-near']);
    expect(usual['errands.unmatched']).toBeLessThan(0.5);
    const busy = figuresUnder({}, (city) => {
      const { workshops } = tablesOf(city);
      const never = 40 * 86_400;
      workshops.firstFreeAt.fill(never);
      workshops.secondFreeAt.fill(never);
    });
    expect(usual['errands.mended']).toBeGreaterThan(0);
    expect(busy['errands.mended']).toBe(0);
    expect(busy['errands.held']).toBeGreaterThan(usual['errands.held']);
    const dear = figuresUnder({ 'errands.base': 3000, 'errands.per-km': 500 });
    expect(dear['errands.orders']).toBeLessThan(usual['errands.orders']);
  });

  it('pays the riders their share and more in rain', () => {
    const less = figuresUnder({ 'errands.rider-share': 500, 'errands.rain-pay': 0 });
    expect(less['errands.rider-hour']).toBeLessThan(usual['errands.rider-hour']);
    expect(less['errands.unmatched']).toBeGreaterThanOrEqual(usual['errands.unmatched']);
  });
});

describe('the price', () => {
  const rules = { base: 1200, perKm: 200 } as Parameters<typeof priceFenOf>[0];

  it('is a base, kilometres beyond three, kilograms beyond five, and the night', () => {
    expect(priceFenOf(rules, 2900, 4000, 12)).toBe(1200);
    expect(priceFenOf(rules, 6000, 4000, 12)).toBe(1800);
    expect(priceFenOf(rules, 6000, 8000, 12)).toBe(2400);
    expect(priceFenOf(rules, 6000, 8000, 23)).toBe(2900);
  });
});
