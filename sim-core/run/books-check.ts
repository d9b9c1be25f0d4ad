// Whether the books of a day close: orders, riders and money are counted again from what was told,
// and held against the tables, the counters and the ledger. A run whose books do not close ends
// with an error that names it, and never with a figure.

import { table, type Section } from '../kernel/table.ts';
import type { Fen, OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { Stage } from '../world/orders.ts';
import { Reason } from '../world/reasons.ts';
import { Activity, mostGrams } from '../world/riders.ts';

/** What was told since the run's first second; `Before` what of it lay before the branch. */
const toldColumns = {
  placed: 'i32',
  delivered: 'i32',
  cancelled: 'i32',
  placedBefore: 'i32',
  deliveredBefore: 'i32',
  cancelledBefore: 'i32',
  online: 'i32',
  basketFen: 'f64',
  feeFen: 'f64',
  refundFen: 'f64',
} as const;

export class BooksCheck {
  /** Comes before all others, so that no figure is made of a day whose books do not close. */
  readonly observer: Observer;
  /** What was told, for snapshots. */
  readonly section: Section;
  private readonly told = table('books check', 1, toldColumns);
  private readonly city: City;
  private readonly runName: () => string;

  /** `runName` says which run it is, when it is asked. */
  constructor(city: City, runName: () => string) {
    const { told } = this;
    this.city = city;
    this.runName = runName;
    this.section = told.section;
    this.observer = {
      orderPlaced: () => { told.placed[0]++; },
      orderDelivered: (order: OrderId) => {
        told.delivered[0]++;
        told.basketFen[0] += city.orders.basketFen[order];
        told.feeFen[0] += city.orders.feeFen[order];
      },
      orderCancelled: () => { told.cancelled[0]++; },
      orderRefunded: (_order: OrderId, amountFen: Fen) => { told.refundFen[0] += amountFen; },
      riderWentOnline: () => { told.online[0]++; },
      riderWentOffline: () => { told.online[0]--; },
      warmUpEnded: () => {
        told.placedBefore[0] = told.placed[0];
        told.deliveredBefore[0] = told.delivered[0];
        told.cancelledBefore[0] = told.cancelled[0];
      },
      dayEnded: (day: number) => this.check(day),
    };
  }

  private check(day: number): void {
    const problems = [...this.ordersOff(day), ...this.ridersOff(), ...this.moneyOff()];
    if (problems.length === 0) return;
    const what = problems.join('; ');
    throw new Error(`The books of ${this.runName()} do not close on day ${day}: ${what}`);
  }

  private ordersOff(day: number): string[] {
    const { told, city } = this;
    const { orders, counts } = city;
    let open = 0;
    for (let order = 0; order < orders.end; order += orders.step) {
      if (orders.stage[order] !== Stage.free) open++;
    }
    const ended = told.delivered[0] + told.cancelled[0];
    const isLast = day === city.days - 1;
    return [
      ...off('orders placed, and ended or open', told.placed[0], ended + open),
      ...off('orders placed, and counted', told.placed[0] - told.placedBefore[0], counts.placed[0]),
      ...off('orders delivered, and counted', told.delivered[0] - told.deliveredBefore[0],
        counts.delivered[0]),
      ...off('orders cancelled, and counted', told.cancelled[0] - told.cancelledBefore[0],
        counts.cancelled[0]),
      ...(isLast ? off('orders never ended, of', open, 0) : []),
    ];
  }

  private ridersOff(): string[] {
    const { told, city } = this;
    const { riders, orders } = city;
    let online = 0;
    let onHand = 0;
    let gramsOnHand = 0;
    let overloaded = 0;
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      if (riders.activity[rider] !== Activity.offline) online++;
      onHand += riders.onHand[rider];
      gramsOnHand += riders.gramsOnHand[rider];
      if (riders.gramsOnHand[rider] > mostGrams) overloaded++;
    }
    let taken = 0;
    let takenGrams = 0;
    for (let order = 0; order < orders.end; order += orders.step) {
      const stage = orders.stage[order];
      if (stage !== Stage.assigned && stage !== Stage.carried) continue;
      taken++;
      takenGrams += orders.grams[order];
    }
    let counted = 0;
    for (const { state } of city.platforms) counted += state.ridersOnline[0];
    return [
      ...off('riders online, and told', online, told.online[0]),
      ...off('riders online, and counted', online, counted),
      ...off('orders on hand, and taken', onHand, taken),
      ...off('grams on hand, and taken', gramsOnHand, takenGrams),
      ...off('riders with more than they can carry', overloaded, 0),
    ];
  }

  private moneyOff(): string[] {
    const { told, city: { ledger, merchants, riders } } = this;
    let merchantFen = 0;
    let riderFen = 0;
    for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
      merchantFen += merchants.balanceFen[merchant];
    }
    for (let rider = 0; rider < riders.end; rider += riders.step) {
      riderFen += riders.balanceFen[rider];
    }
    return [
      ...off('fen for baskets, and posted', told.basketFen[0], ledger.postedFen(Reason.basket)),
      ...off('fen for delivery, and posted', told.feeFen[0], ledger.postedFen(Reason.deliveryFee)),
      ...off('fen given back, and posted', told.refundFen[0], ledger.postedFen(Reason.refund)),
      ...off('fen merchants hold, and posted', merchantFen, ledger.merchantAccountsFen),
      ...off('fen riders hold, and posted', riderFen, ledger.balanceFen('rider')),
    ];
  }
}

/** Whole numbers that should be one and the same; NaN is no number. */
function off(what: string, found: number, expected: number): string[] {
  return found === expected ? [] : [`${found} ${what} ${expected}`];
}
