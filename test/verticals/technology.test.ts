// Technology of services: each is off by default and works through the state of its service. What
// is tested is that state: labels and trust, which goods are marked down, records of the shelf,
// gaps of fit, half hours set aside and scores, warmth of cells. Effects with intervals stand in
// docs/verticals.md.

import { describe, expect, it } from 'vitest';
import { exp } from '../../sim-core/kernel/math.ts';
import { cellsOf } from '../../sim-core/kernel/records.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import {
  degreeHours, spoiltShare,
} from '../../sim-core/verticals/collect/cooling.ts';
import type { CollectTables } from '../../sim-core/verticals/collect/tables.ts';
import { soldUntilClosing } from '../../sim-core/verticals/grocery/markdown.ts';
import type { GroceryTables } from '../../sim-core/verticals/grocery/tables.ts';
import type { HomeTables } from '../../sim-core/verticals/home/tables.ts';
import {
  fewestRecorded, slotsFor, slotsSetAside,
} from '../../sim-core/verticals/home/time-set-aside.ts';
import { sentBackShare } from '../../sim-core/verticals/retail/fit.ts';
import type { RetailTables } from '../../sim-core/verticals/retail/tables.ts';
import type { City } from '../../sim-core/world/city.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

type Settings = Readonly<Record<string, Setting>>;

/** A toy town of many people with one service beside a few meals, over some days. */
function townOf(vertical: string, days: number, residents = 3000): BuiltCity {
  const city = { ...toyScenario.city, residents, ordersPerDay: 60 };
  const scenario: Scenario = { ...toyScenario, verticals: ['food', vertical], days, city };
  return new BuiltCity(scenario, { isMeasured: false });
}

function runUnder(built: BuiltCity, set: Settings): void {
  built.begin(policyOf(set), 5);
  built.finish();
}

function ownOf<Own>(city: City): Own {
  return city.verticals[1].own as Own;
}

/** What a vertical has posted for a reason. */
function postedFen(city: City, id: string): number {
  const { ledger } = city;
  return ledger.postedFen(ledger.reasons.findIndex((reason) => reason.id === id));
}

describe('tracing of groceries', () => {
  const built = townOf('grocery', 3);

  it('makes trust grow with labelled goods, which are paid for by the unit', () => {
    runUnder(built, { 'grocery.tracing': 'on' });
    const { city } = built.sim;
    const { trust, stock } = ownOf<GroceryTables>(city);
    const received = stock.received.reduce((sum, units) => sum + units, 0);
    expect(postedFen(city, 'grocery/labels')).toBe(5 * received);
    const known = Array.from(trust.level).filter((level) => level > 0);
    expect(known.length).toBeGreaterThan(0);
    // All goods of all days bear labels: a fifth of the way each day.
    for (const level of known) expect(level).toBeLessThanOrEqual(1 - 0.8 ** 3 + 1e-9);
    expect(Math.max(...known)).toBeCloseTo(1 - 0.8 ** 3, 9);
  });

  it('finds fewer labels while older goods stand on the shelves, and is forgotten', () => {
    built.begin({
      title: 'On for a day',
      changes: [
        { fromSeconds: 86_400, set: { 'grocery.tracing': 'on' } },
        { fromSeconds: 2 * 86_400, set: { 'grocery.tracing': 'off' } },
      ],
    }, 5);
    const { trust } = ownOf<GroceryTables>(built.sim.city);
    const highest = (): number => Math.max(...Array.from(trust.level));
    built.advance(2 * 86_400 + 3600);
    const after = highest();
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(0.2);
    built.finish();
    expect(highest()).toBeCloseTo(0.8 * after, 9);
  });
});

describe('price tags', () => {
  it('mark down what is more than can still be sold, and nothing else', () => {
    expect(soldUntilClosing(10, 2, 6)).toBeCloseTo(9.2, 9);
    expect(soldUntilClosing(10, 2, 21)).toBeCloseTo(0.02 * 9.2, 9);
    expect(soldUntilClosing(10, 2, 12)).toBeGreaterThan(soldUntilClosing(10, 2, 18));
    const built = townOf('grocery', 2);
    // By hand nothing is marked down before ten, when the warehouse closes.
    const late = { 'grocery.markdown-hour': 22 };
    const marked = (set: Settings): number => {
      runUnder(built, { ...late, ...set });
      const { books } = ownOf<GroceryTables>(built.sim.city);
      return books.marked[0] + books.added[0];
    };
    expect(marked({})).toBe(0);
    expect(marked({ 'grocery.price-tags': 'on' })).toBeGreaterThan(0);
    // Forecasts beyond all that is there leave nothing to be marked down.
    built.begin(policyOf({ ...late, 'grocery.price-tags': 'on' }), 5);
    const { stock, books } = ownOf<GroceryTables>(built.sim.city);
    for (let hour = 0; hour < 22; hour++) {
      stock.forecast.fill(1e6);
      built.advance(hour * 3600);
    }
    expect(books.marked[0] + books.added[0]).toBe(0);
    expect(books.orders[0]).toBeGreaterThan(0);
  });
});

describe('smart shelves', () => {
  it('find wrong records at night, and cost something by the shelf', () => {
    const built = townOf('retail', 2);
    runUnder(built, { 'retail.smart-shelves': 1000 });
    const { city } = built.sim;
    const { stock, books } = ownOf<RetailTables>(city);
    const errors = Array.from(stock.errorShare);
    expect(Math.max(...errors)).toBe(0);
    expect(postedFen(city, 'retail/shelfSensors')).toBe(800 * books.shopDays[0]);
    runUnder(built, { 'retail.smart-shelves': 500 });
    expect(Math.max(...Array.from(stock.errorShare))).toBeGreaterThan(0);
    expect(postedFen(city, 'retail/shelfSensors')).toBe(400 * books.shopDays[0]);
  });
});

describe('virtual try-on', () => {
  it('narrows an exponential gap, of which returns follow', () => {
    // 200,000 gaps by hand: wider than what five in a hundred are.
    const borne = -Math.log(0.05);
    let wider = 0;
    for (let i = 0; i < 200_000; i++) if (0.6 * -Math.log((i + 0.5) / 200_000) > borne) wider++;
    expect(sentBackShare(0.05, 0.6)).toBeCloseTo(wider / 200_000, 5);
    expect(sentBackShare(0.05, 1)).toBeCloseTo(0.05, 12);
    expect(sentBackShare(0, 0.6)).toBe(0);
  });

  it('sends back no order that would have stayed, and is paid for by the order', () => {
    const built = townOf('retail', 2);
    const set = { 'retail.return-level': 3000 };
    runUnder(built, set);
    const usual = ownOf<RetailTables>(built.sim.city).books.toSendBack[0];
    runUnder(built, { ...set, 'retail.try-on': 'on' });
    const { books } = ownOf<RetailTables>(built.sim.city);
    expect(books.toSendBack[0]).toBeLessThan(usual);
    const paidFen = postedFen(built.sim.city, 'retail/tryOn');
    expect(paidFen).toBeGreaterThan(0);
    expect(paidFen % 60).toBe(0);
  });
});

describe('recorders of visits', () => {
  const built = townOf('home', 6, 9000);
  const set = { 'home.level': 3000, 'home.recorder': 'on' };

  it('set as much time aside as eight in ten recorded visits need', () => {
    const recorded = { visits: [0], seconds: [0], squares: [0] };
    const tables = { recorded } as unknown as HomeTables;
    // Three hours, an hour up and down: 3.84 hours, with way and pause nine half hours.
    for (let i = 0; i < fewestRecorded; i++) {
      expect(slotsSetAside(tables, 0, 0)).toBe(slotsFor(0));
      const seconds = i % 2 === 0 ? 7200 : 14_400;
      recorded.visits[0]++;
      recorded.seconds[0] += seconds;
      recorded.squares[0] += seconds * seconds;
    }
    expect(slotsFor(0)).toBe(8);
    expect(slotsSetAside(tables, 0, 0)).toBe(10);
    // No more than the day has left.
    expect(slotsSetAside(tables, 0, 19)).toBe(9);
  });

  it('move scores towards what is recorded, and are paid for by the visit', () => {
    built.begin(policyOf(set), 5);
    const { city } = built.sim;
    const { workers, recorded } = ownOf<HomeTables>(city);
    const before = cellsOf(workers, workers.score);
    built.finish();
    const visits = recorded.visits.reduce((sum, count) => sum + count, 0);
    expect(visits).toBeGreaterThan(fewestRecorded);
    expect(postedFen(city, 'home/recorder')).toBe(200 * visits);
    const moved = cellsOf(workers, workers.score).filter((score, i) => score !== before[i]);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThanOrEqual(visits);
  });
});

describe('cooled cells', () => {
  it('keep what spoils by degrees and hours in the warm', () => {
    const celsius = (hour: number): number => (hour === 1 ? 4 : 18);
    expect(degreeHours(celsius, 1800, 3 * 3600)).toBeCloseTo(10 * 0.5 + 0 + 10, 9);
    expect(spoiltShare(0)).toBe(0);
    expect(spoiltShare(100)).toBeCloseTo(1 - exp(-0.25), 12);
  });

  it('hold fresh parcels first, of which none spoils while there are enough of them', () => {
    const built = townOf('collect', 3);
    // So many cells that nothing has to stand at the counter.
    const set = { 'collect.fresh-parcels': 300, 'collect.cells': 400 };
    runUnder(built, set);
    const { city } = built.sim;
    const { fresh, banks } = ownOf<CollectTables>(city);
    expect(fresh.freshSpoiled[0]).toBeGreaterThan(0.05 * fresh.freshFetched[0]);
    expect(postedFen(city, 'collect/spoiledParcel')).toBe(4000 * fresh.freshSpoiled[0]);
    runUnder(built, { ...set, 'collect.cooled-cells': 1000 });
    expect(fresh.freshFetched[0]).toBeGreaterThan(0);
    expect(fresh.freshSpoiled[0]).toBe(0);
    // With half of the cells cooled some of both are in use.
    runUnder(built, { ...set, 'collect.cooled-cells': 500 });
    const sum = (column: Float64Array, size: number): number => {
      let used = 0;
      for (let bank = 0; bank < banks.end; bank += banks.step) used += column[bank + size];
      return used;
    };
    expect(sum(banks.used, 0)).toBeGreaterThan(0);
    expect(sum(banks.usedCooled, 0)).toBeGreaterThan(0);
  });
});
