// Listens to riders' days and accidents: how far and how dangerously they rode, what accidents
// cost, and what each rider earned over spans of four weeks.

import { table, type Section } from '../kernel/table.ts';
import { secondsPerHour, type RiderId } from '../kernel/units.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { riderNetFen } from '../world/riders.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

/** Days of a span, and of them those that somebody rides who is asked for an income (A4.05). */
export const spanDays = 4 * daysPerWeek;
const leastDays = 22;
/** Hours online on such a day, on average (A4.05). */
const leastSecondsPerDay = 6 * secondsPerHour;

export interface SafetyObserver extends Observer {
  /** The span of four weeks so far, so that a restored run goes on. */
  readonly section: Section;
}

export function observeSafety(city: City, tally: Tally): SafetyObserver {
  const { riders, safety } = city;
  const ways = tally.recorder(['rodeDays', 'riddenMetres', 'gainedMetres', 'expectedAccidents']);
  const harm = tally.recorder(['accidents', 'accidentDays']);
  const months = new RiderMonths(city, tally);
  const place = newPlace();
  ways.amounts[ways.column.rodeDays] = 1;
  harm.amounts[harm.column.accidents] = 1;
  return {
    section: months.section,
    accidentHappened(rider: RiderId, daysLost: number): void {
      harm.amounts[harm.column.accidentDays] = daysLost;
      place[Axis['rider-kind']] = riders.kind[rider];
      harm.add(place);
    },
    riderDayEnded(rider: RiderId): void {
      const number = rider >> riders.bits;
      const { amounts, column } = ways;
      const rate = city.assumptions.accidentRate / 1e9;
      amounts[column.riddenMetres] = riders.riddenMetres[rider];
      amounts[column.gainedMetres] = safety.gainedMetres[number];
      amounts[column.expectedAccidents] = safety.riskMetres[number] * rate;
      place[Axis['rider-kind']] = riders.kind[rider];
      ways.add(place);
      months.count(rider);
    },
    dayEnded: (day) => months.closeDay(day - city.warmUp),
  };
}

/** What riders have earned since the last span of four weeks closed. */
class RiderMonths {
  readonly section: Section;
  private readonly city: City;
  private readonly rows;
  private readonly closed;
  private readonly earned;
  private readonly place = newPlace();

  constructor(city: City, tally: Tally) {
    this.city = city;
    this.rows = table('rider months', city.riders.rowCount, {
      netFen: 'f64', onlineSeconds: 'f64', days: 'i32', hurtDays: 'i32', key: 'i32',
    });
    this.section = this.rows.section;
    this.closed = tally.recorder(['monthsClosed']);
    this.earned = tally.recorder(['monthRiders', 'monthNetFen']);
    this.closed.amounts[0] = 1;
    this.earned.amounts[this.earned.column.monthRiders] = 1;
  }

  /** A rider's day counts, whoever had the row before. */
  count(rider: RiderId): void {
    const { riders } = this.city;
    const { netFen, onlineSeconds, days } = this.rows;
    const number = rider >> riders.bits;
    this.meet(number);
    netFen[number] += riderNetFen(riders, rider);
    onlineSeconds[number] += riders.onlineSeconds[rider];
    days[number]++;
  }

  /** Forgets whoever had a row before. */
  private meet(number: number): void {
    const { riders } = this.city;
    const { key } = this.rows;
    const who = riders.key[number << riders.bits];
    if (key[number] === who) return;
    this.clear(number);
    key[number] = who;
  }

  /** A day that an accident takes counts as one of riding, without pay. */
  private countHurt(day: number): void {
    const { safety, riders } = this.city;
    const { days, hurtDays } = this.rows;
    for (let number = 0; number < days.length; number++) {
      const rode = riders.onlineSeconds[number << riders.bits] > 0;
      if (safety.awayUntilDay[number] <= day || rode) continue;
      this.meet(number);
      hurtDays[number]++;
    }
  }

  /** Closes a day, 0 the first that counts; those of the warm-up are forgotten. */
  closeDay(day: number): void {
    if (day >= 0) this.countHurt(day + this.city.warmUp);
    const isOver = day % spanDays === spanDays - 1;
    if (day >= 0 && !isOver) return;
    if (isOver && day >= 0) this.closed.add(this.place);
    for (let number = 0; number < this.rows.capacity; number++) {
      if (day >= 0 && this.isFull(number)) this.tell(number);
      this.clear(number);
    }
  }

  private isFull(number: number): boolean {
    const { days, hurtDays, onlineSeconds } = this.rows;
    const ridden = days[number];
    const isFrequent = ridden > 0 && ridden + hurtDays[number] >= leastDays;
    return isFrequent && onlineSeconds[number] >= ridden * leastSecondsPerDay;
  }

  private tell(number: number): void {
    const { riders } = this.city;
    this.earned.amounts[this.earned.column.monthNetFen] = this.rows.netFen[number];
    this.place[Axis['rider-kind']] = riders.kind[number << riders.bits];
    this.earned.add(this.place);
  }

  private clear(number: number): void {
    const { netFen, onlineSeconds, days, hurtDays } = this.rows;
    netFen[number] = 0;
    hurtDays[number] = 0;
    onlineSeconds[number] = 0;
    days[number] = 0;
  }
}
