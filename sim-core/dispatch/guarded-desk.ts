// The desk of a dispatcher from outside. It takes pairs only that the city can carry out, and says
// at the very pair what is wrong with it: which rule, which round, which order and which rider. A
// built-in rule works at a plain desk and pays nothing for this.

import { hourOfDay, secondsPerHour, type OrderId, type RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Stage } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import { mostAtOnce } from '../world/points-card.ts';
import { Activity, pickUpStop, stopAt } from '../world/riders.ts';
import { Desk, type Dispatcher, type ExpectedPay } from './desk.ts';

/** The rows of a table of records, as an id has to fit them. */
interface Rows {
  readonly end: number;
  readonly step: number;
}

export class GuardedDesk extends Desk {
  /** 1 for orders that lie on the desk in this round, by number. */
  private readonly isLaid: Uint8Array;

  constructor(city: City, expectedPay: ExpectedPay) {
    super(city, expectedPay);
    this.isLaid = new Uint8Array(city.orders.rowCount);
  }

  override lay(platform: Platform): void {
    super.lay(platform);
    const { bits } = this.city.orders;
    this.isLaid.fill(0);
    for (let i = 0; i < this.orderCount; i++) this.isLaid[this.order[i] >> bits] = 1;
  }

  /** Whatever goes wrong in the rule, its own mistakes included, is told with rule and round. */
  override ask(rule: Dispatcher): void {
    try {
      super.ask(rule);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      const round = `round at ${clockText(this.city.now.seconds)}`;
      throw new Error(`dispatcher ${rule.id}, ${round}: ${problem}`, { cause: error });
    }
  }

  override pair(order: OrderId, rider: RiderId): void {
    const problem = this.problemWithOrder(order) ?? this.problemWithRider(rider, order);
    if (problem !== undefined) throw new Error(`order ${order} for rider ${rider}: ${problem}`);
    super.pair(order, rider);
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
    if (this.room(rider) > 0) return undefined;
    const most = mostAtOnce(this.platform, rider >> riders.bits);
    return `the rider has no room: ${most} orders at most`;
  }
}

function isRow({ end, step }: Rows, id: number): boolean {
  return Number.isInteger(id) && id >= 0 && id < end && id % step === 0;
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
