// Targets that several places have: what riders earn, how much they carry, what platforms keep, and
// what merchants are left with. Bands with an `assumed` width say so.

import type { Tally } from '../../sim-core/figures.ts';
import type { CalibrationTarget } from './case.ts';

const level = { measured: 'baseline', fitted: true, weight: 1 } as const;
const engagedHours = (tally: Tally): number => tally.sum('engagedSeconds') / 3600;
/** Published revenue is less what consumers were let off (A3.01, A3.02). */
const netRevenueFen = (tally: Tally): number => (
  tally.sum('platformRevenueFen') - tally.sum('platformCouponFen')
);

/** Monthly income of those who ride at least 22 days for 6 hours, in yuan. */
export function monthlyIncome(low: number, high: number, cite: string): CalibrationTarget {
  return {
    ...level, id: 'monthly-income',
    label: { zh: '高频骑手月收入（分）', en: 'Monthly income of frequent riders, fen' },
    reading: 'rider.monthly-income', low: low * 100, high: high * 100, cites: ['A4.05', cite],
  };
}

/** What holds everywhere. */
export const everywhere: readonly CalibrationTarget[] = [
  {
    ...level, id: 'pay-per-order', label: { zh: '每单报酬（分）', en: 'Pay an order, fen' },
    reading: 'platform.rider-pay-per-order', low: 500, high: 700, cites: ['A4.13'],
  },
  {
    ...level, id: 'engaged-hour',
    label: { zh: '在途每小时报酬（分，未扣成本）', en: 'Gross pay an engaged hour, fen' },
    reading: (tally) => tally.sum('riderPayFen') / engagedHours(tally),
    low: 2500, high: 3000, cites: ['A1.27', 'A4.13'],
  },
  {
    // Width assumed: a tenth on either side.
    ...level, id: 'pay-of-revenue',
    label: { zh: '骑手报酬占平台收入', en: 'Rider pay over platform revenue' },
    reading: (tally) => tally.sum('riderPayFen') / netRevenueFen(tally),
    low: 0.64, high: 0.78, cites: ['A3.01', 'A3.02'],
  },
  {
    // Width assumed: 15 % on either side.
    ...level, id: 'take',
    label: { zh: '平台收入占交易额', en: 'Platform revenue over all that orders cost' },
    reading: (tally) => (
      netRevenueFen(tally) / (tally.sum('paidFen') + tally.sum('platformCouponFen'))
    ),
    low: 0.116, high: 0.158, cites: ['A3.02'],
  },
  {
    ...level, id: 'expectation',
    label: { zh: '预期与实际时薪之差', en: 'Expected over actual earnings, less one' },
    reading: 'rider.expectation-gap', low: -0.05, high: 0.05, cites: [],
  },
  {
    ...level, id: 'losing', label: { zh: '一周亏损商家', en: 'Merchants who lose money in a week' },
    reading: 'merchant.losing-share', low: 0, high: 0.1, cites: [],
  },
];

/** Width assumed: 15 % on either side, as for the stages of an order. */
export const perWaveHour: CalibrationTarget = {
  ...level, id: 'wave-hour',
  label: { zh: '在途每小时送单', en: 'Orders an engaged hour' },
  reading: (tally) => tally.sum('handOvers') / engagedHours(tally),
  low: 4.44 * 0.85, high: 4.44 * 1.15, cites: ['A1.27'],
};
