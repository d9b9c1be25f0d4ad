// What riders expect of an hour online: one table for each platform, by group of districts, half
// hour and kind of day, from what riders there really got. Riders talk; nobody keeps a belief of
// his own. What is posted they see at once, so pay is kept beside the wage that it brought.

import { table, type Table } from '../kernel/table.ts';
import {
  hoursPerDay, secondsPerDay, secondsPerHalfHour, type DistrictId, type Seconds,
} from '../kernel/units.ts';

/** Half hours after midnight that are one cell: few ride then (assumed). */
const nightHalfHours = 12;
/** Cells of one day in one group. */
export const cellsOfDay = 2 * hoursPerDay - nightHalfHours + 1;
/** Kinds of days: weekdays, and Saturday and Sunday. */
export const dayKinds = 2;
const firstDayOfWeekend = 5;
/** Riders who tell each other about one group of districts: with fewer, a cell is mostly luck. */
const ridersPerGroup = 5000;

const columns = {
  /** Learnt: pay less running costs, and what guarantees made up besides, an hour online. */
  netFenPerHour: 'f64',
  topUpFenPerHour: 'f64',
  /** Learnt: what an order of usual distance paid by the posted rules meanwhile. */
  postedFen: 'f64',
  /** Learnt: hours that riders were online there on such a day. */
  onlineHours: 'f64',
  /** Of the day that is not yet closed. */
  onlineSeconds: 'f64',
  earnedFen: 'f64',
  topUpFen: 'f64',
  postedFenSeconds: 'f64',
} as const;

/** The table of one platform, and which row is whose. */
export interface Expectations {
  readonly cells: Table<typeof columns>;
  /** Groups of neighbouring districts. */
  readonly groupCount: number;
  readonly districtCount: number;
}

/** Expectations of nobody yet: all zero until a prior or a settled start fills them. */
export function makeExpectations(
  platform: number,
  districtCount: number,
  riders: number,
): Expectations {
  const most = Math.floor(riders / ridersPerGroup);
  const groupCount = Math.max(1, Math.min(districtCount, most));
  const rows = groupCount * dayKinds * cellsOfDay;
  const cells = table(`platform ${platform} expectations`, rows, columns);
  return { cells, groupCount, districtCount };
}

/** The first row of a kind of day in the group of a district. */
export function firstCell(
  { groupCount, districtCount }: Expectations,
  district: DistrictId,
  dayKind: number,
): number {
  return firstOfGroup(Math.floor((district * groupCount) / districtCount), dayKind);
}

/** The first row of a kind of day in a group. */
export function firstOfGroup(group: number, dayKind: number): number {
  return (group * dayKinds + dayKind) * cellsOfDay;
}

/** The first district of a group, which stands for its posted pay. */
export function firstDistrict({ groupCount, districtCount }: Expectations, group: number): number {
  return Math.ceil((group * districtCount) / groupCount);
}

/** The place of a moment among the cells of its day. */
export function cellOfDay(seconds: Seconds): number {
  const halfHour = Math.floor((seconds % secondsPerDay) / secondsPerHalfHour);
  return Math.max(0, halfHour - nightHalfHours + 1);
}

/** The hour of the day, 0 to 23, in which a cell of a day begins. */
export function hourOfCell(cell: number): number {
  return cell === 0 ? 0 : Math.floor((cell + nightHalfHours - 1) / 2);
}

/** The kind of a weekday, 0 being Monday. */
export function dayKindOf(weekday: number): number {
  return weekday < firstDayOfWeekend ? 0 : 1;
}
