// Collect: parcels in lockers at the doors of neighbourhood shops, and orders of these shops that
// people have brought or fetch on foot, whichever seems better to them.

import type { Vertical } from '../../world/city.ts';
import { demandInRain } from '../fulfilment/rain-demand.ts';
import { sizeByPeople } from '../fulfilment/size.ts';
import { brought } from './brought.ts';
import { couriersCome } from './parcels.ts';
import { offForFetching, toFetch } from './pickups.ts';
import { placeFacts } from './place-facts.ts';
import {
  fetchedShare, fewestShops, needShareByHour, needsPerThousand, orderedShare, parcelsPerPerson,
  peoplePerShop, specialties,
} from './shops.ts';
import {
  accepted, areOpenNow, beginRun, dayClosed, dayTurns, handedOver, holdingDue, needFactor, opened,
  usualDay,
} from './stages.ts';
import { openCollect, sectionsOf, sumOf, type CollectTables } from './tables.ts';

/** Days of parcels, three times the usual, that can wait at once: a day in cells, two put off. */
const heldDays = 4 * 3;
const parcelsPerNeed = (1000 * parcelsPerPerson) / needsPerThousand;

const never = (): undefined => undefined;

export const collect: Vertical<CollectTables> = {
  ...brought,
  drawPrefix: 'collect/',
  needShareByHour,
  needLeadMinutes: 0,
  orderShareByHour: needShareByHour,
  specialties,
  platformUtility: 1.6,
  offlineUtility: 0.3,
  // What is not ordered is bought on the spot, or at another shop.
  spentAnyway: 1,
  handOver: 'self',
  fetchedShare,
  nestScale: 0.5,
  considered: 12,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightSpecialty: 0.5,
  acceptFloorSeconds: 10,
  acceptMeanSeconds: 40,
  dispatchLeadSeconds: 300,
  pickupSeconds: 60,
  patienceFloorSeconds: 600,
  patienceMeanSeconds: 1500,
  siting: 'homes',
  sizeIn: ({ residents }) => sizeByPeople(residents, {
    needsPerThousand, orderedShare,
    peoplePerMerchant: peoplePerShop, fewestMerchants: fewestShops,
  }),
  mostHeld: ({ needsPerDay }) => Math.ceil(heldDays * parcelsPerNeed * needsPerDay) + 64,
  open: openCollect,
  sections: sectionsOf,
  setKeys({ keys }, keyFor) {
    keys.parcel = keyFor('parcel');
    keys.who = keyFor('what and when');
    keys.fetch = keyFor('fetch');
    keys.packing = keyFor('packing');
  },
  furnish: never,
  usualDay,
  dayTurns,
  weatherDemand: (rainLevel) => Math.sqrt(demandInRain(rainLevel)),
  needFactor,
  beginRun,
  opened,
  areOpenNow,
  isOpenNow: areOpenNow,
  isOffered: () => true,
  waitSeconds: () => 0,
  placed: never,
  accepted,
  handedOver,
  cancelled: never,
  offForFetching,
  toFetch,
  holdingDue,
  dayClosed,
  taskIsDue: couriersCome,
  placeFacts,
  sumOf,
};
