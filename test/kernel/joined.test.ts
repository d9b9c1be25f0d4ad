// Whatever is made anew with each run or city keeps one hidden class, or compiled code is thrown
// away in the middle of a comparison: on the riverside four of sixteen days then took four times as
// long.

import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { joined } from '../../sim-core/kernel/joined.ts';
import { BuiltCity, noChange } from '../../sim-core/index.ts';
import { toyScenario } from '../toy-city.ts';

setFlagsFromString('--allow-natives-syntax');
const isFast = new Function('one', 'return %HasFastProperties(one)') as (one: object) => boolean;
const areAlike = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  one: object, other: object,
) => boolean;

/** Runs after which an engine settles the class of what a constructor makes, and some more. */
const runs = 12;

describe('joined', () => {
  it('has the keys of both, the second above the first', () => {
    expect(joined({ a: 1, b: 2 }, { b: 3, c: 4 })).toEqual({ a: 1, b: 3, c: 4 });
  });
});

describe('a run', () => {
  it('has rules of the class of the run before it', () => {
    const built = new BuiltCity(toyScenario);
    const { city } = built.sim;
    built.begin(noChange, 1);
    for (let run = 0; run < runs; run++) {
      const before = { ...city.platforms[0] }.rules;
      const { regulator } = city.rules;
      const { assumptions } = city;
      built.begin(noChange, run);
      const now = city.platforms[0].rules;
      expect(isFast(now)).toBe(true);
      expect(areAlike(now, before), `run ${run}`).toBe(true);
      expect(areAlike(city.rules.regulator, regulator), `run ${run}`).toBe(true);
      expect(areAlike(city.assumptions, assumptions), `run ${run}`).toBe(true);
    }
  });
});

describe('a city', () => {
  it('has tables of the class of the city before it', () => {
    const cities = Array.from({ length: runs }, () => new BuiltCity(toyScenario).sim.city);
    for (const table of ['orders', 'consumers', 'riders', 'merchants'] as const) {
      expect(isFast(cities[0][table]), table).toBe(true);
      for (const city of cities) expect(areAlike(city[table], cities[0][table]), table).toBe(true);
    }
  });
});
