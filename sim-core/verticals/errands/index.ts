// Errands: riders who carry meals also carry documents, parcels and things forgotten from door to
// door, and things to be mended to a workshop and back.

import type { Vertical } from '../../world/city.ts';
import { countHeld } from '../fulfilment/held.ts';
import { demandInRain } from '../fulfilment/rain-demand.ts';
import { sizeByPeople } from '../fulfilment/size.ts';
import { brought } from './brought.ts';
import { needsByTier, needShareByHour, Tier, tiers, usualPriceFen } from './kinds.ts';
import {
  beginRun, derivedWorkshops, freeHands, holdingDue, mendingFen,
} from './mending.ts';
import {
  basketSize, ends, isOffered, needArises, needFactor, offlineCostFen, tierWanted,
} from './needs.ts';
import {
  accepted, cancelled, doorSeconds, goesBack, handedOver, isNobodyThere, legBegins, placed,
  ridePayFen, starsLost, usualFetchSeconds,
} from './stages.ts';
import { openErrands, sumOf, type ErrandTables } from './tables.ts';

/** Needs of a day for each thousand people, and how many become orders. */
const needsPerThousand = 4;
const orderedShare = 0.5;
/** People for each desk or workshop, and the fewest of both together. */
const peoplePerMerchant = 4000;
const fewestMerchants = 8;
/** Days for which things can wait at workshops. */
const heldDays = 30;

export const errands: Vertical<ErrandTables> = {
  ...brought,
  drawPrefix: 'errands/',
  needShareByHour,
  needLeadMinutes: 0,
  orderShareByHour: needShareByHour,
  needsByTier,
  specialties: [{ id: 'door-to-door', label: { zh: '同城送', en: 'Door to door' }, perMille: 1000 }],
  platformUtility: 1.9,
  offlineUtility: 0.3,
  handOver: 'carriage',
  nestScale: 0.5,
  considered: 8,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightSpecialty: 0,
  siting: 'homes',
  isPlatformsOwn: true,
  acceptFloorSeconds: 5,
  acceptMeanSeconds: 15,
  dispatchLeadSeconds: 0,
  pickupSeconds: usualFetchSeconds,
  patienceFloorSeconds: 300,
  patienceMeanSeconds: 1200,
  sizeIn: ({ residents }) => sizeByPeople(residents, {
    needsPerThousand, orderedShare,
    peoplePerMerchant, fewestMerchants,
  }),
  mostHeld: ({ needsPerDay }) => Math.ceil((heldDays * needsPerDay * needsByTier[1]) / 1000) + 64,
  open: openErrands,
  sections: ({ goods, workshops, books }) => [goods.section, workshops.section, books.section],
  setKeys({ keys }, keyFor) {
    keys.thing = keyFor('thing');
    keys.receiver = keyFor('receiver');
  },
  // A desk's price is the unit in which a need's is told.
  furnish(_tables, merchants, merchant) {
    merchants.priceLevelFen[merchant] = usualPriceFen;
    merchants.usualReadySeconds[merchant] = 0;
    merchants.trueQuality[merchant] = tiers[merchants.tier[merchant]].quality;
    merchants.firstRating[merchant] = merchants.trueQuality[merchant];
  },
  // What is mended is paid to workshops; desks have no books.
  usualDay: (_tables, merchants, merchant, orders) => ({
    onlineSalesFen: merchants.tier[merchant] === Tier.workshop ? orders * mendingFen : 0,
    onlineGoodsFen: 0,
    tableSalesFen: 0,
    tableGoodsFen: 0,
    fixedFen: 0,
  }),
  dayTurns(city, { books, number }) {
    countHeld(city, books, number);
  },
  weatherDemand: demandInRain,
  needFactor,
  tierWanted,
  needArises,
  ends,
  offlineCostFen,
  basketSize,
  beginRun,
  derived: (tables) => [derivedWorkshops(tables)],
  opened(city, tables, merchant) {
    freeHands(tables, merchant, city.now.seconds);
  },
  isOffered,
  waitSeconds: () => 0,
  placed,
  accepted,
  ridePayFen,
  doorSeconds,
  legBegins,
  isNobodyThere,
  goesBack,
  handedOver,
  starsLost,
  cancelled,
  holdingDue,
  dayClosed: () => undefined,
  sumOf,
};
