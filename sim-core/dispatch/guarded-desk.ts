// The desk of a dispatcher from outside. It takes pairs only that the city can carry out, and says
// at the very pair what is wrong with it: which rule, which round, which order and which rider. It
// prices only what there is, and its answer is what was paired at it, at once and in this round.
// A built-in rule works at a plain desk and pays nothing for this.

import {
  hourOfDay, secondsPerHour, type Fen, type OrderId, type RiderId,
} from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Stage } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import { mostAtOnce } from '../world/points-card.ts';
import { Activity, mostGrams, pickUpStop, stopAt } from '../world/riders.ts';
import { Desk, type Dispatcher, type ExpectedPay } from './desk.ts';
import { noLimit } from './insertion.ts';

/** The rows of a table of records, as an id has to fit them. */
interface Rows {
  readonly end: number;
  readonly step: number;
}

const changedAnswer = 'the rule has changed the answer other than by desk.pair';

export class GuardedDesk extends Desk {
  /** 1 for orders that lie on the desk in this round, by number. */
  private readonly isLaid: Uint8Array;
  /** For whom, and how many orders, the desk was laid. */
  private laidFor: Platform;
  private laidCount = 0;
  /** The pairs that were taken in this round, whatever the rule has made of the desk's own list. */
  private readonly takenOrder: Int32Array;
  private readonly takenRider: Int32Array;
  private takenCount = 0;
  /** True from the question to the rule's answer. */
  private isAsking = false;

  constructor(city: City, expectedPay: ExpectedPay) {
    super(city, expectedPay);
    const { rowCount } = city.orders;
    this.isLaid = new Uint8Array(rowCount);
    this.takenOrder = new Int32Array(rowCount);
    this.takenRider = new Int32Array(rowCount);
    this.laidFor = this.platform;
  }

  /** A rule that began a round would make the desk forget what has been paired in this one. */
  override workFor(platform: Platform): void {
    if (this.isAsking) throw new Error('the rule begins a round of its own, which is the city\'s');
    super.workFor(platform);
  }

  override lay(platform: Platform): void {
    super.lay(platform);
    const { bits } = this.city.orders;
    this.isLaid.fill(0);
    for (let i = 0; i < this.orderCount; i++) this.isLaid[this.order[i] >> bits] = 1;
    this.laidFor = platform;
    this.laidCount = this.orderCount;
    this.takenCount = 0;
  }

  /** Whatever goes wrong in the rule, its own mistakes included, is told with rule and round. */
  override ask(rule: Dispatcher): void {
    if (this.isAsking) throw new Error('the rule asks the desk to ask a rule');
    this.isAsking = true;
    try {
      const answer: unknown = rule.match(this);
      const problem = isPromise(answer)
        ? 'match gives a promise, and a round does not wait'
        : this.problemWithDesk() ?? this.problemWithAnswer();
      if (problem !== undefined) throw new Error(problem);
    } catch (error) {
      const round = `round at ${clockText(this.city.now.seconds)}`;
      throw new Error(`dispatcher ${rule.id}, ${round}: ${wordsOf(error)}`, { cause: error });
    } finally {
      this.isAsking = false;
    }
  }

  override pair(order: OrderId, rider: RiderId): void {
    const problem = this.problemWithMoment()
      ?? this.problemWithOrder(order)
      ?? this.problemWithRider(rider, order);
    if (problem !== undefined) throw new Error(`order ${order} for rider ${rider}: ${problem}`);
    super.pair(order, rider);
    this.takenOrder[this.takenCount] = order;
    this.takenRider[this.takenCount++] = rider;
  }

  override findRiders(order: OrderId): void {
    demandRow('order', this.city.orders, order);
    super.findRiders(order);
  }

  override canPrice(rider: RiderId, order: OrderId, limit = noLimit): boolean {
    demandRow('rider', this.city.riders, rider);
    demandRow('order', this.city.orders, order);
    return super.canPrice(rider, order, limit);
  }

  override canPriceAll(
    rider: RiderId,
    member: Int32Array,
    from: number,
    to: number,
    limit = noLimit,
  ): boolean {
    demandRow('rider', this.city.riders, rider);
    for (let k = from; k < to; k++) demandRow('order', this.city.orders, member[k]);
    return super.canPriceAll(rider, member, from, to, limit);
  }

  override payFen(order: OrderId): Fen {
    demandRow('order', this.city.orders, order);
    return super.payFen(order);
  }

  private problemWithMoment(): string | undefined {
    return this.isAsking ? this.problemWithDesk() : 'the round is over, or has not begun';
  }

  /** What the rule has written over of what the city reads when the round is over. */
  private problemWithDesk(): string | undefined {
    if (this.platform !== this.laidFor) return 'the rule has changed desk.platform';
    if (this.orderCount !== this.laidCount) return 'the rule has changed desk.orderCount';
    return this.pairCount === this.takenCount ? undefined : changedAnswer;
  }

  private problemWithAnswer(): string | undefined {
    for (let i = 0; i < this.takenCount; i++) {
      const isOrder = this.pairOrder[i] === this.takenOrder[i];
      if (!isOrder || this.pairRider[i] !== this.takenRider[i]) return changedAnswer;
    }
    return undefined;
  }

  private problemWithOrder(order: OrderId): string | undefined {
    const { orders } = this.city;
    if (!isRow(orders, order)) return `there is no such order; ${rowsText(orders)}`;
    if (this.isPaired(order)) return 'the order has already been paired in this round';
    if (this.isLaid[order >> orders.bits] === 1 || this.isMovable(order)) return undefined;
    return 'the order does not lie on the desk, and no rider has it without having set out for it';
  }

  /** True for an order that a rider of this platform has in the route but has not set out for. */
  private isMovable(order: OrderId): boolean {
    const { orders, riders } = this.city;
    if (orders.stage[order] !== Stage.assigned) return false;
    if (orders.platform[order] !== this.platform.id) return false;
    return stopAt(riders, orders.rider[order], 0) !== pickUpStop(order);
  }

  private problemWithRider(rider: RiderId, order: OrderId): string | undefined {
    const { riders, orders } = this.city;
    if (!isRow(riders, rider)) return `there is no such rider; ${rowsText(riders)}`;
    if (riders.activity[rider] === Activity.offline) return 'the rider is offline';
    if (riders.platform[rider] !== this.platform.id) return 'the rider is online elsewhere';
    if (riders.leavesWhenEmpty[rider] === 1) return 'the rider is about to go offline';
    if (riders.offeredOrder[rider] !== -1) return 'the rider is still reading another offer';
    const isOwn = orders.stage[order] === Stage.assigned && orders.rider[order] === rider;
    if (isOwn) return 'the rider has the order already';
    const most = mostAtOnce(this.platform, rider >> riders.bits);
    if (this.room(rider) <= 0) return `the rider has no room: ${most} orders at most`;
    const canCarry = this.canCarry(rider, orders.grams[order]);
    if (!canCarry) return `the rider cannot carry that: ${mostGrams} grams at most`;
    return this.canTake(rider, order) ? undefined : 'one of the orders rides alone';
  }
}

function isRow({ end, step }: Rows, id: number): boolean {
  return Number.isInteger(id) && id >= 0 && id < end && id % step === 0;
}

/** Throws when an id is none of the rows. */
function demandRow(what: 'order' | 'rider', rows: Rows, id: number): void {
  if (!isRow(rows, id)) throw new Error(`there is no ${what} ${id}; ${rowsText(rows)}`);
}

function isPromise(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'then' in answer;
}

/** What was thrown, which need not be an error nor have words. */
function wordsOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  return typeof thrown === 'object' ? 'threw what is no error' : String(thrown);
}

function rowsText({ end, step }: Rows): string {
  return `ids run from 0 to ${end - step} in steps of ${step}`;
}

/** A moment as on a clock, and in seconds since day 0. */
function clockText(atSeconds: number): string {
  const minute = Math.floor((atSeconds % secondsPerHour) / 60);
  const parts = [hourOfDay(atSeconds), minute, atSeconds % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')} (second ${atSeconds})`;
}
