// Weeks of dry riverside days as riders live them, under a policy that follows a past of its own:
// what each day brought them, what they had expected of it, and how many rode when.

import { presets } from '../../scenarios/index.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { riderNetFen } from '../../sim-core/plug-in.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf } from '../toy-city.ts';

export type Settings = Readonly<Record<string, Setting>>;

const warmUp = 14;

/** Of one day of the branch. */
export interface RiderDay {
  netFen: number;
  expectedFen: number;
  onlineSeconds: number;
  engagedSeconds: number;
  registered: number;
  /** Riders online at the beginning of each half hour. */
  readonly online: number[];
}

/** Days of the branch under a policy that follows a past of its own. */
export class RiderWeeks {
  private days: RiderDay[] = [];
  private today = -warmUp;
  private readonly built: BuiltCity;
  private readonly scenario: Scenario;

  constructor(weeks: number) {
    this.scenario = { ...presets.riverside, weather: 'dry', warmUp, days: 7 * weeks };
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

  run(past: Settings, change: Settings, seed: number): RiderDay[] {
    this.days = [];
    this.today = -warmUp;
    const policy = policyOf({ ...past, ...change });
    this.built.start({ scenario: this.scenario, past: policyOf(past), policy, seed });
    this.built.finish();
    return this.days;
  }

  private get day(): RiderDay | undefined {
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

/** A ratio of sums over the days from one to another, counted from 1; NaN beyond the last day. */
export function ratioOver(
  days: readonly RiderDay[],
  [from, to]: readonly [number, number],
  top: keyof RiderDay,
  bottom: keyof RiderDay,
): number {
  if (to > days.length) return NaN;
  const slice = days.slice(from - 1, to);
  const sum = (key: keyof RiderDay): number => (
    slice.reduce((all, day) => all + Number(day[key]), 0)
  );
  return sum(top) / sum(bottom);
}

/** Of each half hour, how the riders online on a day go with those of the day before; the mean. */
export function swingOf(days: readonly RiderDay[]): number {
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
