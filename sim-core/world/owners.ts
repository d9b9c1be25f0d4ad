// Whose an order, a rider or a merchant is: the platform that an order came through and the
// vertical that it belongs to; the platform that a rider works for; the tier of a merchant, and
// what its merchants have decided.

import type { HoldingId, MerchantId, OrderId, RiderId } from '../kernel/units.ts';
import type { MerchantRules } from '../policy/rules.ts';
import type { City, VerticalHere } from './city.ts';
import type { Platform } from './platform.ts';

/** The platform through which an order was placed. */
export function platformOf(city: City, order: OrderId): Platform {
  return city.platforms[city.orders.platform[order]];
}

/** The vertical that an order belongs to. */
export function verticalOf(city: City, order: OrderId): VerticalHere {
  return city.verticals[city.orders.vertical[order]];
}

/** The vertical that a holding belongs to. */
export function verticalOfHolding({ verticals, holdings }: City, holding: HoldingId): VerticalHere {
  return verticals[holdings.vertical[holding] - 1];
}

/** Whether an order, or what it was referred for, is of a private vertical. */
export function isPrivateOrder(city: City, order: OrderId): boolean {
  const holding = city.orders.referral[order] - 1;
  const vertical = holding < 0 ? verticalOf(city, order) : verticalOfHolding(city, holding);
  return vertical.isPrivate === true;
}

/** The platform for which a rider is online, or was last. */
export function employerOf(city: City, rider: RiderId): Platform {
  return city.platforms[city.riders.platform[rider]];
}

/** A merchant's tier, by its place in `city.tiers`. */
export function tierOf({ merchants, verticals }: City, merchant: MerchantId): number {
  return verticals[merchants.vertical[merchant]].firstTier + merchants.tier[merchant];
}

/** What the merchants of a merchant's tier have decided together. */
export function merchantRulesOf(city: City, merchant: MerchantId): MerchantRules {
  return city.rules.merchants[tierOf(city, merchant)];
}

/** Whether a merchant is a shop of a chain. */
export function isOfChain(city: City, merchant: MerchantId): boolean {
  return city.tiers[tierOf(city, merchant)].isChain === true;
}
