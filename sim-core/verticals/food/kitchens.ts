// Restaurants' kitchens with their guests: what food has in a city besides merchants and orders.

import { gammaQuantiles, type Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { secondsPerHour, type MerchantId } from '../../kernel/units.ts';
import type { Merchants } from '../../world/merchants.ts';
import { needShareByHour } from '../../world/usual-hours.ts';
import type { Opening } from '../../world/vertical.ts';
import { guestColumns, type Arrivals } from '../fulfilment/guests.ts';
import { kitchenColumns, serversFor } from '../fulfilment/kitchen-queue.ts';
import { makeTableVisits, type TableVisits } from '../fulfilment/table-visits.ts';
import { guestShareByHour } from './hours.ts';
import { restaurantTiers } from './restaurants.ts';

/** Shape of the gamma distribution of preparation times. */
const preparationShape = 4;
/** Share of kitchen capacity used in the busiest hour at the planned size. */
const plannedKitchenUse = 0.6;

const columns = {
  ...kitchenColumns,
  ...guestColumns,
} as const;

export type RestaurantKitchens = Records<typeof columns>;

/** Keys and tables that the stream of guests at the table draws from. */
export interface GuestDraws extends Arrivals {
  readonly work: Quantiles;
}

export interface FoodTables {
  readonly number: number;
  /** By district, who orders instead of coming to the table. */
  readonly visits: TableVisits;
  /** By merchant. */
  readonly kitchens: RestaurantKitchens;
  readonly guests: GuestDraws;
  /** Work over its mean. */
  readonly work: Quantiles;
  /** Key of the orders' preparation: set from the run's seed. */
  preparationKey: Key;
}

export function openKitchens({
  number, size, districtCount, merchants, shapes,
}: Opening): FoodTables {
  // Of days without needs, such as a benchmark's, nothing is learnt.
  const usualShare = size.needsPerDay > 0 ? size.ordersPerDay / size.needsPerDay : 1;
  const work = gammaQuantiles(preparationShape);
  return {
    number,
    visits: makeTableVisits('table visits', districtCount, usualShare),
    kitchens: records('kitchens', merchants.rowCount, columns, merchants.bits),
    guests: {
      key: 0,
      exponential: shapes.exponential,
      work,
      shareByHour: Float64Array.from(guestShareByHour),
    },
    work,
    preparationKey: 0,
  };
}

/** Guests and servers of a restaurant with so many orders a day. */
export function furnishKitchen(
  { kitchens }: FoodTables,
  merchants: Merchants,
  merchant: MerchantId,
  stream: () => number,
  dailyOrders: number,
): void {
  const tier = restaurantTiers[merchants.tier[merchant]];
  const guestsPerDay = tier.guestsPerOrder * dailyOrders * (0.5 + stream());
  const busiest = Math.max(...needShareByHour);
  kitchens.guestsPerDay[merchant] = guestsPerDay;
  kitchens.servers[merchant] = serversFor(
    (dailyOrders + guestsPerDay) * busiest,
    merchants.usualReadySeconds[merchant],
    plannedKitchenUse,
  );
}

/** Online orders that its kitchen can make ready beside its guests without long queues. */
export function ordersWithoutQueue(
  { kitchens }: FoodTables,
  merchants: Merchants,
  merchant: MerchantId,
): number {
  const busiest = Math.max(...needShareByHour);
  const perHour = (secondsPerHour * kitchens.servers[merchant])
    / merchants.usualReadySeconds[merchant];
  return Math.max(0, perHour / busiest - kitchens.guestsPerDay[merchant]);
}

/** Guests who come more or less often than before. */
export function guestsChange({ kitchens }: FoodTables, merchant: MerchantId, perDay: number): void {
  kitchens.guestsPerDay[merchant] = Math.max(0, kitchens.guestsPerDay[merchant] + perDay);
}
