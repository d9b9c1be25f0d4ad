// Counts, when a day closes, who has what platforms sell and who is on several of them; and of
// deliveries, those whose merchant another platform offers too.

import type { MerchantId, OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { isReturning } from '../world/orders.ts';
import { tierOf } from '../world/owners.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import { findOrder } from './service-observer.ts';
import type { Tally } from './tally.ts';

export function observeServices(city: City, tally: Tally): Observer {
  return { ...observeListings(city, tally), ...observeShared(city, tally) };
}

function observeListings(city: City, tally: Tally): Observer {
  const { merchants, platforms } = city;
  const listing = tally.recorder(['listingDays', 'toolsDays', 'sharedListingDays']);
  const member = tally.recorder(['purchasingDays']);
  const place = newPlace();
  const { amounts, column } = listing;
  amounts[column.listingDays] = 1;
  return {
    merchantDayEnded(merchant: MerchantId): void {
      const number = merchant >> merchants.bits;
      place[Axis.vertical] = merchants.vertical[merchant];
      place[Axis['merchant-tier']] = tierOf(city, merchant);
      member.amounts[0] = merchants.supplier[merchant] > 0 ? 1 : 0;
      member.add(place);
      let count = 0;
      for (const { listings } of platforms) count += listings.isListed[number];
      amounts[column.sharedListingDays] = count > 1 ? 1 : 0;
      for (const { id, listings } of platforms) {
        if (listings.isListed[number] === 0) continue;
        amounts[column.toolsDays] = listings.hasTools[number];
        place[Axis.platform] = id;
        listing.add(place);
      }
    },
  };
}

function observeShared(city: City, tally: Tally): Observer {
  const { merchants, orders, platforms } = city;
  if (platforms.length < 2) return {};
  const shared = tally.recorder(['sharedDelivered', 'sharedPriceGap']);
  const place = newPlace();
  const { amounts, column } = shared;
  amounts[column.sharedDelivered] = 1;
  return {
    orderDelivered(order: OrderId): void {
      if (isReturning(orders, order)) return;
      const number = orders.merchant[order] >> merchants.bits;
      const here = orders.platform[order];
      const { priceLevelFen } = platforms[here].listings;
      let gap = 0;
      let count = 0;
      for (const { id, listings } of platforms) {
        if (id === here || listings.isListed[number] === 0) continue;
        gap += Math.abs(listings.priceLevelFen[number] / priceLevelFen[number] - 1);
        count++;
      }
      if (count === 0) return;
      amounts[column.sharedPriceGap] = gap / count;
      findOrder(city, place, order);
      shared.add(place);
    },
  };
}
