// Riders who hurry and riders who fall. Pressure is felt when a leg begins; danger adds up along
// the way, and whether it came to an accident is drawn once, when the day closes. So an accident
// costs the rider's next days and not the orders on hand.

import {
  accidentChance, accidentCostFen, dangerOfSpeed, daysLostAt, insuredFen, ownFenPerMetre,
  usualDangerOf,
} from '../decide/accident.ts';
import { pressureOf, speedUpAt, strainAfter } from '../decide/hurry.ts';
import { draw } from '../kernel/random.ts';
import { secondsPerDay, secondsPerHour } from '../kernel/units.ts';
import type { Metres, OrderId, RiderId, Seconds } from '../kernel/units.ts';
import { assumptions as defaults } from '../policy/levers/index.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { platformOf } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';
import { closeCards, isInTraining, lateStakeFen } from '../world/points-card.ts';
import { Reason } from '../world/reasons.ts';
import type { Simulation } from './simulation.ts';

/** What a rider at the merchant's still reckons for a metre to the door, seconds (assumed). */
const secondsPerMetre = 0.25;
/** Draws about an accident beside whether it happens: how bad it is. */
const harmOccasion = 1 << 20;

/**
 * A leg begins that usually takes so long; the order is that of its end. What it adds to the
 * rider's strain, and by which share the rider is faster than usual.
 */
export function speedUpOf(
  city: City,
  rider: RiderId,
  order: OrderId,
  isDrop: boolean,
  usualSeconds: Seconds,
): number {
  const { speedPressure } = city.assumptions;
  if (speedPressure === 0) return 0;
  const { promisedAt, rideMetres, kerbSeconds } = city.orders;
  const toDoor = isDrop ? 0 : secondsPerMetre * rideMetres[order] + kerbSeconds[order];
  const leftSeconds = promisedAt[order] - city.now.seconds - usualSeconds - toDoor;
  const number = rider >> city.riders.bits;
  const stakeFen = lateStakeFen(platformOf(city, order), number);
  const { strain } = city.safety;
  strain[number] = strainAfter(strain[number], pressureOf(leftSeconds, stakeFen));
  return speedUpAt(strain[number], speedPressure / 1000);
}

/** What riders take for usual: uninsured, at the rate at the defaults. */
const usualFenPerMetre = ownFenPerMetre(defaults.accidentRate.value, false);

/**
 * A rider covers a way: what it adds to the day's metres and to their danger, and what that danger
 * is expected to cost the rider beyond the usual, by which riding is worth less.
 */
export function rideOn(city: City, rider: RiderId, metres: Metres, speedUp: number): void {
  const { riders, safety, now, assumptions } = city;
  const number = rider >> riders.bits;
  const online = riders.workedSeconds[rider] + now.seconds - riders.onlineSince[rider];
  const growth = assumptions.speedDanger / 1000;
  const hours = online / secondsPerHour;
  const usual = usualDangerOf(now.rainLevel, now.isHot, hours);
  const danger = usual * dangerOfSpeed(speedUp, growth);
  const fenPerMetre = ownFenPerMetre(assumptions.accidentRate, isInsured(city));
  const dangerFen = metres * (danger * fenPerMetre - usual * usualFenPerMetre);
  riders.riddenMetres[rider] += metres;
  safety.riskMetres[number] += Math.round(metres * danger);
  safety.gainedMetres[number] += Math.round(metres * speedUp);
  safety.dangerFen[number] += dangerFen;
  safety.uncountedDangerFen[number] += dangerFen;
}

/** Whether the law has riders insured, so that the purse bears most of what accidents cost. */
function isInsured({ rules }: City): boolean {
  return rules.regulator.insuranceRate > 0;
}

/**
 * A rider's day closes: what its danger costs whom on average, and whether it ended in an accident
 * that keeps the rider at home.
 */
export function drawAccident(city: City, rider: RiderId, day: number): void {
  const { riders, safety, keys, ledger, assumptions, facts } = city;
  const number = rider >> riders.bits;
  const who = riders.key[rider];
  const chance = accidentChance(safety.riskMetres[number], assumptions.accidentRate);
  const costFen = accidentCostFen(chance);
  const benefitFen = isInsured(city) ? insuredFen(costFen) : 0;
  ledger.post(Reason.accident, costFen, none, rider, none);
  ledger.post(Reason.accidentBenefit, benefitFen, none, rider, none);
  if (draw(keys.accident, who, day) >= chance) return;
  const daysLost = daysLostAt(draw(keys.accident, who, day + harmOccasion));
  safety.awayUntilDay[number] = day + 1 + daysLost;
  facts.accidentHappened(rider, daysLost);
}

/** Whether an accident keeps a rider at home today. */
export function isHurt({ riders, safety, now }: City, rider: RiderId): boolean {
  return Math.floor(now.seconds / secondsPerDay) < safety.awayUntilDay[rider >> riders.bits];
}

/** Whether a platform's points card keeps a rider from riding for it today. */
export function isOffByCard({ riders, now }: City, rider: RiderId, platform: Platform): boolean {
  const day = Math.floor(now.seconds / secondsPerDay);
  return isInTraining(platform, rider >> riders.bits, day);
}

/** A day closes: who has no points left is off the next one. */
export function closePointsCards({ city }: Simulation, day: number): void {
  for (const platform of city.platforms) closeCards(platform, day);
}

/** Somebody else rides under this row from now on. */
export function forgetHarm({ riders, safety, platforms }: City, rider: RiderId): void {
  const number = rider >> riders.bits;
  safety.awayUntilDay[number] = 0;
  for (let i = 0; i < platforms.length; i++) {
    const { quartersTaken, forgivenShare, offUntilDay } = platforms[i].memberships;
    quartersTaken[number] = 0;
    forgivenShare[number] = 0;
    offUntilDay[number] = 0;
  }
}

/** A new day of riders' ways begins with nothing. */
export function startSafetyDay({ safety }: City): void {
  safety.riskMetres.fill(0);
  safety.dangerFen.fill(0);
  safety.uncountedDangerFen.fill(0);
  safety.gainedMetres.fill(0);
  safety.strain.fill(0);
}
