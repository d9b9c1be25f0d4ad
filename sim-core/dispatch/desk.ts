// A dispatcher's desk: the orders that wait, the means to compare riders, and the place for the
// answer. A rule reads the desk and writes pairs; it never changes the world.

import { idsInKey } from '../kernel/records.ts';
import type { Fen, OrderId, RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { pickUpZone } from '../world/orders.ts';
import { mostGrams, mostOnHand, orderOfStop, stopAt } from '../world/riders.ts';
import type { Platform } from '../world/platform.ts';
import { mostAtOnce } from '../world/points-card.ts';
import { SparseAssignment } from './assignment.ts';
import { Bundles } from './bundle-building.ts';
import { defaultWeights, noLimit, RoutePlanner } from './insertion.ts';
import { isTried } from './rounds.ts';
import { Repositioning } from './repositioning.ts';
import { ShownOrders } from './shown-orders.ts';
import { PriceAdjustments } from './price-adjustments.ts';
import { ZoneSearches } from './zone-searches.ts';

/** Riders compared for each order: a trade of time for punctuality (docs/dispatch.md). */
export const candidatesPerOrder = 8;
/** Riders farther than this from the merchant are not looked at. */
export const reachMetres = 6000;

/** What an order would pay its rider under the policy in force. */
export type ExpectedPay = (city: City, order: OrderId) => Fen;

/**
 * What a dispatcher has before it in one round: the orders that wait, the means to find and price
 * riders for them, and the place for its answer.
 */
export class Desk {
  /** The city, to be read and never changed. */
  readonly city: City;
  /** @internal Where an order fits best into a rider's route. */
  readonly planner: RoutePlanner;
  /** What `findRiders` found. */
  readonly nearest: ZoneSearches;
  /** @internal Scratch of the rules that solve an assignment. */
  readonly assignment: SparseAssignment;
  /** @internal Scratch of the rules that bundle. */
  readonly bundles: Bundles;
  /** @internal What weights add to a price. */
  readonly priceAdjustments: PriceAdjustments;
  /** @internal Orders that riders see when they choose for themselves. */
  readonly shown: ShownOrders;
  /** @internal Where idle riders are sent. */
  readonly repositioning: Repositioning;
  /** The platform for which this round is held. */
  platform: Platform;
  /** Orders released to the dispatcher. */
  readonly order: Int32Array;
  /** How many of `order` lie on the desk. */
  orderCount = 0;
  /** The answer: orders for riders; a rider's orders of one round make one offer. */
  readonly pairOrder: Int32Array;
  /** The riders of the answer, one for each of `pairOrder`. */
  readonly pairRider: Int32Array;
  /** How many pairs have been answered. */
  pairCount = 0;
  /** Of the last price: the whole cost, and the seconds that it adds to the rider's day. */
  priceSeconds = 0;
  /** Of the last price: the seconds that it adds to the rider's day. */
  addedSeconds = 0;
  /**
   * Of the last offer planned: the places of each order's stops, one order after the other.
   * @internal
   */
  readonly offerPickUp = new Uint8Array(mostOnHand);
  /** @internal As `offerPickUp`, for the drop-offs. */
  readonly offerDropOff = new Uint8Array(mostOnHand);
  private readonly expectedPay: ExpectedPay;
  /** By number: orders that each rider was paired with, in the round that the second names. */
  private readonly pairedOrders: Int32Array;
  private readonly pairedInRound: Int32Array;
  /** What these weigh together. */
  private readonly pairedGrams: Int32Array;
  /** 1 where one of them rides alone. */
  private readonly pairedAlone: Uint8Array;
  private readonly orderPairedInRound: Int32Array;
  private readonly sortKey: Float64Array;
  private round = 0;
  /** Of rows read ahead, so that reading them is not left out as idle. */
  private lookedUp = 0;
  private readonly orderBits: number;
  private readonly riderBits: number;
  /** Whether any order of this city can ride alone. */
  private readonly mayRideAlone: boolean;

  /** @internal */
  constructor(city: City, expectedPay: ExpectedPay) {
    const orders = city.orders.rowCount;
    const riders = city.riders.rowCount;
    this.city = city;
    this.orderBits = city.orders.bits;
    this.riderBits = city.riders.bits;
    this.expectedPay = expectedPay;
    [this.platform] = city.platforms;
    this.planner = new RoutePlanner(city, defaultWeights);
    this.nearest = new ZoneSearches(city.space, candidatesPerOrder, reachMetres);
    this.assignment = new SparseAssignment(orders, riders, orders * candidatesPerOrder);
    this.bundles = new Bundles(city);
    this.priceAdjustments = new PriceAdjustments(city);
    this.repositioning = new Repositioning(city);
    this.shown = new ShownOrders(orders * candidatesPerOrder, riders, city.riders.bits);
    this.order = new Int32Array(orders);
    this.sortKey = new Float64Array(orders);
    this.pairOrder = new Int32Array(orders);
    this.pairRider = new Int32Array(orders);
    this.pairedOrders = new Int32Array(riders);
    this.pairedInRound = new Int32Array(riders);
    this.pairedGrams = new Int32Array(riders);
    this.pairedAlone = new Uint8Array(riders);
    this.orderPairedInRound = new Int32Array(orders);
    this.mayRideAlone = city.verticals.some(({ handOver }) => handOver === 'carriage');
  }

  /**
   * Forgets what it remembers of the city: another run begins, or a moment is restored. @internal
   */
  forget(): void {
    this.planner.forget();
  }

  /**
   * Begins a round, with the platform's weights; the levers hold them, so that a restored city has
   * them too. @internal
   */
  workFor(platform: Platform): void {
    this.platform = platform;
    this.round++;
    this.planner.adopt(platform.rules);
  }

  /**
   * Lays the platform's released orders on the desk, those that are tried in this round. @internal
   */
  lay(platform: Platform): void {
    const nowSeconds = this.city.now.seconds;
    const { rows, stamps, count } = platform.waiting;
    const batchSeconds = platform.rules.batchSeconds;
    this.workFor(platform);
    this.priceAdjustments.adopt(platform.rules);
    this.orderCount = 0;
    this.pairCount = 0;
    for (let i = 0; i < count; i++) {
      if (isTried(nowSeconds - stamps[i], batchSeconds)) this.order[this.orderCount++] = rows[i];
    }
    this.sortByZone();
  }

  /** Neighbours one after the other: what is read for one order is at hand for the next. */
  private sortByZone(): void {
    const { order, orderCount, sortKey, city } = this;
    const { space, orders } = city;
    for (let i = 0; i < orderCount; i++) {
      sortKey[i] = pickUpZone(space, orders, order[i]) * idsInKey + order[i];
    }
    sortKey.subarray(0, orderCount).sort();
    for (let i = 0; i < orderCount; i++) order[i] = sortKey[i] % idsInKey;
  }

  /** Lets a rule write its pairs. */
  ask(rule: Dispatcher): void {
    rule.match(this);
  }

  /** Looks for the riders nearest to an order's merchant, without the one who just declined. */
  findRiders(order: OrderId): void {
    const { space, orders, riders } = this.city;
    const { grid } = this.platform;
    const { nearest } = this;
    const zone = pickUpZone(space, orders, order);
    nearest.find(grid, zone, this.round, orders.lastDecliner[order]);
    // All are read at once, as memory then answers many such questions together (`lookUp`).
    let sum = 0;
    for (let c = 0; c < nearest.count; c++) sum += riders.stopCount[nearest.rider[c]];
    this.lookedUp = sum;
  }

  /** Fills `priceSeconds` for an order and a rider; false when it cannot be below `limit`. */
  canPrice(rider: RiderId, order: OrderId, limit = noLimit): boolean {
    if (!this.planner.plan(rider, order, limit - this.priceAdjustments.least)) return false;
    // Asked of the few who are cheap enough: the rider's orders have to be looked up for it.
    if (!this.canTake(rider, order)) return false;
    const { planner, priceAdjustments, city } = this;
    this.addedSeconds = planner.addedSeconds;
    this.priceSeconds = planner.costSeconds;
    if (!priceAdjustments.areOff) {
      const payFen = this.payFen(order);
      const kerbSeconds = city.orders.kerbSeconds[order];
      this.priceSeconds += priceAdjustments.of(rider, payFen, planner.addedSeconds, kerbSeconds);
    }
    return this.priceSeconds < limit;
  }

  /** The same for several orders as one offer: `member[from]` up to, not including, `to`. */
  canPriceAll(
    rider: RiderId,
    member: Int32Array,
    from: number,
    to: number,
    limit = noLimit,
  ): boolean {
    const { planner, priceAdjustments, city } = this;
    const loose = limit - priceAdjustments.least;
    let grams = 0;
    for (let k = from; k < to; k++) grams += city.orders.grams[member[k]];
    if (!this.canCarry(rider, grams)) return false;
    if (this.mayRideAlone && !this.fitTogether(rider, member, from, to)) return false;
    let costSeconds = 0;
    let kerbSeconds = 0;
    let payFen = 0;
    this.addedSeconds = 0;
    planner.begin(rider);
    for (let k = from; k < to; k++) {
      const order = member[k];
      if (!planner.add(order, loose - costSeconds)) return false;
      costSeconds += planner.costSeconds;
      this.addedSeconds += planner.addedSeconds;
      kerbSeconds = Math.max(kerbSeconds, city.orders.kerbSeconds[order]);
      payFen += this.payFen(order);
      if (k + 1 < to) planner.keep(order);
    }
    this.priceSeconds =
      costSeconds + priceAdjustments.of(rider, payFen, this.addedSeconds, kerbSeconds);
    return this.priceSeconds < limit;
  }

  /** Plans an offer into the rider's route: its first order and those that hang on it. @internal */
  planOffer(rider: RiderId, first: OrderId): void {
    const { planner } = this;
    const { next } = this.city.orders;
    let place = 0;
    this.addedSeconds = 0;
    planner.begin(rider);
    for (let order = first; order !== -1; order = next[order]) {
      planner.add(order);
      this.offerPickUp[place] = planner.pickUpPosition;
      this.offerDropOff[place++] = planner.dropOffPosition;
      this.addedSeconds += planner.addedSeconds;
      if (next[order] !== -1) planner.keep(order);
    }
  }

  /** What the order would pay its rider. */
  payFen(order: OrderId): Fen {
    return this.expectedPay(this.city, order);
  }

  /** True when the rider has been paired with an order in this round. */
  isTaken(rider: RiderId): boolean {
    return this.pairedInRound[rider >> this.riderBits] === this.round;
  }

  /** True when the order has been paired in this round. */
  isPaired(order: OrderId): boolean {
    return this.orderPairedInRound[order >> this.orderBits] === this.round;
  }

  /** Orders that the rider may still be given in this round. */
  room(rider: RiderId): number {
    const paired = this.isTaken(rider) ? this.pairedOrders[rider >> this.riderBits] : 0;
    const most = mostAtOnce(this.platform, rider >> this.riderBits);
    return most - this.city.riders.onHand[rider] - paired;
  }

  /** Whether so many grams more may lie on a rider's hands, besides what this round has given. */
  canCarry(rider: RiderId, grams: number): boolean {
    if (grams === 0) return true;
    const paired = this.isTaken(rider) ? this.pairedGrams[rider >> this.riderBits] : 0;
    return this.city.riders.gramsOnHand[rider] + paired + grams <= mostGrams;
  }

  /** Whether an order may come on top of what a rider has and was given in this round. */
  canTake(rider: RiderId, order: OrderId): boolean {
    const { orders } = this.city;
    if (!this.canCarry(rider, orders.grams[order])) return false;
    return !this.mayRideAlone || this.staysAlone(rider, order);
  }

  /** Whether what rides alone does, be it the order or something that the rider has. */
  private staysAlone(rider: RiderId, order: OrderId): boolean {
    const { orders, riders } = this.city;
    const isPairedToo = this.isTaken(rider);
    if (riders.stopCount[rider] === 0 && !isPairedToo) return true;
    if (orders.ridesAlone[order] === 1) return false;
    if (isPairedToo && this.pairedAlone[rider >> this.riderBits] === 1) return false;
    const isIdle = riders.stopCount[rider] === 0;
    return isIdle || orders.ridesAlone[orderOfStop(stopAt(riders, rider, 0))] === 0;
  }

  private fitTogether(rider: RiderId, member: Int32Array, from: number, to: number): boolean {
    for (let k = from; k < to; k++) {
      const isAlone = this.city.orders.ridesAlone[member[k]] === 1;
      if ((isAlone && to - from > 1) || !this.staysAlone(rider, member[k])) return false;
    }
    return true;
  }

  /**
   * Answers: this order to this rider, on top of what the rider got in this round. An order that
   * another rider has, but has not set out for, is taken back from there.
   */
  pair(order: OrderId, rider: RiderId): void {
    const number = rider >> this.riderBits;
    if (!this.isTaken(rider)) {
      this.pairedOrders[number] = 0;
      this.pairedGrams[number] = 0;
      this.pairedAlone[number] = 0;
    }
    this.pairedInRound[number] = this.round;
    this.pairedOrders[number]++;
    this.pairedGrams[number] += this.city.orders.grams[order];
    this.pairedAlone[number] |= this.city.orders.ridesAlone[order];
    this.orderPairedInRound[order >> this.orderBits] = this.round;
    this.pairOrder[this.pairCount] = order;
    this.pairRider[this.pairCount++] = rider;
  }
}

/** A rule of dispatch: one file each, chosen by a lever; or one from outside. */
export interface Dispatcher {
  /** Names the rule in errors. */
  readonly id: string;
  /** True when riders choose for themselves, so that what they are given needs no answer. */
  readonly isChosenByRiders?: boolean;
  /**
   * Writes pairs for what lies on the desk, with `desk.pair`; an order without a pair waits for
   * another round. It must change nothing else and keep nothing between rounds. A pair that cannot
   * be carried out, and whatever a rule from outside throws, ends the run with an error that names
   * rule, round, order and rider.
   */
  match(desk: Desk): void;
}
