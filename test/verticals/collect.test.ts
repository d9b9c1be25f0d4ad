// Collect keeps what every vertical must keep; no bank has more parcels than cells, each parcel is
// fetched once, sent back or still waits; orders are brought or fetched, and paid once; hazards and
// walks are what the formulas say; and what the folder brings, taken away, takes its figure along.

import { describe, expect, it } from 'vitest';
import { exponentialQuantiles, quantileAt } from '../../sim-core/kernel/quantiles.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { cellsOfSize } from '../../sim-core/verticals/collect/banks.ts';
import {
  fetchedAt, hazardByHour, mostSeconds, overdueFactor,
} from '../../sim-core/verticals/collect/hazard.ts';
import { collect } from '../../sim-core/verticals/collect/index.ts';
import { counterPlaces } from '../../sim-core/verticals/collect/parcels.ts';
import { Place, placeWord } from '../../sim-core/verticals/collect/places.ts';
import { sizes, type CollectTables } from '../../sim-core/verticals/collect/tables.ts';
import type { City } from '../../sim-core/world/city.ts';
import { isHeldBy } from '../../sim-core/world/holdings.ts';
import { isProviderHere } from '../../sim-core/world/vertical-means.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { lookedThrough } from './looked-through.ts';

/** A town with few meals and many people, so that there are many parcels in a few days. */
const scenario: Scenario = {
  ...toyScenario,
  verticals: ['food', 'collect'],
  days: 3,
  city: { ...toyScenario.city, residents: 3000, ordersPerDay: 60 },
};
const hour = 3600;
const day = 24 * hour;

function tablesOf({ verticals }: City): CollectTables {
  return verticals.find(({ id }) => id === 'collect')?.own as CollectTables;
}

function figuresUnder(
  set: Readonly<Record<string, number | string>>,
  change: (city: City) => void = () => undefined,
): Readonly<Record<string, number>> {
  const built = new BuiltCity({ ...scenario, days: 5 });
  built.begin(policyOf(set), 5);
  change(built.sim.city);
  return built.finish().figures;
}

/** What is wrong with cells, counters, shelves, parcels, orders and money, of so many cells. */
function problemsOf(city: City, cells = 80): string[] {
  const { holdings, ledger } = city;
  const { banks, books, rows, number } = tablesOf(city);
  const problems: string[] = [];
  const inside = new Map<number, number[]>();
  let parcels = 0;
  let orders = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (!isHeldBy(holdings, number, row)) continue;
    const place = holdings.words[row + placeWord];
    if (place === Place.shelf) orders++;
    else parcels++;
    if (!isProviderHere(city, row)) continue;
    const at = inside.get(holdings.provider[row]) ?? [0, 0, 0, 0, 0, 0];
    at[place]++;
    inside.set(holdings.provider[row], at);
  }
  for (const [bank, at] of inside) {
    for (let size = 0; size < sizes; size++) {
      if (banks.used[bank + size] !== at[size]) problems.push(`bank ${bank} has lost a parcel`);
      if (at[size] > cellsOfSize(cells, size)) problems.push(`bank ${bank} has too few cells`);
    }
    if (banks.atCounter[bank] !== at[Place.counter]) problems.push(`counter ${bank} is wrong`);
    if (at[Place.counter] > counterPlaces) problems.push(`counter ${bank} is too full`);
    if (banks.onShelf[bank] !== at[Place.shelf]) problems.push(`shelf ${bank} is wrong`);
  }
  const { fetched, sentBack, toFetch, fetchedOrders, restocked } = books;
  const gone = fetched[0] + sentBack[0];
  if (books.parcels[0] !== gone + parcels) problems.push('a parcel is lost or made');
  if (toFetch[0] !== fetchedOrders[0] + restocked[0] + orders) problems.push('an order is lost');
  const soldFen = ledger.postedFen(rows.pickupSale);
  const fee = ledger.postedFen(rows.pickupFee) / Math.max(1, soldFen);
  if (soldFen > books.salesFen[0]) problems.push('more is paid for than was sold');
  if (soldFen > 0 && Math.abs(fee - 0.06) > 0.001) problems.push(`a fee of ${fee}`);
  if (ledger.postedFen(rows.cellRent) % 35 !== 0) problems.push('a cell was paid in part');
  return problems;
}

describe('collect in a toy town', () => {
  keepsTheContract({ vertical: collect, scenario, problemsOf: (city) => problemsOf(city) });

  it('conserves parcels, cells and money where there are far too few cells', {
    timeout: 120_000,
  }, () => {
    const set = {
      'collect.level': 3000, 'collect.cells': 20, 'collect.banks-open': 1,
      'collect.overdue-fee': 100, 'collect.free-hours': 12, 'collect.pickup-discount': 500,
    };
    const found = lookedThrough({
      scenario: { ...scenario, days: 8 }, number: 1, seed: 2, set,
      problemsOf: (city) => problemsOf(city, 20),
    });
    expect(found.problems).toEqual([]);
    expect(found.holdings.made).toBeGreaterThan(2000);
    expect(found.holdings.open).toBeGreaterThan(0);
  });
});

describe('the hazard of fetching', () => {
  const draws = Array.from({ length: 4000 }, (_, i) => (
    quantileAt(exponentialQuantiles(), Math.floor(((i + 0.5) / 4000) * 4_294_967_296) | 0)
  ));
  const staysUnder = (feeFen: number, freeHours: number): number[] => (
    [10, 16].flatMap((from) => draws.map((left) => {
      const at = from * hour;
      const factor = overdueFactor(feeFen);
      return fetchedAt(hazardByHour, at, at + freeHours * hour, factor, left) - at;
    }))
  );
  const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length;

  it('has parcels wait as long as the design says, and never past its end', () => {
    const stays = staysUnder(0, 24);
    expect(mean(stays) / hour).toBeGreaterThan(10.9);
    expect(mean(stays) / hour).toBeLessThan(11.9);
    const late = stays.filter((stay) => stay > day).length / stays.length;
    expect(Math.abs(late - 0.17)).toBeLessThan(0.02);
    expect(Math.max(...stays)).toBeLessThanOrEqual(mostSeconds);
  });

  it('brings nobody later for a fee, and nobody sooner than it is due', () => {
    const free = staysUnder(0, 12);
    const dear = staysUnder(100, 12);
    expect(dear.every((stay, i) => stay <= free[i])).toBe(true);
    expect(dear.every((stay, i) => stay === free[i] || stay > 12 * hour)).toBe(true);
    expect(mean(dear)).toBeLessThan(mean(free) - hour / 4);
  });
});

describe('the folder’s own state', { timeout: 120_000 }, () => {
  const usual = figuresUnder({});

  it('flips a figure when it is taken away: cells, shelves, banks', () => {
    expect(usual['collect.overflow']).toBeLessThan(0.2);
    const full = figuresUnder({}, (city) => {
      const { banks } = tablesOf(city);
      for (let row = 0; row < banks.end; row += banks.step) {
        for (let size = 0; size < sizes; size++) banks.used[row + size] = 1000;
      }
    });
    expect(full['collect.overflow']).toBe(1);
    const far = figuresUnder({ 'collect.banks-open': 1 });
    expect(far['collect.walk']).toBeGreaterThan(1.2 * usual['collect.walk']);
  });

  it('has people fetch what is cheaper to fetch, and riders less to do', () => {
    const cheap = figuresUnder({ 'collect.pickup-discount': 2000 });
    expect(usual['collect.collected']).toBeGreaterThan(0);
    expect(cheap['collect.collected']).toBeGreaterThan(usual['collect.collected'] + 0.1);
    expect(cheap['collect.rider-minutes']).toBeLessThan(usual['collect.rider-minutes']);
  });

  it('lets people fetch when nobody rides', () => {
    const alone = figuresUnder({ 'collect.pickup-discount': 500, 'world.rider-supply': 0 });
    expect(alone['collect.orders']).toBeGreaterThan(0);
    expect(alone['collect.collected']).toBe(1);
    expect(alone['collect.rider-minutes']).toBe(0);
  });
});
