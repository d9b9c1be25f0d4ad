// Listens to riders coming, going and carrying, and adds up their time online, at work and with
// orders on hand, to the second; when a day ends it counts each rider's day.

import { hourOfDay, secondsPerHour, type RiderId } from '../kernel/units.ts';
import { table, type Section } from '../kernel/table.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { Activity, riderKinds, runningCostFen } from '../world/riders.ts';
import { Axis } from './dimensions.ts';
import { newPlace, type Tally } from './tally.ts';

/** The minutes at which published orders on hand were counted: 11:25 to 11:30 (A1.33). */
const peakFrom = 11 * 60 + 25;
const peakTo = 11 * 60 + 30;
/**
 * Riders with less than this online are left out of hourly figures: their hour is mostly chance.
 */
const shortestDaySeconds = 1800;
const kinds = riderKinds.length;

export interface FleetObserver extends Observer {
  /** Present counts and time not yet in the tally, so that a restored run goes on. */
  readonly sections: readonly Section[];
}

export function observeFleet(city: City, tally: Tally): FleetObserver {
  const { riders, now } = city;
  const { live, clock, pass, flush } = fleetClock(city, tally);
  const groupOf = (rider: RiderId): number => riders.platform[rider] * kinds + riders.kind[rider];
  const handOver = tally.recorder(['handOvers']);
  handOver.amounts[0] = 1;
  const peak = tally.recorder(['onHandPeak', 'onlinePeak']);
  const place = newPlace();
  return {
    ...observeRiderDays(city, tally),
    sections: [live.section, clock.section],
    riderWentOnline(rider: RiderId): void {
      pass();
      live.online[groupOf(rider)]++;
    },
    riderWentOffline(rider: RiderId): void {
      pass();
      live.online[groupOf(rider)]--;
    },
    offerAccepted(_: number, rider: RiderId): void {
      pass();
      const group = groupOf(rider);
      if (riders.onHand[rider] === 1) live.engaged[group]++;
      live.onHand[group]++;
    },
    orderTakenBack(_: number, rider: RiderId): void {
      pass();
      live.onHand[groupOf(rider)]--;
    },
    orderDelivered(_: number, rider: RiderId): void {
      pass();
      const group = groupOf(rider);
      if (riders.onHand[rider] === 0) live.engaged[group]--;
      live.onHand[group]--;
      place[Axis.hour] = now.hour;
      placeGroup(place, group);
      handOver.add(place);
    },
    minuteEnded(number: number): void {
      flush();
      const minuteOfDay = number % 1440;
      if (minuteOfDay < peakFrom || minuteOfDay >= peakTo) return;
      for (let group = 0; group < live.capacity; group++) {
        placeGroup(place, group);
        peak.amounts[peak.column.onHandPeak] = live.onHand[group];
        peak.amounts[peak.column.onlinePeak] = live.online[group];
        peak.add(place);
      }
    },
    dayEnded: flush,
    // Riders online may have changed their terms, and so their kind.
    warmUpEnded: () => countAll(city, live, groupOf),
  };
}

/** What listening from the first second on would have come to. */
function countAll(
  { riders }: City,
  live: Record<'online' | 'engaged' | 'onHand', Int32Array>,
  groupOf: (rider: RiderId) => number,
): void {
  live.online.fill(0);
  live.engaged.fill(0);
  live.onHand.fill(0);
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const group = groupOf(rider);
    if (riders.activity[rider] !== Activity.offline) live.online[group]++;
    if (riders.onHand[rider] > 0) live.engaged[group]++;
    live.onHand[group] += riders.onHand[rider];
  }
}

/** Riders are counted by the platform that they are online for, and by kind. */
function placeGroup(place: Int32Array, group: number): void {
  place[Axis.platform] = Math.floor(group / kinds);
  place[Axis['rider-kind']] = group % kinds;
}

/**
 * Riders' time, to the second, up to the moment at which the books of the last day are closed.
 * `pass` must be called before a count in `live` changes; `flush` brings the tally up to now.
 */
function fleetClock({ now, platforms }: City, tally: Tally) {
  const live = table('fleet live', platforms.length * kinds, {
    online: 'i32', engaged: 'i32', onHand: 'i32',
    onlineSeconds: 'f64', engagedSeconds: 'f64', onHandSeconds: 'f64',
  });
  const clock = table('fleet clock', 1, { seconds: 'f64' });
  const spent = tally.recorder(['onlineSeconds', 'engagedSeconds', 'onHandSeconds']);
  const { amounts, column } = spent;
  const place = newPlace();
  const pass = (): void => {
    while (clock.seconds[0] < now.seconds) {
      const from = clock.seconds[0];
      const hourEnds = (Math.floor(from / secondsPerHour) + 1) * secondsPerHour;
      const seconds = Math.min(hourEnds, now.seconds) - from;
      for (let group = 0; group < live.capacity; group++) {
        live.onlineSeconds[group] += live.online[group] * seconds;
        live.engagedSeconds[group] += live.engaged[group] * seconds;
        live.onHandSeconds[group] += live.onHand[group] * seconds;
      }
      clock.seconds[0] = from + seconds;
      if (clock.seconds[0] === hourEnds) bringIn(hourOfDay(from));
    }
  };
  const bringIn = (hour: number): void => {
    place[Axis.hour] = hour;
    for (let group = 0; group < live.capacity; group++) {
      placeGroup(place, group);
      amounts[column.onlineSeconds] = live.onlineSeconds[group];
      amounts[column.engagedSeconds] = live.engagedSeconds[group];
      amounts[column.onHandSeconds] = live.onHandSeconds[group];
      live.onlineSeconds[group] = live.engagedSeconds[group] = live.onHandSeconds[group] = 0;
      spent.add(place);
    }
  };
  const flush = (): void => {
    pass();
    bringIn(hourOfDay(clock.seconds[0]));
  };
  return { live, clock, pass, flush };
}

function observeRiderDays({ riders }: City, tally: Tally): Observer {
  const day = tally.recorder([
    'riderDays', 'riderEarnedFen', 'riderCostFen', 'riderOnlineSeconds', 'riderEngagedSeconds',
  ]);
  const hourly = tally.counter('hourlyFenSpread');
  const { amounts, column } = day;
  const place = newPlace();
  amounts[column.riderDays] = 1;
  return {
    riderDayEnded(rider: RiderId): void {
      const onlineSeconds = riders.onlineSeconds[rider];
      if (onlineSeconds < shortestDaySeconds) return;
      const earnedFen = riders.earnedFen[rider];
      const costFen = runningCostFen(riders, rider);
      amounts[column.riderEarnedFen] = earnedFen;
      amounts[column.riderCostFen] = costFen;
      amounts[column.riderOnlineSeconds] = onlineSeconds;
      amounts[column.riderEngagedSeconds] = riders.engagedSeconds[rider];
      place[Axis['rider-kind']] = riders.kind[rider];
      day.add(place);
      hourly.add(place, ((earnedFen - costFen) * secondsPerHour) / onlineSeconds);
    },
  };
}
