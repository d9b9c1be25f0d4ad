// Parcels that must be kept cool: in a cell without cooling, or at the counter, they spoil by how
// much too warm it is and for how long. The shop that keeps the bank pays for what it let spoil.

import { exp } from '../../kernel/math.ts';
import { draw } from '../../kernel/random.ts';
import { hourIndexOf, secondsPerHour, type HoldingId, type Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { cooledOfSize } from './banks.ts';
import { levers } from './levers.ts';
import { Place, placeWord, putInWord } from './places.ts';
import { sizes, type CollectTables } from './tables.ts';

/** Up to so many degrees nothing spoils; a degree more spoils this share an hour (assumed). */
const coolCelsius = 8;
const spoiltPerDegreeHour = 0.0025;
/** What is paid for a spoiled parcel (assumed). */
const parcelFen = 4000;
/** Power and wear of a cell's cooling, a day (assumed). */
const coolingFen = 80;

/** Occasions of a parcel's draws. */
const freshOccasion = 2;
const spoilOccasion = 3;

/** Whether a parcel must be kept cool. */
export function isFresh(
  { platforms }: City,
  { keys, number }: CollectTables,
  parcelKey: number,
): boolean {
  const { freshParcels } = rulesOf(platforms[0], number, levers);
  return draw(keys.who, parcelKey, freshOccasion) < freshParcels / 1000;
}

/** Degrees above the cool ones, times the hours of them, from one moment to another. */
export function degreeHours(
  celsiusOf: (hour: number) => number,
  fromSeconds: Seconds,
  untilSeconds: Seconds,
): number {
  let sum = 0;
  let at = fromSeconds;
  while (at < untilSeconds) {
    const hour = hourIndexOf(at);
    const until = Math.min((hour + 1) * secondsPerHour, untilSeconds);
    sum += Math.max(0, celsiusOf(hour) - coolCelsius) * ((until - at) / secondsPerHour);
    at = until;
  }
  return sum;
}

/** Share of goods that have spoiled after so many degree-hours. */
export function spoiltShare(warmth: number): number {
  return 1 - exp(-spoiltPerDegreeHour * warmth);
}

/** A parcel is fetched: if it was to be kept cool and lay in the warm, it may have spoiled. */
export function lookIntoParcel(city: City, tables: CollectTables, holding: HoldingId): void {
  const { holdings, weather, now, ledger } = city;
  const { keys, fresh, rows, number } = tables;
  const key = holdings.key[holding];
  if (!isFresh(city, tables, key)) return;
  fresh.freshFetched[0]++;
  if (holdings.words[holding + placeWord] >= Place.cooled) return;
  const putInAt = holdings.words[holding + putInWord];
  const warmth = degreeHours((hour) => weather.temperatureCelsius(hour), putInAt, now.seconds);
  if (draw(keys.who, key, spoilOccasion) >= spoiltShare(warmth)) return;
  fresh.freshSpoiled[0]++;
  ledger.post(rows.spoiledParcel, parcelFen, none, holdings.provider[holding], number);
}

/** What cooling a bank of so many cells costs a day. */
export function coolingFenOf(cells: number, cooledPerMille: number): number {
  let cooled = 0;
  for (let size = 0; size < sizes; size++) cooled += cooledOfSize(cells, size, cooledPerMille);
  return cooled * coolingFen;
}
