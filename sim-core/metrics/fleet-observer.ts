// Listens to riders coming, going and carrying, and samples each minute how many are online, at
// work and how much they have on hand; at the end it counts each rider's day.

import { secondsPerHour, secondsPerMinute, type RiderId } from '../kernel/units.ts';
import { table, type Section } from '../kernel/table.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { costFenPerKm, riderKinds } from '../world/riders.ts';
import { Axis } from './dimensions.ts';
import { newPlace, type Tally } from './tally.ts';

/** The minutes at which published orders on hand were counted: 11:25 to 11:30 (A1.33). */
const peakFrom = 11 * 60 + 25;
const peakTo = 11 * 60 + 30;
/**
 * Riders with less than this online are left out of hourly figures: their hour is mostly chance.
 */
const shortestDaySeconds = 1800;

export interface FleetObserver extends Observer {
  /** Counts between minutes, saved with the city so that a restored run goes on. */
  readonly section: Section;
}

export function observeFleet(city: City, tally: Tally): FleetObserver {
  const { riders, now } = city;
  const live = table('fleet live', riderKinds.length, { online: 'i32', engaged: 'i32',
    onHand: 'i32' });
  const minute = tally.recorder(['onlineSeconds', 'engagedSeconds', 'onHandSeconds']);
  const handOver = tally.recorder(['handOvers']);
  handOver.amounts[0] = 1;
  const peak = tally.recorder(['onHandPeak', 'onlinePeak']);
  const place = newPlace();
  return {
    ...observeRiderDays(city, tally),
    section: live.section,
    riderWentOnline(rider: RiderId): void {
      live.online[riders.kind[rider]]++;
    },
    riderWentOffline(rider: RiderId): void {
      live.online[riders.kind[rider]]--;
    },
    offerAccepted(_: number, rider: RiderId): void {
      const kind = riders.kind[rider];
      if (riders.onHand[rider] === 1) live.engaged[kind]++;
      live.onHand[kind]++;
    },
    orderTakenBack(_: number, rider: RiderId): void {
      live.onHand[riders.kind[rider]]--;
    },
    orderDelivered(_: number, rider: RiderId): void {
      const kind = riders.kind[rider];
      if (riders.onHand[rider] === 0) live.engaged[kind]--;
      live.onHand[kind]--;
      place[Axis.hour] = now.hour;
      place[Axis['rider-kind']] = kind;
      handOver.add(place);
    },
    minuteEnded(number: number): void {
      const minuteOfDay = number % 1440;
      const isPeak = minuteOfDay >= peakFrom && minuteOfDay < peakTo;
      place[Axis.hour] = Math.floor(minuteOfDay / 60);
      for (let kind = 0; kind < live.capacity; kind++) {
        place[Axis['rider-kind']] = kind;
        minute.amounts[minute.column.onlineSeconds] = live.online[kind] * secondsPerMinute;
        minute.amounts[minute.column.engagedSeconds] = live.engaged[kind] * secondsPerMinute;
        minute.amounts[minute.column.onHandSeconds] = live.onHand[kind] * secondsPerMinute;
        minute.add(place);
        if (!isPeak) continue;
        peak.amounts[peak.column.onHandPeak] = live.onHand[kind];
        peak.amounts[peak.column.onlinePeak] = live.online[kind];
        peak.add(place);
      }
    },
  };
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
      const costFen = Math.round((riders.riddenMetres[rider] * costFenPerKm) / 1000);
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
