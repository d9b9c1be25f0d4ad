// A city of one service alone has sums that are numbers, and figures that are undefined or in their
// range: also where nothing is ridden and nobody orders.

import { expect, it } from 'vitest';
import { verticals, withGround } from '../../sim-core/index.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { dayUnder, toyScenario } from '../toy-city.ts';
import { figureProblems } from '../properties/watched-run.ts';

it.each(verticals.map(({ id }) => id))('%s alone', (id) => {
  const built = new BuiltCity({ ...toyScenario, verticals: withGround([id]) });
  const { shape, tally, figures } = dayUnder(built, {}, 1);
  expect(figureProblems(new Tally(shape, tally))).toEqual([]);
  if (id === 'home' || id === 'instore') expect(figures['forecast.error']).toBeNaN();
});
