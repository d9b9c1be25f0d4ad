// Unmanned keeps what every vertical must keep; nothing flies beyond its range, payload, weather or
// charge; pads, slots, cells and queues are kept, and every order ends once, by drone or by rider,
// with the promise that it had; while riders bring all, the city is the one without drones; and
// what the folder has, taken away, takes its figure along.

import { describe, expect, it } from 'vitest';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import {
  carrySeconds, expectedLateSeconds, flightSeconds, fullWattHours, groundingRain, isInRange,
  loadSeconds, mostPayloadGrams, wattHours,
} from '../../sim-core/verticals/unmanned/flight.ts';
import { unmanned } from '../../sim-core/verticals/unmanned/index.ts';
import {
  Craft, mostCrafts, mostRoutes, type UnmannedTables,
} from '../../sim-core/verticals/unmanned/tables.ts';
import { windAt } from '../../sim-core/verticals/unmanned/wind.ts';
import { exponentialQuantiles } from '../../sim-core/kernel/quantiles.ts';
import type { City } from '../../sim-core/world/city.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
import { droneProblems } from './kept/drones.ts';
import { lookedThrough } from './looked-through.ts';

/** A town in which many orders could fly, on days of which one or the other has wind. */
const scenario: Scenario = {
  ...toyScenario,
  days: 3,
  weather: 'ordinary',
  verticals: ['food', 'unmanned'],
  city: { ...toyScenario.city, merchants: 30, ordersPerDay: 900, riders: 100, residents: 4000 },
};
const flying = { 'unmanned.rule': 'flight-first', 'unmanned.routes-open': 20 } as const;
const number = 1;
const usualCrafts = 2;

function tablesOf({ verticals }: City): UnmannedTables {
  return verticals[number].own as UnmannedTables;
}

function windOf(city: City, seconds: number): number {
  const { keys, exponential } = tablesOf(city);
  return windAt(keys.wind, exponential, Math.floor(seconds / 3600));
}

/** Each flight of some days: what is wrong with any second of it. */
function flightsOf(set: Readonly<Record<string, Setting>>, seed: number, over: Partial<Scenario>) {
  const { 'unmanned.wind-limit': limit = 10, 'unmanned.reserve': reserve = 200 } = set;
  const built = new BuiltCity({ ...scenario, days: 4, ...over });
  const { city } = built.sim;
  const problems: string[] = [];
  const phases = new Float64Array(mostRoutes * mostCrafts);
  let flights = 0;
  let broughtDown = 0;
  built.begin(policyOf({ ...flying, ...set }), seed);
  const { crafts, routes, bound } = tablesOf(city);
  const look = (craft: number): void => {
    const phase = crafts.phase[craft];
    const wind = windOf(city, city.now.seconds);
    const rain = city.weather.rainLevel(Math.floor(city.now.seconds / 3600));
    const isFine = wind <= Number(limit) && rain < groundingRain;
    const isAloft = phase === Craft.out || phase === Craft.back;
    const rises = phase !== phases[craft] && isAloft;
    if (rises && !isFine) problems.push(`craft ${craft} rises in ${wind} m/s, rain ${rain}`);
    if (rises && phase === Craft.out) {
      flights++;
      const route = bound.route[crafts.order[craft]];
      const grams = crafts.grams[craft];
      if (grams <= 0 || grams > mostPayloadGrams) problems.push(`a load of ${grams} g`);
      const needed = wattHours(routes.metres[route], grams, wind)
        + wattHours(routes.metres[route], 0, wind);
      const allowed = crafts.chargeWattHours[craft] * (1 - Number(reserve) / 1000);
      if (needed > allowed) problems.push(`${needed} Wh are needed, ${allowed} are there`);
    }
    if (isAloft && !isFine) {
      broughtDown++;
      const left = crafts.legEnd[craft] - city.now.seconds;
      if (left > 45 + 4000 / 10) problems.push(`craft ${craft} stays up for ${left} s`);
      const { toX, toY, pad } = crafts;
      const { pads } = tablesOf(city);
      if (pads.x[pad[craft]] !== toX[craft] || pads.y[pad[craft]] !== toY[craft]) {
        problems.push(`craft ${craft} comes down in the fields`);
      }
    }
    phases[craft] = phase;
  };
  const end = 4 * 86_400;
  // Half a minute apart, and always in the last second of an hour: what rose is seen in its hour.
  for (let at = 6 * 3600 - 1; at < end; at += 30) {
    built.advance(at);
    for (let route = 0; route < mostRoutes; route++) {
      for (let nth = 0; nth < usualCrafts; nth++) look(route * mostCrafts + nth);
    }
  }
  return { problems, flights, broughtDown };
}

describe('unmanned in a toy town', () => {
  keepsTheContract({
    vertical: unmanned, scenario, problemsOf: droneProblems,
    set: { ...flying, 'unmanned.rule': 'cheapest' },
  });

  it('conserves orders where everything is scarce and the weather is bad', {
    timeout: 120_000,
  }, () => {
    for (const crafts of [1, 12]) {
      const found = lookedThrough({
        scenario: { ...scenario, days: 6, weather: 'ordinary' },
        number,
        seed: 11,
        problemsOf: droneProblems,
        set: { ...flying, 'unmanned.crafts': crafts, 'unmanned.wind-limit': 5 },
      });
      expect(found.problems).toEqual([]);
      expect(found.delivered).toBeGreaterThan(50);
    }
  });
});

describe('flights', { timeout: 120_000 }, () => {
  it.each([
    ['usual rules', {}, {}],
    ['little wind allowed', { 'unmanned.wind-limit': 5 }, {}],
    ['much kept in reserve', { 'unmanned.reserve': 750, 'unmanned.wind-limit': 15 }, {}],
    ['heavy rain', { 'unmanned.wind-limit': 6 }, { weather: 'rain-all-day' }],
  ] as const)('never go beyond range, payload, weather or charge: %s', (_, set, over) => {
    let flights = 0;
    let broughtDown = 0;
    for (const seed of [1, 2, 3, 4]) {
      const found = flightsOf(set, seed, over);
      expect(found.problems).toEqual([]);
      flights += found.flights;
      broughtDown += found.broughtDown;
    }
    expect(flights).toBeGreaterThan(200);
    if ('unmanned.wind-limit' in set && set['unmanned.wind-limit'] < 10) {
      expect(broughtDown).toBeGreaterThan(0);
    }
  });

  it('are no more than the cycle of the crafts lets them be', () => {
    const built = new BuiltCity({ ...scenario, weather: 'dry' });
    built.begin(policyOf({ ...flying, 'unmanned.crafts': 1, 'unmanned.routes-open': 1 }), 2);
    const figures: Readonly<Record<string, number>> = built.finish().figures;
    const { routes } = tablesOf(built.sim.city);
    const cycle = 60 + 2 * flightSeconds(routes.metres[0]) + 90;
    expect(figures['unmanned.flights']).toBeGreaterThan(5);
    expect(figures['unmanned.flights']).toBeLessThanOrEqual((15 * 3600) / cycle + 1);
  });
});

describe('what a drone can do', () => {
  it('is 7.3 km with a full load in 5 m/s, and 3 km within a quarter of an hour', () => {
    expect(isInRange(7280, mostPayloadGrams, 5, fullWattHours, 200)).toBe(true);
    expect(isInRange(7290, mostPayloadGrams, 5, fullWattHours, 200)).toBe(false);
    expect(isInRange(1000, mostPayloadGrams + 1, 0, fullWattHours, 200)).toBe(false);
    // D09: three kilometres within 15 minutes.
    expect(carrySeconds + loadSeconds + flightSeconds(3000)).toBe(630);
  });

  it('expects lateness as many exponential times have it', () => {
    const steps = 100_000;
    for (const [slack, mean] of [[300, 240], [0, 240], [-120, 240], [900, 200]] as const) {
      let sum = 0;
      for (let i = 0; i < steps; i++) {
        sum += Math.max(0, -mean * Math.log((i + 0.5) / steps) - slack);
      }
      expect(expectedLateSeconds(slack, mean)).toBeCloseTo(sum / steps, 0);
    }
    expect(expectedLateSeconds(10, 0)).toBe(0);
    expect(expectedLateSeconds(-10, 0)).toBe(10);
  });

  it('finds wind as often as its law says', () => {
    const hours = 24 * 4000;
    let strong = 0;
    let squares = 0;
    for (let hour = 0; hour < hours; hour++) {
      const wind = windAt(12_345, exponentialQuantiles(), hour);
      if (wind > 7) strong++;
      squares += wind * wind;
    }
    // Above 7 m/s the sum of .7 and .3 exponential times exceeds (7 / 3.2)^2 / 2.
    const beyond = (7 / 3.2) ** 2 / 2;
    const share = (0.7 * Math.exp(-beyond / 0.7) - 0.3 * Math.exp(-beyond / 0.3)) / 0.4;
    expect(Math.abs(strong / hours - share)).toBeLessThan(0.008);
    expect(Math.abs(squares / hours - 2 * 3.2 * 3.2)).toBeLessThan(1);
  });
});

type Figures = Readonly<Record<string, number>>;

function figuresUnder(
  set: Readonly<Record<string, Setting>>,
  over: Partial<Scenario> = {},
  change: (tables: UnmannedTables) => void = () => undefined,
): Figures {
  const built = new BuiltCity({ ...scenario, weather: 'dry', days: 2, ...over });
  built.begin(policyOf(set), 6);
  const { city } = built.sim;
  if (city.verticals.length > number) change(tablesOf(city));
  return built.finish().figures;
}

describe('a city with drones', { timeout: 120_000 }, () => {
  const flown = figuresUnder(flying);

  it('is the city without them while only riders bring', () => {
    const alone = figuresUnder({}, { verticals: ['food'] });
    const beside = figuresUnder({ 'unmanned.routes-open': 20, 'unmanned.crafts': 50 });
    for (const [id, value] of Object.entries(alone)) expect(beside[id], id).toEqual(value);
    expect(beside['unmanned.reached']).toBeGreaterThan(0.05);
    expect(beside['unmanned.share']).toBe(0);
    expect(beside['unmanned.cost']).toBe(0);
  });

  it('has riders ride less and orders on routes come sooner', () => {
    const ridden = figuresUnder({ ...flying, 'unmanned.rule': 'riders-only' });
    expect(flown['unmanned.share']).toBeGreaterThan(0.03);
    expect(flown['unmanned.time']).toBeLessThan(ridden['unmanned.time'] - 2);
    expect(flown['unmanned.rider-metres']).toBeLessThan(ridden['unmanned.rider-metres']);
    expect(flown['orders.placed']).toBeGreaterThan(0);
  });

  it('pays for a route by the day and for a flight by the flight', () => {
    const one = figuresUnder({ ...flying, 'unmanned.routes-open': 1 });
    const flights = one['unmanned.flights'];
    expect(one['unmanned.cost']).toBeCloseTo(59_000 + 300 * flights, 6);
    expect(one['unmanned.cost-per-flight']).toBeCloseTo(59_000 / flights + 300, 6);
  });

  it('flips a figure where charge, slots, cells or crafts are taken away', () => {
    const empty = figuresUnder(flying, {}, ({ crafts }) => { crafts.chargeWattHours.fill(10); });
    expect(empty['unmanned.given-up']).toBe(1);
    expect(empty['unmanned.share']).toBe(0);
    for (const name of ['slotsTaken', 'cellsTaken'] as const) {
      const full = figuresUnder(flying, {}, ({ pads }) => { pads[name].fill(1000); });
      expect(full['unmanned.flights']).toBe(0);
    }
    expect(figuresUnder({ ...flying, 'unmanned.crafts': 0 })['unmanned.flights']).toBe(0);
    expect(flown['unmanned.flights']).toBeGreaterThan(10);
  });

  it('gives what is grounded to riders, its promise unchanged', () => {
    const found = lookedThrough({
      scenario: { ...scenario, days: 6, weather: 'ordinary' },
      number,
      seed: 11,
      problemsOf: droneProblems,
      set: { ...flying, 'unmanned.wind-limit': 5 },
    });
    expect(found.problems).toEqual([]);
    const figures = figuresUnder(
      { ...flying, 'unmanned.wind-limit': 5 }, { weather: 'ordinary', days: 6 },
    );
    expect(figures['unmanned.given-up']).toBeGreaterThan(0);
    expect(figures['unmanned.grounded']).toBeGreaterThan(0);
  });

  it('flies orders of all verticals that riders bring, and no others', () => {
    const verticals = ['food', 'unmanned', 'grocery', 'retail', 'errands', 'collect', 'home'];
    const brought = new Map<string, number>();
    const built: BuiltCity = new BuiltCity({ ...scenario, weather: 'dry', days: 3, verticals }, {
      observers: [{
        orderDelivered: (order, rider) => {
          const { orders } = built.sim.city;
          const id = verticals[orders.vertical[order]];
          if (rider < 0) brought.set(id, (brought.get(id) ?? 0) + 1);
        },
      }],
    });
    built.begin(policyOf(flying), 4);
    built.finish();
    expect([...brought.keys()].sort()).toEqual(['collect', 'food', 'grocery', 'retail']);
  });
});
