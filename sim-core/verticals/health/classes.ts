// How urgent cases are, how long each takes, and the desk that they come to, as whoever only shows
// them needs them.

import { secondsPerMinute, type Fen, type Seconds } from '../../kernel/units.ts';
import type { MerchantTier } from '../../world/merchants.ts';

/** Classes of cases: fever, an ordinary complaint, and the same medicine once more. */
export const Class = { urgent: 0, ordinary: 1, repeat: 2 } as const;
/** By `Class`. */
export const classes = [{ perMille: 150 }, { perMille: 600 }, { perMille: 250 }] as const;

/** Means of a consultation and of a pharmacist's check. */
export const consultSeconds: Seconds = 7 * secondsPerMinute;
export const checkSeconds: Seconds = 2 * secondsPerMinute;
/** What a consultation costs its consumer. */
export const feeFen: Fen = 2500;

/** Stars of a consultation that went well. */
export const quality = 4.7;

/** One desk, which everybody reaches. */
export const tiers: readonly MerchantTier[] = [{
  id: 'online-clinic', label: { zh: '在线诊室', en: 'Online clinic' }, perMille: 1000,
  basketFen: feeFen, readySeconds: consultSeconds, quality, radiusMetres: 1_000_000,
  promiseSeconds: consultSeconds,
}];
