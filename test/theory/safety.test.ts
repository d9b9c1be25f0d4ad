// Riders' safety: pressure speeds riders and speed hurts them, accidents keep them at home and cost
// what is posted, a points card works without a fine, and each effect ends where it comes from.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import {
  accidentChance, dangerOfSpeed, daysLostAt, ownFenPerMetre, usualDangerOf,
} from '../../sim-core/decide/accident.ts';
import { pressureOf, speedUpAt, strainAfter } from '../../sim-core/decide/hurry.ts';
import { intervalOf, sampleOf, type Interval } from '../../sim-core/experiment/statistics.ts';
import type { FigureId } from '../../sim-core/metrics/index.ts';
import { stakeholders } from '../../sim-core/metrics/welfare.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { mostAtOnce, pointsTaken } from '../../sim-core/world/points-card.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { Activity, riderNetFen } from '../../sim-core/world/riders.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import type { Settings } from './paired-days.ts';

const seeds = [1, 2, 3, 4, 5, 6];
/** Fewer of them where each has several days. */
const seedsOf = (days: number): number[] => (days === 1 ? seeds : seeds.slice(0, 4));
const tight = { 'promise.rule': 'fixed', 'promise.fixed-time': 15 } as const;
const card = { 'rider-pay.late-penalty': 0, 'rider-pay.late-points': 1 } as const;
const dangerous = { 'world.accident-rate': 500 } as const;
const pressed = { ...dangerous, ...tight } as const;
/** Riders who are late by rule, speed by a fifth and fall often. */
const reckless = {
  ...dangerous, ...tight, 'world.speed-under-pressure': 400, 'world.speed-danger': 150,
} as const;
const frozen = { 'world.speed-under-pressure': 0 } as const;

const riverside = { ...presets.riverside, weather: 'dry' as const };
const built = new BuiltCity(riverside);
const kept = new Map<string, RunResult>();

function run(set: Settings, seed: number, days = 1, windows: string[] = []): RunResult {
  const request = { scenario: { ...riverside, days }, policy: policyOf(set), seed, windows };
  const name = JSON.stringify([set, seed, days, windows]);
  const found = kept.get(name);
  if (found !== undefined) return found;
  built.start(request);
  const result = built.finish();
  kept.set(name, result);
  return result;
}

/** What one policy adds to a figure against another, seed by seed. */
function differences(id: FigureId, policy: Settings, baseline: Settings, days = 1): number[] {
  return seedsOf(days).map((seed) => (
    run(policy, seed, days).figures[id] - run(baseline, seed, days).figures[id]
  ));
}

/** The 95 % interval of its mean. */
function added(id: FigureId, policy: Settings, baseline: Settings, days = 1): Interval {
  return intervalOf(sampleOf(differences(id, policy, baseline, days)));
}

describe('what people decide', () => {
  it('grows with lateness and stakes, and rests where they are usual', () => {
    expect(pressureOf(-300, 100)).toBeGreaterThan(pressureOf(300, 100));
    expect(pressureOf(0, 300)).toBeGreaterThan(pressureOf(0, 100));
    let strain = 0;
    for (let leg = 0; leg < 200; leg++) strain = strainAfter(strain, 0.5);
    expect(strainAfter(strain, 0.5)).toBeCloseTo(strain, 6);
    expect(strain).toBeGreaterThan(0);
    expect(speedUpAt(5, 0.4)).toBe(0.2);
    expect(speedUpAt(strain, 0)).toBe(0);
  });

  it('counts danger from 1, and more with speed, rain, heat and hours', () => {
    expect(usualDangerOf(0, false, 3)).toBe(1);
    expect(dangerOfSpeed(0, 0.04)).toBe(1);
    expect(dangerOfSpeed(0.1, 0.04)).toBeCloseTo(Math.exp(0.4), 9);
    expect(usualDangerOf(2, false, 3)).toBeGreaterThan(usualDangerOf(1, false, 3));
    expect(usualDangerOf(0, true, 3)).toBeGreaterThan(1);
    expect(usualDangerOf(0, false, 10)).toBeGreaterThan(1);
    expect(accidentChance(0, 500)).toBe(0);
    expect(accidentChance(1e9, 1)).toBeCloseTo(1 - Math.exp(-1), 9);
  });

  it('loses no day in half of the accidents and about ten in the others', () => {
    const days = Array.from({ length: 1000 }, (_unused, i) => daysLostAt((i + 0.5) / 1000));
    expect(days.filter((each) => each === 0)).toHaveLength(500);
    const mean = days.reduce((sum, each) => sum + each, 0) / 500;
    expect(mean).toBeGreaterThan(9.5);
    expect(mean).toBeLessThan(11);
    expect(Math.max(...days)).toBeLessThanOrEqual(90);
  });
});

describe('a promise of fifteen minutes', { timeout: 120_000 }, () => {
  it('speeds riders and makes their ways more dangerous', () => {
    const usual = seeds.map((seed) => Math.abs(run({}, seed).figures['rider.speed-up']));
    expect(Math.max(...usual)).toBeLessThan(0.005);
    expect(added('rider.speed-up', tight, {}).low).toBeGreaterThan(0.03);
    expect(added('rider.accident-risk', tight, {}).low).toBeGreaterThan(5);
  });

  it('does neither where pressure moves no speed', () => {
    const under = { ...tight, ...frozen };
    for (const seed of seeds) expect(run(under, seed).figures['rider.speed-up']).toBe(0);
    const moved = added('rider.accident-risk', tight, {}).low;
    expect(added('rider.accident-risk', under, frozen).high).toBeLessThan(moved / 4);
  });

  it('hurts more of them within a week', () => {
    expect(added('rider.accidents', pressed, dangerous, 7).low).toBeGreaterThan(0);
    expect(added('rider.accident-cost', pressed, dangerous, 7).low).toBeGreaterThan(0);
  });
});

it('a late penalty speeds riders, without one they take their time', () => {
  const none = { 'rider-pay.late-penalty': 0 };
  expect(added('rider.speed-up', { 'rider-pay.late-penalty': 500 }, {}).low).toBeGreaterThan(0);
  expect(added('rider.speed-up', none, {}).high).toBeLessThan(0);
});

describe('accidents', { timeout: 120_000 }, () => {
  it('happen as often as ways are dangerous', () => {
    let happened = 0;
    let expected = 0;
    for (const set of [dangerous, pressed]) {
      for (const seed of seedsOf(7)) {
        const { figures } = run(set, seed, 7);
        happened += figures['rider.accidents'];
        expected += figures['rider.accident-risk'];
      }
    }
    // A ratio within three standard errors of one.
    expect(happened).toBeGreaterThan(225);
    expect(Math.abs(happened / expected - 1)).toBeLessThan(0.2);
  });

  it('keep riders at home, are paid for, and nothing is lost', () => {
    const insured = { ...dangerous, 'regulator.social-insurance': 100 };
    const town = new BuiltCity({ ...toyScenario, days: 14 }, { observers: [observe()] });
    const { city } = town.sim;
    const told = { daysLost: 0, accidents: 0, rode: 0 };
    const until = new Map<number, number>();
    let day = 0;
    function observe(): Observer {
      return {
        accidentHappened: (rider, daysLost) => {
          told.accidents++;
          told.daysLost += daysLost;
          until.set(city.riders.key[rider], day + 1 + daysLost);
        },
        riderWentOnline: (rider) => {
          if (day < (until.get(city.riders.key[rider]) ?? 0)) told.rode++;
        },
        dayEnded: (closed) => { day = closed + 1; },
      };
    }
    town.start({ scenario: town.scenario, policy: policyOf(insured), seed: 3 });
    const { figures } = town.finish();
    const fen = (reason: number): number => city.ledger.postedFen(reason);
    expect(told.daysLost).toBeGreaterThan(0);
    expect(told.rode).toBe(0);
    const ownFen = fen(Reason.accident) - fen(Reason.accidentBenefit);
    expect(ownFen).toBeGreaterThan(0);
    expect(ownFen / fen(Reason.accident)).toBeCloseTo(0.2, 3);
    expect(figures['rider.accident-cost'] * 14).toBeCloseTo(ownFen, 6);
    const parts = stakeholders.reduce((sum, id) => sum + figures[id], 0);
    expect(parts).toBeCloseTo(figures['welfare.total'], 6);
    expect(problemsOf(town.sim)).toEqual([]);
  });

  it('do not happen at a rate of zero', () => {
    const { figures } = run({ 'world.accident-rate': 0 }, 1, 7);
    expect(figures['rider.accidents']).toBe(0);
    expect(figures['rider.accident-cost']).toBe(0);
  });

  it('cost riders and others in welfare', () => {
    const safe = { 'world.accident-rate': 0 };
    expect(added('welfare.external', dangerous, safe, 7).high).toBeLessThan(0);
    expect(added('welfare.riders', dangerous, safe, 7).high).toBeLessThan(0);
  });
});

describe('what accidents cost', { timeout: 240_000 }, () => {
  /** Riders signed up over twelve days, and what they expect of an hour after them. */
  const after = (set: Settings): { riders: number; expected: number[] } => {
    const policy = policyOf({ ...set, 'world.belief-speed': 300 });
    built.start({ scenario: { ...riverside, days: 12 }, policy, seed: 9 });
    const { figures } = built.finish();
    const { netFenPerHour } = built.sim.city.platforms[0].expectations.cells;
    return { riders: figures['rider.registered'], expected: [...netFenPerHour] };
  };

  it('is a rider’s own, less what insurance bears', () => {
    expect(ownFenPerMetre(60, false)).toBeCloseTo(2 * ownFenPerMetre(30, false), 12);
    expect(ownFenPerMetre(30, true)).toBeCloseTo(0.2 * ownFenPerMetre(30, false), 12);
    expect(ownFenPerMetre(0, false)).toBe(0);
  });

  it('is nothing beyond the usual on a usual day, by construction where no pressure speeds', () => {
    const day = (set: Settings): void => {
      built.start({ scenario: { ...riverside, days: 1 }, policy: policyOf(set), seed: 1 });
      built.finish();
    };
    day(frozen);
    const { safety } = built.sim.city;
    expect(Math.max(...safety.riskMetres)).toBeGreaterThan(10_000);
    expect(safety.dangerFen.every((fen) => fen === 0)).toBe(true);
    day({});
    const sum = (of: Iterable<number>): number => [...of].reduce((all, each) => all + each, 0);
    const costFen = sum(safety.riskMetres) * ownFenPerMetre(30, false);
    expect(Math.abs(sum(safety.dangerFen)) / costFen).toBeLessThan(0.05);
  });

  it('makes riding worth less where roads are dangerous, and fewer ride', () => {
    const [usual, worse] = [after({}), after(dangerous)];
    expect(worse.riders).toBeLessThan(0.98 * usual.riders);
    const lower = usual.expected.filter((fen, cell) => worse.expected[cell] < fen).length;
    expect(lower).toBeGreaterThan(0.8 * usual.expected.filter((fen) => fen !== 0).length);
  });

  it('moves nobody in or out where riders do not react', () => {
    const still = { 'world.rider-entry': 0, 'world.rider-turnover': 0 };
    expect(after({ ...dangerous, ...still }).riders).toBe(after(still).riders);
  });
});

describe('a points card', { timeout: 120_000 }, () => {
  it('takes no fen, and moves service little', () => {
    const onTime = added('delivery.on-time-share', card, {}, 4);
    expect(onTime.low).toBeGreaterThan(-0.01);
    expect(onTime.high).toBeLessThan(0.01);
    expect(added('rider.hourly-earnings', card, {}, 4).low).toBeGreaterThan(0);
    expect(added('rider.speed-up', card, {}, 4).high).toBeLessThan(0);
  });

  it('presses more the more it takes, through speed and through what riders accept', () => {
    const none = { 'rider-pay.late-penalty': 0 };
    const harsh = { ...none, 'rider-pay.late-points': 6 };
    expect(added('rider.speed-up', harsh, none).low).toBeGreaterThan(0);
    expect(added('rider.offers-taken', harsh, none).high).toBeLessThan(0);
    const still = { ...harsh, ...frozen };
    const moved = differences('rider.speed-up', still, { ...none, ...frozen });
    expect(moved.every((each) => each === 0)).toBe(true);
  });

  it('gives few orders to whom it leaves few points, and a day off to whom none', () => {
    built.start({
      scenario: { ...riverside, days: 3 },
      policy: policyOf({ 'rider-pay.late-penalty': 0, 'rider-pay.late-points': 6 }),
      seed: 1,
    });
    const { city } = built.sim;
    const [platform] = city.platforms;
    const { riders } = city;
    const seen = { few: 0, off: 0, tooMany: 0, rodeThough: 0 };
    for (let halfHour = 1; halfHour <= 144; halfHour++) {
      built.advance(halfHour * 1800);
      for (let rider = 0; rider < riders.end; rider += riders.step) {
        const number = rider >> riders.bits;
        const most = mostAtOnce(platform, number);
        const isOff = platform.memberships.offUntilDay[number] > Math.floor(halfHour / 48);
        if (pointsTaken(platform, number) >= 6) seen.few++;
        if (isOff) seen.off++;
        // Who was online at midnight has until the next thought, or the shift's end, to stop.
        const isFree = riders.leavesWhenEmpty[rider] === 0 && halfHour % 48 > 4;
        const isOnline = riders.activity[rider] !== Activity.offline;
        if (isOff && isOnline && isFree) seen.rodeThough++;
        // Who stands in the grid may be given more.
        if (riders.gridList[rider] !== -1 && riders.onHand[rider] >= most) seen.tooMany++;
      }
    }
    expect(seen.few).toBeGreaterThan(0);
    expect(seen.off).toBeGreaterThan(0);
    expect(seen).toMatchObject({ tooMany: 0, rodeThough: 0 });
    built.finish();
    expect(city.ledger.postedFen(Reason.riderPenalty)).toBe(0);
    expect(problemsOf(built.sim)).toEqual([]);
  });
});

it('a month’s income is that of frequent riders, hurt or not, and of whole months', () => {
  const until = new Map<number, number>();
  const sums = new Map<number, { days: number; seconds: number; fen: number }>();
  let day = 0;
  const hurt = new Map<number, number>();
  const town = new BuiltCity({ ...toyScenario, days: 28 }, { observers: [{
    accidentHappened: (rider, lost) => {
      until.set(town.sim.city.riders.key[rider], day + 1 + lost);
    },
    dayEnded: (closed) => {
      day = closed + 1;
      const { riders } = town.sim.city;
      for (let rider = 0; rider < riders.end; rider += riders.step) {
        const who = riders.key[rider];
        const isAtHome = (until.get(who) ?? 0) > closed && riders.onlineSeconds[rider] === 0;
        if (isAtHome && riders.registered[rider] === 1) hurt.set(who, (hurt.get(who) ?? 0) + 1);
      }
    },
    riderDayEnded: (rider) => {
      const { riders } = town.sim.city;
      const sum = sums.get(riders.key[rider]) ?? { days: 0, seconds: 0, fen: 0 };
      sum.days++;
      sum.seconds += riders.onlineSeconds[rider];
      sum.fen += riderNetFen(riders, rider);
      sums.set(riders.key[rider], sum);
    },
  }] });
  town.start({
    scenario: town.scenario, policy: policyOf(reckless), seed: 5, windows: ['22-28', '1-28'],
  });
  const { figures, windows } = town.finish();
  const isFrequent = (who: number, days: number): boolean => days + (hurt.get(who) ?? 0) >= 22;
  const all = [...sums].map(([who, sum]) => ({ who, ...sum }));
  const full = all.filter(({ who, days, seconds }) => (
    isFrequent(who, days) && seconds >= days * 6 * 3600
  ));
  const mean = full.reduce((sum, { fen }) => sum + fen, 0) / full.length;
  expect(full.length).toBeGreaterThan(0);
  expect(full.some(({ days }) => days < 22)).toBe(true);
  expect(figures['rider.monthly-income']).toBeCloseTo((mean * 30.4) / 28, 6);
  expect(windows['1-28'].figures['rider.monthly-income']).toBe(figures['rider.monthly-income']);
  expect(windows['22-28'].figures['rider.monthly-income']).toBeNaN();
});
