// A city of one service alone has sums that are numbers, and figures that are undefined or in their
// range: also where nothing is ridden and nobody orders.

import { expect, it } from 'vitest';
import { metricById } from '../../sim-core/figures.ts';
import { noChange, verticals, withGround } from '../../sim-core/index.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/local-engine.ts';
import { dayUnder, toyScenario } from '../toy-city.ts';
import { figureProblems } from '../properties/watched-run.ts';

it.each(verticals.map(({ id }) => id))('%s alone', (id) => {
  const built = new BuiltCity({ ...toyScenario, verticals: withGround([id]) });
  const { shape, tally, figures } = dayUnder(built, {}, 1);
  expect(figureProblems(new Tally(shape, tally))).toEqual([]);
  if (id === 'home' || id === 'instore') expect(figures['forecast.error']).toBeNaN();
});

it.each([
  { id: 'grocery.waste-share', service: 'grocery', seed: 1, days: 2 },
  { id: 'retail.flower-waste', service: 'retail', seed: 2, days: 3 },
] as const)('$id says that it can be above 1 on a day, as it is', ({ id, service, seed, days }) => {
  const scenario = { ...toyScenario, verticals: [service], days };
  const { byDay, figures } = runScenario({ scenario, policy: noChange, seed });
  const of = (each: Readonly<Record<string, number>>): number => each[id];
  expect(of(byDay[days - 1])).toBeGreaterThan(1);
  expect(of(figures)).toBeLessThan(1);
  expect(metricById(id)?.doc.en).toContain('above 1 on some days');
  expect(metricById(id)?.doc.zh).toContain('单日可大于 1');
});
