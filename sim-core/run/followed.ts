// One rider, order or merchant, second by second: what it is and does, as far as two cities can
// differ in it. Rows are a city's own business, so whatever is compared goes by keys of people and
// wishes.

import type { MerchantId, OrderId, RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { paidFenOf, Stage } from '../world/orders.ts';
import { Activity, isDropOff, orderOfStop } from '../world/riders.ts';
import { accountOf } from './order-account.ts';
import { activityOf, stageOf } from './picture.ts';

/**
 * Whom to follow: a rider or a merchant by number, an order by its place (metres) and second when
 * placed.
 */
export type Followed =
  | { readonly kind: 'rider' | 'merchant'; readonly number: number }
  | {
    readonly kind: 'order';
    readonly x: number;
    readonly y: number;
    readonly placedAtSeconds: number;
  };

/** A rider at a second. Hashes tell the same wish apart in any city and mean nothing else. */
export interface FollowedRider {
  readonly kind: 'rider';
  /** Key of who rides under the number. */
  readonly who: number;
  /** Number of the platform of this stint, or of the last one. */
  readonly platform: number;
  /** A value of `riderActivity`; -1 while offline. */
  readonly activity: number;
  /** Hash of the wish behind the order whose offer is being read; 0 when there is none. */
  readonly offered: number;
  /** Hashes of the wishes behind the stops to come, doubled, plus one where it is a drop-off. */
  readonly stops: readonly number[];
  /** Orders taken and not yet brought. */
  readonly onHand: number;
  /** Where the present way leads, metres east. */
  readonly toX: number;
  /** Where it leads, metres north. */
  readonly toY: number;
  /** Second at which the present way ends. */
  readonly legEndSeconds: number;
  /** Pay of the day, hundredths of a yuan. */
  readonly earnedFen: number;
  /** Number of the order offered, or else of the next stop's; -1 without either. */
  readonly orderNumber: number;
  /** What that order is expected to pay, hundredths of a yuan; 0 without one. */
  readonly orderPayFen: number;
}

/** An open order at a second. */
export interface FollowedOrder {
  readonly kind: 'order';
  /** Its row's number here. */
  readonly number: number;
  /** Number of its merchant. */
  readonly merchant: number;
  /** What its customer pays, hundredths of a yuan. */
  readonly customerFen: number;
  /** Second up to which it was promised. */
  readonly promisedAtSeconds: number;
  /** Key of the rider to whom it is offered or given; -1 for none. */
  readonly rider: number;
  /** Number of that rider; -1 for none. */
  readonly riderNumber: number;
  /** Second at which its kitchen will have it ready; 0 before that is known. */
  readonly readyAtSeconds: number;
  /** A value of `orderPicture`. */
  readonly stage: number;
  /** 1 while a rider reads its offer. */
  readonly isOffered: number;
  /** What its shop gets as of now, hundredths of a yuan. */
  readonly merchantFen: number;
  /** What its rider gets. */
  readonly riderFen: number;
  /** What its platform gets. */
  readonly platformFen: number;
  /** Seconds to the door as its customer believed when choosing. */
  readonly believedSeconds: number;
  /** The shop's stars as its customer believed. */
  readonly believedStars: number;
  /** By how much that choice was worth more than all else, hundredths of a yuan. */
  readonly choiceGainFen: number;
}

/** A merchant at a second. */
export interface FollowedMerchant {
  readonly kind: 'merchant';
  /** Key of who keeps shop under the number. */
  readonly who: number;
  /** 1 while somebody keeps shop there. */
  readonly isOpen: number;
  /**
   * Platform by platform: whether it is listed, and there alone; its basket, hundredths of a yuan;
   * its stars and its place in lists; what it bids for an order, hundredths of a yuan.
   */
  readonly listings: readonly number[];
  /** Hashes of the wishes behind its open orders, ascending. */
  readonly orders: readonly number[];
  /** Seconds at which its kitchen will have them ready, order by order; 0 before that is known. */
  readonly readyAtSeconds: readonly number[];
  /** Orders that it still has in the house. */
  readonly queue: number;
  /** Sold online today, hundredths of a yuan. */
  readonly soldFen: number;
  /** What stands on its account, hundredths of a yuan. */
  readonly balanceFen: number;
}

/** What is followed from a second on, until the next state; undefined where it is not there. */
export interface FollowedMoment {
  /** Second since day 0. */
  readonly atSeconds: number;
  /** What the followed one was; undefined where it is not there. */
  readonly state: FollowedRider | FollowedOrder | FollowedMerchant | undefined;
}

/** The states of one whom to follow, as its city goes on: only those that differ from the last. */
export class Following {
  readonly moments: FollowedMoment[] = [];
  private readonly city: City;
  private readonly who: Followed;
  private order: OrderId = -1;
  private last = '';

  constructor(city: City, who: Followed) {
    this.city = city;
    this.who = who;
  }

  /** Looks at the present second. */
  look(): void {
    const state = this.state();
    const words = JSON.stringify(state) ?? '-';
    if (words === this.last) return;
    this.last = words;
    this.moments.push({ atSeconds: this.city.now.seconds, state });
  }

  private state(): FollowedMoment['state'] {
    const { city, who } = this;
    if (who.kind === 'rider') return riderNow(city, who.number << city.riders.bits);
    if (who.kind === 'merchant') return merchantNow(city, who.number << city.merchants.bits);
    if (!this.isIts(this.order)) this.order = this.find();
    return this.order < 0 ? undefined : orderNow(city, this.order);
  }

  private find(): OrderId {
    const { orders } = this.city;
    for (let order = 0; order < orders.end; order += orders.step) {
      if (this.isIts(order)) return order;
    }
    return -1;
  }

  private isIts(order: OrderId): boolean {
    const { city: { orders }, who } = this;
    return who.kind === 'order' && order >= 0 && orders.stage[order] !== Stage.free
      && orders.placedAt[order] === who.placedAtSeconds
      && orders.x[order] === who.x && orders.y[order] === who.y;
  }
}

function riderNow(city: City, rider: RiderId): FollowedRider | undefined {
  const { riders, orders } = city;
  if (rider >= riders.end) return undefined;
  const stops = Array.from(riders.route.subarray(rider, rider + riders.stopCount[rider]));
  const offered = riders.offeredOrder[rider];
  const order = offered >= 0 ? offered : stops.length > 0 ? orderOfStop(stops[0]) : -1;
  const isOffline = riders.activity[rider] === Activity.offline;
  return {
    kind: 'rider',
    who: riders.key[rider],
    platform: riders.platform[rider],
    activity: isOffline ? -1 : activityOf(city, rider),
    offered: offered < 0 ? 0 : orders.needKey[offered],
    stops: stops.map((stop) => (
      2 * orders.needKey[orderOfStop(stop)] + (isDropOff(stop) ? 1 : 0)
    )),
    onHand: riders.onHand[rider],
    toX: riders.toX[rider],
    toY: riders.toY[rider],
    legEndSeconds: riders.legEnd[rider],
    earnedFen: riders.earnedFen[rider],
    orderNumber: order < 0 ? -1 : order >> orders.bits,
    orderPayFen: order < 0 ? 0 : accountOf(city, order)?.riderFen ?? 0,
  };
}

function orderNow(city: City, order: OrderId): FollowedOrder {
  const { orders, riders, merchants } = city;
  const rider = orders.rider[order];
  const { merchantFen = 0, riderFen = 0, platformFen = 0 } = accountOf(city, order) ?? {};
  return {
    kind: 'order',
    number: order >> orders.bits,
    merchant: orders.merchant[order] >> merchants.bits,
    customerFen: paidFenOf(orders, order),
    promisedAtSeconds: orders.promisedAt[order],
    rider: rider < 0 ? -1 : riders.key[rider],
    riderNumber: rider < 0 ? -1 : rider >> riders.bits,
    readyAtSeconds: orders.readyAt[order],
    stage: stageOf(city, order),
    isOffered: orders.stage[order] === Stage.offered ? 1 : 0,
    merchantFen,
    riderFen,
    platformFen,
    believedSeconds: orders.perceivedSeconds[order],
    believedStars: orders.starsShown[order],
    choiceGainFen: orders.choiceGainFen[order],
  };
}

function merchantNow(city: City, merchant: MerchantId): FollowedMerchant | undefined {
  const { merchants, orders, platforms } = city;
  if (merchant >= merchants.end) return undefined;
  const number = merchant >> merchants.bits;
  const open: OrderId[] = [];
  for (let order = 0; order < orders.end; order += orders.step) {
    if (orders.merchant[order] !== merchant || orders.stage[order] === Stage.free) continue;
    open.push(order);
  }
  open.sort((one, other) => orders.needKey[one] - orders.needKey[other]);
  return {
    kind: 'merchant',
    who: merchants.key[merchant],
    isOpen: merchants.isOpen[merchant],
    listings: platforms.flatMap(({ listings }) => [
      listings.isListed[number], listings.isExclusive[number], listings.priceLevelFen[number],
      listings.ratingShown[number], listings.rankScore[number], listings.bidFen[number],
    ]),
    orders: open.map((order) => orders.needKey[order]),
    readyAtSeconds: open.map((order) => orders.readyAt[order]),
    queue: merchants.ordersOpen[merchant],
    soldFen: merchants.onlineSalesFen[merchant],
    balanceFen: merchants.balanceFen[merchant],
  };
}
