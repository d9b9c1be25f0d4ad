// A program's policies, which no reader has seen: a slip of the pen is an error and not an answer
// about the defaults.

import { expect, it } from 'vitest';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';
import { toyScenario } from '../toy-city.ts';

const slips: readonly (readonly [string, unknown, string])[] = [
  ['a moment as files have it', { from: 'day 0 00:00', set: {} },
    'changes[0].fromSeconds is undef'],
  ['a moment before the run', { fromSeconds: -1, set: {} }, 'changes[0].fromSeconds is -1'],
  ['half a second', { fromSeconds: 0.5, set: {} }, 'changes[0].fromSeconds is 0.5'],
  ['a misspelt lever', { fromSeconds: 0, set: { 'rider-pay.bse': 500 } },
    'changes[0].set["rider-pay.bse"] is no lever'],
  ['a value out of range', { fromSeconds: 0, set: { 'rider-pay.base': 99_999 } },
    'is 99999; allowed: a whole number from'],
  ['half a fen', { fromSeconds: 0, set: { 'rider-pay.base': 450.5 } }, 'is 450.5; allowed'],
  ['an unknown option', { fromSeconds: 0, set: { 'promise.rule': 'never' } },
    'is never; allowed: quantile, fixed, forecast'],
  ['a number that varies too far', { fromSeconds: 0,
    set: { 'delivery-fee.base': { hours: [{ from: 11, to: 13, value: -5 }] } } }, 'is -5; allowed'],
  ['one that does not vary', { fromSeconds: 0, set: { 'world.demand-level': { default: 900 } } },
    'does not vary'],
  ['a platform that is not there', { fromSeconds: 0, for: 'z', set: { 'rider-pay.base': 500 } },
    'changes[0].for is "z"'],
];

it.each(slips)('%s is told with its place', (_name, change, words) => {
  const policy = { title: 'Slip', changes: [change] } as unknown as PolicyDiff;
  const good: PolicyDiff = { title: 'Good', changes: [] };
  expect(() => runScenario({ scenario: toyScenario, policy, seed: 1 })).toThrow(words);
  expect(() => runScenario({ scenario: toyScenario, past: policy, policy: good, seed: 1 }))
    .toThrow(words);
  const platforms = toyScenario.platforms.map((plan) => ({ ...plan, policy }));
  // Some of it is told already when the platform is built.
  expect(() => runScenario({ scenario: { ...toyScenario, platforms }, policy: good, seed: 1 }))
    .toThrow();
});

it('names the first faults of many', () => {
  const changes = Array.from({ length: 9 }, () => ({ fromSeconds: 0, set: { x: 1 } }));
  expect(() => runScenario({ scenario: toyScenario, policy: { title: 'T', changes }, seed: 1 }))
    .toThrow(/changes\[4\].*; and 4 more$/);
});
