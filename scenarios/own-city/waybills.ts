// The waybills of the Meituan-INFORMS TSL Research Challenge, row by row, as the four tables of a
// city of one's own. A row is one offer of an order to a courier; all that counts is told, kept or
// left out. Columns are those of the challenge's data report (2024-03-21, supplement 2024-10-15).

import type { Rows } from '../csv-text.ts';
import { editSteps } from '../schema/nearest-name.ts';
import type { Problem } from '../schema/problem.ts';
import { visibleCut } from '../schema/visible-text.ts';
import type { TableName } from './columns.ts';
import { type GlobePlace, metresFrom, placeFrom } from './datum.ts';
import { problemIn } from './text-table.ts';
import { farthestMetres } from './town.ts';

/** Columns that are read; the others are passed over. */
const waybillColumns = [
  'order_id', 'courier_id', 'da_id', 'poi_id', 'is_courier_grabbed', 'is_prebook',
  'sender_lng', 'sender_lat', 'recipient_lng', 'recipient_lat', 'grab_lng', 'grab_lat',
  'platform_order_time', 'dispatch_time', 'arrive_time', 'estimate_meal_prepare_time',
] as const;
type WaybillColumn = (typeof waybillColumns)[number];

/** Which of its days and districts are wanted; all if none is named. */
export interface WaybillWish {
  /** As `2022-10-18`, on which orders were placed in China. */
  readonly days: ReadonlySet<string>;
  readonly districts: ReadonlySet<number>;
}

/** What became of the rows. All but the last four add up to `rows`. */
export interface WaybillCounts {
  rows: number;
  otherDays: number;
  otherDistricts: number;
  /** Offers that the courier did not take. */
  declined: number;
  /** Placed for a later time; the log has no moment at which the city should have them. */
  prebooked: number;
  /** The order had been taken before. */
  takenTwice: number;
  withoutPlace: number;
  /** The customer lies farther from the merchant than any meal is brought. */
  tooFar: number;
  orders: number;
  notDelivered: number;
  withoutReady: number;
  /** Were offered orders, but took none on the day of the shifts, or were nowhere near. */
  idleRiders: number;
  /** Of the riders, those who were offered orders of other districts that day. */
  sharedRiders: number;
}

/** What a day or district holds. */
export interface WaybillPart {
  orders: number;
  prebooked: number;
  readonly merchants: Set<number>;
  readonly riders: Set<number>;
}

interface Shift {
  onMinute: number;
  offMinute: number;
  hasTaken: boolean;
  place: GlobePlace | undefined;
}

interface Order {
  readonly id: number;
  readonly merchant: number;
  readonly place: GlobePlace;
  readonly placedAt: number;
  readonly readyAt: number;
  readonly deliveredAt: number;
}

const secondsPerDay = 86_400;
/** China has one clock. */
const clockSeconds = 8 * 3600;
/** The four files know shifts up to a minute before one o'clock after midnight. */
const latestMinute = 24 * 60 + 59;
const millionth = 1e-6;
/** Moments are of this century. */
const moments = { least: 946_684_800, most: 4_102_444_800 };
/** For each order one, as many consumers as preset cities have for one. */
const residentsPerOrder = 5;
const firstZoneMetres = 1000;
const mostZones = 1000;

/** Takes in rows, then gives the tables. */
export class Waybills {
  readonly counts: WaybillCounts = {
    rows: 0, otherDays: 0, otherDistricts: 0, declined: 0, prebooked: 0, takenTwice: 0,
    withoutPlace: 0, tooFar: 0, orders: 0, notDelivered: 0, withoutReady: 0, idleRiders: 0,
    sharedRiders: 0,
  };
  readonly days = new Map<string, WaybillPart>();
  readonly districts = new Map<number, WaybillPart>();
  private readonly file: string;
  private readonly wish: WaybillWish;
  private readonly problems: Problem[];
  private readonly columns: readonly number[];
  private readonly value: Record<WaybillColumn, number>;
  private readonly orders = new Map<number, Order>();
  private readonly merchants = new Map<number, GlobePlace>();
  /** By day of the orders. */
  private readonly shifts = new Map<string, Map<number, Shift>>();
  private readonly elsewhere = new Map<string, Set<number>>();

  constructor(
    file: string, head: readonly string[], wish: WaybillWish, problems: Problem[],
  ) {
    this.file = file;
    this.wish = wish;
    this.problems = problems;
    this.columns = waybillColumns.map((column) => head.indexOf(column));
    this.value = Object.fromEntries(waybillColumns.map((column) => [column, 0])) as
      Record<WaybillColumn, number>;
    waybillColumns.forEach((column, i) => { if (this.columns[i] < 0) this.lack(column, head); });
  }

  /** One row of the file. */
  take(cells: readonly string[], line: number): void {
    if (!this.read(cells, line)) return;
    const { counts, value, wish } = this;
    counts.rows++;
    const day = dayOf(value.platform_order_time);
    const isWantedDay = wish.days.size === 0 || wish.days.has(day);
    this.tell(this.days, day);
    if (!isWantedDay) {
      counts.otherDays++;
      return;
    }
    this.tell(this.districts, value.da_id);
    if (wish.districts.size > 0 && !wish.districts.has(value.da_id)) {
      counts.otherDistricts++;
      partIn(this.elsewhere, day, () => new Set<number>()).add(value.courier_id);
      return;
    }
    this.work(day);
    this.order();
  }

  /** The tables of `import city`; nothing where no order is left. */
  tables(): Readonly<Record<TableName, Rows>> | undefined {
    if (this.orders.size === 0) return undefined;
    const orders = [...this.orders.values()]
      .sort((a, b) => a.placedAt - b.placedAt || a.id - b.id);
    const used = new Set(orders.map(({ merchant }) => merchant));
    return {
      zones: zonesOf(orders.map(({ place }) => place)),
      merchants: [['id', 'longitude', 'latitude'], ...[...used].sort((a, b) => a - b)
        .map((id) => [`m${id}`, ...cellsOf(this.merchants.get(id)!)])],
      riders: this.ridersOf(busiestOf(orders)),
      orders: [
        ['id', 'placed', 'merchant', 'longitude', 'latitude', 'ready', 'delivered'],
        ...orders.map((order) => [
          `o${order.id}`, momentOf(order.placedAt), `m${order.merchant}`, ...cellsOf(order.place),
          momentOf(order.readyAt), momentOf(order.deliveredAt),
        ]),
      ],
    };
  }

  private lack(column: string, head: readonly string[]): void {
    const near = head.find((each) => each !== '' && editSteps(each, column) <= 2);
    const [zh, en] = near === undefined ? ['', ''] : [`；是不是“${visibleCut(near)}”？`,
      `; perhaps "${visibleCut(near)}"?`];
    this.problems.push(problemIn(this.file, { line: 1 }, `缺少“${column}”列${zh}`,
      `lacks the column "${column}"${en}`, {
        zh: 'all_waybill_info_meituan 文件，列名不变',
        en: 'an all_waybill_info_meituan file with its columns as they were published',
      }));
  }

  /** Puts the row's numbers into `value`; false where one cannot be used. */
  private read(cells: readonly string[], line: number): boolean {
    let isSound = true;
    waybillColumns.forEach((column, i) => {
      const cell = cells[this.columns[i]] ?? '';
      const number = cell === '' ? NaN : Number(cell);
      const bounds = boundsOf(column);
      this.value[column] = number;
      if (Number.isInteger(number) && bounds.isIn(number)) return;
      isSound = false;
      this.problems.push(problemIn(this.file, { line, column }, `“${visibleCut(cell)}”不能使用`,
        `"${visibleCut(cell)}" cannot be used`, bounds.allowed));
    });
    return isSound;
  }

  private tell<T>(parts: Map<T, WaybillPart>, key: T): void {
    const { value } = this;
    const part = partIn(parts, key, (): WaybillPart => (
      { orders: 0, prebooked: 0, merchants: new Set(), riders: new Set() }
    ));
    part.riders.add(value.courier_id);
    part.merchants.add(value.poi_id);
    part.orders += value.is_courier_grabbed;
    part.prebooked += value.is_courier_grabbed * value.is_prebook;
  }

  /** From the first offer to the last door of the day's orders the courier is at work. */
  private work(day: string): void {
    const { value } = this;
    const firstMinute = minuteOf(value.dispatch_time || value.platform_order_time, day);
    const lastMinute = Math.max(firstMinute + 1, minuteOf(value.arrive_time, day));
    const shift = partIn(
      partIn(this.shifts, day, () => new Map<number, Shift>()), value.courier_id, (): Shift => (
        { onMinute: firstMinute, offMinute: lastMinute, hasTaken: false, place: undefined }
      ),
    );
    if (firstMinute < shift.onMinute || shift.place === undefined) {
      const [place, merchant] = [this.place('grab'), this.place('sender')];
      if (isNear(place, merchant)) shift.place = place;
    }
    shift.onMinute = Math.min(shift.onMinute, firstMinute);
    shift.offMinute = Math.max(shift.offMinute, lastMinute);
    shift.hasTaken ||= value.is_courier_grabbed === 1;
  }

  private order(): void {
    const { counts, value, orders } = this;
    const [sender, recipient] = [this.place('sender'), this.place('recipient')];
    if (value.is_courier_grabbed === 0) counts.declined++;
    else if (value.is_prebook === 1) counts.prebooked++;
    else if (orders.has(value.order_id)) counts.takenTwice++;
    else if (sender === undefined || recipient === undefined) counts.withoutPlace++;
    else if (!isNear(sender, this.merchants.get(value.poi_id) ?? sender)
      || !isNear(recipient, this.merchants.get(value.poi_id) ?? sender)) counts.tooFar++;
    else {
      if (!this.merchants.has(value.poi_id)) this.merchants.set(value.poi_id, sender);
      const placedAt = value.platform_order_time;
      const later = (at: number): number => (
        at >= placedAt && at < placedAt + secondsPerDay ? at : 0
      );
      const readyAt = later(value.estimate_meal_prepare_time);
      const deliveredAt = later(value.arrive_time);
      counts.orders++;
      if (readyAt === 0) counts.withoutReady++;
      if (deliveredAt === 0) counts.notDelivered++;
      orders.set(value.order_id, {
        id: value.order_id, merchant: value.poi_id, place: recipient,
        placedAt, readyAt, deliveredAt,
      });
    }
  }

  /** Riders on the shifts that they had on one day. */
  private ridersOf(day: string): Rows {
    const { counts } = this;
    const all = [...this.shifts.get(day)!].sort(([a], [b]) => a - b);
    const atWork = all.filter(([, { hasTaken, place }]) => hasTaken && place !== undefined);
    counts.idleRiders = all.length - atWork.length;
    counts.sharedRiders = atWork.filter(([id]) => this.elsewhere.get(day)?.has(id)).length;
    return [['id', 'longitude', 'latitude', 'on', 'off'], ...atWork.map(([id, shift]) => [
      `r${id}`, ...cellsOf(shift.place!), hourText(shift.onMinute), hourText(shift.offMinute),
    ])];
  }

  /** 0 stands for what is not known. */
  private place(whose: 'sender' | 'recipient' | 'grab'): GlobePlace | undefined {
    const [longitude, latitude] = [this.value[`${whose}_lng`], this.value[`${whose}_lat`]];
    return longitude === 0 || latitude === 0 ? undefined
      : { longitude: longitude * millionth, latitude: latitude * millionth };
  }
}

const flag = {
  isIn: (value: number): boolean => value === 0 || value === 1,
  allowed: { zh: '0 或 1', en: '0 or 1' },
};
const whole = { isIn: (value: number): boolean => value >= 0, allowed: {
  zh: '非负整数', en: 'a whole number from 0',
} };
const degrees = (most: number): typeof flag => ({
  isIn: (value) => Math.abs(value) <= most * 1e6,
  allowed: {
    zh: `百万分之一度的整数，${-most} 度至 ${most} 度`,
    en: `whole millionths of a degree, from ${-most} to ${most} degrees`,
  },
});
const moment = (isNeeded: boolean): typeof flag => ({
  isIn: (value) => (value === 0 && !isNeeded)
    || (value >= moments.least && value <= moments.most),
  allowed: {
    zh: `1970 年以来的秒数${isNeeded ? '' : '，或 0'}`,
    en: `seconds since 1970${isNeeded ? '' : ', or 0'}`,
  },
});
const [longitudes, latitudes] = [degrees(180), degrees(85)];
const [neededMoment, anyMoment] = [moment(true), moment(false)];

function boundsOf(column: WaybillColumn): typeof flag {
  if (column.startsWith('is_')) return flag;
  if (column.endsWith('_lng')) return longitudes;
  if (column.endsWith('_lat')) return latitudes;
  if (column === 'platform_order_time') return neededMoment;
  return column.endsWith('_time') ? anyMoment : whole;
}

function partIn<K, V>(parts: Map<K, V>, key: K, make: () => V): V {
  const known = parts.get(key);
  if (known !== undefined) return known;
  const made = make();
  parts.set(key, made);
  return made;
}

function isNear(place: GlobePlace | undefined, other: GlobePlace | undefined): boolean {
  return place !== undefined && other !== undefined
    && metresFrom(other, place).every((metres) => Math.abs(metres) <= farthestMetres);
}

/** A moment on China's clock, `2022-10-18 11:45:30`; nothing for 0. */
function momentOf(at: number): string {
  return at === 0 ? '' : new Date((at + clockSeconds) * 1000).toISOString()
    .replace('T', ' ').slice(0, 19);
}

function dayOf(at: number): string {
  return momentOf(at).slice(0, 10);
}

/** Minutes since a day began. */
function minuteOf(at: number, day: string): number {
  return Math.floor((at + clockSeconds - Date.parse(`${day}T00:00:00Z`) / 1000) / 60);
}

function hourText(minute: number): string {
  const shown = Math.min(minute, latestMinute);
  return `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, '0')}`;
}

function cellsOf({ longitude, latitude }: GlobePlace): readonly string[] {
  return [longitude.toFixed(6), latitude.toFixed(6)];
}

/** The day with most orders, the earliest of several. */
function busiestOf(orders: readonly Order[]): string {
  const days = new Map<string, number>();
  for (const { placedAt } of orders) {
    const day = dayOf(placedAt);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Squares in which orders went, as fine as a city may have them; people live where orders go. */
function zonesOf(places: readonly GlobePlace[]): Rows {
  const mean = (axis: keyof GlobePlace): number => (
    places.reduce((sum, place) => sum + place[axis], 0) / places.length
  );
  const middle = { longitude: mean('longitude'), latitude: mean('latitude') };
  for (let metres = firstZoneMetres; ; metres *= 2) {
    const squares = new Map<string, { at: readonly [number, number]; orders: number }>();
    for (const place of places) {
      const [x, y] = metresFrom(middle, place);
      const at = [Math.floor(x / metres), Math.floor(y / metres)] as const;
      partIn(squares, at.join(), () => ({ at, orders: 0 })).orders++;
    }
    if (squares.size > mostZones) continue;
    return [['id', 'longitude', 'latitude', 'residents'], ...[...squares.values()]
      .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
      .map(({ at, orders }, i) => [
        `z${i + 1}`,
        ...cellsOf(placeFrom(middle, [(at[0] + 0.5) * metres, (at[1] + 0.5) * metres])),
        residentsPerOrder * orders,
      ])];
  }
}
