// One market for what is brought and what is bought on the spot: who orders a meal in does not dine
// out. Of those who would have bought offline, the share that ordered instead is learnt day by day
// in each district; where it is more than usual, as many guests fewer come to the merchants
// themselves. Nothing moves while it is as usual.

import { table, type Table } from '../../kernel/table.ts';
import type { DistrictId } from '../../kernel/units.ts';

/** Weight of a day in the share that orders (assumed: habits of about a week). */
const dayWeight = 0.2;
/** Some come whatever is delivered, and twice as many do not fit in (assumed). */
const leastGuests = 0.1;
const mostGuests = 2;

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
export function makeTableVisits(
  name: string,
  districts: number,
  usualShare: number,
): TableVisits {
  const visits = table(name, districts, columns);
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
 * merchants' own guests in `displacement` of cases, so that guests change by that many for each
 * order more than usual; usually there are `guestsPerOrder` in the mean of all merchants.
 */
export function learnVisits(
  visits: TableVisits,
  displacement: number,
  guestsPerOrder: number,
): void {
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
