// What follows from the tables and stands in no section: when merchants change in the middle of a
// run, ranked lists and waiting spots follow, the next run begins as if nothing had happened, and a
// moment restored elsewhere goes on with what belongs to it.

import { describe, expect, it } from 'vitest';
import { rebuildDerived } from '../../sim-core/process/derived.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';

const noonSeconds = 43_200;

/** Lets one merchant out of its zone and another to the top of all lists. */
function changeMerchants({ sim }: BuiltCity): void {
  const { city } = sim;
  const { merchants } = city;
  const last = merchants.end - merchants.step;
  merchants.x[0] = merchants.x[last];
  merchants.y[0] = merchants.y[last];
  merchants.zone[0] = merchants.zone[last];
  city.platforms[0].listings.rankScore[last >> merchants.bits] += 10;
  rebuildDerived(city);
}

describe('what follows from the tables', () => {
  const built = new BuiltCity(toyScenario);
  const usual = dayUnder(built, {}, 7);
  built.begin(policyOf({}), 7);
  built.advance(noonSeconds);
  const [before] = built.sim.city.platforms.map(({ reach }) => reach.merchant.join());
  const spots = built.sim.city.waitingSpots;
  changeMerchants(built);
  const { reach } = built.sim.city.platforms[0];
  const image = built.snapshot();
  const changed = built.finish();

  it('changes with them, and only with them', () => {
    expect(reach.merchant.join()).not.toBe(before);
    expect(built.sim.city.waitingSpots).not.toBe(spots);
    rebuildDerived(built.sim.city);
    expect(built.sim.city.platforms[0].reach).toBe(reach);
    expect(changed.digest).not.toBe(usual.digest);
  });

  it('is as built again when the next run begins', () => {
    expect(dayUnder(built, {}, 7)).toEqual(usual);
  });

  it('belongs to a restored moment, here and in another city', () => {
    for (const city of [built, new BuiltCity(toyScenario)]) {
      city.restore(image, policyOf({}), 7);
      expect(city.finish()).toEqual(changed);
    }
  });
});
