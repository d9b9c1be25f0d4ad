// What people want done at home, and when: it follows from the need's key, so that every policy
// meets the same wishes. A worker comes into question who is free then, with time for the way.

import { draw, type Key } from '../../kernel/random.ts';
import { placeByShare } from '../../kernel/shares.ts';
import { secondsPerDay, type MerchantId, type Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { listOf } from '../../world/reach.ts';
import type { Whereabouts } from '../../world/vertical.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { isFree, secondOfSlot, slotAt, slotsPerDay } from '../fulfilment/calendar.ts';
import { levers } from './levers.ts';
import { isContract, services } from './services.ts';
import type { HomeTables } from './tables.ts';
import { slotsFor, slotsSetAside } from './time-set-aside.ts';

/** Occasions of a need's draws. */
const tierOccasion = 0;
const urgentOccasion = 1;
const dayOccasion = 2;
const slotOccasion = 3;

/** Days ahead for which people book: from tomorrow on (assumed). */
const bookedDays = 4;
/** Contracts begin in three to ten days (assumed). */
const leastContractDays = 3;
const contractDaysSpread = 8;

const shares = services.map(({ needsPerMille }) => ({ perMille: needsPerMille }));

/** The service that a need is for, and when. */
export function tierWanted(city: City, tables: HomeTables, needKey: Key): number {
  const { wanted, keys } = tables;
  const now = city.now.seconds;
  const today = Math.floor(now / secondsPerDay);
  const slotNow = slotAt(now % secondsPerDay) + 1;
  const tier = placeByShare(shares, draw(keys.need, needKey, tierOccasion));
  const { urgentShare, contractDays } = services[tier];
  wanted.tier = tier;
  const isForNow = draw(keys.need, needKey, urgentOccasion) < urgentShare;
  const last = slotsPerDay - slotsFor(tier);
  wanted.isUrgent = isForNow && slotNow >= 0 && slotNow <= last;
  if (wanted.isUrgent) {
    wanted.day = today;
    wanted.slot = slotNow;
    return tier;
  }
  const luck = draw(keys.need, needKey, dayOccasion);
  wanted.day = today + (contractDays > 0
    ? leastContractDays + Math.floor(luck * contractDaysSpread)
    : 1 + Math.floor(luck * bookedDays));
  wanted.slot = contractDays > 0
    ? 0
    : Math.floor(draw(keys.need, needKey, slotOccasion) * (last + 1));
  return tier;
}

/** When a visit of a need should begin. */
export function wantedSeconds({ wanted }: HomeTables): Seconds {
  return wanted.day * secondsPerDay + secondOfSlot(wanted.slot);
}

/** Counts a need, and whether anybody is free for it within reach. */
export function needArises(
  city: City,
  tables: HomeTables,
  { consumer, x, y, zone }: Whereabouts,
  tier: number,
): void {
  const { merchants, platforms, space, verticals } = city;
  const { books, number, wanted } = tables;
  const kind = verticals[number].firstList + tier;
  const list = listOf(space, kind, zone);
  wanted.consumer = consumer;
  books.needs[0]++;
  for (const { reach } of platforms) {
    const radius = reach.radiusMetres[kind];
    for (let place = reach.start[list]; place < reach.start[list + 1]; place++) {
      const merchant = reach.merchant[place];
      const dx = merchants.x[merchant] - x;
      const dy = merchants.y[merchant] - y;
      if (dx * dx + dy * dy > radius * radius || !isFreeForIt(city, tables, merchant)) continue;
      books.served[0]++;
      return;
    }
  }
}

/** Whether a worker is shown, and free when the need of the moment wants somebody. */
export function isFreeForIt(
  { now }: City,
  tables: HomeTables,
  merchant: MerchantId,
): boolean {
  const { workers, wanted } = tables;
  const { tier, day, slot, isUrgent } = wanted;
  if (workers.isShown[merchant] === 0 || workers.contractUntil[merchant] > day) return false;
  if (isUrgent && workers.freeAt[merchant] > now.seconds) return false;
  return isContract(tier)
    || isFree(workers, merchant, day, slot, slotsSetAside(tables, tier, slot));
}

/** Needs over those of an ordinary day. */
export function needFactor({ platforms }: City, { number }: HomeTables): number {
  return rulesOf(platforms[0], number, levers).level / 1000;
}
