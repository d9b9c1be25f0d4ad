// One meal market: who orders in does not dine out. Of those who would have bought offline, the
// share that ordered instead is learnt day by day in each district; where it is more than usual,
// as many guests fewer come to the tables. Nothing moves while it is as usual.

import { table, type Table } from '../../kernel/table.ts';
import type { DistrictId } from '../../kernel/units.ts';
import { restaurantTiers } from './restaurants.ts';

/** Weight of a day in the share that orders (assumed: habits of about a week). */
const dayWeight = 0.2;
/** Some come whatever is delivered, and twice as many do not fit in (assumed). */
const leastGuests = 0.1;
const mostGuests = 2;
/** Guests for each order on a usual day, in the mean of all restaurants. */
const guestsPerOrder = restaurantTiers.reduce(
  (sum, tier) => sum + (tier.perMille * tier.guestsPerOrder) / 1000, 0,
);

const columns = {
  /** Today: needs that would have been met offline, had there been no platform. */
  wouldBuyOffline: 'i32',
  /** Of them, those that became orders. */
  ordered: 'i32',
  /** Their share lately, and usually. */
  orderedShare: 'f64',
  usualShare: 'f64',
  /** Guests who come over those who usually come. */
  guestScale: 'f64',
} as const;

/** By district. */
export type TableVisits = Table<typeof columns>;

/** Districts in which so large a share of needs usually becomes orders. */
export function makeTableVisits(districts: number, usualShare: number): TableVisits {
  const visits = table('table visits', districts, columns);
  visits.guestScale.fill(1);
  for (let district = 0; district < districts; district++) {
    expectOrders(visits, district, usualShare);
  }
  return visits;
}

/** What is usual in a district becomes known. */
export function expectOrders(visits: TableVisits, district: DistrictId, usualShare: number): void {
  visits.usualShare[district] = usualShare;
  visits.orderedShare[district] = usualShare;
}

/** Somebody who would buy offline rather than do nothing has chosen. */
export function countChoice(visits: TableVisits, district: DistrictId, isOrdered: boolean): void {
  visits.wouldBuyOffline[district]++;
  if (isOrdered) visits.ordered[district]++;
}

/**
 * A day ends: shares move, and tomorrow's guests with them. The platforms take an order from the
 * tables in `displacement` of cases (B1.06), so that guests change by that many for each order
 * more than usual.
 */
export function learnVisits(visits: TableVisits, displacement: number): void {
  const { wouldBuyOffline, ordered, orderedShare, usualShare, guestScale } = visits;
  for (let district = 0; district < visits.capacity; district++) {
    if (wouldBuyOffline[district] > 0) {
      const share = ordered[district] / wouldBuyOffline[district];
      orderedShare[district] += dayWeight * (share - orderedShare[district]);
    }
    const more = orderedShare[district] / usualShare[district] - 1;
    const scale = 1 - (displacement / guestsPerOrder) * more;
    guestScale[district] = Math.max(leastGuests, Math.min(mostGuests, scale));
    wouldBuyOffline[district] = 0;
    ordered[district] = 0;
  }
}
