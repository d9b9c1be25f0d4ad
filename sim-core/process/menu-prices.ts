// Merchants set their online prices anew when a week closes, on each platform by what it charged
// them there that week. The table's prices stand apart. Whoever sold nothing has felt nothing.

import { nextMenuPrice } from '../decide/menu-price.ts';
import type { City } from '../world/city.ts';
import { clearWeek } from '../world/listings.ts';
import { isOfChain } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';
import type { Simulation } from './simulation.ts';

/** A week closes: every price takes its step. */
export function setMenuPrices({ city }: Simulation): void {
  for (const platform of city.platforms) setPricesOn(city, platform);
}

function setPricesOn(city: City, { listings }: Platform): void {
  const { merchants, assumptions } = city;
  const passThrough = assumptions.pricePassThrough / 1000;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const number = merchant >> merchants.bits;
    const salesFen = listings.weekSalesFen[number];
    if (merchants.isOpen[merchant] === 0 || salesFen === 0) continue;
    const speed = isOfChain(city, merchant)
      ? assumptions.priceSpeedOfChains
      : assumptions.priceSpeed;
    listings.priceLevelFen[number] = nextMenuPrice({
      priceFen: listings.priceLevelFen[number],
      restPriceFen: merchants.priceLevelFen[merchant],
      chargedShare: listings.weekChargesFen[number] / salesFen,
      usualShare: listings.weekUsualFen[number] / salesFen,
      passThrough,
      speed: speed / 1000,
    });
  }
}

/** A week opens: what was sold and charged is counted from nothing. */
export function startListingWeek({ city }: Simulation): void {
  for (const { listings } of city.platforms) {
    for (let number = 0; number < listings.capacity; number++) clearWeek(listings, number);
  }
}
