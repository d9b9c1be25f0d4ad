// Listens to riders coming, going and carrying, and adds up their time online, at work and with
// orders on hand, to the second; when a day ends it counts each rider's day.

import {
  hourOfDay, secondsPerHour, type OrderId, type RiderId, type Seconds,
} from '../kernel/units.ts';
import { table, type Section } from '../kernel/table.ts';
import type { City } from '../world/city.ts';
import { CancelReason, type Observer } from '../world/facts.ts';
import { none } from '../world/ledger.ts';
import { Activity, riderCostFen, riderKinds } from '../world/riders.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

/** The minutes at which published orders on hand were counted: 11:25 to 11:30 (A1.33). */
const peakFrom = 11 * 60 + 25;
const peakTo = 11 * 60 + 30;
/**
 * Riders with less than this online are left out of hourly figures: their hour is mostly chance.
 */
const shortestDaySeconds = 1800;
/** Hours with orders on hand after which a rider is reminded, and made to rest (C06). */
const longDaySeconds = 8 * secondsPerHour;
const veryLongDaySeconds = 12 * secondsPerHour;
const kinds = riderKinds.length;
/** Minutes between which time is brought into the tally; more often would only cost. */
const bringInEvery = 15;

export interface FleetObserver extends Observer {
  /** Present counts and time not yet in the tally, so that a restored run goes on. */
  readonly sections: readonly Section[];
}

export function observeFleet(city: City, tally: Tally): FleetObserver {
  const { orders, riders, now } = city;
  const clock = new FleetClock(city, tally);
  const { live } = clock;
  const handOver = tally.recorder(['handOvers']);
  handOver.amounts[0] = 1;
  const peak = tally.recorder(['onHandPeak', 'onlinePeak']);
  const place = newPlace();
  const riderDays = observeRiderDays(city, tally);
  const handsOneLess = (rider: RiderId): void => {
    if (riders.onHand[rider] === 0) clock.count(live.engaged, live.engagedMoved, rider, -1);
    clock.count(live.onHand, live.onHandMoved, rider, -1);
  };
  return {
    ...riderDays,
    sections: clock.sections,
    riderWentOnline(rider: RiderId): void {
      clock.count(live.online, live.onlineMoved, rider, 1);
    },
    riderWentOffline(rider: RiderId): void {
      clock.count(live.online, live.onlineMoved, rider, -1);
    },
    offerAccepted(_: number, rider: RiderId): void {
      if (riders.onHand[rider] === 1) clock.count(live.engaged, live.engagedMoved, rider, 1);
      clock.count(live.onHand, live.onHandMoved, rider, 1);
    },
    orderTakenBack(_: number, rider: RiderId): void {
      clock.count(live.onHand, live.onHandMoved, rider, -1);
    },
    orderCancelled(order: OrderId, reason: number): void {
      if (reason === CancelReason.nobodyThere) handsOneLess(orders.rider[order]);
    },
    orderDelivered(_: number, rider: RiderId): void {
      if (rider === none) return;
      handsOneLess(rider);
      place[Axis.hour] = now.hour;
      placeGroup(place, clock.groupOf(rider));
      handOver.add(place);
    },
    minuteEnded(minute: number): void {
      const minuteOfDay = minute % 1440;
      if (minuteOfDay % bringInEvery === 0) clock.bringIn();
      if (minuteOfDay < peakFrom || minuteOfDay >= peakTo) return;
      for (let group = 0; group < live.capacity; group++) {
        placeGroup(place, group);
        peak.amounts[peak.column.onHandPeak] = live.onHand[group];
        peak.amounts[peak.column.onlinePeak] = live.online[group];
        peak.add(place);
      }
    },
    dayEnded: (day) => {
      clock.bringIn();
      riderDays.dayEnded?.(day);
    },
    // Riders online may have changed their terms, and so their kind.
    warmUpEnded: () => clock.countAnew(),
  };
}

/**
 * Riders' time, to the second, up to the moment at which the books of the last day are closed. What
 * a count comes to over a time is the count times the moment at its end, less the same at its
 * beginning and less each change times its moment, so that a change costs one sum.
 */
class FleetClock {
  readonly live;
  readonly sections: readonly Section[];
  private readonly city: City;
  private readonly clock;
  private readonly spent;
  private readonly place = newPlace();

  constructor(city: City, tally: Tally) {
    this.city = city;
    this.live = table('fleet live', city.platforms.length * kinds, {
      online: 'i32', engaged: 'i32', onHand: 'i32',
      onlineMoved: 'f64', engagedMoved: 'f64', onHandMoved: 'f64',
    });
    this.clock = table('fleet clock', 1, { hourEnds: 'f64' });
    this.clock.hourEnds[0] = city.startSeconds + secondsPerHour;
    this.sections = [this.live.section, this.clock.section];
    this.spent = tally.recorder(['onlineSeconds', 'engagedSeconds', 'onHandSeconds']);
  }

  /** By the platform for which a rider is online, and by kind. */
  groupOf(rider: RiderId): number {
    const { riders } = this.city;
    return riders.platform[rider] * kinds + riders.kind[rider];
  }

  /** A count changes now. */
  count(counts: Int32Array, moved: Float64Array, rider: RiderId, change: number): void {
    const { seconds } = this.city.now;
    if (seconds >= this.clock.hourEnds[0]) this.closeHours();
    const group = this.groupOf(rider);
    counts[group] += change;
    moved[group] += change * seconds;
  }

  /** Brings the tally up to now. */
  bringIn(): void {
    this.closeHours();
    this.addUntil(this.city.now.seconds);
  }

  /** Counts all riders as they are now; what they came to before has been brought in. */
  countAnew(): void {
    const { live } = this;
    const { riders, now } = this.city;
    live.online.fill(0);
    live.engaged.fill(0);
    live.onHand.fill(0);
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      const group = this.groupOf(rider);
      if (riders.activity[rider] !== Activity.offline) live.online[group]++;
      if (riders.onHand[rider] > 0) live.engaged[group]++;
      live.onHand[group] += riders.onHand[rider];
    }
    this.beginAt(now.seconds);
  }

  private closeHours(): void {
    const { hourEnds } = this.clock;
    for (; hourEnds[0] <= this.city.now.seconds; hourEnds[0] += secondsPerHour) {
      this.addUntil(hourEnds[0]);
    }
  }

  private addUntil(seconds: Seconds): void {
    const { live, place } = this;
    const { amounts, column } = this.spent;
    place[Axis.hour] = hourOfDay(this.clock.hourEnds[0] - 1);
    for (let group = 0; group < live.capacity; group++) {
      placeGroup(place, group);
      amounts[column.onlineSeconds] = live.online[group] * seconds - live.onlineMoved[group];
      amounts[column.engagedSeconds] = live.engaged[group] * seconds - live.engagedMoved[group];
      amounts[column.onHandSeconds] = live.onHand[group] * seconds - live.onHandMoved[group];
      this.spent.add(place);
    }
    this.beginAt(seconds);
  }

  private beginAt(seconds: Seconds): void {
    const { live } = this;
    for (let group = 0; group < live.capacity; group++) {
      live.onlineMoved[group] = live.online[group] * seconds;
      live.engagedMoved[group] = live.engaged[group] * seconds;
      live.onHandMoved[group] = live.onHand[group] * seconds;
    }
  }
}

function placeGroup(place: Int32Array, group: number): void {
  place[Axis.platform] = Math.floor(group / kinds);
  place[Axis['rider-kind']] = group % kinds;
}

function observeRiderDays({ riders, safety }: City, tally: Tally): Observer {
  const day = tally.recorder([
    'riderDays', 'riderEarnedFen', 'riderCostFen', 'riderOnlineSeconds', 'riderEngagedSeconds',
    'riderExpectedFen', 'riderDangerFen', 'longRiderDays', 'veryLongRiderDays', 'offersAnswered',
    'offersTaken',
  ]);
  const pool = tally.recorder(['registeredRiders']);
  pool.amounts[0] = 1;
  const hourly = tally.counter('hourlyFenSpread');
  const { amounts, column } = day;
  const place = newPlace();
  amounts[column.riderDays] = 1;
  return {
    riderDayEnded(rider: RiderId): void {
      const onlineSeconds = riders.onlineSeconds[rider];
      if (onlineSeconds < shortestDaySeconds) return;
      const earnedFen = riders.earnedFen[rider];
      const costFen = riderCostFen(riders, rider);
      amounts[column.riderEarnedFen] = earnedFen;
      amounts[column.riderCostFen] = costFen;
      amounts[column.riderOnlineSeconds] = onlineSeconds;
      const engagedSeconds = riders.engagedSeconds[rider];
      amounts[column.riderEngagedSeconds] = engagedSeconds;
      amounts[column.riderExpectedFen] = riders.expectedFen[rider];
      amounts[column.riderDangerFen] = safety.dangerFen[rider >> riders.bits];
      amounts[column.longRiderDays] = engagedSeconds >= longDaySeconds ? 1 : 0;
      amounts[column.veryLongRiderDays] = engagedSeconds >= veryLongDaySeconds ? 1 : 0;
      amounts[column.offersAnswered] = riders.offersToday[rider];
      amounts[column.offersTaken] = riders.takenToday[rider];
      place[Axis['rider-kind']] = riders.kind[rider];
      day.add(place);
      hourly.add(place, ((earnedFen - costFen) * secondsPerHour) / onlineSeconds);
    },
    dayEnded(): void {
      for (let rider = 0; rider < riders.end; rider += riders.step) {
        if (riders.registered[rider] === 0) continue;
        place[Axis['rider-kind']] = riders.kind[rider];
        pool.add(place);
      }
    },
  };
}
