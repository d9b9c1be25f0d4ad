// Guests at the table, who share the kitchen with online orders. Their times come from the
// merchant's own keyed draws; only that more order in than usual makes them rarer.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw } from '../../kernel/random.ts';
import { secondsPerHour, type Fen, type MerchantId, type Seconds } from '../../kernel/units.ts';
import type { Merchants } from '../../world/merchants.ts';
import { enterKitchen } from '../fulfilment/kitchen-queue.ts';
import type { GuestDraws, RestaurantKitchens } from './kitchens.ts';
import type { TableVisits } from './table-visits.ts';

/** Lets all guests in who came before a moment, and gives the fen that they spent. */
export function admitGuests(
  kitchens: RestaurantKitchens,
  merchants: Merchants,
  merchant: MerchantId,
  untilSeconds: Seconds,
  draws: GuestDraws,
  visits: TableVisits,
): Fen {
  // Without guests there is no first one whose time could be found.
  if (kitchens.guestsPerDay[merchant] === 0) return 0;
  const who = merchants.key[merchant];
  const scale = visits.guestScale[merchants.district[merchant]];
  const guestsPerDay = kitchens.guestsPerDay[merchant] * scale;
  let spentFen = 0;
  while (kitchens.guestAt[merchant] < untilSeconds) {
    const guest = kitchens.guest[merchant]++;
    const arrival = kitchens.guestAt[merchant];
    if (guest > 0) {
      const work = quantileAt(draws.work, bits(draws.key, who, guest * 3 + 1));
      enterKitchen(kitchens, merchant, arrival, work * merchants.usualReadySeconds[merchant]);
      const size = 0.6 + 0.8 * draw(draws.key, who, guest * 3 + 2);
      spentFen += Math.round(merchants.priceLevelFen[merchant] * size);
    }
    const mass = quantileAt(draws.exponential, bits(draws.key, who, guest * 3));
    const dayShare = mass / guestsPerDay;
    kitchens.guestAt[merchant] = nextArrival(arrival, dayShare, draws.shareByHour);
  }
  return spentFen;
}

/** The moment at which a share of a day's arrivals has passed since `from`. */
function nextArrival(fromSeconds: number, dayShare: number, shareByHour: Float64Array): number {
  let at = fromSeconds;
  let left = dayShare;
  for (;;) {
    const hour = Math.floor(at / secondsPerHour);
    const perSecond = shareByHour[hour % 24] / secondsPerHour;
    const hourEnd = (hour + 1) * secondsPerHour;
    const massInHour = perSecond * (hourEnd - at);
    if (left < massInHour) return at + left / perSecond;
    left -= massInHour;
    at = hourEnd;
  }
}
