// Rounds keep what every vertical must keep; an order leaves with the next departure, or with the
// next but one where too few wait; without the rule the city is the one without the folder; tours,
// relay points and subsidies are paid for to the fen; and what the folder has, taken away, takes
// its figure along.

import { describe, expect, it } from 'vitest';
import { streamOf } from '../../sim-core/kernel/random.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { relayDayFen } from '../../sim-core/verticals/rounds/days.ts';
import { isOutside } from '../../sim-core/verticals/rounds/ground.ts';
import { rounds } from '../../sim-core/verticals/rounds/index.ts';
import { relayOrderFen } from '../../sim-core/verticals/rounds/stages.ts';
import { nextDeparture } from '../../sim-core/verticals/rounds/timetable.ts';
import type { RoundsTables } from '../../sim-core/verticals/rounds/tables.ts';
import { kilometreFen, tourFen } from '../../sim-core/verticals/rounds/tour.ts';
import type { City } from '../../sim-core/world/city.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { ownOf } from './kept/own.ts';
import { roundProblems } from './kept/rounds.ts';
import { lookedThrough } from './looked-through.ts';

/** A small core with six villages, all within reach of its shops. */
const scenario: Scenario = {
  ...toyScenario,
  weather: 'dry',
  verticals: ['food', 'rounds'],
  city: {
    ...toyScenario.city,
    columns: 20,
    rows: 20,
    zoneMetres: 500,
    ordersPerDay: 220,
    residents: 1000,
    campuses: 0,
    industrialParks: 0,
    riders: 30,
    townSpread: { villages: 6, coreMetres: 2000 },
  },
};
const far = { 'dispatch.delivery-radius': 8000 } as const;
const hourly = { ...far, 'rounds.departure-every': 60 } as const;
const number = 1;

const tablesOf = (city: City): RoundsTables => ownOf<RoundsTables>(city, 'rounds');

interface Played {
  readonly figures: Readonly<Record<string, number>>;
  readonly tables: RoundsTables;
  readonly paidFen: Readonly<Record<keyof RoundsTables['rows'], number>>;
}

function played(set: Readonly<Record<string, Setting>>, over: Partial<Scenario> = {}): Played {
  const built = new BuiltCity({ ...scenario, ...over });
  built.begin(policyOf(set), 6);
  const figures: Readonly<Record<string, number>> = built.finish().figures;
  const { city } = built.sim;
  const tables = tablesOf(city);
  const paid = Object.entries(tables.rows).map(([name, row]) => [name, city.ledger.postedFen(row)]);
  return { figures, tables, paidFen: Object.fromEntries(paid) as Played['paidFen'] };
}

describe('rounds in a toy township', () => {
  keepsTheContract({
    vertical: rounds, scenario, problemsOf: roundProblems,
    set: { ...hourly, 'rounds.relay-points': 6, 'rounds.subsidy': 100 },
  });

  it.each([
    ['a timetable and a number', { 'rounds.departure-every': 20, 'rounds.least-orders': 3 }],
    ['a number alone, relay points', { 'rounds.least-orders': 3, 'rounds.relay-points': 50 }],
    ['more than ever wait', { 'rounds.departure-every': 40, 'rounds.least-orders': 20 }],
  ])('leave nothing behind for good: %s', { timeout: 60_000 }, (_, set) => {
    const found = lookedThrough({
      scenario, number, seed: 11, problemsOf: roundProblems,
      set: { ...far, ...set },
    });
    expect(found.problems).toEqual([]);
    expect(found.delivered).toBeGreaterThan(3);
  });
});

describe('departures', () => {
  it('have orders that come at any moment alike wait half the interval', () => {
    const stream = streamOf(3, 'ready');
    for (const minutes of [10, 120, 350]) {
      let waited = 0;
      let wrong = 0;
      const count = 40_000;
      for (let i = 0; i < count; i++) {
        const at = Math.floor(stream() * 30 * 86_400);
        const wait = nextDeparture(at, minutes) - at;
        if (wait <= 0 || wait > minutes * 60) wrong++;
        waited += wait;
      }
      expect(wrong).toBe(0);
      expect(Math.abs(waited / count / (minutes * 30) - 1)).toBeLessThan(0.02);
    }
  });
});

describe('a township with rounds', { timeout: 240_000 }, () => {
  const timed = played(hourly);

  it('is the city without them while nothing is ruled', () => {
    const beside = new BuiltCity(scenario);
    const alone = new BuiltCity({ ...scenario, verticals: ['food'] });
    const [withFolder, without] = [beside, alone].map((built) => {
      built.begin(policyOf(far), 6);
      const { figures } = built.finish();
      return { figures: figures as Readonly<Record<string, number>>, city: built.sim.city };
    });
    for (const [id, value] of Object.entries(without.figures)) {
      expect(withFolder.figures[id], id).toEqual(value);
    }
    const found = new Map(withFolder.city.sections.map(({ name, buffer }) => [name, buffer]));
    // These have rows for each reason or vertical, and so more of them.
    const same = without.city.sections.filter(({ name, buffer }) => (
      found.get(name)?.byteLength === buffer.byteLength
    ));
    for (const { name, buffer } of same) {
      expect(Buffer.from(found.get(name)!).equals(Buffer.from(buffer)), name).toBe(true);
    }
    const others = without.city.sections.filter((section) => !same.includes(section));
    expect(others.map(({ name }) => name))
      .toEqual(['ledger', 'turnover carried', 'turnover places']);
    expect(withFolder.figures['rounds.carried']).toBe(0);
    expect(withFolder.figures['rounds.orders']).toBeGreaterThan(10);
  });

  it('waits no more than half an interval, and costs an order less the longer that is', () => {
    const { figures } = timed;
    expect(figures['rounds.carried']).toBeGreaterThan(0.5);
    // Homes know when the next tour leaves, and order rather before it does.
    expect(figures['rounds.wait']).toBeGreaterThan(12);
    expect(figures['rounds.wait']).toBeLessThan(32);
    const long = played({ ...far, 'rounds.departure-every': 240 }).figures;
    expect(long['rounds.tour-orders']).toBeGreaterThan(figures['rounds.tour-orders']);
    expect(long['rounds.cost-per-order']).toBeLessThan(figures['rounds.cost-per-order']);
  });

  it('promises nothing sooner than the next departure', () => {
    /** Of orders from the core to homes outside it, those promised before a tour could leave. */
    const promisedTooSoon = (set: Readonly<Record<string, Setting>>): number[] => {
      const found = [0, 0];
      const built: BuiltCity = new BuiltCity(scenario, {
        observers: [{
          orderPlaced: (order) => {
            const { orders, now } = built.sim.city;
            const tables = tablesOf(built.sim.city);
            if (!isOutside(tables, orders.x[order], orders.y[order])) return;
            if (isOutside(tables, orders.fromX[order], orders.fromY[order])) return;
            found[0]++;
            if (orders.promisedAt[order] <= nextDeparture(now.seconds, 60)) found[1]++;
          },
        }],
      });
      built.begin(policyOf(set), 6);
      built.finish();
      return found;
    };
    const [placed, tooSoon] = promisedTooSoon(hourly);
    expect(placed).toBeGreaterThan(8);
    expect(tooSoon).toBe(0);
    expect(promisedTooSoon(far)[1]).toBeGreaterThan(2);
  });

  it('pays for tours, relay points and each order to the fen', () => {
    const set = { ...hourly, 'rounds.relay-points': 6, 'rounds.subsidy': 250 };
    const { figures, tables: { books, core }, paidFen } = played(set);
    const wayFen = (books.tourMetres[0] * kilometreFen) / 1000;
    expect(Math.abs(paidFen.tourPay - tourFen * books.tours[0] - wayFen))
      .toBeLessThanOrEqual(books.tours[0] / 2);
    expect(core.relays[0]).toBe(6);
    expect(paidFen.relayCost).toBe(6 * relayDayFen);
    expect(paidFen.relayPay).toBe(relayOrderFen * books.relayed[0]);
    expect(paidFen.servicePay).toBe(250 * books.delivered[0]);
    expect(figures['rounds.public-per-order'])
      .toBeCloseTo(250 + (6 * relayDayFen) / books.delivered[0], 6);
    expect(books.relayed[0]).toBeGreaterThan(5);
    expect(figures['rounds.walk']).toBeGreaterThan(0);
    expect(timed.figures['rounds.walk']).toBe(0);
  });

  it('takes the subsidy off the fee outside the core, and so has more orders there', () => {
    const none = played(far).figures;
    const some = played({ ...far, 'rounds.subsidy': 300 });
    expect(some.figures['rounds.orders']).toBeGreaterThan(none['rounds.orders']);
    expect(some.paidFen.relayCost).toBe(0);
  });

  it('flips a figure where tours, relay points or the core are taken away', () => {
    const noTours = played({ ...far, 'rounds.relay-points': 6 });
    expect(noTours.figures['rounds.carried']).toBe(0);
    expect(noTours.paidFen.relayCost).toBe(0);
    const built = new BuiltCity(scenario);
    built.begin(policyOf(hourly), 6);
    tablesOf(built.sim.city).core.x[0] = -1e6;
    const figures: Readonly<Record<string, number>> = built.finish().figures;
    // All homes and shops lie outside a core that is nowhere: no tour leaves it.
    expect(figures['rounds.carried']).toBe(0);
  });
});
