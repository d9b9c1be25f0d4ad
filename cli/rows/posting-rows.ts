// Listens to money and gives a row for each posting in the days that count.

import { holderOf } from '../../sim-core/figures.ts';
import { type City, type Observer, riderKinds } from '../../sim-core/plug-in.ts';

export type PostingRow = ReturnType<PostingRows['rowOf']>;

/** Who bears an account: by key, of a tier or a kind. */
interface Holder {
  readonly key: number;
  readonly groupId: string;
}

export class PostingRows {
  readonly observer: Observer;
  private city!: City;
  private seed = 0;
  private closedDays = 0;
  private placed = 0;
  /** Of each open order, its number in the run. */
  private numbers = new Float64Array(0);

  /** `tell` hears of each posting in the days that count. */
  constructor(tell: (row: PostingRow) => void) {
    this.observer = {
      orderPlaced: (order) => {
        this.numbers[order >> this.city.orders.bits] = ++this.placed;
      },
      moneyPosted: (...posting) => {
        if (this.closedDays >= this.city.warmUp) tell(this.rowOf(...posting));
      },
      dayEnded: (day) => { this.closedDays = day + 1; },
    };
  }

  /** A run of a city that begins at its first second. */
  begin(city: City, seed: number): void {
    this.city = city;
    this.seed = seed;
    this.closedDays = 0;
    this.placed = 0;
    this.numbers = new Float64Array(city.orders.rowCount);
  }

  private rowOf(
    number: number, amountFen: number, platform: number, holder: number, vertical: number,
  ) {
    const { ledger, now, warmUp, branchSeconds, platforms, verticals, orders } = this.city;
    const reason = ledger.reasons[number];
    const kind = holderOf(reason);
    const who = kind === undefined ? undefined : this.holderAt(kind, holder);
    return {
      seed: this.seed,
      day: this.closedDays - warmUp + 1,
      at: now.seconds - branchSeconds,
      reason: reason.id,
      book: reason.book,
      from: reason.from,
      to: reason.to,
      amountFen,
      order: ledger.order < 0 ? undefined : this.numbers[ledger.order >> orders.bits],
      platform: platform < 0 ? undefined : platforms[platform].plan.id,
      vertical: vertical < 0 ? undefined : verticals[vertical].id,
      holder: who?.key,
      holderGroup: who?.groupId,
    };
  }

  private holderAt(kind: NonNullable<ReturnType<typeof holderOf>>, row: number): Holder {
    const { riders, merchants, verticals } = this.city;
    if (kind === 'rider') return { key: riders.key[row], groupId: riderKinds[riders.kind[row]].id };
    const { tiers } = verticals[merchants.vertical[row]];
    return { key: merchants.key[row], groupId: tiers[merchants.tier[row]].id };
  }
}
