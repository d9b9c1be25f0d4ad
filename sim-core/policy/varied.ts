// A lever's numbers where it may vary: the rows of its setting, and what they come to in the
// present half hour, by district. Hour, weekday and weather are looked up when the half hour turns,
// so that a read is one look into one array.

import { hoursPerDay, type DistrictId } from '../kernel/units.ts';
import { weekdays } from '../kernel/weekdays.ts';
import type { Condition, SettingRow, VariedSetting } from './policy.ts';

/** What a half hour is like, as far as settings may depend on it. */
export interface Moment {
  /** Of the day, 0 to 23. */
  readonly hour: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** 0 when it is dry. */
  readonly rainLevel: number;
  readonly isHot: boolean;
}

/** One row of a setting: a bit for each hour and weekday at which it holds. */
interface Row {
  readonly hours: number;
  readonly weekdays: number;
  readonly when: Condition | undefined;
  /** All districts when undefined. */
  readonly districts: readonly DistrictId[] | undefined;
  readonly value: number;
}

const allHours = (1 << hoursPerDay) - 1;
const allWeekdays = (1 << weekdays.length) - 1;

/** A number that may differ by district, hour, weekday and weather. */
export class Varied {
  private readonly otherwise: number;
  private rows: readonly Row[];
  private readonly now: Float64Array;

  /** `otherwise` holds where no row does; of the rows that hold, the last one wins. */
  constructor(otherwise: number, rows: readonly SettingRow[], districtCount: number) {
    this.otherwise = otherwise;
    this.rows = rows.map(compiledRow);
    this.now = new Float64Array(districtCount).fill(otherwise);
  }

  /** The number in force in a district, at the moment turned to last. */
  at(district: DistrictId): number {
    return this.now[district];
  }

  /** Another one, each of whose numbers is changed. */
  changed(change: (value: number) => number): Varied {
    const changed = new Varied(change(this.otherwise), [], this.now.length);
    changed.rows = this.rows.map((row) => ({ ...row, value: change(row.value) }));
    return changed;
  }

  /** Whether it can differ from one moment to another. */
  get turns(): boolean {
    return this.rows.length > 0;
  }

  /** Takes up what holds at a moment. */
  turnTo(moment: Moment): void {
    const { now, rows, otherwise } = this;
    now.fill(otherwise);
    for (const row of rows) {
      if (!holds(row, moment)) continue;
      if (row.districts === undefined) now.fill(row.value);
      else for (const district of row.districts) now[district] = row.value;
    }
  }
}

/** The rows of a setting in the order in which they win: hours, districts, then combined rows. */
export function rowsOf(setting: VariedSetting): SettingRow[] {
  return [
    ...(setting.hours ?? []).map(({ from, to, value }) => ({ hours: { from, to }, value })),
    ...(setting.districts ?? []).map(({ district, value }) => ({ districts: [district], value })),
    ...(setting.rows ?? []),
  ];
}

function compiledRow({ hours, weekdays: days, when, districts, value }: SettingRow): Row {
  return {
    hours: hours === undefined ? allHours : (1 << hours.to) - (1 << hours.from),
    weekdays: days === undefined
      ? allWeekdays
      : days.reduce((bits, day) => bits | (1 << weekdays.indexOf(day)), 0),
    when,
    districts,
    value,
  };
}

function holds(row: Row, moment: Moment): boolean {
  if (((row.hours >> moment.hour) & 1) === 0 || ((row.weekdays >> moment.weekday) & 1) === 0) {
    return false;
  }
  if (row.when === 'rain') return moment.rainLevel > 0;
  return row.when === 'heat' ? moment.isHot : true;
}
