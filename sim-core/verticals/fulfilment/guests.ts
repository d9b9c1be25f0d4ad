// People who come to the merchant itself and are served beside orders, by whoever makes these
// ready. When each comes follows from the merchant's own keyed draws; a change in how many come
// moves the later ones.

import { quantileAt, type Quantiles } from '../../kernel/quantiles.ts';
import type { Records } from '../../kernel/records.ts';
import { bits, type Key } from '../../kernel/random.ts';
import { secondsPerHour, type MerchantId } from '../../kernel/units.ts';

/** A merchant's columns for them: rows have the merchants' ids. */
export const guestColumns = {
  /** When the next guest comes, and the guest's number. */
  guestAt: 'f64',
  guest: 'f64',
  guestsPerDay: 'f64',
} as const;

/** By merchant, who comes next. */
export type Guests = Records<typeof guestColumns>;

/** Draws of a guest: of the time until the next one, and two that a vertical may use. */
const drawsPerGuest = 3;

/** What the stream of guests is drawn from. */
export interface Arrivals {
  /** Set from the run's seed. */
  key: Key;
  readonly exponential: Quantiles;
  /** Share of a day's guests in each hour. */
  readonly shareByHour: Float64Array;
}

/** The occasion of a draw about a guest, 1 or 2. */
export function guestOccasion(guest: number, nth: 1 | 2): number {
  return guest * drawsPerGuest + nth;
}

/** The present guest of a merchant has come: finds when the next one does. */
export function nextGuest(
  guests: Pick<Guests, 'guestAt' | 'guest'>,
  merchant: MerchantId,
  merchantKey: Key,
  guestsPerDay: number,
  { key, exponential, shareByHour }: Arrivals,
): void {
  const guest = guests.guest[merchant]++;
  const mass = quantileAt(exponential, bits(key, merchantKey, guest * drawsPerGuest));
  guests.guestAt[merchant] =
    nextArrival(guests.guestAt[merchant], mass / guestsPerDay, shareByHour);
}

/** The moment at which a share of a day's arrivals has passed since `from`. */
function nextArrival(fromSeconds: number, dayShare: number, shareByHour: Float64Array): number {
  let at = fromSeconds;
  let left = dayShare;
  for (;;) {
    const hour = Math.floor(at / secondsPerHour);
    const perSecond = shareByHour[hour % 24] / secondsPerHour;
    const hourEnd = (hour + 1) * secondsPerHour;
    const massInHour = perSecond * (hourEnd - at);
    if (left < massInHour) return at + left / perSecond;
    left -= massInHour;
    at = hourEnd;
  }
}
