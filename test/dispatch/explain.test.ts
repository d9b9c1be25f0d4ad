// Why an order went where it went: said in both languages, about the rider who got it, and without
// changing anything in the city.

import { expect, it } from 'vitest';
import { explainOrder } from '../../sim-core/run/explain.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Stage } from '../../sim-core/world/orders.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const built = new BuiltCity(toyScenario, { isMeasured: false });

function waitingOrders(): number[] {
  const { orders } = built.sim.city;
  const rows: number[] = [];
  for (let o = 0; o < orders.end; o += orders.step) {
    if (orders.stage[o] === Stage.waitingForRider) rows.push(o);
  }
  return rows;
}

it('compares riders for a waiting order and leaves the city as it was', () => {
  built.begin(policyOf({ 'dispatch.fairness-loss': 600 }), 3);
  built.advance(42_000);
  const before = built.digest();
  const [order] = waitingOrders();
  expect(order).toBeDefined();
  const said = explainOrder(built.sim, order);
  expect(said.length).toBeGreaterThan(1);
  expect(said[0].en).toMatch(/^R-\d{3}: \d+\.\d km from the merchant, \d on hand, -?\d+ min/);
  expect(said[1].en).toMatch(/^Not R-\d{3}: .* dearer\.$/);
  expect(said[1].zh).toMatch(/^不派 R-\d{3}/);
  expect(built.digest()).toBe(before);
});

it('speaks of the rider who got the order, and of cheaper ones as such', () => {
  const [order] = waitingOrders();
  const cheapest = explainOrder(built.sim, order)[0].en.slice(0, 5);
  const second = Number(explainOrder(built.sim, order)[1].en.slice(6, 9));
  const said = explainOrder(built.sim, order, second << built.sim.city.riders.bits);
  expect(said[0].en).toContain(`R-${String(second).padStart(3, '0')}:`);
  expect(said[1].en).toContain(cheapest);
  expect(said[1].en).toContain('cheaper');
});

it('a dispatcher from outside takes the place of the lever', () => {
  let asked = 0;
  const customDispatcher = { id: 'idle', match: () => { asked++; } };
  const idle = new BuiltCity(toyScenario, { isMeasured: false, customDispatcher });
  idle.begin(policyOf({ 'dispatch.rule': 'batched' }), 3);
  idle.advance(43_200);
  expect(asked).toBeGreaterThan(0);
  expect(idle.sim.city.counts.delivered[0]).toBe(0);
});
