// What must hold for every vertical, whatever it sells: orders, money and riders are conserved, an
// order ends once, its promise is given when it is placed and never moves, whatever is shown has a
// name in both languages, no lever is without effect, and one seed has one answer.

import { describe, expect, it } from 'vitest';
import type { BuiltCityOptions } from '../../sim-core/run/built-city.ts';
import type { Lever } from '../../sim-core/policy/lever.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City, Vertical } from '../../sim-core/world/city.ts';
import { Due } from '../../sim-core/world/holdings.ts';
import { dayUnder, policyOf } from '../toy-city.ts';
import { lookedThrough } from './looked-through.ts';

export interface Subject {
  readonly vertical: Vertical;
  /** A small city in which it is at work, perhaps beside others. */
  readonly scenario: Scenario;
  readonly options?: BuiltCityOptions;
  /** Under which its levers have an effect and it has something to do; the defaults if absent. */
  readonly set?: Readonly<Record<string, Setting>>;
  /** What is wrong with its own tables now. */
  readonly problemsOf?: (city: City) => string[];
}

/** Tests of one vertical. */
export function keepsTheContract(subject: Subject): void {
  describe('its data', () => {
    it('add up', () => expectSums(subject));
    it('have names in both languages, and ids that are their own', () => {
      expectNames(subject.vertical);
    });
  });

  describe('its orders', { timeout: 60_000 }, () => {
    it.each([1, 2, 3])('and money, riders and tables are conserved, seed %i', (seed) => {
      expectConserved(subject, seed);
    });

    it('and again over three days with heavy rain, the first of them to warm up', () => {
      const scenario: Scenario =
        { ...subject.scenario, weather: 'rain-all-day', days: 2, warmUp: 1 };
      expectConserved({ ...subject, scenario }, 4);
    });
  });

  describe('its levers and luck', { timeout: 60_000 }, () => {
    const levers = Object.values(subject.vertical.levers ?? {});
    it.skipIf(levers.length === 0)('all levers have an effect and none at their default', () => {
      expectEffects(subject, levers);
    });
    it('one seed gives one answer: again, from noon, and elsewhere', () => {
      expectOneAnswer(subject);
    });
  });
}

function expectSums({ vertical, scenario }: Subject): void {
  const sumOf = (shares: readonly number[]): number => shares.reduce((a, b) => a + b, 0);
  expect(sumOf(vertical.needShareByHour)).toBeCloseTo(1, 2);
  expect(sumOf(vertical.orderShareByHour)).toBeCloseTo(1, 2);
  // A carrier may sell nothing.
  const isCarrierAlone = vertical.takesUp !== undefined && vertical.tiers.length === 0;
  for (const kinds of [vertical.tiers, vertical.specialties]) {
    if (isCarrierAlone) break;
    expect(sumOf(kinds.map(({ perMille }) => perMille))).toBe(1000);
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  }
  const { merchants, ordersPerDay, needsPerDay } = vertical.sizeIn(scenario.city);
  if (isCarrierAlone) return;
  expect(merchants).toBeGreaterThan(0);
  expect(needsPerDay).toBeGreaterThan(ordersPerDay);
}

function expectNames(vertical: Vertical): void {
  const levers = Object.values(vertical.levers ?? {});
  const metrics = vertical.metrics ?? [];
  const said = [
    vertical.label,
    ...[...vertical.tiers, ...vertical.specialties].map(({ label }) => label),
    ...Object.values(vertical.reasons ?? {}).map(({ label }) => label),
    ...[...levers, ...metrics].flatMap(({ label, doc }) => [label, doc]),
  ];
  for (const { zh, en } of said) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z].*[a-z.]/);
  }
  for (const { id } of [...levers, ...metrics]) expect(id.startsWith(`${vertical.id}.`)).toBe(true);
}

function expectConserved(subject: Subject, seed: number): void {
  const { vertical, scenario, options, problemsOf, set } = subject;
  const number = scenario.verticals.indexOf(vertical.id);
  const found = lookedThrough({ scenario, options, number, seed, problemsOf, set });
  expect(found.problems).toEqual([]);
  expect(found.delivered + found.holdings.ended[Due.settled]).toBeGreaterThan(0);
}

function expectEffects({ scenario, options, set }: Subject, levers: readonly Lever[]): void {
  const built = new BuiltCity(scenario, options);
  const usual = dayUnder(built, { ...set }, 5).digest;
  const defaults = Object.fromEntries(levers.map(({ id, value }) => [id, value]));
  expect(dayUnder(built, { ...defaults, ...set }, 5).digest).toBe(usual);
  for (const lever of levers) {
    const digests = endsOf(lever)
      .map((end) => dayUnder(built, { ...set, [lever.id]: end }, 5).digest);
    expect(digests.some((digest) => digest !== usual), lever.id).toBe(true);
  }
}

function expectOneAnswer({ scenario, options, set = {} }: Subject): void {
  const built = new BuiltCity(scenario, options);
  const whole = dayUnder(built, set, 7);
  expect(dayUnder(built, set, 7)).toEqual(whole);
  built.begin(policyOf(set), 7);
  built.advance(43_200);
  const image = built.snapshot();
  const other = new BuiltCity(scenario, options);
  dayUnder(other, { 'dispatch.delivery-radius': 2000 }, 3);
  for (const city of [other, built]) {
    city.restore(image, policyOf(set), 7);
    expect(city.finish()).toEqual(whole);
  }
}

function endsOf(lever: Lever): (number | string)[] {
  return lever.kind === 'integer'
    ? [lever.min, lever.max]
    : lever.options.map(({ id }) => id).filter((id) => id !== lever.value);
}
