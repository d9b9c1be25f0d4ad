// How a platform reaches people: advertising brings users by the square root of what it costs,
// messages help up to a number and harm beyond it, personal lists help whom they know. Where people
// do not answer, nothing is left but what it costs.

import { describe, expect, it } from 'vitest';
import { adoptionChance, returnChance } from '../../sim-core/decide/adoption.ts';
import { messagesHeeded, muteChance, nextFatigue } from '../../sim-core/decide/messages.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { isUser, Standing } from '../../sim-core/world/memories.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

type Settings = Readonly<Record<string, Setting>>;

const nothing = {
  newcomerYuan: 0, returnYuan: 0, couponWeight: 1, advertisingYuan: 0, messages: 0, isMuted: false,
};

function runIn(built: BuiltCity, set: Settings, seed = 2): RunResult {
  built.begin(policyOf(set), seed);
  return built.finish();
}

describe('advertising to consumers', () => {
  // Few orders a head, so that many do not use the platform.
  const town = { ...toyScenario, days: 14, city: { ...toyScenario.city, residents: 12_000 } };
  const built = new BuiltCity(town);
  const usersUnder = (set: Settings): number => {
    runIn(built, set);
    return built.sim.city.platforms[0].memories.standing.filter((each) => isUser(each)).length;
  };

  it('brings twice as many for four times the money', () => {
    const more = (advertisingYuan: number): number => (
      adoptionChance(0.3, { ...nothing, advertisingYuan }) - adoptionChance(0.3, nothing)
    );
    expect(more(1)).toBeCloseTo(0.0006, 9);
    expect(more(4)).toBeCloseTo(2 * more(1), 9);
  });

  it('brings users, is posted day by day, and counts in what a user costs', () => {
    const usual = usersUnder({});
    expect(usersUnder({ 'acquisition.advertising': 400 })).toBeGreaterThan(usual + 20);
    const { ledger } = built.sim.city;
    expect(ledger.postedFen(Reason.userAdvertising)).toBe(14 * Math.round((12_000 * 400) / 30.4));
    const cost = (set: Settings): number => runIn(built, set).figures['coupon.acquisition-cost'];
    expect(cost({ 'acquisition.advertising': 400 })).toBeGreaterThan(cost({}) + 100);
  });

  it('is money thrown away where nobody heeds it', () => {
    const deaf = { 'world.advertising-adoption': 0 };
    expect(usersUnder({ ...deaf, 'acquisition.advertising': 400 })).toBe(usersUnder(deaf));
    const usual = runIn(built, deaf).figures;
    const spent = runIn(built, { ...deaf, 'acquisition.advertising': 400 }).figures;
    expect(spent['orders.placed']).toBe(usual['orders.placed']);
    const dayFen = Math.round((12_000 * 400) / 30.4);
    expect(usual['platform.profit'] - spent['platform.profit']).toBeCloseTo(dayFen, 6);
  });
});

/** Messages heeded by a mean consumer in half a year of so many a week. */
function heededInHalfAYear(perWeek: number, weight = 1): number {
  let [fatigue, listening, heeded] = [0, 1, 0];
  for (let week = 0; week < 26; week++) {
    heeded += listening * messagesHeeded(perWeek, fatigue, weight);
    fatigue = nextFatigue(fatigue, perWeek, weight);
    listening *= 1 - muteChance(fatigue);
  }
  return heeded;
}

describe('messages', () => {
  const numbers = Array.from({ length: 29 }, (_unused, perWeek) => perWeek);
  const bestAt = (weight: number): number => {
    const heeded = numbers.map((perWeek) => heededInHalfAYear(perWeek, weight));
    return heeded.indexOf(Math.max(...heeded));
  };

  it('are heeded most at some number between none and many, the fewer the more they tire', () => {
    expect(bestAt(1)).toBeGreaterThan(1);
    expect(bestAt(1)).toBeLessThan(10);
    expect(bestAt(2)).toBeLessThan(bestAt(1));
    expect(bestAt(0)).toBe(28);
    expect(heededInHalfAYear(28)).toBeLessThan(heededInHalfAYear(1));
  });

  it('bring the lapsed back, and who has muted them comes back less than without any', () => {
    expect(returnChance({ ...nothing, messages: 3 })).toBeCloseTo(0.018, 9);
    expect(returnChance({ ...nothing, isMuted: true })).toBeCloseTo(0.006, 9);
    expect(returnChance({ ...nothing, messages: 3, isMuted: true })).toBeCloseTo(0.006, 9);
  });

  it('bring orders when they are few, and fewer when they are many', { timeout: 60_000 }, () => {
    const days = 84;
    const built = new BuiltCity({ ...toyScenario, days, weather: 'dry' });
    // Three times as strong as assumed, so that a small town shows it.
    const strong = { 'world.message-effect': 3000 };
    const under = (perWeek: number): RunResult => (
      runIn(built, { ...strong, 'push.per-week': perWeek })
    );
    const [none, few, many] = [0, 4, 28].map(under);
    expect(few.figures['orders.placed']).toBeGreaterThan(1.01 * none.figures['orders.placed']);
    expect(many.figures['orders.placed']).toBeLessThan(0.99 * few.figures['orders.placed']);
    expect(none.figures['consumer.muted']).toBe(0);
    expect(many.figures['consumer.muted']).toBeGreaterThan(4 * few.figures['consumer.muted']);
    const { memories } = built.sim.city.platforms[0];
    const { messageFatigue } = memories;
    memories.standing.forEach((standing, number) => {
      if (standing === Standing.customer) expect(messageFatigue[number]).toBeGreaterThan(0);
    });
  });

  it('change nothing where they are not heeded and tire nobody', () => {
    const built = new BuiltCity({ ...toyScenario, days: 16, weather: 'dry' });
    const deaf = { 'world.message-effect': 0, 'world.message-fatigue': 0 };
    const sent = runIn(built, { ...deaf, 'push.per-week': 7 });
    expect(sent.digest).toBe(runIn(built, deaf).digest);
  });
});

describe('personal lists', () => {
  const street = {
    ...toyScenario,
    weather: 'dry' as const,
    days: 3,
    city: { ...toyScenario.city, merchants: 90, ordersPerDay: 900, riders: 110, residents: 4500 },
  };
  const built = new BuiltCity(street);
  const ordersUnder = (set: Settings): number => runIn(built, set).figures['orders.placed'];
  const personal = { 'privacy.personal-ranking': 1000, 'world.personal-fit': 1000 };

  it('bring orders as far as they know what is wanted', () => {
    const usual = ordersUnder({});
    expect(ordersUnder(personal)).toBeGreaterThan(1.01 * usual);
    expect(ordersUnder({ ...personal, 'world.personal-fit': 0 }))
      .toBeLessThan(ordersUnder(personal));
  });

  it('are lost to those who decline: where all do, nothing is left', () => {
    const usual = runIn(built, {});
    const declined = runIn(built, { ...personal, 'regulator.privacy-opt-out': 1000 });
    expect(declined.digest).toBe(usual.digest);
    const half = ordersUnder({ ...personal, 'regulator.privacy-opt-out': 500 });
    expect(half).toBeLessThan(ordersUnder(personal));
    expect(half).toBeGreaterThan(usual.figures['orders.placed']);
  });
});
