// Money. Every payment is a posting of whole fen for a reason, which says from whom to whom. The
// ledger is the only place where money is added up: by reason, platform, vertical and the tier or
// kind of the merchant or rider concerned, and in accounts of each merchant and rider.

import { assert } from '../kernel/assert.ts';
import { table, type Section } from '../kernel/table.ts';
import type { Fen } from '../kernel/units.ts';
import type { Merchants } from './merchants.ts';
import { gainOf, holderOf } from './reasons.ts';
import type { Book, Party, PostingReason } from './reasons.ts';
import { riderKinds, type Riders } from './riders.ts';

/** The platform of a posting that concerns none: guests at the table, a rider's own costs. */
export const noPlatform = -1;

/** The accounts of one kind of holders: columns that only postings add to. */
export interface Accounts<Column extends Float64Array | Int32Array> {
  /** Everything that the holder got less everything that it paid. */
  readonly balanceFen: Column;
  /** What the holder got less what it paid for reasons of a book, since somebody set it to 0. */
  readonly byBook: Readonly<Partial<Record<Book, readonly Column[]>>>;
  /** The group of each holder, and how many groups there are. */
  readonly group: ArrayLike<number>;
  readonly groups: number;
}

/** What a ledger is sized and opened for. */
export interface LedgerPlan {
  readonly reasons: readonly PostingReason[];
  readonly platforms: number;
  readonly verticals: number;
  readonly merchants: Accounts<Float64Array>;
  readonly riders: Accounts<Int32Array>;
}

/** The books of a city: merchants are grouped by tier, riders by kind. */
export function openLedger(
  reasons: readonly PostingReason[],
  platforms: number,
  verticals: number,
  merchants: Merchants,
  tiers: number,
  riders: Riders,
): Ledger {
  return new Ledger({
    reasons,
    platforms,
    verticals,
    merchants: {
      balanceFen: merchants.balanceFen,
      byBook: { onlineSales: [merchants.onlineSalesFen], tableSales: [merchants.tableSalesFen] },
      group: merchants.tier,
      groups: tiers,
    },
    riders: {
      balanceFen: riders.balanceFen,
      byBook: { riderPay: [riders.earnedFen, riders.stintEarnedFen] },
      group: riders.kind,
      groups: riderKinds.length,
    },
  });
}

/** Where the totals of a reason lie: platforms (those without one last), verticals, groups. */
export interface TotalsLayout {
  readonly platforms: number;
  readonly verticals: number;
  readonly groups: number;
}

export class Ledger implements TotalsLayout {
  readonly reasons: readonly PostingReason[];
  readonly platforms: number;
  readonly verticals: number;
  /** The most groups that any kind of holders has. */
  readonly groups: number;
  readonly sections: readonly Section[];
  /** Fen posted, by `totalAt`. */
  readonly totals;
  private readonly merchants: Holders<Float64Array>;
  private readonly riders: Holders<Int32Array>;

  constructor({ reasons, platforms, verticals, merchants, riders }: LedgerPlan) {
    this.reasons = reasons;
    this.platforms = platforms;
    this.verticals = verticals;
    this.groups = Math.max(1, merchants.groups, riders.groups);
    this.totals = table('ledger', totalsLength(reasons.length, this), { fen: 'f64' });
    this.sections = [this.totals.section];
    this.merchants = new Holders('merchant', merchants, reasons);
    this.riders = new Holders('rider', riders, reasons);
  }

  /**
   * Moves whole fen, zero or more, from whom to whom the reason says. `platform` is `noPlatform`
   * when none is concerned; `holder` is the merchant or rider, -1 when the reason names neither.
   */
  post(reason: number, amountFen: Fen, platform: number, holder = -1, vertical = 0): void {
    if (amountFen === 0) return;
    assert(amountFen > 0 && Number.isInteger(amountFen), 'postings are whole fen', amountFen);
    const merchantGain = this.merchants.gain[reason];
    const riderGain = this.riders.gain[reason];
    assert(holder >= 0 === (merchantGain !== riderGain), 'a reason and its holder', reason);
    let group = 0;
    if (merchantGain !== 0) group = this.merchants.enter(reason, holder, merchantGain * amountFen);
    else if (riderGain !== 0) group = this.riders.enter(reason, holder, riderGain * amountFen);
    this.totals.fen[totalAt(this, reason, platform, vertical, group)] += amountFen;
  }

  /** All that a kind of party got less all that it paid. */
  balanceFen(party: Party): Fen {
    const perReason = totalsLength(1, this);
    const { fen } = this.totals;
    return this.reasons.reduce((sum, reason, row) => {
      const gain = gainOf(party, reason);
      const cells = fen.subarray(row * perReason, (row + 1) * perReason);
      return gain === 0 ? sum : cells.reduce((all, amount) => all + gain * amount, sum);
    }, 0);
  }
}

/** How many totals there are of so many reasons. */
export function totalsLength(reasons: number, layout: TotalsLayout): number {
  return reasons * (layout.platforms + 1) * layout.verticals * layout.groups;
}

/** The place of one total; `platform` may be `noPlatform`. */
export function totalAt(
  layout: TotalsLayout,
  reason: number,
  platform: number,
  vertical: number,
  group: number,
): number {
  const { platforms, verticals, groups } = layout;
  const slot = platform === noPlatform ? platforms : platform;
  return ((reason * (platforms + 1) + slot) * verticals + vertical) * groups + group;
}

/** The accounts of all merchants, or of all riders, with what each reason does to them. */
class Holders<Column extends Float64Array | Int32Array> {
  /** By reason: 1 when the holder gets the money, -1 when it pays, 0 when it has no part. */
  readonly gain: Int8Array;
  private readonly balanceFen: Column;
  /** By reason, the columns of its book. */
  private readonly columns: readonly (readonly Column[])[];
  private readonly group: ArrayLike<number>;

  constructor(
    party: 'merchant' | 'rider',
    { balanceFen, byBook, group }: Accounts<Column>,
    reasons: readonly PostingReason[],
  ) {
    const isOwn = (reason: PostingReason): boolean => holderOf(reason) === party;
    for (const { id, from, to } of reasons) {
      const both = [from, to].includes('merchant') && [from, to].includes('rider');
      assert(!both && from !== to, `reason ${id}: one holder, and two parties`);
    }
    this.gain = Int8Array.from(reasons, (each) => (isOwn(each) ? gainOf(party, each) : 0));
    this.balanceFen = balanceFen;
    this.columns = reasons.map((each) => (isOwn(each) ? byBook[each.book] ?? [] : []));
    this.group = group;
  }

  /** Writes a posting into one holder's accounts; gives the holder's group. */
  enter(reason: number, holder: number, gainFen: Fen): number {
    this.balanceFen[holder] += gainFen;
    const columns = this.columns[reason];
    for (let i = 0; i < columns.length; i++) columns[i][holder] += gainFen;
    return this.group[holder];
  }
}
