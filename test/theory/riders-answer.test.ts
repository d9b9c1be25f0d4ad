// What riders do about pay over half a year of dry riverside days, on two seeds: they know what an
// hour brings, do not swing from day to day, and when pay rises by a tenth, more of them come until
// an hour brings what it brought before (B3.05, C04). With the pool of riders frozen, none come.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { riderNetFen } from '../../sim-core/plug-in.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';

type Settings = Readonly<Record<string, Setting>>;

const warmUp = 14;
const seeds = [1, 2];
const tenthMore: Settings = {
  'rider-pay.base': 495,
  'rider-pay.per-km': 77,
  'rider-pay.peak-bonus': 66,
};
const frozenPool: Settings = { 'world.rider-entry': 0, 'world.rider-turnover': 0 };

/** Of one day of the branch. */
interface Day {
  netFen: number;
  expectedFen: number;
  onlineSeconds: number;
  engagedSeconds: number;
  registered: number;
  /** Riders online at the beginning of each half hour. */
  readonly online: number[];
}

/** Days of the branch under a policy that follows a past of its own. */
class Weeks {
  private days: Day[] = [];
  private today = -warmUp;
  private readonly built: BuiltCity;
  private readonly scenario: Scenario;

  constructor(days: number) {
    this.scenario = { ...presets.riverside, weather: 'dry', warmUp, days };
    this.built = new BuiltCity(this.scenario, {
      isMeasured: false,
      observers: [{
        minuteEnded: (minute) => this.countOnline(minute),
        riderDayEnded: (rider) => this.countRider(rider),
        dayEnded: (day) => void (this.today = day + 1 - warmUp),
      }],
      calendar: { dayCloses: [() => this.countRegistered()] },
    });
  }

  run(past: Settings, change: Settings, seed: number): Day[] {
    this.days = [];
    this.today = -warmUp;
    const set = { ...past, ...change };
    this.built.start({ scenario: this.scenario, past: of(past), policy: of(set), seed });
    this.built.finish();
    return this.days;
  }

  private get day(): Day | undefined {
    if (this.today < 0) return undefined;
    return this.days[this.today] ??= {
      netFen: 0, expectedFen: 0, onlineSeconds: 0, engagedSeconds: 0, registered: 0, online: [],
    };
  }

  private countOnline(minute: number): void {
    if (minute % 30 !== 0 || minute * 60 >= (this.scenario.days + warmUp) * secondsPerDay) return;
    this.day?.online.push(this.built.sim.city.platforms[0].state.ridersOnline[0]);
  }

  private countRider(rider: number): void {
    const { day } = this;
    if (day === undefined) return;
    const { riders } = this.built.sim.city;
    day.netFen += riderNetFen(riders, rider);
    day.expectedFen += riders.expectedFen[rider];
    day.onlineSeconds += riders.onlineSeconds[rider];
    day.engagedSeconds += riders.engagedSeconds[rider];
  }

  private countRegistered(): void {
    const { day } = this;
    if (day === undefined) return;
    const { riders } = this.built.sim.city;
    day.registered = 0;
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      day.registered += riders.registered[rider];
    }
  }
}

function of(set: Settings): PolicyDiff {
  return { title: 'riders', changes: [{ fromSeconds: 0, set }] };
}

/** A ratio of sums over some weeks, from 1. */
function over(days: readonly Day[], from: number, to: number, top: keyof Day, bottom: keyof Day) {
  const slice = days.slice(7 * (from - 1), 7 * to);
  const sum = (key: keyof Day): number => slice.reduce((all, day) => all + Number(day[key]), 0);
  return sum(top) / sum(bottom);
}

/** Mean over seeds of the relative change of earnings an hour over some weeks. */
function change(policy: readonly Day[][], baseline: readonly Day[][], from: number, to: number) {
  const hourly = (days: readonly Day[]): number => over(days, from, to, 'netFen', 'onlineSeconds');
  const changes = policy.map((days, i) => hourly(days) / hourly(baseline[i]) - 1);
  return changes.reduce((sum, each) => sum + each, 0) / changes.length;
}

/** Of each half hour, how the riders online on a day go with those of the day before; the mean. */
function swing(days: readonly Day[]): number {
  let sum = 0;
  for (let slot = 0; slot < 48; slot++) {
    const online = days.map((day) => day.online[slot]);
    const mean = online.reduce((all, each) => all + each, 0) / online.length;
    const off = online.map((each) => each - mean);
    const variance = off.reduce((all, each) => all + each * each, 0);
    const along = off.slice(1).reduce((all, each, i) => all + each * off[i], 0);
    sum += variance > 0 ? along / variance : 0;
  }
  return sum / 48;
}

describe('riders over half a year', { timeout: 600_000 }, () => {
  const weeks = new Weeks(26 * 7);
  const untouched = seeds.map((seed) => weeks.run({}, {}, seed));
  const raised = seeds.map((seed) => weeks.run({}, tenthMore, seed));

  it('expect what they get, to 5 %', () => {
    for (const days of untouched) {
      const share = over(days.slice(6), 1, 2, 'expectedFen', 'netFen');
      expect(Math.abs(share - 1)).toBeLessThan(0.05);
    }
  });

  it('do not swing from day to day', () => {
    for (const days of untouched) expect(swing(days)).toBeGreaterThan(-0.2);
  });

  it('stay as many as they were when nothing changes', () => {
    for (const days of untouched) {
      const apart = days[8 * 7 - 1].registered / days[0].registered - 1;
      expect(Math.abs(apart)).toBeLessThan(0.08);
    }
  });

  it('earn more an hour at first, and what they earned before when more have come', () => {
    expect(change(raised, untouched, 1, 1)).toBeGreaterThan(0.015);
    expect(change(raised, untouched, 6, 10)).toBeLessThan(0.03);
    expect(Math.abs(change(raised, untouched, 21, 26))).toBeLessThan(0.015);
  });

  it('are more, and busy for a smaller share of their time', () => {
    seeds.forEach((_seed, i) => {
      const last = 26 * 7 - 1;
      expect(raised[i][last].registered).toBeGreaterThan(1.03 * untouched[i][last].registered);
      const busy = (days: readonly Day[]): number => (
        over(days, 21, 26, 'engagedSeconds', 'onlineSeconds')
      );
      expect(busy(raised[i])).toBeLessThan(busy(untouched[i]) - 0.02);
    });
  });
});

describe('with nobody to come or to go', { timeout: 600_000 }, () => {
  it('a rise of pay lasts', () => {
    const weeks = new Weeks(10 * 7);
    const untouched = seeds.map((seed) => weeks.run(frozenPool, {}, seed));
    const raised = seeds.map((seed) => weeks.run(frozenPool, tenthMore, seed));
    expect(raised[0].at(-1)?.registered).toBe(untouched[0][0].registered);
    expect(change(raised, untouched, 6, 10)).toBeGreaterThan(0.03);
  });
});
