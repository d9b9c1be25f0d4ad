// A platform that opens while a run goes on. Until then no merchant is listed with it; on its first
// morning every merchant lists who is free to. Users it has to win one by one, and riders try it
// beside the platform of their own.

import type { City } from '../world/city.ts';
import { list } from '../world/listings.ts';
import type { Platform } from '../world/platform.ts';
import { opensAtFirst } from '../world/platform-plan.ts';
import { rebuildDerived } from './derived.ts';
import type { Simulation } from './simulation.ts';

/** Takes merchants off the lists of platforms that are not there yet, and has nobody ride there. */
export function keepClosed(city: City): void {
  let any = false;
  for (const { plan, listings, expectations } of city.platforms) {
    if (opensAtFirst(plan)) continue;
    listings.isListed.fill(0);
    expectations.cells.onlineHours.fill(0);
    any = true;
  }
  if (any) rebuildDerived(city, 'reach');
}

/** A day opens: so does whoever has waited for it. */
export function openPlatforms({ city }: Simulation, day: number): void {
  for (const platform of city.platforms) {
    if (day === 0 || platform.plan.opensAfterDays !== day) continue;
    listAll(city, platform);
    rebuildDerived(city, 'reach');
  }
}

function listAll({ merchants, platforms }: City, { listings }: Platform): void {
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0) continue;
    const number = merchant >> merchants.bits;
    let isBound = 0;
    for (let i = 0; i < platforms.length; i++) isBound |= platforms[i].listings.isExclusive[number];
    list(listings, merchants, merchant);
    // Whoever is bound to another platform comes when the bond ends.
    listings.isListed[number] = 1 - isBound;
    listings.isTakenDown[number] = isBound;
  }
}
