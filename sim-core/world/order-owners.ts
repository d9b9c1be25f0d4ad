// Whose an order is: the platform that it came through, and the vertical that it belongs to.

import type { OrderId } from '../kernel/units.ts';
import type { City, VerticalHere } from './city.ts';
import { platformNumber, verticalNumber } from './orders.ts';
import type { Platform } from './platform.ts';

/** The platform through which an order was placed. */
export function platformOf(city: City, order: OrderId): Platform {
  return city.platforms[platformNumber(city.orders, order)];
}

/** The vertical that an order belongs to. */
export function verticalOf(city: City, order: OrderId): VerticalHere {
  return city.verticals[verticalNumber(city.orders, order)];
}
