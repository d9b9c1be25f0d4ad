// What may happen next in a city that is watched: an order is late, is cancelled, is declined, a
// rider gives the day up, riders run short. Found by letting the city go on and listening.

import {
  secondsPerHour, secondsPerMinute, type OrderId, type RiderId, type Seconds,
} from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { Stage } from '../world/orders.ts';
import { Activity, RiderKind, riderNetFen } from '../world/riders.ts';

/**
 * What can be looked for. `orderLate`: an open order's promise has passed. `orderCancelled`: an
 * order ends undelivered. `offerDeclined`: a rider declines an order. `riderGivesUp`: a
 * crowdsourced rider goes offline whose day brings less an hour, net of its costs, than asked.
 * `shortage`: on a platform more orders wait to be laid to a rider than riders are free, as was not
 * so a minute ago.
 */
export const incidentKinds = [
  'orderLate', 'orderCancelled', 'offerDeclined', 'riderGivesUp', 'shortage',
] as const;
/** One of `incidentKinds`. */
export type IncidentKind = (typeof incidentKinds)[number];

/** The order in which incidents of one kind are gone through: by second, then by number. */
export interface IncidentPlace {
  /** Seconds since day 0. */
  readonly atSeconds: number;
  /** The number, in frames, of the order or rider; infinite for behind all of that second. */
  readonly id: number;
}

/** Something that happened to an order or to a rider. */
export interface Incident extends IncidentPlace {
  readonly kind: IncidentKind;
  /** To whom it happened. */
  readonly subject: 'order' | 'rider';
  /** The last second, since day 0, at which frames show the subject as it happens. */
  readonly seenSeconds: number;
  /** Why it was cancelled, one of `CancelReason`; -1 where it was not. */
  readonly reason: number;
  /** What an hour of the day brought who gives up, and what was asked, fen; else 0. */
  readonly netFenPerHour: number;
  readonly askedFenPerHour: number;
}

/** Listens to a city; records only while it looks for something. */
export class IncidentWatch {
  readonly observer: Observer = {
    orderDelivered: (order) => this.orderEnded(order),
    orderCancelled: (order, reason) => {
      this.orderEnded(order);
      if (this.kind === 'orderCancelled') this.found.push(this.aboutOrder(order, { reason }, 1));
    },
    offerDeclined: (_, rider) => {
      if (this.kind === 'offerDeclined') this.found.push(this.aboutRider(rider, {}, 0));
    },
    riderWentOffline: (rider) => {
      if (this.kind === 'riderGivesUp') this.riderLeft(rider);
    },
  };
  private city: City | undefined;
  private kind: IncidentKind | undefined;
  private found: Incident[] = [];
  private minuteStart: Seconds = 0;

  /**
   * The first incident of a kind behind a place; undefined when there is none until the end of the
   * days. `goTo` takes the city to a second; wherever it is led, it is led on from there.
   */
  find(
    city: City, kind: IncidentKind, after: IncidentPlace, goTo: (seconds: Seconds) => void,
  ): Incident | undefined {
    // Incidents of the very second of `after` may still come.
    goTo(wholeMinute(after.atSeconds - 1));
    this.city = city;
    this.kind = kind;
    let wasShort: readonly OrderId[] = shortPlatforms(city);
    let next: Incident | undefined;
    while (next === undefined && city.now.seconds < city.endSeconds) {
      this.found = [];
      this.minuteStart = city.now.seconds;
      goTo(wholeMinute(this.minuteStart) + secondsPerMinute);
      if (kind === 'orderLate') this.lookForLate();
      if (kind === 'shortage') wasShort = this.lookForShortage(wasShort);
      next = this.found
        .filter((each) => isBehind(each, after) && each.atSeconds <= city.endSeconds)
        .sort((one, other) => (isBehind(one, other) ? 1 : -1))[0];
    }
    this.kind = undefined;
    return next;
  }

  private get here(): City {
    return this.city!;
  }

  /** Who is handed over or given up this minute may have been late before. */
  private orderEnded(order: OrderId): void {
    if (this.kind === 'orderLate') this.noteLate(order);
  }

  private lookForLate(): void {
    const { orders } = this.here;
    for (let order = 0; order < orders.end; order += orders.step) {
      if (orders.stage[order] !== Stage.free) this.noteLate(order);
    }
  }

  private noteLate(order: OrderId): void {
    const lateAt = this.here.orders.promisedAt[order] + 1;
    if (lateAt <= this.minuteStart || lateAt > this.here.now.seconds) return;
    this.found.push({ ...this.aboutOrder(order, {}, 0), atSeconds: lateAt, seenSeconds: lateAt });
  }

  private riderLeft(rider: RiderId): void {
    const { riders } = this.here;
    const seconds = riders.onlineSeconds[rider];
    if (riders.kind[rider] !== RiderKind.crowdsourced || seconds === 0) return;
    const netFenPerHour = Math.round((riderNetFen(riders, rider) * secondsPerHour) / seconds);
    const askedFenPerHour = riders.reservationFenPerHour[rider];
    if (netFenPerHour >= askedFenPerHour) return;
    this.found.push(this.aboutRider(rider, { netFenPerHour, askedFenPerHour }, 1));
  }

  /** Which platforms are short now; the order that waits longest stands for each. */
  private lookForShortage(wasShort: readonly OrderId[]): readonly OrderId[] {
    const isShort = shortPlatforms(this.here);
    isShort.forEach((order, platform) => {
      if (order >= 0 && wasShort[platform] < 0) this.found.push(this.aboutOrder(order, {}, 0));
    });
    return isShort;
  }

  private aboutOrder(order: OrderId, more: Partial<Incident>, secondsBefore: number): Incident {
    return this.about('order', order >> this.here.orders.bits, more, secondsBefore);
  }

  private aboutRider(rider: RiderId, more: Partial<Incident>, secondsBefore: number): Incident {
    return this.about('rider', rider >> this.here.riders.bits, more, secondsBefore);
  }

  private about(
    subject: Incident['subject'], id: number, more: Partial<Incident>, secondsBefore: number,
  ): Incident {
    const atSeconds = this.here.now.seconds;
    const kind = this.kind!;
    const seenSeconds = atSeconds - secondsBefore;
    const none = { reason: -1, netFenPerHour: 0, askedFenPerHour: 0 };
    return { kind, subject, id, atSeconds, seenSeconds, ...none, ...more };
  }
}

/** By platform the order that waits longest where riders are short; -1 where they are not. */
function shortPlatforms({ orders, riders, now, platforms }: City): OrderId[] {
  const waiting = platforms.map(() => 0);
  const free = platforms.map(() => 0);
  const longest: OrderId[] = platforms.map(() => -1);
  for (let order = 0; order < orders.end; order += orders.step) {
    const isHeldBack = orders.releaseAt[order] > now.seconds;
    if (orders.stage[order] !== Stage.waitingForRider || isHeldBack) continue;
    const platform = orders.platform[order];
    waiting[platform]++;
    const best = longest[platform];
    if (best < 0 || orders.releaseAt[order] < orders.releaseAt[best]) longest[platform] = order;
  }
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    const isFree = riders.activity[rider] === Activity.idle && riders.offeredOrder[rider] === -1;
    if (isFree && riders.leavesWhenEmpty[rider] === 0) free[riders.platform[rider]]++;
  }
  return longest.map((order, platform) => (waiting[platform] > free[platform] ? order : -1));
}

function isBehind(one: IncidentPlace, other: IncidentPlace): boolean {
  return one.atSeconds > other.atSeconds
    || (one.atSeconds === other.atSeconds && one.id > other.id);
}

function wholeMinute(seconds: Seconds): Seconds {
  return Math.floor(seconds / secondsPerMinute) * secondsPerMinute;
}
