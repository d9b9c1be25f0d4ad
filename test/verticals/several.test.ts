// A city holds any verticals: one that is not food, food in another place of the list, none that is
// unknown; and a restaurant without guests keeps nobody waiting for its first one.

import { describe, expect, it } from 'vitest';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { admitGuests } from '../../sim-core/verticals/food/guests.ts';
import { cellsOf } from '../../sim-core/kernel/records.ts';
import type { FoodTables } from '../../sim-core/verticals/food/kitchens.ts';
import { verticals, withGround, withoutGround } from '../../sim-core/verticals/brought.ts';
import { verticalsNamed } from '../../sim-core/verticals/index.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { toyGrocer } from './toy-grocer/index.ts';

const options = { verticals: [toyGrocer], isMeasured: false };

/** When each need of a vertical arises, and its key. */
function needsOf(verticals: readonly string[], id: string): string[] {
  const scenario: Scenario = { ...toyScenario, verticals };
  const number = verticals.indexOf(id);
  const needs: string[] = [];
  const built: BuiltCity = new BuiltCity(scenario, {
    ...options,
    observers: [{
      needArose: (consumer) => {
        const { need, city } = built.sim;
        if (need.vertical === number) needs.push(`${city.now.seconds} ${consumer} ${need.key}`);
      },
    }],
  });
  dayUnder(built, {}, 7);
  return needs;
}

describe('verticals of a city', () => {
  it('need not be food', () => {
    const built = new BuiltCity({ ...toyScenario, verticals: ['toy-grocer'] }, options);
    dayUnder(built, {}, 7);
    const { counts, merchants } = built.sim.city;
    const open = cellsOf(merchants, merchants.isOpen).filter((isOpen) => isOpen === 1);
    expect(open).toHaveLength(toyGrocer.sizeIn(toyScenario.city).merchants);
    expect(counts.delivered[0]).toBeGreaterThan(0);
    expect(counts.delivered[0] + counts.cancelled[0]).toBe(counts.placed[0]);
  });

  it.each(['food', 'toy-grocer'])('have the same needs wherever they stand: %s', (id) => {
    const needs = needsOf(['food', 'toy-grocer'], id);
    expect(needs.length).toBeGreaterThan(10);
    expect(needsOf(['toy-grocer', 'food'], id)).toEqual(needs);
    expect(needsOf([id], id)).toEqual(needs);
  });

  it('are known by their ids, and an unknown one is named', () => {
    expect(verticalsNamed(['toy-grocer', 'food'], [toyGrocer])[0]).toBe(toyGrocer);
    expect(() => verticalsNamed(['toy-grocer'])).toThrow('no vertical toy-grocer; known are food');
  });
});

describe('what verticals bring', () => {
  it('is the same to whoever shows a city and to whoever runs it', () => {
    const atWork = verticalsNamed(verticals.map(({ id }) => id));
    atWork.forEach((vertical, i) => expect(vertical).toMatchObject(verticals[i]));
    expect(() => verticalsNamed(['none'])).toThrow(`known are ${verticals.map(({ id }) => id)}`);
  });

  it('comes with what it stands on, and goes with it', () => {
    expect(withGround(['food', 'health'])).toEqual(['food', 'health', 'retail']);
    expect(withGround(['food', 'retail', 'home'])).toEqual(['food', 'retail', 'home']);
    expect(withoutGround(['food', 'retail', 'health'], 'retail')).toEqual(['food']);
    expect(withoutGround(['food', 'retail', 'health'], 'health')).toEqual(['food', 'retail']);
  });
});

describe('a restaurant without guests', () => {
  it('admits none, at once', () => {
    const built = new BuiltCity(toyScenario, options);
    built.begin(policyOf({}), 7);
    const { verticals, merchants } = built.sim.city;
    const { kitchens, guests, visits } = verticals[0].own as FoodTables;
    kitchens.guestsPerDay[0] = 0;
    expect(admitGuests(kitchens, merchants, 0, 86_400, guests, visits)).toBe(0);
    expect(kitchens.guest[0]).toBe(0);
    built.finish();
    expect(merchants.tableSalesFen[0]).toBe(0);
  });
});
