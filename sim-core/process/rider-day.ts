// A crowdsourced rider's day: whether it is worked at all, its mood and how long it stays fresh;
// and the day before a run, which riders have behind them when the run begins at midnight.

import { hoursFrom, onlineChance, type RiderDay } from '../decide/go-online.ts';
import { workChance } from '../decide/work-today.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, pick } from '../kernel/random.ts';
import {
  secondsPerDay, secondsPerHalfHour, secondsPerHour, type RiderId, type Seconds,
} from '../kernel/units.ts';
import { weekdayOf } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import { cellOfDay, dayKindOf, firstCell } from '../world/expectations.ts';
import { employerOf } from '../world/owners.ts';

/** Crowdsourced riders' days begin where the night ends in which hardly anybody rides. */
export const dayBeginsSeconds = 6 * secondsPerHour;
/** Draws of a rider's day beside its mood: how long it stays fresh, and whether it is worked. */
const freshOccasion = 1 << 20;
const workOccasion = 2 << 20;
/** Draws of the day before lie before that of a rider's first thought, which is -1. */
const beforeOccasion = -1 - secondsPerDay / secondsPerHalfHour;

/** The chances last worked out: riders of one day are all told the same. */
const told = { worth: NaN, fullTime: 0, partTime: 0 };

function chanceAt(worth: number, isFullTime: boolean): number {
  if (told.worth !== worth) {
    told.worth = worth;
    told.fullTime = workChance(true, worth);
    told.partTime = workChance(false, worth);
  }
  return isFullTime ? told.fullTime : told.partTime;
}

/**
 * Whether a rider rides on a day, counted from its morning on, that promises `worth` times the
 * usual; what the day is like is written into `today`.
 */
export function ridesOn(
  { keys, riders, shapes }: City,
  rider: RiderId,
  day: number,
  worth: number,
  today: RiderDay,
): boolean {
  const who = riders.key[rider];
  today.isFullTime = riders.isFullTime[rider] === 1;
  const chance = chanceAt(worth, today.isFullTime);
  if (draw(keys.riderDay, who, day + workOccasion) >= chance) return false;
  today.mood = quantileAt(shapes.normal, bits(keys.riderDay, who, day));
  today.freshness = quantileAt(shapes.normal, bits(keys.riderDay, who, day + freshOccasion));
  return true;
}

/** Seconds after the beginning of a half hour at which a rider thinks. */
export function thoughtSeconds({ keys, riders }: City, rider: RiderId): Seconds {
  return pick(keys.riderMood, riders.key[rider], -1, secondsPerHalfHour);
}

/** Where the day before is lived through: one for all, since it is done one by one. */
const yesterday: RiderDay = { isFullTime: false, mood: 0, freshness: 0 };

/**
 * Lives a crowdsourced rider's day before a run through, as on any dry day of that kind, and notes
 * how long it was. Says whether the rider is still online at midnight.
 */
export function liveDayBefore(city: City, rider: RiderId): boolean {
  const { keys, riders, travel, warmUp } = city;
  riders.workedSeconds[rider] = 0;
  if (!ridesOn(city, rider, -1, 1, yesterday)) return false;
  const { expectations } = employerOf(city, rider);
  const { netFenPerHour } = expectations.cells;
  const district = travel.districtAt(riders.homeX[rider], riders.homeY[rider]);
  const first = firstCell(expectations, district, dayKindOf(weekdayOf(-1 - warmUp)));
  let isOnline = false;
  let hours = 0;
  for (
    let seconds = dayBeginsSeconds + thoughtSeconds(city, rider);
    seconds < secondsPerDay;
    seconds += secondsPerHalfHour
  ) {
    const chance = onlineChance(
      netFenPerHour[first + cellOfDay(seconds + secondsPerHalfHour / 2)],
      riders.reservationFenPerHour[rider],
      yesterday,
      hoursFrom(seconds / secondsPerHour, riders.favouriteHour[rider]),
      isOnline,
      hours,
    );
    const occasion = beforeOccasion - Math.floor(seconds / secondsPerHalfHour);
    isOnline = draw(keys.riderMood, riders.key[rider], occasion) < chance;
    if (isOnline) hours += Math.min(secondsPerHalfHour, secondsPerDay - seconds) / secondsPerHour;
  }
  riders.workedSeconds[rider] = Math.round(hours * secondsPerHour);
  return isOnline;
}
