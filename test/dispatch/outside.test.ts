// Dispatchers and observers written outside the engine. A good one, as docs/dispatch.md shows it,
// takes the place of the rule that the lever names, delivers a day, and can be compared with the
// default; one that asks for what cannot be is told so at once, with rule, round, order and rider.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import {
  BuiltCity, LocalBatch, noChange, type PolicyDiff, RunPool, startComparison,
} from '../../sim-core/index.ts';
import type { Desk, Dispatcher, Observer } from '../../sim-core/plug-in.ts';
import { dispatchers } from '../../sim-core/dispatch/index.ts';
import { digestAll } from '../../sim-core/kernel/snapshot.ts';
import { Activity, mostGrams } from '../../sim-core/world/riders.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const busyScenario = {
  ...toyScenario,
  city: { ...toyScenario.city, ordersPerDay: 900, riders: 86, merchants: 24, residents: 4000 },
};

const leastBusy: Dispatcher = {
  id: 'least-busy',
  match(desk) {
    const { onHand } = desk.city.riders;
    for (let i = 0; i < desk.orderCount; i++) {
      const order = desk.order[i];
      desk.findRiders(order);
      let best = -1;
      for (let c = 0; c < desk.nearest.count; c++) {
        const rider = desk.nearest.rider[c];
        if (desk.isTaken(rider)) continue;
        if (best === -1 || onHand[rider] < onHand[best]) best = rider;
      }
      if (best !== -1) desk.pair(order, best);
    }
  },
};

describe('a dispatcher from outside', () => {
  it('delivers a day, the same twice, and not that of the lever', () => {
    const built = new BuiltCity(presets.riverside, { customDispatcher: leastBusy });
    built.begin(noChange, 7);
    const day = built.finish();
    built.begin(noChange, 7);
    expect(built.finish().digest).toBe(day.digest);
    expect(day.figures['orders.undelivered-share']).toBeLessThan(0.02);
    const usual = new BuiltCity(presets.riverside);
    usual.begin(noChange, 7);
    expect(usual.finish().digest).not.toBe(day.digest);
  });

  it('is compared with the default on the same seeds', async () => {
    // Four seeds say nothing of rare rain.
    const scenario = { ...busyScenario, weather: 'dry' as const };
    const usual = new BuiltCity(scenario);
    const other = new BuiltCity(scenario, { customDispatcher: leastBusy });
    const policy: PolicyDiff = { title: 'Least busy', changes: [] };
    const runner = new RunPool(
      () => new LocalBatch({
        cityFor: (request) => (request.policy === policy ? other : usual),
      }),
      1,
    );
    const request = { scenario, baseline: noChange, policy, seeds: [1, 2, 3, 4] };
    const comparison = await startComparison(request, runner).result;
    runner.close();
    const minutes = comparison?.figures['delivery.time-mean'];
    expect(minutes?.n).toBe(4);
    expect(minutes?.low).toBeGreaterThan(0);
    expect(minutes?.perSeed.baseline[2]).toBe(timeUnder(usual, 3));
    expect(minutes?.perSeed.policy[2]).toBe(timeUnder(other, 3));
  });
});

function timeUnder(built: BuiltCity, seed: number): number {
  built.begin(noChange, seed);
  return built.finish().figures['delivery.time-mean'];
}

/** At noon riders may suddenly carry much less than they have. */
const smallerStack: PolicyDiff = {
  title: 'Smaller stack',
  changes: [{ fromSeconds: 42_300, set: { 'dispatch.largest-stack': 1 } }],
};

const rules = dispatchers.map((rule) => [rule.id, rule] as const);

describe.each(rules)('%s from outside', (id, rule) => {
  it('asks for nothing that is refused, and its day is that of the lever', () => {
    const usual = new BuiltCity(busyScenario);
    const guarded = new BuiltCity(busyScenario, { customDispatcher: rule });
    const changes = [{ fromSeconds: 0, set: { 'dispatch.rule': id } }, ...smallerStack.changes];
    usual.begin({ title: id, changes }, 5);
    guarded.begin({ title: id, changes }, 5);
    expect(guarded.finish().digest).toBe(usual.finish().digest);
  });

  it('changes nothing of the city while it matches', () => {
    let looked = 0;
    let pairs = 0;
    const watched: Dispatcher = {
      ...rule,
      match(desk) {
        const { sections } = desk.city;
        const before = digestAll(sections);
        rule.match(desk);
        looked++;
        pairs += desk.pairCount;
        if (digestAll(sections) !== before) throw new Error('the rule has changed the city');
      },
    };
    const built = new BuiltCity(toyScenario, { customDispatcher: watched });
    built.begin(policyOf({ 'dispatch.rule': id }), 5);
    built.advance(46_800);
    expect(looked).toBeGreaterThan(100);
    expect(pairs).toBeGreaterThan(50);
  });
});

/** Pairs as most rules would, with one more thing to do once there is something to do it with. */
function meddling(meddle: (desk: Desk, order: number, rider: number) => void): Dispatcher {
  return {
    id: 'meddling',
    match(desk) {
      desk.findRiders(desk.order[0]);
      if (desk.nearest.count > 0) meddle(desk, desk.order[0], desk.nearest.rider[0]);
    },
  };
}

/** The first rider for whom something holds; a test that finds none has failed. */
function riderWho(desk: Desk, holds: (rider: number) => boolean): number {
  const { riders } = desk.city;
  for (let rider = 0; rider < riders.end; rider += riders.step) if (holds(rider)) return rider;
  return -1;
}

const bad: Readonly<Record<string, readonly [Dispatcher, RegExp]>> = {
  'pairs an order with two riders': [
    meddling((desk, order, rider) => {
      desk.pair(order, rider);
      desk.pair(order, desk.nearest.rider[1] ?? rider);
    }),
    /order \d+ for rider \d+: the order has already been paired in this round/,
  ],
  'pairs one order for ever': [
    meddling((desk, order, rider) => {
      for (;;) desk.pair(order, rider);
    }),
    /order \d+ for rider \d+: the order has already been paired/,
  ],
  'pairs an unknown rider': [
    meddling((desk, order) => desk.pair(order, 9_999_999)),
    /order \d+ for rider 9999999: there is no such rider; ids run from 0 to \d+ in steps of \d+/,
  ],
  'pairs a place that is not a rider': [
    meddling((desk, order, rider) => desk.pair(order, rider + 1)),
    /there is no such rider/,
  ],
  'pairs nobody': [meddling((desk, order) => desk.pair(order, NaN)), /for rider NaN: there is no/],
  'pairs an unknown order': [
    meddling((desk, _order, rider) => desk.pair(-32, rider)),
    /order -32 for rider \d+: there is no such order/,
  ],
  'pairs an order that is not on the desk': [
    meddling((desk, order, rider) => {
      const { orders } = desk.city;
      const laid = [...desk.order.subarray(0, desk.orderCount)];
      for (let other = 0; other < orders.end; other += orders.step) {
        if (!laid.includes(other)) desk.pair(other, rider);
      }
    }),
    /the order does not lie on the desk/,
  ],
  'takes every order to rider 0': [
    { id: 'meddling', match(desk) { desk.pair(desk.order[0], 0); } },
    /order \d+ for rider 0: the rider (is offline|has no room|is still reading)/,
  ],
  'pairs a rider who is offline': [
    meddling((desk, order) => {
      const { activity } = desk.city.riders;
      desk.pair(order, riderWho(desk, (rider) => activity[rider] === Activity.offline));
    }),
    /the rider is offline/,
  ],
  'pairs a rider who reads another offer': [
    meddling((desk, order, rider) => {
      const { offeredOrder } = desk.city.riders;
      const reading = riderWho(desk, (other) => offeredOrder[other] !== -1);
      desk.pair(order, reading === -1 ? rider : reading);
    }),
    /the rider is still reading another offer/,
  ],
  'gives one rider everything': [
    {
      id: 'meddling',
      match(desk) {
        desk.findRiders(desk.order[0]);
        if (desk.nearest.count === 0) return;
        const rider = desk.nearest.rider[0];
        for (let i = 0; i < desk.orderCount; i++) desk.pair(desk.order[i], rider);
      },
    },
    /the rider has no room: 5 orders at most/,
  ],
  'loads a rider beyond what one carries': [
    meddling((desk, order, rider) => {
      const { orders, riders } = desk.city;
      riders.gramsOnHand[rider] = mostGrams;
      orders.grams[order] = 1;
      desk.pair(order, rider);
    }),
    /the rider cannot carry that: 25000 grams at most/,
  ],
  'makes a mistake of its own': [
    meddling(() => { throw new Error('out of ideas'); }),
    /out of ideas/,
  ],
};

describe('B5: a dispatcher that asks for what cannot be', () => {
  it.each(Object.entries(bad))('%s: is told so', (_title, [dispatcher, problem]) => {
    const built = new BuiltCity(busyScenario, { customDispatcher: dispatcher });
    built.begin(noChange, 3);
    const day = (): unknown => built.finish();
    expect(day).toThrow(/^dispatcher meddling, round at \d\d:\d\d:\d\d \(second \d+\): /);
    built.begin(noChange, 3);
    expect(day).toThrow(problem);
  });

  it('fails a comparison instead of leaving it waiting', async () => {
    const [customDispatcher] = bad['takes every order to rider 0'];
    const built = new BuiltCity(busyScenario, { customDispatcher });
    const runner = new RunPool(() => new LocalBatch({ cityFor: () => built }), 1);
    const request = { scenario: busyScenario, baseline: noChange, policy: noChange, seeds: [1] };
    await expect(startComparison(request, runner).result).rejects.toThrow(/dispatcher meddling/);
  });
});

it('nobody gets more than a stack that was lowered at noon', () => {
  let most = 0;
  const count: Observer = {
    offerMade(_order, rider) {
      const { now, riders } = built.sim.city;
      if (now.seconds > 42_300) most = Math.max(most, riders.onHand[rider] + 1);
    },
  };
  const built = new BuiltCity(busyScenario, { observers: [count] });
  built.begin(smallerStack, 5);
  built.finish();
  expect(most).toBe(1);
});

describe('an observer from outside', () => {
  it('that throws stops the run, which names the fact and what it was told', () => {
    const failing: Observer = {
      orderDelivered() { throw new Error('disk full'); },
    };
    const built = new BuiltCity(toyScenario, { observers: [failing] });
    built.begin(noChange, 3);
    expect(() => built.finish()).toThrow(/^observer at orderDelivered\(\d+, \d+\): disk full$/);
  });

  it('keeps its own state when its facts are methods of a class', () => {
    class Counter implements Observer {
      placed = 0;
      orderPlaced(): void { this.placed++; }
    }
    const counter = new Counter();
    const built = new BuiltCity(toyScenario, { observers: [counter] });
    built.begin(noChange, 3);
    expect(built.finish().orders).toBe(counter.placed);
  });
});
