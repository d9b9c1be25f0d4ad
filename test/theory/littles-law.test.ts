// Little's law on a whole day: what is in a system on average is what comes in per second times
// how long it stays. The left side is sampled each minute from the city's own counters, the right
// side is added up from single lives, so a mistake in either shows.

import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../sim-core/kernel/records.ts';
import { presets } from '../../scenarios/index.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { leverById } from '../../sim-core/policy/levers/index.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { Activity } from '../../sim-core/world/riders.ts';
import { policyOf } from '../toy-city.ts';

/** Samples by the minute, and sojourns of single orders and riders, all within the day. */
class DayWatch {
  minutes = 0;
  openOrders = 0;
  engagedRiders = 0;
  onlineRiders = 0;
  orderSeconds = 0;
  onlineSeconds = 0;
  engagedSeconds = 0;
  /** The same beyond midnight, as the city itself counts it. */
  engagedToTheEndSeconds = 0;
  onlineToTheEndSeconds = 0;
  onHandToTheEndSeconds = 0;
  readonly takenAt = new Map<number, number>();
  readonly placedAt = new Map<number, number>();
  readonly onlineSince = new Map<number, number>();
  readonly engagedSince = new Map<number, number>();
  city: City | undefined;

  private get now(): number {
    return Math.min(this.city?.now.seconds ?? 0, secondsPerDay);
  }

  readonly observer: Observer = {
    minuteEnded: () => this.sample(),
    orderPlaced: (order) => void this.placedAt.set(order, this.now),
    offerAccepted: (order, rider) => {
      this.takenAt.set(order, this.city?.now.seconds ?? NaN);
      if (this.city?.riders.onHand[rider] !== 1) return;
      this.engagedSince.set(rider, this.city.now.seconds);
    },
    orderTakenBack: (order) => this.endHand(order),
    orderDelivered: (order, rider) => {
      this.endHand(order);
      this.endOrder(order);
      if (this.city?.riders.onHand[rider] === 0) this.endTour(rider, this.city.now.seconds);
    },
    orderCancelled: (order) => this.endOrder(order),
    riderWentOnline: (rider) => void this.onlineSince.set(rider, this.now),
    riderWentOffline: (rider, onlineSeconds) => {
      // A run of one day settles no stint at midnight, so this is the whole stint.
      this.onlineToTheEndSeconds += onlineSeconds;
      this.onlineSeconds += this.now - (this.onlineSince.get(rider) ?? NaN);
    },
  };

  private sample(): void {
    if (this.city === undefined) return;
    const { platforms, riders } = this.city;
    this.minutes++;
    this.openOrders += platforms[0].state.ordersOpen[0];
    for (const activity of cellsOf(riders, riders.activity)) {
      if (activity === Activity.offline) continue;
      this.onlineRiders++;
      if (activity !== Activity.idle) this.engagedRiders++;
    }
  }

  private endTour(rider: number, nowSeconds: number): void {
    const since = this.engagedSince.get(rider) ?? NaN;
    this.engagedSeconds += this.now - Math.min(since, secondsPerDay);
    this.engagedToTheEndSeconds += nowSeconds - since;
  }

  private endHand(order: number): void {
    const now = this.city?.now.seconds ?? NaN;
    this.onHandToTheEndSeconds += now - (this.takenAt.get(order) ?? NaN);
  }

  private endOrder(order: number): void {
    this.orderSeconds += this.now - (this.placedAt.get(order) ?? NaN);
  }
}

const rules = ((lever) => (lever?.kind === 'choice' ? lever.options : []))(
  leverById('dispatch.rule'),
);

describe.each(rules.map((rule) => rule.id))('Little\'s law on a riverside day, %s', (rule) => {
  const watch = new DayWatch();
  const built = new BuiltCity(presets.riverside, { observers: [watch.observer] });
  watch.city = built.sim.city;
  built.begin(policyOf({ 'dispatch.rule': rule }), 5);
  const result = built.finish();
  const tally = new Tally(result.shape, result.tally);
  const { riders, counts } = built.sim.city;

  /** A sample a minute, each standing for its minute, against seconds added up. */
  function expectClose(samples: number, addedSeconds: number): void {
    expect(addedSeconds).toBeGreaterThan(0);
    expect(Math.abs((samples * 60) / addedSeconds - 1)).toBeLessThan(0.004);
  }

  it('holds for open orders', () => {
    expect(watch.minutes).toBeGreaterThanOrEqual(1440);
    expect(counts.placed[0]).toBeGreaterThan(1000);
    expectClose(watch.openOrders, watch.orderSeconds);
  });

  it('holds for riders online', () => {
    expectClose(watch.onlineRiders, watch.onlineSeconds);
  });

  it('holds for riders at work, whose hours the city counts to the second', () => {
    expectClose(watch.engagedRiders, watch.engagedSeconds);
    const engagedSeconds = cellsOf(riders, riders.engagedSeconds);
    const counted = engagedSeconds.reduce((sum, seconds) => sum + seconds, 0);
    expect(counted).toBe(watch.engagedToTheEndSeconds);
  });

  it('is what the metrics add up, to the second and to the end of the last order', () => {
    expect(tally.sum('onlineSeconds')).toBe(watch.onlineToTheEndSeconds);
    expect(tally.sum('engagedSeconds')).toBe(watch.engagedToTheEndSeconds);
    expect(tally.sum('onHandSeconds')).toBe(watch.onHandToTheEndSeconds);
  });

  it('has both sides of a ratio over the same time', () => {
    const { figures } = result;
    const online = watch.onlineToTheEndSeconds;
    expect(figures['rider.orders-per-hour']).toBeCloseTo((counts.delivered[0] * 3600) / online, 9);
    expect(figures['rider.online-mean']).toBeCloseTo(online / secondsPerDay, 9);
    expect(figures['rider.utilisation']).toBeCloseTo(watch.engagedToTheEndSeconds / online, 9);
  });
});
