// Devices that record a visit: how long it took and how well it was done. From its own visits the
// platform learns how long a service really takes (time-set-aside.ts), and how good each worker is
// beyond what a test said once.

import type { HoldingId, MerchantId, Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { Switch } from '../fulfilment/switch.ts';
import { levers } from './levers.ts';
import type { HomeTables } from './tables.ts';

/** A device's wear and its records, a visit (assumed). */
const recorderFen = 200;
/** How far a recorded visit moves the score of its worker (assumed). */
const recordWeight = 0.1;

/** A visit through the platform is over: it is recorded, and the record paid for. */
export function recordVisit(
  city: City,
  tables: HomeTables,
  holding: HoldingId,
  seconds: Seconds,
  quality: number,
): void {
  const { holdings, merchants, platforms, ledger } = city;
  const { recorded, workers, rows, number } = tables;
  const { recorder } = rulesOf(platforms[0], number, levers);
  if (recorder === Switch.off) return;
  const worker: MerchantId = holdings.provider[holding];
  const tier = merchants.tier[worker];
  recorded.visits[tier]++;
  recorded.seconds[tier] += seconds;
  recorded.squares[tier] += seconds * seconds;
  workers.score[worker] += recordWeight * (quality - workers.score[worker]);
  ledger.post(rows.recorder, recorderFen, holdings.platform[holding], none, number);
}
