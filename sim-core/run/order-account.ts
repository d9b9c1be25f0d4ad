// What an open order's money comes to under the rules in force: who pays, and who gets how much of
// it. Worked out only when somebody asks.

import type { Fen, OrderId } from '../kernel/units.ts';
import { commissionFen } from '../process/charges.ts';
import { expectedPayFen } from '../process/pay.ts';
import type { City } from '../world/city.ts';
import { paidFenOf, Stage } from '../world/orders.ts';
import { platformOf } from '../world/owners.ts';

/**
 * One order's money, hundredths of a yuan. Customer and coupon of the platform together pay what
 * merchant, rider and platform get; what is paid for payment, support and food is left out.
 */
export interface OrderAccount {
  /** Basket and fee less coupons and a member's discount. */
  readonly customerFen: Fen;
  /** The platform's coupon and what a member is let off, which its own part has paid for. */
  readonly platformCouponFen: Fen;
  /** Basket less commission and its own coupon. */
  readonly merchantFen: Fen;
  /** Pay for this order as of now; a penalty for being late comes off it. */
  readonly riderFen: Fen;
  /** Commission and fee less coupon and rider's pay; below 0 where the platform pays in. */
  readonly platformFen: Fen;
}

/** The account of an open order; undefined when there is none in this row. */
export function accountOf(city: City, order: OrderId): OrderAccount | undefined {
  const { orders } = city;
  if (order >= orders.end || orders.stage[order] === Stage.free) return undefined;
  const basketFen = orders.basketFen[order];
  const feeFen = orders.feeFen[order];
  const platformCouponFen = orders.platformCouponFen[order] + orders.memberFen[order];
  const merchantCouponFen = orders.merchantCouponFen[order];
  const chargeFen = commissionFen(city, platformOf(city, order), order);
  const riderFen = expectedPayFen(city, order);
  return {
    customerFen: paidFenOf(orders, order),
    platformCouponFen,
    merchantFen: basketFen - merchantCouponFen - chargeFen,
    riderFen,
    platformFen: chargeFen + feeFen - platformCouponFen - riderFen,
  };
}
