// How many doctors and pharmacists each platform has on line, for what is usual of the hour.

import { secondsPerHour, type Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { prescribedShare } from './cases.ts';
import { checkSeconds, consultSeconds } from './classes.ts';
import { levers } from './levers.ts';
import { needShareByHour } from './needs.ts';
import type { HealthTables } from './tables.ts';

/** They are planned to be at work so much of an ordinary hour (assumed). */
const plannedUse = 0.7;

/** Doctors of a platform that are on line now. */
export function doctorsOn(city: City, tables: HealthTables, platform: number): number {
  const { doctors } = rulesOf(city.platforms[platform], tables.number, levers);
  const usual = busyUsually(city, tables, consultSeconds) / plannedUse;
  return Math.max(1, Math.ceil((usual * doctors.at(0)) / 1000));
}

/** Pharmacists of a platform that read prescriptions now. */
export function pharmacistsOn(city: City, tables: HealthTables): number {
  const usual = prescribedShare * busyUsually(city, tables, checkSeconds);
  return Math.max(1, Math.ceil(usual / plannedUse));
}

/** Busy with each platform's cases of the hour, in the mean, where each takes so long. */
function busyUsually({ platforms, now }: City, { perDay }: HealthTables, each: Seconds): number {
  const cases = (perDay * needShareByHour[now.hour]) / platforms.length;
  return (cases * each) / secondsPerHour;
}
