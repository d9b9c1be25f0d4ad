// Money. Every payment is a posting of whole fen for a reason, which says from whom to whom. The
// ledger is the only place where money is added up: by reason, platform, vertical and the tier or
// kind of the merchant or rider concerned, and in accounts of each merchant and rider.

import { assert } from '../kernel/assert.ts';
import { gained, table, type Section } from '../kernel/table.ts';
import type { Fen, OrderId } from '../kernel/units.ts';
import { reasonsWith, settledReasons } from './brought-reasons.ts';
import type { Facts } from './facts.ts';
import type { Merchants } from './merchants.ts';
import { gainOf, holderOf, holders } from './reasons.ts';
import type { Book, Party, PostingReason } from './reasons.ts';
import { riderKinds, type Riders } from './riders.ts';
import type { Brought } from './brought.ts';

/**
 * For a posting that concerns no platform, no holder or no vertical: guests at the table come
 * through no platform, a delivery fee is in nobody's account, a guarantee is for no vertical.
 */
export const none = -1;

/** The accounts of one kind of holders: columns that only postings add to. */
export interface Accounts<Column extends Float64Array | Int32Array> {
  /** Everything that the holder got less everything that it paid. */
  readonly balanceFen: Column;
  /** What the holder got less what it paid for reasons of a book, since somebody set it to 0. */
  readonly byBook: Readonly<Partial<Record<Book, readonly Column[]>>>;
  readonly groups: number;
  /** The tier or kind of a holder, below `groups`. */
  groupOf(holder: number): number;
}

/** What a ledger is sized and opened for. */
export interface LedgerPlan {
  readonly reasons: readonly PostingReason[];
  /** How many of them stand before those gained. */
  readonly settled: number;
  readonly platforms: number;
  readonly verticals: number;
  readonly merchants: Accounts<Float64Array>;
  readonly riders: Accounts<Int32Array>;
}

/** The books of a city: merchants are grouped by tier, riders by kind. */
export function openLedger(
  verticals: readonly Brought[] & readonly { readonly tiers: readonly unknown[] }[],
  platforms: number,
  merchants: Merchants,
  riders: Riders,
): Ledger {
  const firstTier = firstTiers(verticals);
  return new Ledger({
    reasons: reasonsWith(verticals),
    settled: settledReasons(verticals),
    platforms,
    verticals: verticals.length,
    merchants: {
      balanceFen: merchants.balanceFen,
      byBook: { onlineSales: [merchants.onlineSalesFen], tableSales: [merchants.tableSalesFen] },
      groups: firstTier[verticals.length],
      groupOf: (merchant) => firstTier[merchants.vertical[merchant]] + merchants.tier[merchant],
    },
    riders: {
      balanceFen: riders.balanceFen,
      byBook: { riderPay: [riders.earnedFen, riders.stintEarnedFen] },
      groups: riderKinds.length,
      groupOf: (rider) => riders.kind[rider],
    },
  });
}

/** By vertical, the place of its first tier among those of all; then how many there are. */
export function firstTiers(
  verticals: readonly { readonly tiers: readonly unknown[] }[],
): readonly number[] {
  const first = [0];
  for (const { tiers } of verticals) first.push(first[first.length - 1] + tiers.length);
  return first;
}

/** How many platforms, verticals and groups totals are kept for; what concerns none comes last. */
export interface TotalsLayout {
  /** How many platforms totals are kept for. */
  readonly platforms: number;
  /** How many verticals. */
  readonly verticals: number;
  /** How many groups of those whose accounts a reason touches: tiers, or kinds of riders. */
  readonly groups: number;
}

/** Whose account a reason touches; a worker's is that of the merchant who the worker is. */
const Side = { nobody: 0, merchant: 1, worker: 1, rider: 2 } as const;

export class Ledger implements TotalsLayout {
  readonly reasons: readonly PostingReason[];
  readonly platforms: number;
  readonly verticals: number;
  /** The most groups that any kind of holders has. */
  readonly groups: number;
  readonly sections: readonly Section[];
  /** Fen posted, by `totalAt`. */
  readonly totals;
  /** Whoever listens, told of each posting. */
  moneyPosted: Facts['moneyPosted'] = () => undefined;
  /** The order for which is posted while it ends, for whoever listens; `none` at other times. */
  order: OrderId | typeof none = none;
  private readonly merchants: Accounts<Float64Array>;
  private readonly riders: Accounts<Int32Array>;
  /** By reason: whose account it touches, and 1 or -1 as the holder gets the money or pays it. */
  private readonly side: Int8Array;
  private readonly gain: Int8Array;
  /** By reason, the holder's columns of its book; none where it touches other holders. */
  private readonly merchantColumns: readonly (readonly Float64Array[])[];
  private readonly riderColumns: readonly (readonly Int32Array[])[];

  constructor({ reasons, settled, platforms, verticals, merchants, riders }: LedgerPlan) {
    this.reasons = reasons;
    this.platforms = platforms;
    this.verticals = verticals;
    this.groups = Math.max(1, merchants.groups, riders.groups);
    this.totals = table('ledger', totalsLength(reasons.length, this), { fen: 'f64' });
    const settledBytes = totalsLength(settled, this) * Float64Array.BYTES_PER_ELEMENT;
    this.sections = [gained(this.totals.section, settledBytes)];
    this.merchants = merchants;
    this.riders = riders;
    this.side = Int8Array.from(reasons, (reason) => Side[holderOf(reason) ?? 'nobody']);
    this.gain = Int8Array.from(reasons, (reason) => gainOf(holderOf(reason) ?? 'state', reason));
    this.merchantColumns = reasons.map(({ book }) => merchants.byBook[book] ?? []);
    this.riderColumns = reasons.map(({ book }) => riders.byBook[book] ?? []);
    for (const { id, from, to } of reasons) {
      const held = holders.filter((party) => from === party || to === party).length;
      assert(held < 2 && from !== to, `reason ${id}: one holder, and two parties`);
    }
  }

  /**
   * Moves whole fen, zero or more, from whom to whom the reason says. `holder` is the merchant or
   * rider whose account it touches. Each of the three is `none` when there is none.
   */
  post(reason: number, amountFen: Fen, platform: number, holder: number, vertical: number): void {
    if (amountFen === 0) return;
    assert(amountFen > 0 && Number.isInteger(amountFen), 'postings are whole fen', amountFen);
    const side = this.side[reason];
    assert(holder >= 0 === (side !== Side.nobody), 'a reason and its holder', reason);
    const gainFen = this.gain[reason] * amountFen;
    let group = 0;
    if (side === Side.merchant) {
      const columns = this.merchantColumns[reason];
      this.merchants.balanceFen[holder] += gainFen;
      for (let i = 0; i < columns.length; i++) columns[i][holder] += gainFen;
      group = this.merchants.groupOf(holder);
    } else if (side === Side.rider) {
      const columns = this.riderColumns[reason];
      this.riders.balanceFen[holder] += gainFen;
      for (let i = 0; i < columns.length; i++) columns[i][holder] += gainFen;
      group = this.riders.groupOf(holder);
    }
    this.totals.fen[totalAt(this, reason, platform, vertical, group)] += amountFen;
    this.moneyPosted(reason, amountFen, platform, holder, vertical);
  }

  /** All that was posted for a reason, by its row. */
  postedFen(reason: number): Fen {
    return this.sumFen(reason * totalsLength(1, this), totalsLength(1, this));
  }

  /** The part of it that was posted on one platform, by its number. */
  postedOnFen(platform: number, reason: number): Fen {
    const first = totalAt(this, reason, platform, 0, 0);
    return this.sumFen(first, (this.verticals + 1) * this.groups);
  }

  private sumFen(first: number, count: number): Fen {
    let sum = 0;
    for (let cell = first; cell < first + count; cell++) sum += this.totals.fen[cell];
    return sum;
  }

  /** What all accounts of merchants, workers among them, must come to. */
  get merchantAccountsFen(): Fen {
    return this.balanceFen('merchant') + this.balanceFen('worker');
  }

  /** All that a kind of party got less all that it paid. */
  balanceFen(party: Party): Fen {
    return this.reasons.reduce((sum, reason, row) => {
      const gain = gainOf(party, reason);
      return gain === 0 ? sum : sum + gain * this.postedFen(row);
    }, 0);
  }
}

/** How many totals there are of so many reasons. */
export function totalsLength(reasons: number, layout: TotalsLayout): number {
  return reasons * (layout.platforms + 1) * (layout.verticals + 1) * layout.groups;
}

/** The place of one total; platform and vertical may be `none`. */
export function totalAt(
  layout: TotalsLayout,
  reason: number,
  platform: number,
  vertical: number,
  group: number,
): number {
  const { platforms, verticals, groups } = layout;
  const p = platform === none ? platforms : platform;
  const v = vertical === none ? verticals : vertical;
  return ((reason * (platforms + 1) + p) * (verticals + 1) + v) * groups + group;
}
