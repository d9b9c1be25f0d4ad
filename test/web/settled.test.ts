// What the page leaves out of a preset's settled start, the engine's worker puts in its place.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange, type SettledStart } from '../../sim-core/index.ts';
import { settledRequest, settledScenario } from '../../web/engine/settled.ts';

/** As the built page has it. */
function named({ madeFrom }: SettledStart): SettledStart {
  return { madeFrom } as SettledStart;
}

const settled = Object.values(presets).filter(({ start }) => start !== undefined);

describe('a settled start', () => {
  it.each(settled)('of $id comes whole to the engine', (scenario) => {
    const sent = { ...scenario, start: named(scenario.start!) };
    expect(settledScenario(sent)).toEqual(scenario);
    const request = { policy: noChange, seed: 1 };
    expect(settledRequest({ ...request, scenario: sent })).toEqual({ ...request, scenario });
  });

  it('that is no preset’s stays as it is', () => {
    const own = { ...presets.riverside, start: { ...presets.riverside.start!, madeFrom: 'own' } };
    expect(settledScenario(own)).toBe(own);
    const { start: _start, ...unsettled } = own;
    expect(settledScenario(unsettled)).toBe(unsettled);
  });
});
