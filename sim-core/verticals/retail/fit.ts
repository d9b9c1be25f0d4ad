// How well goods fit. What comes is not quite what was expected: the gap is exponential, and goods
// go back when it is wider than buyers of their kind bear. Whoever has tried a thing on a screen
// has seen a part of the gap and taken another that fits better.

import { pow } from '../../kernel/math.ts';
import type { OrderId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { Switch } from '../fulfilment/switch.ts';
import { levers } from './levers.ts';
import { Tier } from './shops.ts';
import type { RetailTables } from './tables.ts';

/** What is left of the gap of things that have been tried on (assumed). */
const gapLeft = 0.6;
/** Pictures of goods in the round, for each order of what can be tried on (assumed). */
const tryOnFen = 60;

/** Whether what a tier sells is tried on before it is ordered. */
export function isTriedOn({ platforms }: City, { number }: RetailTables, tier: number): boolean {
  const { tryOn } = rulesOf(platforms[0], number, levers);
  return tryOn === Switch.on && (tier === Tier.beautyDigital || tier === Tier.homeBooksPets);
}

/**
 * Share of goods that go back, of those of which `usualShare` does: with a mean of 1 the gap is
 * wider than g in exp(-g), so that what is borne is -ln(usualShare), and `gap` times as wide a gap
 * is wider than that in usualShare^(1/gap).
 */
export function sentBackShare(usualShare: number, gap: number): number {
  return usualShare === 0 ? 0 : pow(usualShare, 1 / gap);
}

/** Share of a tier's goods that go back, of those of which `usualShare` does. */
export function sentBackOf(
  city: City,
  tables: RetailTables,
  tier: number,
  usualShare: number,
): number {
  return isTriedOn(city, tables, tier) ? sentBackShare(usualShare, gapLeft) : usualShare;
}

/** What was tried on before an order is paid for. */
export function payTryOn(city: City, tables: RetailTables, order: OrderId): void {
  const { orders, merchants, ledger } = city;
  const { rows, number } = tables;
  const merchant = orders.merchant[order];
  if (!isTriedOn(city, tables, merchants.tier[merchant])) return;
  ledger.post(rows.tryOn, tryOnFen, orders.platform[order], merchant, number);
}
