// Unmanned keeps what every vertical must keep; nothing flies beyond its range, payload, weather or
// charge; pads, slots, cells and queues are kept, and every order ends once, by drone or by rider,
// with the promise that it had; while riders bring all, the city is the one without drones; and
// what the folder has, taken away, takes its figure along.

import { describe, expect, it } from 'vitest';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import {
  expectedLateSeconds, flightSeconds, fullWattHours, groundingRain, isInRange, mostPayloadGrams,
  wattHours,
} from '../../sim-core/verticals/unmanned/flight.ts';
import { unmanned } from '../../sim-core/verticals/unmanned/index.ts';
import {
  cellsOfPad, Craft, mostCrafts, mostRoutes, Phase, slotsOfPad, type UnmannedTables,
} from '../../sim-core/verticals/unmanned/tables.ts';
import { windAt } from '../../sim-core/verticals/unmanned/wind.ts';
import { exponentialQuantiles } from '../../sim-core/kernel/quantiles.ts';
import type { City } from '../../sim-core/world/city.ts';
import { Stage } from '../../sim-core/world/orders.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { keepsTheContract } from './contract.ts';
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

function tablesOf({ verticals }: City): UnmannedTables {
  return verticals[number].own as UnmannedTables;
}

function windOf(city: City, seconds: number): number {
  const { keys, exponential } = tablesOf(city);
  return windAt(keys.wind, exponential, Math.floor(seconds / 3600));
}

/** What is wrong with slots, cells, queues and crafts now. */
function problemsOf(city: City): string[] {
  const { orders, now } = city;
  const { pads, routes, crafts, bound } = tablesOf(city);
  const problems: string[] = [];
  const slots = new Float64Array(pads.x.length);
  const cells = new Float64Array(pads.x.length);
  const waiting = new Float64Array(mostRoutes);
  for (let order = 0; order < orders.end; order += orders.step) {
    if (orders.stage[order] !== Stage.withCarrier) continue;
    const phase = bound.phase[order];
    const route = bound.route[order];
    const pad = routes.toPad[route];
    cells[pad]++;
    if (phase < Phase.flown) {
      slots[pad]++;
      waiting[route]++;
    }
    const isAboard = phase === Phase.loading || phase === Phase.flown;
    if (isAboard && crafts.order[bound.craft[order]] !== order) problems.push('a craft lost it');
    if (phase === Phase.ridden) problems.push(`order ${order} is with nobody`);
  }
  for (let craft = 0; craft < crafts.phase.length; craft++) {
    const phase = crafts.phase[craft];
    const order = crafts.order[craft];
    if (crafts.slotPad[craft] >= 0) slots[crafts.slotPad[craft]]++;
    const isLaden = phase === Craft.loading || phase === Craft.out;
    if (isLaden !== order >= 0) problems.push(`craft ${craft} in phase ${phase} has ${order}`);
    if (phase === Craft.home && crafts.chargeWattHours[craft] !== fullWattHours) {
      problems.push(`craft ${craft} is not charged`);
    }
    if (crafts.chargeWattHours[craft] < 0) problems.push(`craft ${craft} is empty`);
    const isInAir = phase === Craft.out || phase === Craft.back;
    if (isInAir && crafts.legEnd[craft] < now.seconds) problems.push(`craft ${craft} hangs`);
  }
  for (let pad = 0; pad < pads.x.length; pad++) {
    if (pads.slotsTaken[pad] !== slots[pad]) problems.push(`slots of pad ${pad} are wrong`);
    if (pads.cellsTaken[pad] !== cells[pad]) problems.push(`cells of pad ${pad} are wrong`);
    if (slots[pad] > slotsOfPad || cells[pad] > cellsOfPad) problems.push(`pad ${pad} is too full`);
  }
  for (let route = 0; route < mostRoutes; route++) {
    if (routes.bound[route] !== waiting[route]) problems.push(`route ${route} has lost an order`);
  }
  return problems;
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
    for (let craft = 0; craft < phases.length; craft++) look(craft);
  }
  return { problems, flights, broughtDown };
}

describe('unmanned in a toy town', () => {
  keepsTheContract({
    vertical: unmanned, scenario, problemsOf,
    set: { ...flying, 'unmanned.rule': 'cheapest' },
  });

  it('conserves orders where everything is scarce and the weather is bad', {
    timeout: 120_000,
  }, () => {
    for (const crafts of [1, 12]) {
      const found = lookedThrough({
        scenario: { ...scenario, days: 6, weather: 'ordinary' }, number, seed: 11, problemsOf,
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
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const found = flightsOf(set, seed, over);
      expect(found.problems).toEqual([]);
      flights += found.flights;
      broughtDown += found.broughtDown;
    }
    expect(flights).toBeGreaterThan(300);
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
