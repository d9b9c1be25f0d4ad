// The day by the hour, for the strip along the bottom: orders, late ones, riders online and how
// long orders wait for an offer, of A and B; and the moments worth a stop, each with a name.

import type { Comparison, Text } from '../../sim-core/index.ts';
import type { SumId } from '../../sim-core/figures.ts';
import { tallyOf } from '../engine/metric-list.ts';
import { mapWords } from '../words/map-words.ts';

/** One arm's mean day, twenty-four numbers each. */
export interface ArmDay {
  readonly placed: readonly number[];
  readonly late: readonly number[];
  readonly delivered: readonly number[];
  /** Riders online on average. */
  readonly online: readonly number[];
  /** Seconds from accepted to first offered, on average. */
  readonly wait: readonly number[];
}

export interface DaySeries {
  readonly a: ArmDay;
  readonly b: ArmDay;
}

/** A moment worth a stop. */
export interface Station {
  readonly id: 'part' | 'lunch' | 'shortage' | 'latest' | 'dinner' | 'rain';
  readonly name: Text;
  /** Hour of the day, 0 to 23. */
  readonly hour: number;
}

/** A wait is a shortage from this many seconds and times the day's middle on. */
const shortageSeconds = 90;
const shortageTimes = 1.5;
/** Hours with fewer orders than this share of the busiest say nothing. */
const quietShare = 0.15;

export function daySeries(comparison: Comparison): DaySeries {
  return { a: armDay(comparison, 'baseline'), b: armDay(comparison, 'policy') };
}

function armDay(comparison: Comparison, arm: 'baseline' | 'policy'): ArmDay {
  const tally = tallyOf(comparison, arm);
  const days = Math.max(1, tally.sum('days'));
  const by = (measure: SumId): number[] =>
    tally.shape.parts.hour.map((_, hour) => tally.read(measure, 'hour', hour) / days);
  const delivered = by('delivered');
  return {
    placed: by('placed'),
    late: by('late'),
    delivered,
    online: by('onlineSeconds').map((seconds) => seconds / 3600),
    wait: by('poolSeconds').map((seconds, hour) => seconds / Math.max(delivered[hour], 1e-9)),
  };
}

/** The stations of a day in their order; `rain` by hour of the day. */
export function stationsOf({ a, b }: DaySeries, rain: readonly number[]): readonly Station[] {
  const hours = a.placed.map((_, hour) => hour);
  const busiest = Math.max(...a.placed);
  const busy = hours.filter((hour) => a.placed[hour] >= quietShare * busiest);
  const most = (of: readonly number[], among: readonly number[]): number | undefined =>
    among.reduce<number | undefined>(
      (best, hour) => (best === undefined || of[hour] > of[best] ? hour : best), undefined,
    );
  const lateShare = hours.map((hour) => b.late[hour] / Math.max(b.delivered[hour], 1e-9));
  const waits = busy.map((hour) => b.wait[hour]).sort((one, other) => one - other);
  const middle = waits[Math.floor(waits.length / 2)] ?? 0;
  const differs = (hour: number): boolean =>
    (['placed', 'late', 'delivered', 'online', 'wait'] as const)
      .some((name) => a[name][hour] !== b[name][hour]);
  const found: readonly (readonly [Station['id'], Text, number | undefined])[] = [
    ['part', mapWords.stationPart, hours.find(differs)],
    ['lunch', mapWords.stationLunch, most(b.placed, hours.filter((hour) => hour < 15))],
    ['shortage', mapWords.stationShortage, busy.find((hour) => (
      b.wait[hour] >= Math.max(shortageSeconds, shortageTimes * middle)
    ))],
    ['latest', mapWords.stationLatest, most(lateShare, busy)],
    ['dinner', mapWords.stationDinner, most(b.placed, hours.filter((hour) => hour >= 15))],
    ['rain', mapWords.stationRain, hours.find((hour) => rain[hour] > 0)],
  ];
  return found
    .flatMap(([id, name, hour]) => (hour === undefined ? [] : [{ id, name, hour }]))
    .filter(({ hour }) => b.placed[hour] + a.placed[hour] > 0)
    .sort((one, other) => one.hour - other.hour);
}
