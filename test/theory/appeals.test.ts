// Appeals against late penalties: riders appeal where it pays, people and records uphold what the
// kitchen explains, what is given back is feared less, and where no rider appeals nothing is left.

import { describe, expect, it } from 'vitest';
import {
  excusedShare, nextForgivenShare, upheldByPeople, upheldByRecords, wantsAppeal,
} from '../../sim-core/decide/appeal.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { countOnCard, giveBackPoints, pointsTaken } from '../../sim-core/world/points-card.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import type { Settings } from './paired-days.ts';

const days = 7;
/** A penalty that is worth an appeal, and promises that are often missed. */
const fined = {
  'rider-pay.late-penalty': 300, 'promise.rule': 'fixed', 'promise.fixed-time': 25,
  'world.appeal-readiness': 1000,
} as const;
const people = { ...fined, 'rider-pay.appeals': 'people' } as const;
const records = { ...fined, 'rider-pay.appeals': 'automatic' } as const;

/** What is heard of penalties in a run; `explained`: late by no more than the kitchen's wait. */
const none = { reviewed: 0, upheld: 0, seconds: 0, late: 0, explained: 0, excuses: 0, wrong: 0 };
const told = { ...none };
const built = new BuiltCity({ ...toyScenario, days, weather: 'dry' }, {
  observers: [{
    penaltyReviewed(order, _rider, isUpheld, seconds) {
      const { orders, now } = built.sim.city;
      const lateSeconds = now.seconds - orders.promisedAt[order];
      if (lateSeconds <= 0) told.wrong++;
      told.reviewed++;
      told.upheld += isUpheld;
      told.seconds += seconds;
      told.excuses += Math.min(1, orders.kitchenWaitSeconds[order] / lateSeconds);
    },
    orderDelivered(order) {
      const { orders, now } = built.sim.city;
      const lateSeconds = now.seconds - orders.promisedAt[order];
      const wait = orders.kitchenWaitSeconds[order];
      // In dry weather and on one way a wait ends when the food is ready, at the pick-up.
      if (wait > orders.pickedUpAt[order] - orders.placedAt[order]) told.wrong++;
      if (lateSeconds <= 0) return;
      told.late++;
      if (wait >= lateSeconds) told.explained++;
    },
  }],
});

function run(set: Settings, seed = 3): RunResult {
  Object.assign(told, none);
  built.begin(policyOf(set), seed);
  const result = built.finish();
  expect(told.wrong).toBe(0);
  expect(problemsOf(built.sim)).toEqual([]);
  return result;
}

const postedFen = (reason: number): number => built.sim.city.ledger.postedFen(reason);

describe('an appeal', () => {
  it('is made where what is at stake is worth more than its time', () => {
    expect(wantsAppeal(100, 1, 3, 1800)).toBe(true);
    expect(wantsAppeal(100, 1, 4, 1800)).toBe(false);
    expect(wantsAppeal(100, 0.8, 3, 1800)).toBe(false);
    expect(wantsAppeal(100, 0, 0, 1800)).toBe(false);
  });

  it('is upheld as far as the kitchen and the rain excuse it', () => {
    expect(excusedShare(300, 150, 0)).toBe(0.5);
    expect(excusedShare(300, 150, 300)).toBe(1);
    expect([0.49, 0.51].map((luck) => upheldByPeople(0.5, luck))).toEqual([true, false]);
    expect([299, 300].map((wait) => upheldByRecords(300, wait))).toEqual([false, true]);
    let share = 0;
    for (let i = 0; i < 400; i++) share = nextForgivenShare(share, i % 4 === 0);
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.35);
  });
});

describe('penalties', { timeout: 60_000 }, () => {
  it('stand where there are no appeals', () => {
    const { figures } = run(fined);
    expect(told.late).toBeGreaterThan(100);
    expect(told.explained).toBeGreaterThan(5);
    expect([told.reviewed, postedFen(Reason.riderPenaltyBack)]).toEqual([0, 0]);
    expect(figures['rider.penalties']).toBeGreaterThan(0);
    expect(figures['rider.appeals']).toBe(0);
    expect(figures['rider.appeals-upheld']).toBeNaN();
  });

  it('are given back to the fen where people find for the rider, who has spent the time', () => {
    const { figures } = run(people);
    expect(told.upheld).toBeGreaterThan(10);
    expect(told.reviewed).toBeLessThan(told.late);
    expect(told.seconds).toBe(180 * told.reviewed);
    // Upheld as often as excused, within three standard errors at most.
    const error = Math.sqrt(0.25 / told.reviewed);
    expect(Math.abs(told.upheld - told.excuses) / told.reviewed).toBeLessThan(3 * error);
    expect(postedFen(Reason.riderPenaltyBack)).toBe(300 * told.upheld);
    expect(postedFen(Reason.appealDecision)).toBe(500 * told.reviewed);
    expect(figures['rider.appeals-upheld']).toBeCloseTo(told.upheld / told.reviewed, 9);
    const perWeek = told.reviewed / told.late;
    expect(figures['rider.appeals'] / figures['rider.penalties']).toBeCloseTo(perWeek, 6);
    expect(figures['rider.appeal-time'] / figures['rider.appeals']).toBeCloseTo(3, 6);
  });

  it('are given back by records when the kitchen explains it all, at no time of riders', () => {
    run(records);
    expect([told.reviewed, told.upheld]).toEqual([told.late, told.explained]);
    expect([told.seconds, postedFen(Reason.appealDecision)]).toEqual([0, 0]);
    expect(postedFen(Reason.riderPenaltyBack)).toBe(300 * told.explained);
  });

  it('take points that appeals give back', () => {
    run({ ...people, 'rider-pay.late-penalty': 0, 'rider-pay.late-points': 6 });
    expect(told.upheld).toBeGreaterThan(10);
    expect(postedFen(Reason.riderPenaltyBack)).toBe(0);
    const [platform] = built.sim.city.platforms;
    platform.memberships.quartersTaken[0] = 5;
    countOnCard(platform, 0, true);
    expect(pointsTaken(platform, 0)).toBe(7.25);
    giveBackPoints(platform, 0);
    expect(pointsTaken(platform, 0)).toBe(1.25);
  });

  it('are feared less by whom they are given back', () => {
    const seeds = [1, 2, 3, 4];
    const speedUp = (set: Settings): number => seeds.reduce((sum, seed) => (
      sum + run(set, seed).figures['rider.speed-up']
    ), 0);
    expect(speedUp(people)).toBeLessThan(speedUp(fined));
    const { forgivenShare } = built.sim.city.platforms[0].memberships;
    expect(forgivenShare.every((share) => share === 0)).toBe(true);
    run(people);
    expect(forgivenShare.some((share) => share > 0.05)).toBe(true);
  });
});

it('riders who never appeal leave nothing of appeals', { timeout: 60_000 }, () => {
  const frozen = { 'world.appeal-readiness': 0 };
  const without = run({ ...fined, ...frozen }).digest;
  expect(run({ ...people, ...frozen }).digest).toBe(without);
  expect(run(people).digest).not.toBe(without);
  // Neither do those whose time is worth more than any penalty.
  expect(run({ ...people, 'rider-pay.appeal-time': 120 }).digest).toBe(run(fined).digest);
});
