// Kinds of shops that people go to: what a visit costs and how long it lasts (all assumed), and
// when in the day and week people go.

import { secondsPerHour, type Fen, type Seconds } from '../../kernel/units.ts';
import type { MerchantTier } from '../../world/merchants.ts';

export interface Kind extends MerchantTier {
  /** Of 1,000 wishes. */
  readonly needsPerMille: number;
  /** Seconds of a visit in the mean; they follow a gamma distribution. */
  readonly staySeconds: Seconds;
  /** What serving a guest costs the shop over the full price of the visit. */
  readonly costShare: number;
}

export const kinds: readonly Kind[] = [
  kind('restaurant', '餐馆', 'Restaurant', {
    shops: 560, needs: 620, billFen: 14_000, minutes: 70, costShare: 0.38,
  }),
  kind('hair', '美发美容', 'Hair and beauty', {
    shops: 200, needs: 140, billFen: 12_000, minutes: 60, costShare: 0.2,
  }),
  kind('leisure', '休闲娱乐', 'Leisure', {
    shops: 140, needs: 150, billFen: 18_000, minutes: 120, costShare: 0.15,
  }),
  kind('massage', '足疗按摩', 'Massage', {
    shops: 100, needs: 90, billFen: 16_000, minutes: 80, costShare: 0.3,
  }),
];

function kind(
  id: string,
  zh: string,
  en: string,
  { shops, needs, billFen, minutes, costShare }: {
    readonly shops: number;
    readonly needs: number;
    readonly billFen: Fen;
    readonly minutes: number;
    readonly costShare: number;
  },
): Kind {
  return {
    id, label: { zh, en }, perMille: shops, needsPerMille: needs, basketFen: billFen,
    staySeconds: minutes * 60, costShare, readySeconds: 0, quality: 4.4, radiusMetres: 5000,
  };
}

/** Visits by the hour in which people set out; sums to 1 (assumed). */
export const needShareByHour: readonly number[] = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0.01, 0.03, 0.1,
  0.14, 0.07, 0.04, 0.04, 0.05, 0.1, 0.16, 0.13, 0.08, 0.04, 0.01, 0,
];

const hourShares = needShareByHour.map((share) => ({ perMille: 1000 * share }));
const firstWeekendDay = 5;

/** The second of a day at which somebody sets out, by luck from 0 to 1. */
export function secondByLuck(luck: number): Seconds {
  let left = luck * 1000;
  let hour = 0;
  while (hour < hourShares.length - 1 && left >= hourShares[hour].perMille) {
    left -= hourShares[hour].perMille;
    hour++;
  }
  const share = hourShares[hour].perMille;
  const into = share > 0 ? Math.min(left / share, 1) : 0;
  return Math.min((hour + 1) * secondsPerHour - 1, Math.floor((hour + into) * secondsPerHour));
}

/** Wishes on a weekday over those of a mean day (assumed). */
export function wishesOn(weekday: number): number {
  return weekday >= firstWeekendDay ? 1.25 : 0.9;
}

/** How much likelier a voucher is used on a weekday than on a mean day (assumed). */
export function usesOn(weekday: number): number {
  return weekday >= firstWeekendDay ? 1.6 : 0.8;
}
