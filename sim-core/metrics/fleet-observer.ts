// Listens to riders coming, going and carrying, and samples each minute how many are online, at
// work and how much they have on hand; at the end it counts each rider's day.

import { secondsPerHour, secondsPerMinute, type RiderId } from '../kernel/units.ts';
import { table, type Section } from '../kernel/table.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { Activity, costFenPerKm } from '../world/riders.ts';
import { columnsOf } from './service-observer.ts';
import type { Tally } from './tally.ts';

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
  const { riders } = city;
  const { values } = tally;
  const start = columnsOf(tally);
  const live = table('fleet live', 2, { online: 'i32', engaged: 'i32', onHand: 'i32' });
  return {
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
    },
    minuteEnded(minute: number): void {
      const minuteOfDay = minute % 1440;
      for (let kind = 0; kind < 2; kind++) {
        const cell = tally.cell(Math.floor(minuteOfDay / 60), 0, kind);
        values[start.onlineSeconds + cell] += live.online[kind] * secondsPerMinute;
        values[start.engagedSeconds + cell] += live.engaged[kind] * secondsPerMinute;
        values[start.onHandSeconds + cell] += live.onHand[kind] * secondsPerMinute;
        if (minuteOfDay >= peakFrom && minuteOfDay < peakTo) {
          tally.addTotal('onHandPeak', live.onHand[kind]);
          tally.addTotal('onlinePeak', live.online[kind]);
        }
      }
    },
    riderDayEnded(rider: RiderId): void {
      countRider(city, tally, rider);
    },
    // Riders online may have changed their terms, and so their kind.
    warmUpEnded(): void {
      live.online.fill(0);
      live.engaged.fill(0);
      live.onHand.fill(0);
      for (let rider = 0; rider < riders.end; rider += riders.step) {
        const kind = riders.kind[rider];
        if (riders.activity[rider] !== Activity.offline) live.online[kind]++;
        if (riders.onHand[rider] > 0) live.engaged[kind]++;
        live.onHand[kind] += riders.onHand[rider];
      }
    },
  };
}

function countRider(city: City, tally: Tally, rider: RiderId): void {
  const { riders } = city;
  const onlineSeconds = riders.onlineSeconds[rider];
  if (onlineSeconds < shortestDaySeconds) return;
  const costFen = Math.round((riders.riddenMetres[rider] * costFenPerKm) / 1000);
  const netFen = riders.earnedFen[rider] - costFen;
  const hourlyFen = (netFen * secondsPerHour) / onlineSeconds;
  tally.addTotal('riders', 1);
  tally.addTotal('riderEarnedFen', riders.earnedFen[rider]);
  tally.addTotal('riderCostFen', costFen);
  tally.addTotal('riderOnlineSeconds', onlineSeconds);
  tally.addTotal('riderEngagedSeconds', riders.engagedSeconds[rider]);
  tally.addTotal('riderHourlyFen', hourlyFen);
  tally.addTotal('riderHourlySquared', hourlyFen * hourlyFen);
  tally.count('hourlyFen', riders.kind[rider], hourlyFen);
  tally.count('dailyFen', riders.kind[rider], netFen);
}
