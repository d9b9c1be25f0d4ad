// What an order pays its rider under the policy in force: one formula for the offer and the
// pay-out.

import type { Fen, OrderId } from '../kernel/units.ts';
import type { InForce } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { platformOf } from '../world/owners.ts';
import { inForce } from './simulation.ts';

/** Hours in which the peak bonus is paid: lunch and dinner. */
export function isPeak(hour: number): boolean {
  return (hour >= 11 && hour < 13) || (hour >= 17 && hour < 19);
}

/** Base, distance and bonus for an order taken now. */
export function expectedPayFen(city: City, order: OrderId): Fen {
  const { policy } = platformOf(city, order);
  const fixedFen = basePayFen(city, policy, order) + kmPayFen(city, policy, order);
  return fixedFen + bonusFen(city, policy, order);
}

export function basePayFen(city: City, policy: InForce, order: OrderId): Fen {
  return inForce(city, policy.riderBasePay, city.orders.district[order]);
}

export function kmPayFen(city: City, policy: InForce, order: OrderId): Fen {
  const perKm = inForce(city, policy.riderPerKmPay, city.orders.district[order]);
  return Math.round((perKm * city.orders.rideMetres[order]) / 1000);
}

export function bonusFen(city: City, policy: InForce, order: OrderId): Fen {
  const { hour, rainLevel } = city.now;
  const district = city.orders.district[order];
  const peakFen = isPeak(hour) ? inForce(city, policy.riderPeakBonus, district) : 0;
  return peakFen + (rainLevel > 0 ? inForce(city, policy.riderRainBonus, district) : 0);
}
