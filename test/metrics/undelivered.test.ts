// What is undelivered is a share of what ended: also where many orders of the warm-up end in the
// day that counts, and hardly any are placed in it.

import { expect, it } from 'vitest';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { figureProblems } from '../properties/watched-run.ts';

/** Many orders, few riders, long promises: some of the warm-up's evening are open at midnight. */
const scenario = {
  ...toyScenario,
  city: { ...toyScenario.city, riders: 12, ordersPerDay: 900 },
  weather: 'rain-all-day' as const,
  warmUp: 1,
};
const patient = policyOf({ 'promise.rule': 'fixed', 'promise.fixed-time': 90 });
/** Hardly anybody orders. */
const dear = policyOf({
  'delivery-fee.base': 1500, 'delivery-fee.per-km': 500,
  'world.demand-level': 300, 'world.price-sensitivity': 3000,
});

it('lies between nothing and all', () => {
  const built = new BuiltCity(scenario);
  built.start({ scenario, past: patient, policy: dear, seed: 1 });
  const { shape, tally, figures } = built.finish();
  const sums = new Tally(shape, tally);
  const [placed, cancelled] = [sums.sum('placed'), sums.sum('cancelled')];
  expect(cancelled).toBeGreaterThan(placed);
  expect(figures['orders.undelivered-share']).toBe(cancelled / (cancelled + sums.sum('delivered')));
  expect(figureProblems(sums)).toEqual([]);
});
