// A run is a past and a branch: the warm-up is simulated once for all arms of a seed, restoring it
// changes nothing, policies begin and figures count where the branch does.

import { describe, expect, it } from 'vitest';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity, LocalBatch, LocalLive, PastStore } from '../../sim-core/run/local-engine.ts';
import { readFrame } from '../../sim-core/run/frame.ts';
import { Activity, RiderKind } from '../../sim-core/world/riders.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const scenario = { ...toyScenario, warmUp: 2, days: 2 };
const nothing = policyOf({});
const dear = policyOf({ 'merchant.commission': 250, 'dispatch.delivery-radius': 2000 });

function request(policy: PolicyDiff, seed = 7, past = nothing): RunRequest {
  return { scenario, past, policy, seed, digest: true };
}

function alone(asked: RunRequest): RunResult {
  const built = new BuiltCity(asked.scenario);
  built.start(asked);
  return built.finish();
}

describe('the past', () => {
  it('is simulated once a seed, and arms end as if it had been theirs alone', async () => {
    const engine = new LocalBatch();
    for (const seed of [7, 8]) {
      for (const policy of [nothing, dear]) {
        expect(await engine.run(request(policy, seed))).toEqual(alone(request(policy, seed)));
      }
    }
    expect(engine.pasts.simulatedDays).toBe(2 * scenario.warmUp);
  }, 60_000);

  it('is shared by runs of other days, not of another baseline or weather', async () => {
    const engine = new LocalBatch();
    const asked = request(nothing);
    await engine.run(asked);
    await engine.run({ ...asked, scenario: { ...scenario, days: 1 }, windows: ['1'] });
    const later = { title: '', changes: [{ fromSeconds: 60, set: { 'coupon.amount': 900 } }] };
    await engine.run({ ...asked, past: later });
    expect(engine.pasts.simulatedDays).toBe(2);
    await engine.run({ ...asked, past: dear });
    expect(engine.pasts.simulatedDays).toBe(4);
    await engine.run({ ...asked, scenario: { ...scenario, weather: 'heat' } });
    expect(engine.pasts.simulatedDays).toBe(6);
  }, 60_000);

  it('is kept within the bytes allowed, the newest always', async () => {
    const engine = new LocalBatch({ pasts: new PastStore(1) });
    const days: number[] = [];
    for (const seed of [7, 7, 8, 7]) {
      await engine.run(request(nothing, seed));
      days.push(engine.pasts.simulatedDays);
    }
    expect(days).toEqual([2, 2, 4, 6]);
  }, 60_000);

  it('cannot be addressed by a policy: dates count from the branch', () => {
    const at = (fromSeconds: number): string => alone(request({
      title: '', changes: [{ fromSeconds, set: { 'merchant.commission': 250 } }],
    })).digest;
    const built = new BuiltCity(scenario);
    built.start(request(dear));
    built.advance(2 * secondsPerDay - 1);
    const radiusMetres = (): number => built.sim.city.platforms[0].rules.deliveryRadius;
    expect(radiusMetres()).not.toBe(2000);
    built.advance(2 * secondsPerDay);
    expect(radiusMetres()).toBe(2000);
    expect(new Set([at(0), at(secondsPerDay), alone(request(nothing)).digest]).size).toBe(3);
  }, 60_000);

  it('is no part of a run without warm-up, whatever it would have been', () => {
    const bare = { ...scenario, warmUp: 0 };
    const [one, other] = [nothing, dear]
      .map((past) => alone({ ...request(dear, 7, past), scenario: bare }));
    expect(one).toEqual(other);
  });
});

describe('the branch', () => {
  it('A4: has the figures and counts of its own days', async () => {
    const live = new LocalLive();
    const portrait = await live.load(request(nothing));
    expect(portrait.startSeconds).toBe(2 * secondsPerDay);
    const first = readFrame(await live.seek(portrait.startSeconds));
    expect([first.placed, first.delivered, first.late, first.cancelled]).toEqual([0, 0, 0, 0]);
    const last = readFrame(await live.seek(portrait.endSeconds + 4 * 3600));
    const { orders, figures } = alone(request(nothing));
    expect(last.placed).toBe(orders);
    const { 'orders.placed': perDay } = figures;
    expect(perDay).toBe(orders / 2);
  }, 60_000);

  it('goes on from any day\'s end or midst, here and after another run', () => {
    const asked = { ...request(dear), windows: ['1', '1-2'] };
    const whole = alone(asked);
    const built = new BuiltCity(scenario);
    const other = new BuiltCity(scenario);
    for (const hours of [23.9, 47.999, 48, 48.01, 60, 72, 95.5, 96]) {
      built.start(asked);
      built.advance(Math.round(hours * 3600));
      other.begin(policyOf({ 'dispatch.rule': 'nearest' }), 3);
      other.advance(3600);
      other.resume(asked, built.snapshot());
      expect(other.finish(), `from ${hours} h`).toEqual(whole);
    }
  }, 60_000);

  it('changes the terms of riders that it sets otherwise, and leaves the world sound', () => {
    const built = new BuiltCity({ ...scenario, city: { ...scenario.city, riders: 60 } });
    const { riders } = built.sim.city;
    const termsAfter = (past: Record<string, Setting>, set: Record<string, Setting>): string[] => {
      built.start({ ...request(policyOf(set), 7, policyOf(past)), scenario: built.scenario });
      built.advance(2 * secondsPerDay);
      while (built.step()) {
        if (built.sim.city.now.seconds % 3600 === 0) expect(problemsOf(built.sim)).toEqual([]);
      }
      built.close();
      const terms: string[] = [];
      for (let rider = 0; rider < riders.end; rider += riders.step) {
        const { registered, kind, reservationFenPerHour, activity } = riders;
        expect(activity[rider]).toBe(Activity.offline);
        if (registered[rider] === 0) terms.push('none');
        else terms.push(`${kind[rider]} ${reservationFenPerHour[rider]}`);
      }
      return terms;
    };
    const few = { 'fleet.dedicated-share': 200, 'world.rider-supply': 700 };
    const many = {
      'fleet.dedicated-share': 800, 'world.rider-supply': 1200, 'world.reservation-wage': 1500,
    };
    const [ofFew, ofMany] = [termsAfter(few, few), termsAfter(many, many)];
    expect(ofFew).not.toEqual(ofMany);
    expect(termsAfter(few, many)).toEqual(ofMany);
    expect(termsAfter(many, few)).toEqual(ofFew);
    const isDedicated = (term: string): boolean => term.startsWith(`${RiderKind.dedicated} `);
    expect(ofMany.filter(isDedicated).length).toBeGreaterThan(ofFew.filter(isDedicated).length);
  }, 60_000);
});
