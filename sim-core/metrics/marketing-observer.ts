// Listens to the orders of members.

import { secondsPerDay, type OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { isMember } from '../world/memories.ts';
import { isReturning } from '../world/orders.ts';
import { newPlace } from './recorder.ts';
import { findOrder } from './service-observer.ts';
import type { Tally } from './tally.ts';

export function observeMarketing(city: City, tally: Tally): Observer {
  const { orders, consumers, platforms, now } = city;
  const placed = tally.recorder(['placedByMembers']);
  const place = newPlace();
  placed.amounts[0] = 1;
  return {
    orderPlaced(order: OrderId): void {
      if (isReturning(orders, order)) return;
      const { memories } = platforms[orders.platform[order]];
      const number = orders.consumer[order] >> consumers.bits;
      if (!isMember(memories, number, Math.floor(now.seconds / secondsPerDay))) return;
      findOrder(city, place, order);
      placed.add(place);
    },
  };
}
