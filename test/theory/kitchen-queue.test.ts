// A kitchen with exponential work and guests who come at random is an M/M/c queue, whose waiting is
// known in closed form (Erlang's C formula). The kitchen that the city uses must reproduce it.

import { describe, expect, it } from 'vitest';
import { exponentialQuantiles, quantileAt } from '../../sim-core/kernel/quantiles.ts';
import { unsignedBits, keyOf } from '../../sim-core/kernel/random.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { FoodTables } from '../../sim-core/verticals/food/kitchens.ts';
import { enterKitchen, kitchenWait } from '../../sim-core/verticals/fulfilment/kitchen-queue.ts';
import { toyScenario } from '../toy-city.ts';

const jobs = 600_000;
const meanWorkSeconds = 300;
const exponential = exponentialQuantiles();

/** The chance to wait at all, by Erlang's C formula. */
function erlangC(servers: number, offered: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 0; k < servers; k++) {
    sum += term;
    term *= offered / (k + 1);
  }
  const waiting = (term * servers) / (servers - offered);
  return waiting / (sum + waiting);
}

/** Mean wait and share of jobs that wait, in a kitchen of the engine. */
function simulated(servers: number, use: number): { waitSeconds: number; waitingShare: number } {
  const { city } = new BuiltCity(toyScenario, { isMeasured: false }).sim;
  const { kitchens } = city.verticals[0].own as FoodTables;
  kitchens.servers[0] = servers;
  const key = keyOf(3, `kitchen ${servers} ${use}`);
  const gapSeconds = meanWorkSeconds / (servers * use);
  let at = 0;
  let waited = 0;
  let waiting = 0;
  for (let job = 0; job < jobs; job++) {
    at += gapSeconds * quantileAt(exponential, unsignedBits(key, job, 0));
    const work = meanWorkSeconds * quantileAt(exponential, unsignedBits(key, job, 1));
    const promised = kitchenWait(kitchens, 0, at);
    waited += enterKitchen(kitchens, 0, at, work) - at - work;
    if (promised > 0) waiting++;
  }
  return { waitSeconds: waited / jobs, waitingShare: waiting / jobs };
}

describe('a kitchen with exponential work', () => {
  it.each([
    [1, 0.5], [1, 0.8], [2, 0.7], [3, 0.8], [5, 0.85], [8, 0.7],
  ])('of %i servers used at %d waits as Erlang says', (servers, use) => {
    const found = simulated(servers, use);
    const share = erlangC(servers, servers * use);
    const waitSeconds = (share * meanWorkSeconds) / (servers * (1 - use));
    expect(Math.abs(found.waitingShare / share - 1)).toBeLessThan(0.02);
    expect(Math.abs(found.waitSeconds / waitSeconds - 1)).toBeLessThan(0.04);
  });
});
