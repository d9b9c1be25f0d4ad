// What is carried across town, and by what each kind differs (all numbers of this vertical are
// assumed).

import { secondsPerMinute, type Fen } from '../../kernel/units.ts';
import type { MerchantTier } from '../../world/merchants.ts';

/** A kind of thing that is carried. */
export interface Kind {
  readonly id: string;
  /** Of 1,000 needs. */
  readonly perMille: number;
  readonly leastGrams: number;
  readonly mostGrams: number;
  /** Whether it comes from elsewhere to whoever needs it, and not the other way round. */
  readonly isFetched?: boolean;
}

export const KindNumber = { document: 0, parcel: 1, forgotten: 2, mending: 3 } as const;

/** By `KindNumber`. */
export const kinds: readonly Kind[] = [
  { id: 'document', perMille: 400, leastGrams: 200, mostGrams: 1000 },
  { id: 'parcel', perMille: 300, leastGrams: 500, mostGrams: 10_000 },
  { id: 'forgotten', perMille: 200, leastGrams: 200, mostGrams: 5000, isFetched: true },
  { id: 'mending', perMille: 100, leastGrams: 300, mostGrams: 3000 },
];

/** Tiers of merchants: desks of the platform, which stand nowhere, and workshops that mend. */
export const Tier = { desk: 0, workshop: 1 } as const;

/** What a usual errand costs: the unit in which a need's price is told. */
export const usualPriceFen: Fen = 1800;

const promiseSeconds = 45 * secondsPerMinute;
const reach = { basketFen: usualPriceFen, promiseSeconds, radiusMetres: 8000, readySeconds: 0 };

/** By `Tier`. */
export const tiers: readonly MerchantTier[] = [
  { id: 'desk', label: { zh: '跑腿服务台', en: 'Errand desk' }, perMille: 500, quality: 4.7, ...reach },
  { id: 'workshop', label: { zh: '织补店', en: 'Workshop' }, perMille: 500, quality: 4.6, ...reach },
];

/** Of 1,000 needs those for each tier. */
export const needsByTier: readonly number[] = [
  1000 - kinds[KindNumber.mending].perMille, kinds[KindNumber.mending].perMille,
];

/** Needs by hour: offices, lunch and the way home; sums to 1. */
export const needShareByHour: readonly number[] = [
  0.006, 0.004, 0.003, 0.003, 0.004, 0.006, 0.014, 0.035, 0.07, 0.085, 0.085, 0.075,
  0.065, 0.06, 0.07, 0.075, 0.075, 0.075, 0.06, 0.045, 0.035, 0.025, 0.015, 0.01,
];
