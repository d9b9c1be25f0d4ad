// The toy grocer at work beside food: no file of the engine knows it. Its goods are conserved, it
// keeps what every vertical must keep, and food's luck does not change by its being there.

import { describe, expect, it } from 'vitest';
import { presets } from '../../../scenarios/index.ts';
import { cellsOf } from '../../../sim-core/kernel/records.ts';
import { BuiltCity } from '../../../sim-core/run/local-engine.ts';
import type { Scenario } from '../../../sim-core/run/engine.ts';
import type { FoodTables } from '../../../sim-core/verticals/food/kitchens.ts';
import type { City } from '../../../sim-core/world/city.ts';
import { dayUnder, policyOf, toyScenario } from '../../toy-city.ts';
import { keepsTheContract } from '../contract.ts';
import { lookedThrough } from '../looked-through.ts';
import { toyGrocer } from './index.ts';
import { wholesaleFen } from './stages.ts';
import type { Shops } from './shops.ts';

const options = { verticals: [toyGrocer] };
const both = (scenario: Scenario): Scenario =>
  ({ ...scenario, verticals: ['food', 'toy-grocer'] });

/** Units are received, on a shelf, taken or discarded, and each was paid for. */
function problemsOf(city: City): string[] {
  const { stock, restockRow } = city.verticals[1].own as Shops;
  const problems: string[] = [];
  let received = 0;
  for (let shop = 0; shop < stock.end; shop += stock.step) {
    const { onShelf, taken, discarded } = stock;
    received += stock.received[shop];
    if (stock.received[shop] !== onShelf[shop] + taken[shop] + discarded[shop]) {
      problems.push(`shop ${shop} has lost or made goods`);
    }
    if (onShelf[shop] < 0) problems.push(`shop ${shop} owes goods`);
  }
  const paidFen = city.ledger.postedFen(restockRow);
  if (paidFen !== received * wholesaleFen) problems.push(`${paidFen} fen for ${received} units`);
  return problems;
}

/** Its own figures have ids that the engine's list does not know. */
function figuresUnder(built: BuiltCity, level: number): Readonly<Record<string, number>> {
  return dayUnder(built, { 'toy-grocer.restock-level': level }, 7).figures;
}

describe('the toy grocer in a toy town', () => {
  keepsTheContract({ vertical: toyGrocer, scenario: both(toyScenario), options, problemsOf });
});

describe('the toy grocer on the riverside beside food', { timeout: 60_000 }, () => {
  it('is conserved, and sells what its orders took', () => {
    const found = lookedThrough(
      { scenario: both(presets.riverside), options, number: 1, seed: 7, problemsOf });
    expect(found.problems).toEqual([]);
    expect(found.delivered).toBeGreaterThan(50);
  });

  it('has figures of its own, which follow its lever', () => {
    const built = new BuiltCity(both(presets.riverside), options);
    const few = figuresUnder(built, 20);
    const many = figuresUnder(built, 2000);
    expect(few['toy-grocer.units-sold']).toBeGreaterThan(0);
    expect(many['toy-grocer.units-sold']).toBeGreaterThan(few['toy-grocer.units-sold']);
    expect(many['toy-grocer.waste']).toBeGreaterThan(few['toy-grocer.waste']);
    expect(many['toy-grocer.restock']).toBeGreaterThan(few['toy-grocer.restock']);
  });

  it('sells nothing from empty shelves', () => {
    const built = new BuiltCity(both(toyScenario), options);
    const figures = figuresUnder(built, 0);
    expect(figures['toy-grocer.units-sold']).toBe(0);
    expect(figures['orders.placed']).toBeGreaterThan(0);
  });
});

const ofFood = ['needs', 'choices', 'merchants', 'guests'] as const;

/** What food meets in a day: its needs, its first choices, its merchants and their guests. */
function foodDay(scenario: Scenario): Record<(typeof ofFood)[number], unknown> {
  const needs: string[] = [];
  const choices: string[] = [];
  let hasComeBack = false;
  const built: BuiltCity = new BuiltCity(scenario, {
    ...options,
    isMeasured: false,
    observers: [{
      needArose: (consumer) => {
        const { need, city } = built.sim;
        if (need.vertical === 0) needs.push(`${city.now.seconds} ${consumer} ${need.key}`);
      },
      orderPlaced: (order) => {
        const { orders } = built.sim.city;
        if (hasComeBack || orders.vertical[order] !== 0) return;
        choices.push(`${orders.needKey[order]} ${orders.merchant[order]}`);
      },
      orderDelivered: () => { hasComeBack = true; },
    }],
  });
  const { merchants, verticals } = built.sim.city;
  const { kitchens } = verticals[0].own as FoodTables;
  // Each delivery moves a rating and so later choices: those before the first one must be equal.
  built.begin(policyOf({ 'promise.rule': 'fixed' }), 7);
  const columns = [
    merchants.x, merchants.y, merchants.tier, merchants.specialty, merchants.priceLevelFen,
    merchants.usualReadySeconds, merchants.trueQuality, merchants.firstRank,
  ];
  const count = verticals[0].merchants;
  const firstOf = (column: Float64Array): number[] =>
    [...cellsOf(merchants, column)].slice(0, count);
  const characters = columns.map(firstOf);
  built.finish();
  return { needs, choices, merchants: characters, guests: firstOf(kitchens.guest) };
}

describe('food beside the toy grocer', { timeout: 60_000 }, () => {
  const alone = foodDay(presets.riverside);
  const beside = foodDay(both(presets.riverside));

  it.each(ofFood)('has the same %s', (what) => {
    expect(beside[what]).toEqual(alone[what]);
    expect((alone[what] as unknown[]).length).toBeGreaterThan(3);
  });
});
