// A day of a toy town with all services: what one of them gains and is off by default moves no
// digest.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { dayUnder, toyScenario } from '../toy-city.ts';
import { goldenOf } from './golden-file.ts';

const seed = 7;
const scenario: Scenario = {
  ...toyScenario,
  verticals: [
    'food', 'grocery', 'retail', 'home', 'errands', 'instore', 'collect', 'health', 'unmanned',
  ],
};

describe('a day with all services', () => {
  it(`is the golden one on seed ${seed}`, () => {
    const { digest } = dayUnder(new BuiltCity(scenario), {}, seed);
    expect({ digest }).toEqual(goldenOf('services-day', { digest }));
  });
});
