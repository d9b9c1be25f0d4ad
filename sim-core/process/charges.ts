// What an order costs a merchant besides its goods: one formula for what is posted, and one for
// what the same order would cost at the defaults, by which merchants know whether terms are usual.

import { perMilleOf, type Fen, type OrderId } from '../kernel/units.ts';
import { couponLevers, platformLevers } from '../policy/levers/index.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';

/** Commission on an order under the rules in force. */
export function commissionFen(city: City, platform: Platform, order: OrderId): Fen {
  const { orders, rules } = city;
  const asked = platform.rules.commission.at(orders.district[order]);
  return perMilleOf(orders.basketFen[order], Math.min(asked, rules.regulator.commissionCap));
}

/** What a merchant is charged on a basket, coupons included, where nothing has been decided. */
export function usualChargesFen(basketFen: Fen): Fen {
  const { amount, threshold, merchantShare } = couponLevers;
  const couponFen = basketFen < threshold.value ? 0 : Math.min(amount.value, basketFen);
  const shareFen = perMilleOf(couponFen, merchantShare.value);
  return perMilleOf(basketFen, platformLevers.commission.value) + shareFen;
}
