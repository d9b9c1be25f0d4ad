// Listens to riders and gives a row for each rider's day, and from these a row for each rider's
// week: everybody registered when the week began, whether they rode or not, and whoever rode.

import { coreReasons } from '../../sim-core/figures.ts';
import { daysPerWeek, secondsPerHour } from '../../sim-core/index.ts';
import {
  type City, hotCelsius, type Observer, pointsTaken, type RiderId, riderKinds, riderNetFen,
  runningCostFen,
} from '../../sim-core/plug-in.ts';
import { type OrderPay, type OrderRow, payOf } from './order-rows.ts';

export type RiderDayRow = ReturnType<RiderRows['dayOf']>;
export type RiderWeekRow = ReturnType<RiderRows['weekOf']>;

/** Hours of the day at which the night begins and ends (assumed). */
const nightBegins = 22;
const nightEnds = 6;
const longDaySeconds = 8 * secondsPerHour;
const veryLongDaySeconds = 12 * secondsPerHour;
const insuranceReason = coreReasons.findIndex(({ id }) => id === 'platformInsurance');

function noOrders() {
  return { orders: 0, lateOrders: 0, baseFen: 0, kmFen: 0, bonusFen: 0, minimumFen: 0,
    penaltyFen: 0 };
}

function noHarm() {
  return { accidents: 0, accidentDaysLost: 0 };
}

function noTime() {
  return { nightSeconds: 0, rainSeconds: 0, heatSeconds: 0 };
}

/** What a week has come to so far. */
function newWeek(who: Who, row: RiderId, isRegistered: boolean, isNew: boolean) {
  return {
    who,
    row,
    isRegistered,
    isNew,
    daysOnline: 0,
    longestDaySeconds: 0,
    daysOver8h: 0,
    daysOver12h: 0,
    pointsTaken: 0,
    sums: {
      onlineSeconds: 0, engagedSeconds: 0, unpaidSeconds: 0, ...noTime(), orders: 0, lateOrders: 0,
      offersDeclined: 0, riddenMetres: 0, penaltyFen: 0, earnedFen: 0, netFen: 0,
      insuranceFen: 0, platformInsuranceFen: 0, ...noHarm(),
    },
  };
}

type Week = ReturnType<typeof newWeek>;

/** Who a rider is, as the last day left it. */
export interface Who {
  readonly rider: number;
  readonly kind: string;
  readonly isFullTime: number | undefined;
  readonly platform: string;
  readonly homeDistrict: number;
}

interface Listeners {
  readonly day?: (row: RiderDayRow) => void;
  readonly week?: (row: RiderWeekRow) => void;
}

export class RiderRows {
  readonly observer: Observer;
  private readonly listeners: Listeners;
  private city!: City;
  private seed = 0;
  private closedDays = 0;
  /** By the row of who is online: up to when the time is counted. */
  private readonly countedUntil = new Map<RiderId, number>();
  /** By row, of the day so far. */
  private readonly orders = new Map<RiderId, ReturnType<typeof noOrders>>();
  private readonly time = new Map<RiderId, ReturnType<typeof noTime>>();
  private readonly harm = new Map<RiderId, ReturnType<typeof noHarm>>();
  /** By key, of the week so far; empty until it begins. */
  private weeks = new Map<number, Week>();
  private platformInsuranceFen = 0;

  constructor(listeners: Listeners) {
    this.listeners = listeners;
    this.observer = {
      riderWentOnline: (rider) => { this.countedUntil.set(rider, this.city.now.seconds); },
      riderWentOffline: (rider) => {
        this.countTime(rider);
        this.countedUntil.delete(rider);
      },
      minuteEnded: () => {
        if (this.counts && this.weeks.size === 0) this.beginWeek();
      },
      accidentHappened: (rider, accidentDaysLost) => {
        this.harm.set(rider, { accidents: 1, accidentDaysLost });
      },
      riderDayEnded: (rider) => this.closeRider(rider),
      dayEnded: (day) => this.closeDay(day),
    };
  }

  /** A run of a city that begins at its first second. */
  begin(city: City, seed: number): void {
    this.city = city;
    this.seed = seed;
    this.closedDays = 0;
    this.platformInsuranceFen = 0;
    const { countedUntil, orders, time, harm, weeks } = this;
    for (const kept of [countedUntil, orders, time, harm, weeks]) kept.clear();
  }

  /** An order ended that this rider delivered, if any. */
  orderEnded(row: OrderRow, rider: RiderId | undefined, pay: OrderPay | undefined): void {
    if (rider === undefined || pay === undefined) return;
    const day = orNew(this.orders, rider, noOrders);
    day.orders++;
    if ((row.lateSeconds ?? 0) > 0) day.lateOrders++;
    day.baseFen += pay.baseFen;
    day.kmFen += pay.kmFen;
    day.bonusFen += pay.bonusFen;
    day.minimumFen += pay.minimumFen;
    day.penaltyFen += pay.penaltyFen;
  }

  private get counts(): boolean {
    return this.closedDays >= this.city.warmUp;
  }

  /** Divides time online since it was last counted by the night and by the weather of the hours. */
  private countTime(rider: RiderId): void {
    const { weather, now } = this.city;
    const time = orNew(this.time, rider, noTime);
    let from = this.countedUntil.get(rider) ?? now.seconds;
    while (from < now.seconds) {
      const hours = Math.floor(from / secondsPerHour);
      const until = Math.min(now.seconds, (hours + 1) * secondsPerHour);
      const hour = hours % 24;
      if (hour >= nightBegins || hour < nightEnds) time.nightSeconds += until - from;
      if (weather.rainLevel(hours) > 0) time.rainSeconds += until - from;
      if (weather.temperatureCelsius(hours) >= hotCelsius) time.heatSeconds += until - from;
      from = until;
    }
    if (this.countedUntil.has(rider)) this.countedUntil.set(rider, now.seconds);
  }

  private closeRider(rider: RiderId): void {
    this.countTime(rider);
    const postedFen = this.city.ledger.postedFen(insuranceReason);
    const platformInsuranceFen = postedFen - this.platformInsuranceFen;
    this.platformInsuranceFen = postedFen;
    if (!this.counts) return;
    const row = this.dayOf(rider, platformInsuranceFen);
    this.listeners.day?.(row);
    this.addToWeek(rider, row);
  }

  private dayOf(rider: RiderId, platformInsuranceFen: number) {
    const { riders, platforms, warmUp } = this.city;
    const onlineSeconds = riders.onlineSeconds[rider];
    const engagedSeconds = riders.engagedSeconds[rider];
    const earnedFen = riders.earnedFen[rider];
    const orders = orNew(this.orders, rider, noOrders);
    return {
      seed: this.seed,
      day: this.closedDays - warmUp + 1,
      ...this.whoIs(rider),
      onlineSeconds,
      engagedSeconds,
      unpaidSeconds: onlineSeconds - engagedSeconds,
      ...orNew(this.time, rider, noTime),
      offersDeclined: riders.offersToday[rider] - riders.takenToday[rider],
      riddenMetres: riders.riddenMetres[rider],
      ...orders,
      topUpFen: earnedFen - payOf(orders),
      earnedFen,
      runningCostFen: runningCostFen(riders, rider),
      insuranceFen: riders.contributionFen[rider],
      platformInsuranceFen,
      netFen: riderNetFen(riders, rider),
      ...orNew(this.harm, rider, noHarm),
      pointsTaken: pointsTaken(platforms[riders.platform[rider]], rider >> riders.bits),
    };
  }

  private whoIs(rider: RiderId): Who {
    const { riders, platforms, travel } = this.city;
    const kind = riderKinds[riders.kind[rider]].id;
    return {
      rider: riders.key[rider],
      kind,
      isFullTime: kind === 'dedicated' ? undefined : riders.isFullTime[rider],
      platform: platforms[riders.platform[rider]].plan.id,
      homeDistrict: travel.districtAt(riders.homeX[rider], riders.homeY[rider]),
    };
  }

  private addToWeek(rider: RiderId, row: RiderDayRow): void {
    const who = this.whoIs(rider);
    const week = orNew(this.weeks, row.rider, () => newWeek(who, rider, false, false));
    const { sums } = week;
    week.who = who;
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += row[name];
    week.pointsTaken = row.pointsTaken;
    week.daysOnline++;
    week.longestDaySeconds = Math.max(week.longestDaySeconds, row.onlineSeconds);
    if (row.engagedSeconds >= longDaySeconds) week.daysOver8h++;
    if (row.engagedSeconds >= veryLongDaySeconds) week.daysOver12h++;
  }

  /** Told after the week's turnover, which is when riders come and go. */
  private closeDay(day: number): void {
    this.orders.clear();
    this.time.clear();
    this.harm.clear();
    this.closedDays = day + 1;
    const { warmUp, days } = this.city;
    const number = day - warmUp;
    const isWeek = number % daysPerWeek === daysPerWeek - 1 || day === days - 1;
    if (number < 0 || !isWeek) return;
    for (const [key, week] of this.weeks) {
      this.listeners.week?.(this.weekOf(key, week, number));
    }
    this.beginWeek();
  }

  private weekOf(key: number, week: Week, lastDay: number) {
    const { riders } = this.city;
    const { row, isRegistered, isNew, daysOnline, sums } = week;
    const isThere = riders.registered[row] === 1 && riders.key[row] === key;
    const days = (lastDay % daysPerWeek) + 1;
    return {
      seed: this.seed,
      week: Math.floor(lastDay / daysPerWeek) + 1,
      days,
      ...week.who,
      restDays: days - daysOnline,
      longestDaySeconds: week.longestDaySeconds,
      daysOver8h: week.daysOver8h,
      daysOver12h: week.daysOver12h,
      ...sums,
      pointsTaken: week.pointsTaken,
      joined: isNew ? 1 : 0,
      left: isRegistered && !isThere ? 1 : 0,
    };
  }

  private beginWeek(): void {
    const { riders } = this.city;
    const before = this.weeks;
    this.weeks = new Map();
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      if (riders.registered[rider] === 0) continue;
      const key = riders.key[rider];
      const isNew = before.size > 0 && !before.has(key);
      this.weeks.set(key, newWeek(this.whoIs(rider), rider, true, isNew));
    }
  }
}

function orNew<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
