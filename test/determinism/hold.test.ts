// Mediators recorded in one run and held in another: held at all of its own a run is itself, and
// each alone is at the recorded values while the rest of another policy goes its way.

import { describe, expect, it } from 'vitest';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import {
  MediatorHold, MediatorRecorder, mediators, type Mediator, type Recording,
} from '../../sim-core/process/hold.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { FactStream } from './fact-stream.ts';

const scenario = { ...toyScenario, days: 2, city: { ...toyScenario.city, ordersPerDay: 500 } };
const seed = 5;
const stream = new FactStream();
const built = new BuiltCity(scenario, { observers: [stream.observer()] });
stream.watch(built.sim.city);

const baseline: PolicyDiff = {
  title: 'Baseline',
  changes: [{ fromSeconds: 40_000, set: { 'coupon.amount': 600, 'promise.quantile': 900 } }],
};

interface Heard extends RunResult {
  readonly lines: readonly string[];
}

function run(policy: PolicyDiff): Heard {
  stream.lines.length = 0;
  built.begin(policy, seed);
  const result = built.finish();
  return { ...result, lines: [...stream.lines] };
}

function recorded(policy: PolicyDiff): { result: Heard; recording: Recording } {
  const recorder = new MediatorRecorder();
  built.sim.mediation = recorder;
  const result = run(policy);
  built.sim.mediation = undefined;
  return { result, recording: recorder.recording };
}

function heldAt(recording: Recording, policy: PolicyDiff, held: readonly Mediator[]): Heard {
  built.sim.mediation = new MediatorHold(recording, held);
  const result = run(policy);
  built.sim.mediation = undefined;
  return result;
}

/** The facts of some kind, with their seconds. */
function factsNamed({ lines }: Heard, ...names: readonly string[]): string[] {
  return lines.filter((line) => names.includes(line.split(' ')[1]));
}

const usual = recorded(baseline);

describe('a recording', () => {
  it('changes nothing of the run', () => {
    expect(run(baseline).digest).toBe(usual.result.digest);
  });

  it('is the same when it went on from a snapshot', () => {
    const recorder = new MediatorRecorder();
    built.sim.mediation = recorder;
    built.begin(baseline, seed);
    built.advance(50_000);
    const image = built.snapshot();
    built.advance(60_000);
    built.restore(image, baseline, seed);
    built.finish();
    built.sim.mediation = undefined;
    expect(recorder.recording).toEqual(usual.recording);
  });
});

describe('held at its own mediators', () => {
  it.each(mediators)('by %s alone a run is itself', (mediator) => {
    const { digest, figures, lines } = heldAt(usual.recording, baseline, [mediator]);
    expect(lines).toEqual(usual.result.lines);
    expect(figures).toEqual(usual.result.figures);
    expect(digest).toBe(usual.result.digest);
  });

  it('by all of them a run is itself, and so when it went on from a snapshot', () => {
    expect(heldAt(usual.recording, baseline, mediators).digest).toBe(usual.result.digest);
    built.sim.mediation = new MediatorHold(usual.recording, mediators);
    built.begin(baseline, seed);
    built.advance(50_000);
    const image = built.snapshot();
    built.advance(130_000);
    built.restore(image, baseline, seed);
    expect(built.finish().digest).toBe(usual.result.digest);
    built.sim.mediation = undefined;
  });

  it('by none of them another run is as ever', () => {
    const policy = policyOf({ 'rider-pay.base': 900, 'delivery-fee.base': 0 });
    expect(heldAt(usual.recording, policy, []).digest).toBe(run(policy).digest);
  });
});

describe('held against another policy', () => {
  const online = ['riderWentOnline'] as const;

  it('riders come online when they did, whatever they are paid, and nothing else is held', () => {
    const pay = onTop({ 'rider-pay.base': 1200, 'rider-pay.per-km': 400 });
    const free = run(pay);
    const held = heldAt(usual.recording, pay, ['riders']);
    const riders = (each: Heard): string[] => factsNamed(each, ...online);
    expect(riders(free)).not.toEqual(riders(usual.result));
    const mean = 'rider.online-mean';
    const effect = free.figures[mean] - usual.result.figures[mean];
    expect(Math.abs(held.figures[mean] - usual.result.figures[mean])).toBeLessThan(effect / 5);
    // They are paid more for the same, and take more of what they are offered.
    expect(held.figures['rider.hourly-earnings'])
      .toBeGreaterThan(1.2 * usual.result.figures['rider.hourly-earnings']);
    const accepted = 'rider.first-offer-accepted';
    expect(held.figures[accepted]).toBeGreaterThan(usual.result.figures[accepted]);
  });

  it('the fleet is that of the recorded run, whatever contracts are offered', () => {
    const policy = policyOf({ 'fleet.dedicated-share': 800, 'world.rider-supply': 700 });
    const kinds = (): number[] => {
      const { riders } = built.sim.city;
      return Array.from({ length: riders.rowCount }, (_unused, number) => (
        riders.registered[number << riders.bits] * 2 + riders.kind[number << riders.bits]
      ));
    };
    run(baseline);
    const before = kinds();
    run(policy);
    expect(kinds()).not.toEqual(before);
    heldAt(usual.recording, policy, ['riders']);
    expect(kinds()).toEqual(before);
  });

  it('prices are those of the recorded policy, at its dates', () => {
    const policy = policyOf({
      'delivery-fee.base': 900, 'coupon.amount': 0, 'coupon.merchant-share': 1000,
    });
    const held = heldAt(usual.recording, policy, ['price']);
    const priced = run(withoutPromises(baseline));
    expect(held.lines).toEqual(priced.lines);
    expect(held.figures).toEqual(priced.figures);
    expect(run(policy).lines).not.toEqual(priced.lines);
  });

  it('promises are those made there for the same needs', () => {
    const policy = onTop({ 'promise.rule': 'fixed', 'promise.fixed-time': 20 });
    const held = heldAt(usual.recording, policy, ['promise']);
    expect(held.lines).toEqual(usual.result.lines);
    expect(run(policy).lines).not.toEqual(usual.result.lines);
  });

  it('what is remembered moves as it did there', () => {
    const policy = policyOf({ 'dispatch.rule': 'nearest', 'dispatch.largest-stack': 1 });
    const columns = (): number[] => {
      const [{ memories, listings, delays, state }] = built.sim.city.platforms;
      return [
        ...memories.loyalty, ...listings.ratingShown, ...delays.perOpenOrder,
        state.marginSeconds[0],
      ];
    };
    run(baseline);
    const before = columns();
    run(policy);
    expect(columns()).not.toEqual(before);
    const held = heldAt(usual.recording, policy, ['memory']);
    expect(columns()).toEqual(before);
    expect(held.digest).not.toBe(usual.result.digest);
  });
});

/** The baseline with more set from the first second. */
function onTop(set: Parameters<typeof policyOf>[0]): PolicyDiff {
  return { ...baseline, changes: [...policyOf(set).changes, ...baseline.changes] };
}

/** A policy without what it sets of promises. */
function withoutPromises(policy: PolicyDiff): PolicyDiff {
  return {
    ...policy,
    changes: policy.changes.map((change) => ({
      ...change,
      set: Object.fromEntries(
        Object.entries(change.set).filter(([id]) => !id.startsWith('promise.')),
      ),
    })),
  };
}
