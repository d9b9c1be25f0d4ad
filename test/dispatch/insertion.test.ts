// Inserting an order into a route: the best of all pairs of places, as a slow search over copies of
// the route finds it, and several orders one after the other as in the route that they make.

import { describe, expect, it } from 'vitest';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { Stage } from '../../sim-core/world/orders.ts';
import { dropOffStop, insertStop, pickUpStop, removeOrder } from '../../sim-core/world/riders.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const built = new BuiltCity(toyScenario, { isMeasured: false });
const { city, desk } = built.sim;
const { orders, riders } = city;

function noon(seed: number): void {
  built.begin(policyOf({}), seed);
  built.advance(42_300);
  desk.workFor(city.platforms[0]);
}

/** Riders with some stops ahead, and orders that no rider has. */
function rowsAtNoon(): { busy: number[]; open: number[] } {
  const busy: number[] = [];
  const open: number[] = [];
  for (let r = 0; r < riders.end; r += riders.step) if (riders.stopCount[r] >= 2) busy.push(r);
  for (let o = 0; o < orders.end; o += orders.step) {
    const stage = orders.stage[o];
    if (stage === Stage.waitingForRider || stage === Stage.offered) open.push(o);
  }
  return { busy, open };
}

/** Cost of having an order in the route at given places: what would be saved without it. */
function costAt(rider: number, order: number, pickUp: number, dropOff: number): number {
  insertStop(riders, rider, pickUp, pickUpStop(order));
  insertStop(riders, rider, dropOff, dropOffStop(order));
  const cost = desk.planner.savingWithout(rider, order);
  removeOrder(riders, rider, order);
  return cost;
}

describe.each([1, 2, 3, 4])('seed %i', (seed) => {
  it('finds the cheapest pair of places', () => {
    noon(seed);
    const { busy, open } = rowsAtNoon();
    expect(busy.length * open.length).toBeGreaterThan(0);
    for (const rider of busy) {
      for (const order of open) {
        let least = Infinity;
        const count = riders.stopCount[rider];
        for (let i = 1; i <= count; i++) {
          for (let j = i + 1; j <= count + 1; j++) {
            least = Math.min(least, costAt(rider, order, i, j));
          }
        }
        expect(desk.planner.plan(rider, order)).toBe(true);
        expect(desk.planner.costSeconds).toBeCloseTo(least, 6);
      }
    }
  });

  it('gives up exactly when nothing is cheaper than the limit', () => {
    noon(seed);
    const { busy, open } = rowsAtNoon();
    desk.planner.plan(busy[0], open[0]);
    const { costSeconds } = desk.planner;
    expect(desk.planner.plan(busy[0], open[0], costSeconds - 0.01)).toBe(false);
    expect(desk.planner.plan(busy[0], open[0], costSeconds + 0.01)).toBe(true);
  });

  it('plans two orders as if the first had been taken', () => {
    noon(seed);
    const { busy, open } = rowsAtNoon();
    if (open.length < 2) return;
    const { planner } = desk;
    for (const rider of busy) {
      planner.begin(rider);
      planner.add(open[0]);
      planner.keep(open[0]);
      const { pickUpPosition, dropOffPosition } = planner;
      planner.add(open[1]);
      const { costSeconds } = planner;
      insertStop(riders, rider, pickUpPosition, pickUpStop(open[0]));
      insertStop(riders, rider, dropOffPosition, dropOffStop(open[0]));
      planner.plan(rider, open[1]);
      removeOrder(riders, rider, open[0]);
      expect(costSeconds).toBeCloseTo(planner.costSeconds, 6);
    }
  });
});
