// Listens to late deliveries that cost their riders something, and to what is looked at again.

import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { none } from '../world/ledger.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

export function observeAppeals(city: City, tally: Tally): Observer {
  const { orders, riders, platforms, now } = city;
  const fined = tally.recorder(['penalties']);
  const reviewed = tally.recorder(['appeals', 'appealsUpheld', 'appealSeconds']);
  const place = newPlace();
  const { amounts, column } = reviewed;
  fined.amounts[0] = 1;
  amounts[column.appeals] = 1;
  return {
    orderDelivered(order: OrderId, rider: RiderId): void {
      if (rider === none || now.seconds <= orders.promisedAt[order]) return;
      const { riderLatePenalty, latePoints } = platforms[orders.platform[order]].rules;
      if (riderLatePenalty === 0 && latePoints === 0) return;
      place[Axis.platform] = orders.platform[order];
      place[Axis['rider-kind']] = riders.kind[rider];
      fined.add(place);
    },
    penaltyReviewed(order: OrderId, rider: RiderId, isUpheld: number, seconds: Seconds): void {
      amounts[column.appealsUpheld] = isUpheld;
      amounts[column.appealSeconds] = seconds;
      place[Axis.platform] = orders.platform[order];
      place[Axis['rider-kind']] = riders.kind[rider];
      reviewed.add(place);
    },
  };
}
