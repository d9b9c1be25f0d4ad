// Counts deliveries in reusable tableware.

import type { OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { newPlace } from './recorder.ts';
import { findOrder } from './service-observer.ts';
import type { Tally } from './tally.ts';

export function observeTableware(city: City, tally: Tally): Observer {
  const { orders } = city;
  const reused = tally.recorder(['reused']);
  const place = newPlace();
  reused.amounts[0] = 1;
  return {
    orderDelivered(order: OrderId): void {
      if (orders.isReusable[order] === 0) return;
      findOrder(city, place, order);
      reused.add(place);
    },
  };
}
