// One household, one wallet, one pantry: groceries today, fewer take-aways tomorrow, while needs
// are the same ones. Off by default, and nothing is kept of households where it is off.

import { describe, expect, it } from 'vitest';
import {
  cookingWorth, mealsIn, stockWorth, walletWeight,
} from '../../sim-core/decide/household.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { NeedOutcome } from '../../sim-core/world/facts.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const scenario: Scenario = { ...toyScenario, verticals: ['food', 'grocery'], days: 3 };
const shared = 'grocery.shared-lives';

interface Lived {
  readonly needs: readonly string[];
  /** Meals ordered and meals cooked, by how full the pantry was when the need arose. */
  readonly share: { readonly full: number; readonly empty: number };
  readonly built: BuiltCity;
}

/** Days of a town, with what became of each need for a meal. */
function livedUnder(ties: number, change?: (built: BuiltCity) => void, days = 3): Lived {
  const needs: string[] = [];
  const counts = { full: [0, 0], empty: [0, 0] };
  const built: BuiltCity = new BuiltCity({ ...scenario, days }, {
    isMeasured: false,
    observers: [{
      needArose: (consumer, outcome) => {
        const { need, city } = built.sim;
        needs.push(`${city.now.seconds} ${consumer} ${need.key}`);
        if (need.vertical !== 0) return;
        const meals = city.households.pantryMeals[consumer >> city.consumers.bits];
        const count = counts[meals >= 3 ? 'full' : 'empty'];
        count[0]++;
        if (outcome === NeedOutcome.platform) count[1]++;
      },
    }],
  });
  built.begin(policyOf({ [shared]: ties }), 7);
  change?.(built);
  built.finish();
  return {
    needs,
    share: {
      full: counts.full[1] / counts.full[0], empty: counts.empty[1] / counts.empty[0],
    },
    built,
  };
}

describe('wallet and pantry', () => {
  it('weigh by the formulas', () => {
    expect(walletWeight(0, 45_000)).toBe(1);
    expect(walletWeight(45_000, 45_000)).toBe(1);
    expect(walletWeight(67_500, 45_000)).toBe(1.5);
    expect(mealsIn(7200)).toBe(4);
    expect([cookingWorth(0), cookingWorth(1.5), cookingWorth(9)]).toEqual([0, 0.4, 0.8]);
    expect([stockWorth(0), stockWorth(2.5), stockWorth(9)]).toEqual([0, 0.25, 0.5]);
  });

  it('leave needs as they are, and are empty where they are off', () => {
    const off = livedUnder(0);
    const on = livedUnder(1000);
    expect(on.needs).toEqual(off.needs);
    const { households } = off.built.sim.city;
    expect(households.capacity).toBe(scenario.city.residents);
    expect(households.pantryMeals.every((meals) => meals === 0)).toBe(true);
    expect(households.weekFen.every((fen) => fen === 0)).toBe(true);
    const kept = on.built.sim.city.households;
    expect(kept.pantryMeals.some((meals) => meals > 0)).toBe(true);
    // Groceries today, fewer take-aways tomorrow.
    expect(on.share.full).toBeLessThan(on.share.empty);
  });

  it('have no place where food is alone', () => {
    const alone = new BuiltCity(toyScenario);
    alone.begin(policyOf({}), 7);
    const { households, sections } = alone.sim.city;
    expect(households.capacity).toBe(0);
    expect(sections.some(({ name }) => name === 'households')).toBe(false);
  });

  it('move orders of meals the way that they are filled', () => {
    const orders = (meals: number, weekFen: number): number => {
      const { built } = livedUnder(1000, ({ sim }) => {
        sim.city.households.pantryMeals.fill(meals);
        sim.city.households.weekFen.fill(weekFen);
      }, 1);
      return built.sim.city.counts.delivered[0];
    };
    const usual = orders(0, 0);
    expect(orders(50, 0)).toBeLessThan(usual);
    expect(orders(0, 100_000)).toBeLessThan(usual);
  });
});
