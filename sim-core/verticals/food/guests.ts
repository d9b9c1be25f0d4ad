// Guests at the table, who share the kitchen with online orders. Their times come from the
// merchant's own keyed draws; only that more order in than usual makes them rarer.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw } from '../../kernel/random.ts';
import type { Fen, MerchantId, Seconds } from '../../kernel/units.ts';
import type { Merchants } from '../../world/merchants.ts';
import { guestOccasion, nextGuest } from '../fulfilment/guests.ts';
import { enterKitchen } from '../fulfilment/kitchen-queue.ts';
import type { TableVisits } from '../fulfilment/table-visits.ts';
import type { GuestDraws, RestaurantKitchens } from './kitchens.ts';

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
    const guest = kitchens.guest[merchant];
    const arrival = kitchens.guestAt[merchant];
    if (guest > 0) {
      const work = quantileAt(draws.work, bits(draws.key, who, guestOccasion(guest, 1)));
      enterKitchen(kitchens, merchant, arrival, work * merchants.usualReadySeconds[merchant]);
      const size = 0.6 + 0.8 * draw(draws.key, who, guestOccasion(guest, 2));
      spentFen += Math.round(merchants.priceLevelFen[merchant] * size);
    }
    nextGuest(kitchens, merchant, who, guestsPerDay, draws);
  }
  return spentFen;
}
