// The digest of each table at each full hour of a run, and where two runs first part. A day that
// differs is then a question about one hour and one table, not about a day.

import { digestOf } from '../../sim-core/kernel/snapshot.ts';
import { secondsPerHour } from '../../sim-core/kernel/units.ts';
import type { BuiltCity } from '../../sim-core/run/local-engine.ts';

export interface HourlyDigests {
  readonly tables: readonly string[];
  /** For each hour from 1 on, the digest of each table. */
  readonly hours: readonly (readonly string[])[];
}

/** Every table's digest now, in the order of the city's sections. */
export function digestsNow(built: BuiltCity): string[] {
  return built.sim.city.sections.map((section) => digestOf(section));
}

/** Runs a city that has begun to its end, looking every hour. The books stay open. */
export function runByTheHour(built: BuiltCity): HourlyDigests {
  const hours: string[][] = [];
  for (let hour = 1; !built.isOver && hour * secondsPerHour <= built.lastSeconds; hour++) {
    built.advance(hour * secondsPerHour);
    hours.push(digestsNow(built));
  }
  return { tables: built.sim.city.sections.map((section) => section.name), hours };
}

/** Where two runs first part, in words; nothing when they are the same. */
export function firstParting(left: HourlyDigests, right: HourlyDigests): string | undefined {
  if (left.tables.join() !== right.tables.join()) return 'the cities have other tables';
  for (let hour = 0; hour < Math.max(left.hours.length, right.hours.length); hour++) {
    const [ours, theirs] = [left.hours[hour], right.hours[hour]];
    if (ours === undefined || theirs === undefined) return `one run ends before hour ${hour + 1}`;
    const differing = left.tables.filter((_table, i) => ours[i] !== theirs[i]);
    if (differing.length > 0) return `hour ${hour + 1}: ${differing.join(', ')}`;
  }
  return undefined;
}
