// Online doctors: people ask one on a screen, are seen by urgency or in turn, and what is
// prescribed is checked, made ready by a pharmacy of the street and brought by the riders of all.

import type { Vertical } from '../../world/city.ts';
import { countHeld } from '../fulfilment/held.ts';
import { sizeByPeople } from '../fulfilment/size.ts';
import { brought } from './brought.ts';
import { consultSeconds, feeFen, quality } from './classes.ts';
import { needArises, needFactor, needShareByHour, weatherDemand } from './needs.ts';
import { layList } from './prescriptions.ts';
import {
  beginRun, ended, heldUntil, holdingDue, lateExtra, rosterTurns, waitSeconds,
} from './stages.ts';
import { openHealth, sumOf, type HealthTables } from './tables.ts';

/** Needs of a day for each thousand people, and how many of them ask a doctor here (assumed). */
const needsPerThousand = 1.2;
const askedShare = 0.55;

/** It has no orders of its own: whoever asks is held, and the medicine is its pharmacy's order. */
const never = (): undefined => undefined;

export const health: Vertical<HealthTables> = {
  ...brought,
  drawPrefix: 'health/',
  isPrivate: true,
  needShareByHour,
  needLeadMinutes: 0,
  orderShareByHour: needShareByHour,
  needsByTier: [1000],
  specialties: [{ id: 'general', label: { zh: '全科', en: 'General practice' }, perMille: 1000 }],
  platformUtility: 3.2,
  offlineUtility: 0.3,
  // Whoever asks no doctor here pays one in a clinic.
  spentAnyway: 1,
  handOver: 'remote',
  nestScale: 0.5,
  considered: 4,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightSpecialty: 0,
  siting: 'homes',
  isPlatformsOwn: true,
  acceptFloorSeconds: 0,
  acceptMeanSeconds: 0,
  dispatchLeadSeconds: 0,
  pickupSeconds: 0,
  patienceFloorSeconds: 0,
  patienceMeanSeconds: 0,
  // One desk is enough for those whom nobody walks to.
  sizeIn: ({ residents }) => sizeByPeople(residents, {
    needsPerThousand, orderedShare: askedShare,
    peoplePerMerchant: Infinity, fewestMerchants: 1,
  }),
  mostHeld: ({ needsPerDay }) => Math.ceil(3 * needsPerDay) + 64,
  open: openHealth,
  sections: ({ doctors, pharmacists, books, districts, waits, urgent }) => [
    doctors.section, pharmacists.section, books.section, districts.section, waits.section,
    urgent.section,
  ],
  setKeys({ keys }, keyFor) {
    keys.case = keyFor('case');
  },
  furnish(_tables, merchants, merchant) {
    merchants.priceLevelFen[merchant] = feeFen;
    merchants.usualReadySeconds[merchant] = consultSeconds;
    merchants.trueQuality[merchant] = quality;
    merchants.firstRating[merchant] = quality;
  },
  // Doctors are the platforms' own: a desk has no books.
  usualDay: () => ({
    onlineSalesFen: 0, onlineGoodsFen: 0, tableSalesFen: 0, tableGoodsFen: 0, fixedFen: 0,
  }),
  dayTurns(city, { books, number }) {
    countHeld(city, books, number);
  },
  weatherDemand,
  needFactor,
  needArises,
  tierWanted: () => 0,
  basketSize: () => 1,
  beginRun,
  opened: never,
  isOffered: () => true,
  waitSeconds,
  heldUntil,
  holdingDue,
  referral: { ask: layList, lateExtra, ended },
  placed: never,
  accepted: never,
  handedOver: never,
  cancelled: never,
  dayClosed: never,
  taskIsDue: rosterTurns,
  sumOf,
};
