// No dispatcher knows the future: a day whose needs end at some hour gives the same offers up to
// that hour as the day that goes on. Nothing of what comes later may have been read.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { toyScenario } from '../toy-city.ts';
import { dispatchSettings } from './rules-of-dispatch.ts';

const offers: string[] = [];
const built = new BuiltCity(toyScenario, { isMeasured: false, observers: [
  {
    offerMade: (order, rider) => {
      const { orders } = built.sim.city;
      offers.push(`${built.sim.city.now.seconds} ${orders.needKey[order]} ${rider}`);
    },
    orderTakenBack: (order, rider) => {
      offers.push(`${built.sim.city.now.seconds} back ${order} ${rider}`);
    },
  },
] });

/** By half past eleven any day of the small town has seen some dozen offers. */
const minutes = fc.integer({ min: 690, max: 1200 });
const seeds = fc.integer({ min: 1, max: 999 });

/** Settings for the whole day; from `endSeconds` on nobody wants anything. */
function policyWith(set: Readonly<Record<string, Setting>>, endSeconds?: number): PolicyDiff {
  const changes = [{ fromSeconds: 0, set }];
  if (endSeconds === undefined) return { title: 'Whole', changes };
  const end = { fromSeconds: endSeconds, set: { 'world.demand-level': 0 } };
  return { title: 'Cut', changes: [...changes, end] };
}

function offersUntil(policy: PolicyDiff, seed: number, untilSeconds: number): string[] {
  offers.length = 0;
  built.begin(policy, seed);
  built.advance(untilSeconds);
  return [...offers];
}

describe.each(Object.entries(dispatchSettings))('%s', (_name, set) => {
  it('offers the same up to an hour after which nobody wants anything', () => {
    fc.assert(
      fc.property(minutes, seeds, (minute, seed) => {
        const endSeconds = minute * 60;
        const usual = offersUntil(policyWith(set), seed, endSeconds);
        expect(usual.length).toBeGreaterThan(5);
        expect(offersUntil(policyWith(set, endSeconds), seed, endSeconds)).toEqual(usual);
      }),
      { numRuns: 6 },
    );
  });
});

it('and afterwards the two days part', () => {
  const whole = offersUntil(policyWith({}), 5, 50_400);
  expect(offersUntil(policyWith({}, 39_600), 5, 50_400)).not.toEqual(whole);
});
