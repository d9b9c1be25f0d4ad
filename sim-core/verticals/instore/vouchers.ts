// Vouchers and who else is on the way: each is a holding. A voucher is used on the day on which its
// hazard has used up a draw, or expires before; its price stays in escrow until then.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw, type Key } from '../../kernel/random.ts';
import { secondsPerDay, type Fen, type HoldingId, type Seconds } from '../../kernel/units.ts';
import { weekdayOf } from '../../kernel/weekdays.ts';
import type { City } from '../../world/city.ts';
import type { Holdings } from '../../world/holdings.ts';
import { payOut, rulesOf } from '../../world/vertical-means.ts';
import { secondByLuck, usesOn } from './kinds.ts';
import { levers, Refund } from './levers.ts';
import type { InstoreTables } from './tables.ts';

/** As what somebody comes. */
export const ComesAs = { walkIn: 0, booking: 1, voucher: 2, impulse: 3 } as const;

/** Of a holding's first word, the bits that say as what; then two flags, then seconds waited. */
const asBits = 2;
const seatedFlag = 4;
const insteadFlag = 8;
const waitShift = 4;
/** The other words: the full price, and the day on which a voucher was bought. */
const billWord = 1;
const dayWord = 2;

/**
 * By whether it was bought on an impulse: the mean hazard of a day that a voucher is used, and the
 * days for which it is valid. Set to A6.12, a prior: 85 % are used in 30 days, 59 % in 60.
 */
const hazards = [0.063, 0.0145] as const;
const validDays = [30, 60] as const;
/** Share of an expired voucher's price that the shop gets (assumed). */
const shopsBreakage = 0.7;

/** Occasions of a voucher's draws, by the day from which it may be used: two each. */
const hazardOccasion = 0;
const hourOccasion = 1;
const drawsPerDay = 2;

/** A wish has become a holding; whoever has one uses the platform. */
export function note(
  { holdings, platforms, consumers }: City,
  holding: HoldingId,
  as: number,
  billFen: Fen,
  day: number,
): void {
  const { words } = holdings;
  const { activeDay } = platforms[holdings.platform[holding]].memories;
  activeDay[holdings.consumer[holding] >> consumers.bits] = day;
  words[holding] = as;
  words[holding + billWord] = billFen;
  words[holding + dayWord] = day;
}

export function asWhat({ words }: Holdings, holding: HoldingId): number {
  return words[holding] & ((1 << asBits) - 1);
}

export function isVoucher(holdings: Holdings, holding: HoldingId): boolean {
  return asWhat(holdings, holding) >= ComesAs.voucher;
}

export function billOf({ words }: Holdings, holding: HoldingId): Fen {
  return words[holding + billWord];
}

export function boughtOn({ words }: Holdings, holding: HoldingId): number {
  return words[holding + dayWord];
}

export function isSeated({ words }: Holdings, holding: HoldingId): boolean {
  return (words[holding] & seatedFlag) !== 0;
}

/** Somebody sits down after a wait. */
export function seat({ words }: Holdings, holding: HoldingId, waitSeconds: Seconds): void {
  words[holding] |= seatedFlag | (Math.round(waitSeconds) << waitShift);
}

export function waitedSeconds({ words }: Holdings, holding: HoldingId): Seconds {
  return words[holding] >> waitShift;
}

/** Whether a voucher's buyer would have come to the same shop at the full price. */
export function isInstead({ words }: Holdings, holding: HoldingId): boolean {
  return (words[holding] & insteadFlag) !== 0;
}

export function markInstead({ words }: Holdings, holding: HoldingId): void {
  words[holding] |= insteadFlag;
}

/** The last day on which a voucher can be used. */
export function lastDayOf(as: number, boughtDay: number): number {
  return boughtDay + validDays[as - ComesAs.voucher];
}

/** The hazard of a day, 0 to 6, that a voucher is used. */
export function hazardOf(as: number, weekday: number): number {
  return hazards[as - ComesAs.voucher] * usesOn(weekday);
}

/**
 * When a voucher is used, on a day after `fromDay`, or the midnight after its last day, when it
 * expires unused.
 */
export function useMoment(
  { warmUp }: City,
  { keys, exponential }: InstoreTables,
  key: Key,
  as: number,
  boughtDay: number,
  fromDay: number,
): Seconds {
  const occasion = drawsPerDay * fromDay;
  let left = quantileAt(exponential, bits(keys.use, key, occasion + hazardOccasion));
  const lastDay = lastDayOf(as, boughtDay);
  for (let day = fromDay + 1; day <= lastDay; day++) {
    left -= hazardOf(as, weekdayOf(day - warmUp));
    if (left > 0) continue;
    return day * secondsPerDay + secondByLuck(draw(keys.use, key, occasion + hourOccasion));
  }
  return (lastDay + 1) * secondsPerDay;
}

/** A holding has been made of a wish that came through the platform's lists. */
export function held(
  city: City,
  { wanted, books }: InstoreTables,
  holding: HoldingId,
  as: number,
): void {
  const { holdings, platforms, merchants, now } = city;
  const { listings } = platforms[holdings.platform[holding]];
  const priceFen = listings.priceLevelFen[holdings.provider[holding] >> merchants.bits];
  const billFen = Math.round(priceFen * wanted.size);
  note(city, holding, as, billFen, Math.floor(now.seconds / secondsPerDay));
  if (as === ComesAs.walkIn) books.walkIns[0]++;
  else if (as === ComesAs.booking) books.bookings[0]++;
  else {
    books.sold[0]++;
    books.soldFen[0] += holdings.paidFen[holding];
    // All shops of a kind take as much off, so that without vouchers the best shop is the same.
    if (holdings.choiceGainFen[holding] >= wanted.worthFen) markInstead(holdings, holding);
  }
}

/** The platform pays the shop for a voucher that is used. */
export function use(city: City, tables: InstoreTables, holding: HoldingId): void {
  const { holdings, platforms, ledger } = city;
  const { rows, books, number } = tables;
  const platform = holdings.platform[holding];
  const fen = holdings.paidFen[holding];
  const { commission } = rulesOf(platforms[platform], number, levers);
  const keptFen = Math.round((fen * commission) / 1000);
  payOut(city, holding, rows.voucherUsed, fen);
  ledger.post(rows.voucherPaid, fen - keptFen, platform, holdings.provider[holding], number);
  books.used[0]++;
  if (isInstead(holdings, holding)) books.usedInstead[0]++;
}

/** A voucher's last day is over: its price goes back, or the shop and the platform share it. */
export function expire(city: City, tables: InstoreTables, holding: HoldingId): void {
  const { holdings, platforms, ledger } = city;
  const { rows, books, number } = tables;
  const platform = holdings.platform[holding];
  const { expiryRefund } = rulesOf(platforms[platform], number, levers);
  if (expiryRefund === Refund.on) {
    repay(city, tables, holding);
    return;
  }
  const fen = holdings.paidFen[holding];
  const shopFen = Math.round(shopsBreakage * fen);
  payOut(city, holding, rows.voucherExpired, fen);
  ledger.post(rows.breakage, shopFen, platform, holdings.provider[holding], number);
  books.broken[0]++;
}

/** A voucher's whole price goes back to its buyer. */
export function repay(city: City, { rows, books }: InstoreTables, holding: HoldingId): void {
  payOut(city, holding, rows.voucherBack, city.holdings.paidFen[holding]);
  books.repaid[0]++;
}
