// Visits to shops: restaurants, hairdressers, leisure and massage, whose places are queued for by
// walk-ins, bookings and vouchers. Everybody on the way, seated or with a voucher is a holding.

import type { Vertical } from '../../world/city.ts';
import { demandInRain } from '../fulfilment/rain-demand.ts';
import { sizeByPeople } from '../fulfilment/size.ts';
import { brought } from './brought.ts';
import { kinds, needShareByHour } from './kinds.ts';
import { placeFacts } from './place-facts.ts';
import { beginRun, dayTurns, furnish, opened, usualDay, waitSeconds } from './shops.ts';
import { perStar, taskIsDue } from './streams.ts';
import { openInstore, sumOf, type InstoreTables } from './tables.ts';
import { holdingDue } from './visits.ts';
import { held } from './vouchers.ts';
import {
  aheadFen, appeal, basketSize, comesAs, heldUntil, needArises, needFactor, offerWorth, tierWanted,
} from './wishes.ts';

/** Wishes of a day for each thousand people, and how many of them become visits (assumed). */
const needsPerThousand = 80;
const visitShare = 0.5;
/** People for each shop, and the fewest that a town has (assumed). */
const peoplePerShop = 300;
const fewestShops = 16;
/** As many days of wishes can be held at once: enough for the most wishes, vouchers and streams. */
const heldDays = 54;

/** It has no orders: whoever comes is held, and a visit no order. */
const never = (): undefined => undefined;

export const instore: Vertical<InstoreTables> = {
  ...brought,
  drawPrefix: 'instore/',
  needShareByHour,
  needLeadMinutes: 0,
  orderShareByHour: needShareByHour,
  needsByTier: kinds.map(({ needsPerMille }) => needsPerMille),
  specialties: [{ id: 'visits', label: { zh: '到店', en: 'Visits' }, perMille: 1000 }],
  platformUtility: -0.3,
  offlineUtility: 0.3,
  // Who does not go to a shop of the lists goes to another, for about as much.
  spentAnyway: 1,
  handOver: 'visit',
  isOnSite: true,
  timeWeight: 0,
  nestScale: 0.5,
  considered: 12,
  perStar,
  perLoyalty: 0.5,
  rightSpecialty: 0,
  acceptFloorSeconds: 0,
  acceptMeanSeconds: 0,
  dispatchLeadSeconds: 0,
  pickupSeconds: 0,
  patienceFloorSeconds: 0,
  patienceMeanSeconds: 0,
  sizeIn: ({ residents }) => sizeByPeople(residents, {
    needsPerThousand, orderedShare: visitShare,
    peoplePerMerchant: peoplePerShop, fewestMerchants: fewestShops,
  }),
  mostHeld: ({ needsPerDay }) => Math.ceil(heldDays * needsPerDay) + 64,
  open: openInstore,
  sections: ({ places, books }) => [places.section, books.section],
  setKeys({ keys }, keyFor) {
    keys.wish = keyFor('wish');
    keys.visit = keyFor('visit');
    keys.use = keyFor('use');
    keys.stream = keyFor('stream');
  },
  furnish,
  usualDay,
  dayTurns,
  // Whoever stays in for the rain does not go out.
  weatherDemand: (rainLevel) => 1 / Math.sqrt(demandInRain(rainLevel)),
  needFactor,
  tierWanted,
  needArises,
  basketSize,
  offerWorth,
  beginRun,
  opened,
  isOffered: () => true,
  appeal,
  waitSeconds,
  heldUntil,
  aheadFen,
  held: (city, tables, holding) => held(city, tables, holding, comesAs(tables)),
  holdingDue,
  placed: never,
  accepted: never,
  handedOver: never,
  cancelled: never,
  dayClosed: never,
  taskIsDue,
  placeFacts,
  sumOf,
};
