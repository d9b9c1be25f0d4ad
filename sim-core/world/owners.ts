// Whose an order or a rider is: the platform that an order came through and the vertical that it
// belongs to; the platform that a rider works for.

import type { OrderId, RiderId } from '../kernel/units.ts';
import type { City, VerticalHere } from './city.ts';
import type { Platform } from './platform.ts';

/** The platform through which an order was placed. */
export function platformOf(city: City, order: OrderId): Platform {
  return city.platforms[city.orders.platform[order]];
}

/** The vertical that an order belongs to. */
export function verticalOf(city: City, order: OrderId): VerticalHere {
  return city.verticals[city.orders.vertical[order]];
}

/** The platform for which a rider is online, or was last. */
export function employerOf(city: City, rider: RiderId): Platform {
  return city.platforms[city.riders.platform[rider]];
}
