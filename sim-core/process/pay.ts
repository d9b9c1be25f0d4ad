// What an order pays its rider under the policy in force: one formula for the offer and the
// pay-out.

import type { DistrictId, Fen, OrderId } from '../kernel/units.ts';
import type { PlatformRules } from '../policy/rules.ts';
import type { City } from '../world/city.ts';
import { platformOf, verticalOf } from '../world/owners.ts';

/** Hours in which the peak bonus is paid: lunch and dinner. */
export function isPeak(hour: number): boolean {
  return (hour >= 11 && hour < 13) || (hour >= 17 && hour < 19);
}

/** Distance of the order by which riders compare posted pay (assumed). */
const usualKilometres = 2.2;

/** What an order of usual distance pays by the rules posted for an hour: what riders can see. */
export function postedPayFen(
  { rules: { regulator } }: City,
  rules: PlatformRules,
  district: DistrictId,
  hour: number,
  rainLevel: number,
): number {
  const peakFen = isPeak(hour) ? rules.riderPeakBonus.at(district) : 0;
  const rainFen = rainLevel > 0 ? rules.riderRainBonus : 0;
  const kmFen = rules.riderPerKmPay.at(district) * usualKilometres;
  const fen = rules.riderBasePay.at(district) + kmFen + peakFen + rainFen;
  return Math.max(fen, regulator.leastPerOrder);
}

/** The least that an hour online is paid on a platform, by its guarantee or by law; 0 for none. */
export function guaranteedFen({ rules: { regulator } }: City, rules: PlatformRules): Fen {
  return Math.max(rules.riderGuarantee, regulator.leastPerOnlineHour);
}

/** The least that riders can tell an hour online to bring: one fen where only its work has one. */
export function floorFen(city: City, rules: PlatformRules): Fen {
  const hasFloor = city.rules.regulator.leastPerEngagedHour > 0;
  return Math.max(guaranteedFen(city, rules), hasFloor ? 1 : 0);
}

/** Base, distance and bonus for an order taken now, no less than the regulator's least. */
export function expectedPayFen(city: City, order: OrderId): Fen {
  const { rules } = platformOf(city, order);
  const fixedFen = basePayFen(city, rules, order) + kmPayFen(city, rules, order);
  return Math.max(fixedFen + bonusFen(city, rules, order), city.rules.regulator.leastPerOrder);
}

/** The base, or all that is paid for an order whose vertical has rates of its own. */
export function basePayFen(city: City, rules: PlatformRules, order: OrderId): Fen {
  const { own, ridePayFen } = verticalOf(city, order);
  return ridePayFen === undefined
    ? rules.riderBasePay.at(city.orders.district[order])
    : ridePayFen(city, own, order);
}

export function kmPayFen(city: City, rules: PlatformRules, order: OrderId): Fen {
  if (verticalOf(city, order).ridePayFen !== undefined) return 0;
  const perKm = rules.riderPerKmPay.at(city.orders.district[order]);
  return Math.round((perKm * city.orders.rideMetres[order]) / 1000);
}

export function bonusFen(city: City, rules: PlatformRules, order: OrderId): Fen {
  if (verticalOf(city, order).ridePayFen !== undefined) return 0;
  const { hour, rainLevel } = city.now;
  const district = city.orders.district[order];
  const peakFen = isPeak(hour) ? rules.riderPeakBonus.at(district) : 0;
  return peakFen + (rainLevel > 0 ? rules.riderRainBonus : 0);
}
