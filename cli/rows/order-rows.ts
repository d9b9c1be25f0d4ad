// Listens to orders and gives a row for each one that ends. An order's row in the city is another
// order's afterwards, so what is told on the way is kept here until then.

import { coreReasons, type CoreReason } from '../../sim-core/figures.ts';
import {
  type City, type Observer, type OrderId, riderKinds, type RiderId, segments,
  totalAt,
} from '../../sim-core/plug-in.ts';

/** What an order paid its rider, in fen; the penalty is taken off. */
export interface OrderPay {
  readonly baseFen: number;
  readonly kmFen: number;
  readonly bonusFen: number;
  readonly minimumFen: number;
  readonly penaltyFen: number;
}

/** How an order ended. */
interface Ending {
  readonly outcome: 'delivered' | 'cancelled';
  readonly cancelReason?: string;
  readonly rider?: RiderId;
  readonly pay?: OrderPay;
}

export type OrderRow = ReturnType<OrderRows['rowOf']>;

/** By `CancelReason`. */
const cancelReasons = ['no-rider', 'kitchen', 'declined', 'stock', 'nobody-there'];
const untold = -1;
const toldColumns = [
  'number', 'placedOn', 'offers', 'acceptedAt', 'firstOfferedAt', 'riderAcceptedAt', 'arrivedAt',
  'pickedUpAt',
] as const;
type ToldColumn = (typeof toldColumns)[number];

const rowOfReason = new Map(coreReasons.map(({ id }, row) => [id, row]));

export function payOf({ baseFen, kmFen, bonusFen, minimumFen, penaltyFen }: OrderPay): number {
  return baseFen + kmFen + bonusFen + minimumFen - penaltyFen;
}

export class OrderRows {
  readonly observer: Observer;
  private readonly tell: (
    row: OrderRow, order: OrderId, rider: RiderId | undefined, pay?: OrderPay,
  ) => void;
  private city!: City;
  private seed = 0;
  private placed = 0;
  private closedDays = 0;
  private refundFen = 0;
  private ending: Ending = { outcome: 'delivered' };
  /** Of each open order, what its own row in the city does not hold. */
  private told!: Record<ToldColumn, Float64Array>;
  /** The ledger's totals when the last order was paid for. */
  private seenFen = new Float64Array(0);

  /** `tell` hears of each order that ends in the days that count. */
  constructor(tell: OrderRows['tell']) {
    this.tell = tell;
    this.observer = {
      orderPlaced: (order) => this.begins(order),
      orderAccepted: (order) => this.note('acceptedAt', order),
      offerMade: (order, _rider, attempt) => {
        if (attempt === 1) this.note('firstOfferedAt', order);
        this.told.offers[this.numberOf(order)]++;
      },
      offerAccepted: (order) => this.note('riderAcceptedAt', order),
      orderTakenBack: (order) => {
        this.told.riderAcceptedAt[this.numberOf(order)] = untold;
        this.told.arrivedAt[this.numberOf(order)] = untold;
      },
      riderArrivedAtMerchant: (order) => this.note('arrivedAt', order),
      orderPickedUp: (order) => this.note('pickedUpAt', order),
      orderDelivered: (order, rider) => {
        this.ending = rider < 0
          ? { outcome: 'delivered' }
          : { outcome: 'delivered', rider, pay: this.paid(order, rider) };
      },
      orderCancelled: (_order, reason) => {
        this.ending = { outcome: 'cancelled', cancelReason: cancelReasons[reason] };
      },
      orderRefunded: (_order, amountFen) => { this.refundFen = amountFen; },
      orderLived: (order) => this.ends(order),
      dayEnded: (day) => { this.closedDays = day + 1; },
    };
  }

  /** A run of a city that begins at its first second. */
  begin(city: City, seed: number): void {
    this.city = city;
    this.seed = seed;
    this.placed = 0;
    this.closedDays = 0;
    this.refundFen = 0;
    const { rowCount } = city.orders;
    const columns = toldColumns.map((name) => [name, new Float64Array(rowCount)] as const);
    this.told = Object.fromEntries(columns) as Record<ToldColumn, Float64Array>;
  }

  private numberOf(order: OrderId): number {
    return order >> this.city.orders.bits;
  }

  private note(column: ToldColumn, order: OrderId): void {
    this.told[column][this.numberOf(order)] = this.city.now.seconds;
  }

  private begins(order: OrderId): void {
    const number = this.numberOf(order);
    for (const column of toldColumns) this.told[column][number] = untold;
    if (this.placed === 0) this.seenFen = this.city.ledger.totals.fen.slice();
    this.told.offers[number] = 0;
    this.told.number[number] = ++this.placed;
    this.told.placedOn[number] = this.closedDays;
  }

  /** What has been posted for an order's rider since the last one was paid. */
  private paid(order: OrderId, rider: RiderId): OrderPay {
    const { ledger, orders, riders } = this.city;
    const fen = (reason: CoreReason): number => {
      const row = rowOfReason.get(reason) as number;
      const { platform, vertical } = orders;
      const at = totalAt(ledger, row, platform[order], vertical[order], riders.kind[rider]);
      const postedFen = ledger.totals.fen[at] - this.seenFen[at];
      this.seenFen[at] = ledger.totals.fen[at];
      return postedFen;
    };
    return {
      baseFen: fen('riderBase'),
      kmFen: fen('riderKm'),
      bonusFen: fen('riderBonus'),
      minimumFen: fen('riderMinimum'),
      penaltyFen: fen('riderPenalty') - fen('riderPenaltyBack'),
    };
  }

  private ends(order: OrderId): void {
    const { rider, pay } = this.ending;
    if (this.closedDays >= this.city.warmUp) this.tell(this.rowOf(order), order, rider, pay);
    this.refundFen = 0;
  }

  private rowOf(order: OrderId) {
    const { seed, refundFen, ending: { outcome, cancelReason, pay }, told } = this;
    const { orders, now, warmUp } = this.city;
    const number = this.numberOf(order);
    const paidFen = pay === undefined ? undefined : payOf(pay);
    return {
      seed,
      order: told.number[number],
      need: orders.needKey[order] >>> 0,
      day: told.placedOn[number] - warmUp + 1,
      ...this.parties(order),
      offers: told.offers[number],
      basketFen: orders.basketFen[order],
      feeFen: orders.feeFen[order],
      platformCouponFen: orders.platformCouponFen[order],
      merchantCouponFen: orders.merchantCouponFen[order],
      memberFen: orders.memberFen[order],
      promisedSeconds: orders.promisedAt[order] - orders.placedAt[order],
      ...this.times(order),
      lateSeconds: outcome === 'delivered' ? now.seconds - orders.promisedAt[order] : undefined,
      outcome,
      cancelReason,
      refundFen,
      riderPayFen: paidFen,
      riderPenaltyFen: pay?.penaltyFen,
    };
  }

  private parties(order: OrderId) {
    const { platforms, verticals, orders, merchants, consumers, riders } = this.city;
    const { rider } = this.ending;
    const merchant = orders.merchant[order];
    const consumer = orders.consumer[order] >> consumers.bits;
    const vertical = verticals[orders.vertical[order]];
    return {
      platform: platforms[orders.platform[order]].plan.id,
      vertical: vertical.id,
      district: orders.district[order],
      segment: segments[consumers.segment[consumer]].id,
      consumer,
      merchant: merchants.key[merchant],
      merchantTier: vertical.tiers[merchants.tier[merchant]].id,
      rider: rider === undefined ? undefined : riders.key[rider],
      riderKind: rider === undefined ? undefined : riderKinds[riders.kind[rider]].id,
    };
  }

  /** Counted from 00:00 of the first day that counts. */
  private times(order: OrderId) {
    const { orders, now, branchSeconds } = this.city;
    const { told } = this;
    const number = this.numberOf(order);
    const at = (seconds: number): number | undefined => (
      seconds === untold ? undefined : seconds - branchSeconds
    );
    return {
      placedAt: at(orders.placedAt[order]),
      acceptedAt: at(told.acceptedAt[number]),
      firstOfferedAt: at(told.firstOfferedAt[number]),
      riderAcceptedAt: at(told.riderAcceptedAt[number]),
      arrivedAt: at(told.arrivedAt[number]),
      readyAt: told.acceptedAt[number] === untold ? undefined : at(orders.readyAt[order]),
      pickedUpAt: at(told.pickedUpAt[number]),
      endedAt: at(now.seconds),
    };
  }
}
