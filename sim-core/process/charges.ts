// What an order costs a merchant besides its goods, under the rules in force.

import { perMilleOf } from '../kernel/units.ts';
import type { DistrictId, Fen, MerchantId, OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { isOfChain } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';

/** Whom a cap protects, by the option's number. */
const CapScope = { all: 0, independents: 1 } as const;

/** What a platform asks of a merchant for an order besides commission: by distance, and a share. */
export function deliveryChargeFen(city: City, platform: Platform, order: OrderId): Fen {
  const { merchantDeliveryBase, merchantDeliveryPerKm, merchantDeliveryFrom } = platform.rules;
  const beyond = Math.max(0, city.orders.rideMetres[order] - merchantDeliveryFrom);
  return merchantDeliveryBase + Math.round((merchantDeliveryPerKm * beyond) / 1000);
}

/** Commission on an order under the rules in force. */
export function commissionFen(city: City, platform: Platform, order: OrderId): Fen {
  const { basketFen, merchant, district } = city.orders;
  const rate = commissionPerMille(city, platform, merchant[order], district[order]);
  return perMilleOf(basketFen[order], rate);
}

/**
 * The rate for a merchant's orders to a district: what is asked, up to the regulator's cap; nothing
 * of a platform's own merchants.
 */
export function commissionPerMille(
  city: City,
  platform: Platform,
  merchant: MerchantId,
  district: DistrictId,
): number {
  if (city.verticals[city.merchants.vertical[merchant]].isPlatformsOwn === true) return 0;
  const asked = platform.rules.commission.at(district);
  const { commissionCap, commissionCapScope } = city.rules.regulator;
  const isCapped = commissionCapScope === CapScope.all || !isOfChain(city, merchant);
  const rate = isCapped ? Math.min(asked, commissionCap) : asked;
  const { listings, rules } = platform;
  const isExclusive = listings.isExclusive[merchant >> city.merchants.bits] === 1;
  return isExclusive ? Math.max(0, rate - rules.exclusiveRebate) : rate;
}
