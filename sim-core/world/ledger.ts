// Money. Every payment is a posting of whole fen from one kind of party to another, for a reason
// that fixes both. Balances are kept per kind of party and, where figures need it, per merchant and
// rider; since each posting takes as much as it gives, all balances always sum to zero.

import { assert } from '../kernel/assert.ts';
import { table, type Section } from '../kernel/table.ts';
import type { Fen } from '../kernel/units.ts';
import type { Text } from '../kernel/text.ts';

export const parties = ['consumer', 'merchant', 'rider', 'platform', 'state', 'outside'] as const;
export type Party = (typeof parties)[number];

/** Who pays whom, and what it is called. */
export interface Reason {
  readonly from: Party;
  readonly to: Party;
  readonly label: Text;
}

/** Why money moves. A new reason is one row here; P&L lines and the money-flow picture follow. */
export const reasons = {
  basket: reason('consumer', 'merchant', '商品', 'Basket'),
  deliveryFee: reason('consumer', 'platform', '配送费', 'Delivery fee'),
  platformCoupon: reason('platform', 'consumer', '平台补贴', 'Coupons paid by the platform'),
  merchantCoupon: reason('merchant', 'consumer', '商家补贴', 'Coupons paid by merchants'),
  commission: reason('merchant', 'platform', '佣金', 'Commission'),
  riderBase: reason('platform', 'rider', '单价', 'Rider base pay'),
  riderKm: reason('platform', 'rider', '里程费', 'Rider distance pay'),
  riderBonus: reason('platform', 'rider', '高峰与雨天补贴', 'Rider peak and rain bonus'),
  riderGuarantee: reason('platform', 'rider', '时薪保障', 'Rider guarantee top-up'),
  riderPenalty: reason('rider', 'platform', '超时扣款', 'Late penalty'),
  riderCost: reason('rider', 'outside', '车辆与电费', 'Rider running cost'),
  refund: reason('platform', 'consumer', '退款与赔付', 'Refunds and compensation'),
  spoiled: reason('platform', 'merchant', '取消赔付商家', 'Paid to merchants for spoiled food'),
  ingredients: reason('merchant', 'outside', '食材', 'Ingredients'),
  packaging: reason('merchant', 'outside', '包装', 'Packaging'),
  rentAndWages: reason('merchant', 'outside', '租金与人工', 'Rent and wages'),
  offlineSale: reason('outside', 'merchant', '堂食销售', 'Sales to guests at the table'),
  payment: reason('platform', 'outside', '支付通道', 'Payment channel'),
  support: reason('platform', 'outside', '客服与技术', 'Support and technology'),
} as const;

/** Why money changed hands. */
export type ReasonKey = keyof typeof reasons;
export const reasonKeys = Object.keys(reasons) as ReasonKey[];

const partyRow = Object.fromEntries(parties.map((party, i) => [party, i])) as Record<Party, number>;

function reason(from: Party, to: Party, zh: string, en: string): Reason {
  return { from, to, label: { zh, en } };
}

/** The row of a reason, for `post`. */
export const Reason = Object.fromEntries(reasonKeys.map((key, i) => [key, i])) as {
  readonly [K in ReasonKey]: number;
};

const merchantRow = partyRow.merchant;
const riderRow = partyRow.rider;

export class Ledger {
  readonly sections: readonly Section[];
  /** Fen posted and number of postings by reason. */
  readonly totals;
  /** Balance by kind of party. */
  readonly balances;
  /** The party on either side of each reason. */
  private readonly fromRow: Int32Array;
  private readonly toRow: Int32Array;
  private readonly merchantBalance: Float64Array;
  private readonly riderBalance: Int32Array;

  /**
   * The two columns receive each merchant's and rider's own balance; `brought`: reasons of the
   * city's verticals, whose rows follow the others.
   */
  constructor(
    merchantBalanceFen: Float64Array,
    riderBalanceFen: Int32Array,
    brought: readonly Reason[] = [],
  ) {
    const all = [...reasonKeys.map((key): Reason => reasons[key]), ...brought];
    this.fromRow = Int32Array.from(all, ({ from }) => partyRow[from]);
    this.toRow = Int32Array.from(all, ({ to }) => partyRow[to]);
    this.totals = table('ledger reasons', all.length, { fen: 'f64', postings: 'f64' });
    this.balances = table('ledger parties', parties.length, { fen: 'f64' });
    this.merchantBalance = merchantBalanceFen;
    this.riderBalance = riderBalanceFen;
    this.sections = [this.totals.section, this.balances.section];
  }

  /** Moves whole fen, zero or more. `row` is the merchant or rider concerned, if any. */
  post(reasonRow: number, amountFen: Fen, row = -1): void {
    if (amountFen === 0) return;
    assert(amountFen > 0 && Number.isInteger(amountFen), 'postings are whole fen', amountFen);
    const from = this.fromRow[reasonRow];
    const to = this.toRow[reasonRow];
    this.totals.fen[reasonRow] += amountFen;
    this.totals.postings[reasonRow]++;
    this.balances.fen[from] -= amountFen;
    this.balances.fen[to] += amountFen;
    if (row < 0) return;
    if (from === merchantRow) this.merchantBalance[row] -= amountFen;
    else if (from === riderRow) this.riderBalance[row] -= amountFen;
    if (to === merchantRow) this.merchantBalance[row] += amountFen;
    else if (to === riderRow) this.riderBalance[row] += amountFen;
  }
}
