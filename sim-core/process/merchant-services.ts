// What platforms sell to merchants is charged for and weighed anew when a week closes. Each week
// some merchants think about it, drawn by key, and have from then on what pays by their own week.

import { takesService, worthOfPurchasing, worthOfTools } from '../decide/take-service.ts';
import { draw } from '../kernel/random.ts';
import { daysPerMonth, perMilleOf, secondsPerDay, type MerchantId } from '../kernel/units.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import type { Listings } from '../world/listings.ts';
import type { Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';
import {
  acceptSeconds, replacedRefundPerMille, replacedShare, stockErrorShare,
} from './merchant-tools.ts';
import type { Simulation } from './simulation.ts';

/** Sales that a merchant reckons to gain by being a minute sooner (assumed). */
const salesPerMinute = 0.05;

/** A week closes: its services are paid, then some merchants decide for the next. */
export function sellServices({ city }: Simulation): void {
  const { merchants, platforms, assumptions, keys, now } = city;
  const uptake = assumptions.serviceUptake / 1000;
  const week = Math.floor(now.seconds / (daysPerWeek * secondsPerDay));
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0) continue;
    const isThinking = draw(keys.service, merchants.key[merchant], week) < uptake;
    chargePurchasing(city, merchant);
    weighPurchasing(city, merchant, isThinking);
    for (const platform of platforms) {
      chargeTools(city, platform, merchant);
      weighTools(city, platform, merchant, isThinking);
    }
    merchants.weekGoodsFen[merchant] = 0;
  }
}

/** A week's fee for tools, and what of it the public purse pays. */
function chargeTools(city: City, { id, listings, rules }: Platform, merchant: MerchantId): void {
  const { merchants, ledger } = city;
  if (listings.hasTools[merchant >> merchants.bits] === 0) return;
  const feeFen = Math.round((rules.toolsFee * daysPerWeek) / daysPerMonth);
  const aidFen = perMilleOf(feeFen, city.rules.regulator.toolsAid);
  const vertical = merchants.vertical[merchant];
  ledger.post(Reason.toolsFee, feeFen, id, merchant, vertical);
  ledger.post(Reason.toolsAid, aidFen, id, merchant, vertical);
}

function weighTools(
  city: City,
  { listings, rules }: Platform,
  merchant: MerchantId,
  isThinking: boolean,
): void {
  const number = merchant >> city.merchants.bits;
  if (rules.toolsOffered === 0 || listings.isListed[number] === 0) {
    listings.hasTools[number] = 0;
  } else if (isThinking && listings.weekSalesFen[number] > 0) {
    const feeFen = (rules.toolsFee * daysPerWeek) / daysPerMonth;
    const costFen = feeFen * (1 - city.rules.regulator.toolsAid / 1000);
    const worthFen = toolsWorth(city, listings, merchant);
    const has = listings.hasTools[number] === 1;
    listings.hasTools[number] = takesService(has, worthFen, costFen) ? 1 : 0;
  }
}

function toolsWorth(city: City, listings: Listings, merchant: MerchantId): number {
  const { merchants, assumptions, verticals } = city;
  const number = merchant >> merchants.bits;
  const errs = verticals[merchants.vertical[merchant]].hasStockErrors === true;
  const avoided = assumptions.toolsErrorsAvoided / 1000;
  const fewerErrors = errs ? stockErrorShare(city, merchant) * avoided : 0;
  return worthOfTools({
    contributionFen: Math.max(0, listings.weekContributionFen[number]),
    salesFen: listings.weekSalesFen[number],
    fewerCancelled: fewerErrors * (1 - replacedShare),
    fewerRefunded: fewerErrors * replacedShare,
    refundShare: replacedRefundPerMille / 1000,
    savedMinutes: acceptSeconds(city, merchant) / 60,
    salesPerMinute,
  });
}

/** What a member pays for the week, to the platform through which it bought. */
function chargePurchasing({ merchants, platforms, ledger }: City, merchant: MerchantId): void {
  const supplier = merchants.supplier[merchant] - 1;
  if (supplier < 0) return;
  const chargeFen = platforms[supplier].rules.purchasingCharge;
  ledger.post(
    Reason.purchasingFee, chargeFen, supplier, merchant, merchants.vertical[merchant],
  );
}

/** Whoever thinks about it buys where it saves most; an offer that has ended supplies nobody. */
function weighPurchasing(city: City, merchant: MerchantId, isThinking: boolean): void {
  const { merchants, platforms } = city;
  const present = merchants.supplier[merchant];
  const ended = present > 0 && platforms[present - 1].rules.purchasingSaving === 0;
  if (ended) merchants.supplier[merchant] = 0;
  if (!isThinking || merchants.weekGoodsFen[merchant] === 0) return;
  merchants.supplier[merchant] = bestSupplier(city, merchant);
}

/** The platform to buy through, by its number from 1; 0 when buying alone is as good. */
function bestSupplier({ merchants, platforms, keys }: City, merchant: MerchantId): number {
  const goodsFen = merchants.weekGoodsFen[merchant];
  const first = Math.floor(draw(keys.supplier, merchants.key[merchant], 0) * platforms.length);
  let best = 0;
  let bestFen = 0;
  for (let i = 0; i < platforms.length; i++) {
    const { id, rules } = platforms[(first + i) % platforms.length];
    const { purchasingSaving, purchasingFee, purchasingCharge } = rules;
    if (purchasingSaving === 0) continue;
    const has = merchants.supplier[merchant] === id + 1;
    const worthFen = worthOfPurchasing(goodsFen, purchasingSaving / 1000, purchasingFee / 1000);
    const gainFen = worthFen - purchasingCharge;
    if (!takesService(has, worthFen, purchasingCharge) || gainFen <= bestFen) continue;
    best = id + 1;
    bestFen = gainFen;
  }
  return best;
}
