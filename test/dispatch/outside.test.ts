// A dispatcher written outside the engine, as docs/dispatch.md shows it: it takes the place of the
// rule that the lever names, sees the desk and nothing else, and delivers a day.

import { expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { BuiltCity } from '../../sim-core/index.ts';
import type { Dispatcher } from '../../sim-core/plug-in.ts';
import { policyOf } from '../toy-city.ts';

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

it('the example of the manual delivers a day, the same twice, and not that of the lever', () => {
  const built = new BuiltCity(presets.riverside, { customDispatcher: leastBusy });
  built.begin(policyOf({}), 7);
  const day = built.finish();
  built.begin(policyOf({}), 7);
  expect(built.finish().digest).toBe(day.digest);
  expect(day.figures['orders.undelivered-share']).toBeLessThan(0.02);
  const usual = new BuiltCity(presets.riverside);
  usual.begin(policyOf({}), 7);
  expect(usual.finish().digest).not.toBe(day.digest);
});
