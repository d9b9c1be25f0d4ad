// The other side of refusing: every city that the schema lets in can be built and run to its end.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';

const upTo = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const cities = fc.record({
  id: fc.constant('any'),
  label: fc.constant({ zh: '某城', en: 'Any' }),
  seed: upTo(0, 2_147_483_647),
  columns: upTo(4, 30),
  rows: upTo(4, 30),
  zoneMetres: upTo(100, 2000),
  centres: upTo(1, 20),
  campuses: upTo(0, 20),
  industrialParks: upTo(0, 20),
  oldTown: fc.boolean(),
  river: fc.boolean(),
  bridges: upTo(1, 40),
  districtZones: upTo(1, 40),
  ordersPerDay: upTo(10, 300),
  riders: upTo(1, 60),
  merchants: upTo(1, 60),
  residents: upTo(300, 3000),
  townSpread: fc.option(
    fc.record({ villages: upTo(0, 60), coreMetres: upTo(300, 20_000) }),
    { nil: undefined },
  ),
});

it('accepts only cities that run', () => {
  let accepted = 0;
  fc.assert(fc.property(cities, (city) => {
    const read = parseScenario(JSON.parse(JSON.stringify({ city })));
    if (!read.ok) return;
    accepted++;
    const request = { scenario: read.value, policy: noChange, seed: 1, digest: true };
    const { digest, figures } = runScenario(request);
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    for (const value of Object.values(figures)) expect(Math.abs(value)).not.toBe(Infinity);
  }), { numRuns: 25 });
  expect(accepted).toBeGreaterThan(10);
}, 60_000);
