// An order that a vertical has referred to a merchant of another: how much its lateness weighs, and
// what whoever referred it is told when it ends.

import type { Fen, OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Due, releaseHolding } from '../world/holdings.ts';
import { verticalOfHolding } from '../world/owners.ts';
import { isReferred } from '../world/orders.ts';

/** By how many thousandths of the usual more an order's lateness weighs. */
export function lateExtraOf(city: City, order: OrderId): number {
  if (!isReferred(city.orders, order)) return 0;
  const holding = city.orders.referral[order] - 1;
  const { own, referral } = verticalOfHolding(city, holding);
  return referral?.lateExtra(city, own, holding) ?? 0;
}

/** The order has ended: whoever referred it is told, and its holding ends. */
export function endReferral(
  city: City,
  order: OrderId,
  isBrought: boolean,
  rideFen: Fen,
): void {
  if (!isReferred(city.orders, order)) return;
  const holding = city.orders.referral[order] - 1;
  const { own, referral } = verticalOfHolding(city, holding);
  referral?.ended(city, own, holding, isBrought, rideFen);
  city.facts.holdingEnded(holding, Due.refer);
  releaseHolding(city.holdings, holding);
}
