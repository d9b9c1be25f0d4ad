// When a shop is open: in the hours of its tier, and at night if it is a pharmacy on duty. Who is
// on duty is drawn by shop and month; a higher share adds shops and takes none away.

import { draw } from '../../kernel/random.ts';
import { daysPerMonth, secondsPerDay, type MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { levers } from './levers.ts';
import { isNight, isOpenAt, shopTiers, Tier } from './shops.ts';
import type { RetailTables } from './tables.ts';

/** Whether a shop is a pharmacy on duty in the month of a day. */
export function isOnDuty(
  { merchants, platforms }: City,
  { number, keys }: RetailTables,
  merchant: MerchantId,
  day: number,
): boolean {
  if (merchants.tier[merchant] !== Tier.pharmacy) return false;
  const { dutyShare } = rulesOf(platforms[0], number, levers);
  const month = Math.floor(day / daysPerMonth);
  return draw(keys.duty, merchants.key[merchant], month) < dutyShare / 1000;
}

/** Whether all shops of a tier serve people now, or none does; pharmacies differ at night. */
export function areOpenNow(
  { now }: City,
  _tables: RetailTables,
  tier: number,
): boolean | undefined {
  if (isOpenAt(shopTiers[tier], now.hour)) return true;
  return tier === Tier.pharmacy ? undefined : false;
}

/** Whether a shop serves people now. */
export function isOpenNow(city: City, tables: RetailTables, merchant: MerchantId): boolean {
  const { now, merchants } = city;
  if (isOpenAt(shopTiers[merchants.tier[merchant]], now.hour)) return true;
  const day = Math.floor(now.seconds / secondsPerDay);
  return isNight(now.hour) && isOnDuty(city, tables, merchant, day);
}
