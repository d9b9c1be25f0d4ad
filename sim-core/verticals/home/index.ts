// Services at home: workers with calendars who go to people, are tested, rated and paid by the
// visit, and may be met again, through the platform or past it. Every booking is a holding.

import type { Vertical } from '../../world/city.ts';
import { demandInRain } from '../fulfilment/rain-demand.ts';
import { sizeByPeople } from '../fulfilment/size.ts';
import { appeal, dailyHazard, givenUp, held, heldUntil, isOffered } from './bookings.ts';
import { brought } from './brought.ts';
import { needArises, needFactor, tierWanted } from './needs.ts';
import { placeFacts } from './place-facts.ts';
import { needShareByHour, services } from './services.ts';
import { openHome, sectionsOf, sumOf, type HomeTables } from './tables.ts';
import { holdingDue } from './visits.ts';
import { beginRun, dayClosed, dayTurns, furnish, opened, usualDay } from './workers.ts';

/** Needs of a day for each thousand people, and how many of them become bookings (assumed). */
const needsPerThousand = 5;
const bookedShare = 0.45;
/** People for each who would work, and the fewest that a town has (assumed). */
const peoplePerWorker = 400;
const fewestWorkers = 28;
/** Days of needs that can be booked at once, and as many again that follow them. */
const heldDays = 30;

/** It has no orders: every booking is held, and its visit no order. */
const never = (): undefined => undefined;

export const home: Vertical<HomeTables> = {
  ...brought,
  drawPrefix: 'home/',
  needShareByHour,
  needLeadMinutes: 0,
  orderShareByHour: needShareByHour,
  needsByTier: services.map(({ needsPerMille }) => needsPerMille),
  specialties: [{ id: 'visits', label: { zh: '上门', en: 'Visits' }, perMille: 1000 }],
  platformUtility: 1.6,
  offlineUtility: 0.3,
  // Who is not booked is found elsewhere, for about as much.
  spentAnyway: 1,
  handOver: 'visit',
  merchantName: { zh: '服务人员', en: 'Worker' },
  timeWeight: 0,
  nestScale: 0.5,
  considered: 10,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightSpecialty: 0,
  acceptFloorSeconds: 0,
  acceptMeanSeconds: 0,
  dispatchLeadSeconds: 0,
  pickupSeconds: 0,
  patienceFloorSeconds: 0,
  patienceMeanSeconds: 0,
  sizeIn: ({ residents }) => sizeByPeople(residents, {
    needsPerThousand, orderedShare: bookedShare,
    peoplePerMerchant: peoplePerWorker, fewestMerchants: fewestWorkers,
  }),
  mostHeld: ({ needsPerDay }) => Math.ceil(heldDays * needsPerDay) + 64,
  open: openHome,
  sections: sectionsOf,
  setKeys({ keys }, keyFor) {
    keys.need = keyFor('what and when');
    keys.visit = keyFor('visit');
    keys.giveUp = keyFor('give up');
  },
  furnish,
  usualDay,
  dayTurns,
  // Whoever stays in for the rain thinks of the home as of everything else that is brought.
  weatherDemand: (rainLevel) => Math.sqrt(demandInRain(rainLevel)),
  needFactor,
  tierWanted,
  needArises,
  basketSize: () => 1,
  beginRun,
  opened,
  isOffered,
  appeal,
  waitSeconds: () => 0,
  heldUntil,
  held,
  holdingDue,
  dailyHazard,
  givenUp,
  placed: never,
  accepted: never,
  handedOver: never,
  cancelled: never,
  dayClosed,
  placeFacts,
  sumOf,
};
