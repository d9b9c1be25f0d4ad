// Listens to merchants, workers among them, and gives a row for each one's day. Its money is what
// was posted to its account, so that the rows add up to the accounts whatever is posted for.

import { type CoreReason, gainOf, holderOf } from '../../sim-core/figures.ts';
import type { City, MerchantId, Observer } from '../../sim-core/plug-in.ts';
import type { OrderRow } from './order-rows.ts';

export type MerchantDayRow = ReturnType<MerchantRows['rowOf']>;

function noOrders() {
  return {
    delivered: 0, lateOrders: 0, ownOrders: 0, cancelled: 0, kitchenCancelled: 0,
    stockCancelled: 0, refunded: 0, makingSeconds: 0, riderWaitSeconds: 0,
  };
}

/** Parts of a day's money by the reasons that they are posted for, as a rule costs. */
const costs = {
  commissionFen: 'commission',
  advertisingFen: 'advertising',
  deliveryChargeFen: 'deliveryCharge',
  couponFen: 'merchantCoupon',
} as const satisfies Record<string, CoreReason>;

const costOf = new Map<string, keyof typeof costs>(
  Object.entries(costs).map(([column, reason]) => [reason, column as keyof typeof costs]),
);

function noMoney() {
  return {
    onlineSalesFen: 0, tableSalesFen: 0, commissionFen: 0, advertisingFen: 0,
    deliveryChargeFen: 0, couponFen: 0, fixedFen: 0, otherFen: 0, profitFen: 0,
  };
}

/** A merchant's day so far. */
interface Day {
  /** The merchant as the day first heard of it. */
  readonly who: ReturnType<MerchantRows['whoIs']>;
  readonly orders: ReturnType<typeof noOrders>;
  readonly money: ReturnType<typeof noMoney>;
  listed: { listedOn: number; starsShown: number | undefined };
  opened: number;
  closed: number;
}

export class MerchantRows {
  readonly observer: Observer;
  private readonly tell: (row: MerchantDayRow) => void;
  private city!: City;
  private seed = 0;
  private closedDays = 0;
  /** By key, of the day so far. */
  private readonly days = new Map<number, Day>();

  /** `tell` hears of each merchant's day that counts, when the day has ended. */
  constructor(tell: MerchantRows['tell']) {
    this.tell = tell;
    this.observer = {
      moneyPosted: (reason, amountFen, _platform, holder) => {
        if (holder >= 0 && this.counts) this.add(reason, amountFen, holder);
      },
      ownOrderPlaced: (_consumer, merchant) => {
        if (this.counts) this.dayOf(merchant).orders.ownOrders++;
      },
      merchantDayEnded: (merchant) => {
        if (this.counts) this.dayOf(merchant).listed = this.listingsOf(merchant);
      },
      merchantClosed: (merchant) => { if (this.counts) this.dayOf(merchant).closed = 1; },
      merchantOpened: (merchant) => { if (this.counts) this.dayOf(merchant).opened = 1; },
      dayEnded: (day) => this.closeDay(day),
    };
  }

  /** A run of a city that begins at its first second. */
  begin(city: City, seed: number): void {
    this.city = city;
    this.seed = seed;
    this.closedDays = 0;
    this.days.clear();
  }

  /** An order ended in a day that counts. */
  orderEnded(row: OrderRow, merchant: MerchantId): void {
    const { orders } = this.dayOf(merchant);
    if (row.outcome === 'delivered') {
      orders.delivered++;
      if ((row.lateSeconds ?? 0) > 0) orders.lateOrders++;
    } else {
      orders.cancelled++;
      if (row.cancelReason === 'kitchen') orders.kitchenCancelled++;
      if (row.cancelReason === 'stock') orders.stockCancelled++;
    }
    if (row.refundFen > 0) orders.refunded++;
    if (row.pickedUpAt === undefined || row.acceptedAt === undefined) return;
    orders.makingSeconds += (row.readyAt ?? row.acceptedAt) - row.acceptedAt;
    orders.riderWaitSeconds += row.pickedUpAt - (row.arrivedAt ?? row.pickedUpAt);
  }

  private get counts(): boolean {
    return this.closedDays >= this.city.warmUp;
  }

  private add(number: number, amountFen: number, holder: number): void {
    const reason = this.city.ledger.reasons[number];
    const party = holderOf(reason);
    if (party === undefined || party === 'rider') return;
    const { money } = this.dayOf(holder);
    const gainFen = gainOf(party, reason) * amountFen;
    const cost = costOf.get(reason.id);
    money.profitFen += gainFen;
    if (reason.book === 'onlineSales') money.onlineSalesFen += gainFen;
    else if (reason.book === 'tableSales') money.tableSalesFen += gainFen;
    else if (cost !== undefined) money[cost] -= gainFen;
    else if (reason.book === 'onlineFixed' || reason.book === 'tableFixed') {
      money.fixedFen -= gainFen;
    } else money.otherFen -= gainFen;
  }

  private dayOf(merchant: MerchantId): Day {
    const key = this.city.merchants.key[merchant];
    const found = this.days.get(key);
    if (found !== undefined) return found;
    const day: Day = {
      who: this.whoIs(merchant),
      orders: noOrders(),
      money: noMoney(),
      listed: { listedOn: 0, starsShown: undefined },
      opened: 0,
      closed: 0,
    };
    this.days.set(key, day);
    return day;
  }

  private whoIs(merchant: MerchantId) {
    const { merchants, verticals } = this.city;
    const vertical = verticals[merchants.vertical[merchant]];
    return {
      merchant: merchants.key[merchant],
      vertical: vertical.id,
      tier: vertical.tiers[merchants.tier[merchant]].id,
      specialty: vertical.specialties.at(merchants.specialty[merchant])?.id,
      district: merchants.district[merchant],
    };
  }

  private listingsOf(merchant: MerchantId): Day['listed'] {
    const { merchants, platforms } = this.city;
    const number = merchant >> merchants.bits;
    const on = platforms.filter(({ listings }) => listings.isListed[number] === 1);
    const stars = on.reduce((sum, { listings }) => sum + listings.ratingShown[number], 0);
    return { listedOn: on.length, starsShown: on.length === 0 ? undefined : stars / on.length };
  }

  private closeDay(day: number): void {
    if (this.counts) for (const each of this.days.values()) this.tell(this.rowOf(each));
    this.days.clear();
    this.closedDays = day + 1;
  }

  private rowOf({ who, orders, money, listed, opened, closed }: Day) {
    return {
      seed: this.seed,
      day: this.closedDays - this.city.warmUp + 1,
      ...who,
      ...listed,
      ...orders,
      ...money,
      opened,
      closed,
    };
  }
}
