// Instant retail: shops of the street deliver what they have on their shelves, six tiers with their
// own hours and reach, their till staff shared with whoever walks in.

import type { Vertical } from '../../world/city.ts';
import { sizeByPeople } from '../fulfilment/size.ts';
import { starsLost } from './baskets.ts';
import { brought } from './brought.ts';
import { levers } from './levers.ts';
import { drawLines, needArises, needFactor, tierWanted, weatherDemand } from './needs.ts';
import { areOpenNow, isOpenNow } from './opening.ts';
import { placeFacts } from './place-facts.ts';
import { needShareByHour, shopTiers } from './shops.ts';
import {
  accepted, beginRun, cancelled, dayClosed, dayTurns, furnish, handedOver, isOffered, isSoldOut,
  offlineWeighed, opened, placed, usualDay, waitSeconds,
} from './stages.ts';
import { openRetail, orderedShare, sumOf, type RetailTables } from './tables.ts';
import { dailyHazard, givenUp, held, heldUntil, holdingDue, rodeBack } from './waiting.ts';
import { rulesOf } from '../../world/vertical-means.ts';

/** Needs of a day for each thousand people (assumed, set to A2.05 and A2.11). */
const needsPerThousand = 80;
/** People for each shop that delivers, and the least that a town has (assumed). */
const peoplePerShop = 300;
const fewestShops = 24;

export const retail: Vertical<RetailTables> = {
  ...brought,
  drawPrefix: 'retail/',
  needShareByHour,
  needLeadMinutes: 0,
  orderShareByHour: needShareByHour,
  needsByTier: shopTiers.map(({ needsPerMille }) => needsPerMille),
  specialties: [{ id: 'goods', label: { zh: '商品', en: 'Goods' }, perMille: 1000 }],
  platformUtility: 1.6,
  offlineUtility: 0.3,
  // What is not ordered is bought on the spot, or at another shop.
  spentAnyway: 1,
  nestScale: 0.5,
  considered: 12,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightSpecialty: 0,
  acceptFloorSeconds: 10,
  acceptMeanSeconds: 40,
  dispatchLeadSeconds: 300,
  pickupSeconds: 60,
  patienceFloorSeconds: 600,
  patienceMeanSeconds: 1500,
  sizeIn: ({ residents }) => sizeByPeople(residents, {
    needsPerThousand, orderedShare,
    peoplePerMerchant: peoplePerShop, fewestMerchants: fewestShops,
  }),
  // All flowers of a flower day ahead come to 1.3 days' needs, three days of returns to 0.1.
  mostHeld: ({ needsPerDay }) => Math.ceil(2 * needsPerDay) + 64,
  open: openRetail,
  sections: ({ shops, stock, goods, visits, day, books, byHour, nights }) => [
    shops.section, stock.section, goods.section, visits.section, day.section, books.section,
    byHour.section, nights.section,
  ],
  setKeys({ keys, arrivals }, keyFor) {
    keys.tier = keyFor('tier');
    keys.lines = keyFor('lines');
    keys.picking = keyFor('picking');
    keys.duty = keyFor('duty');
    keys.phase = keyFor('phase');
    keys.giveUp = keyFor('give up');
    for (const each of arrivals) each.key = keyFor('walk-in');
  },
  furnish,
  usualDay,
  offlineWeighed,
  dayTurns,
  weatherDemand,
  needFactor,
  tierWanted,
  needArises,
  radiusShare: ({ platforms }, { number }, platform) =>
    rulesOf(platforms[platform], number, levers).radius / 1000,
  basketSize: drawLines,
  beginRun,
  opened,
  areOpenNow,
  isOpenNow,
  isOffered,
  waitSeconds,
  placed,
  isSoldOut,
  accepted,
  handedOver,
  heldUntil,
  held,
  holdingDue,
  dailyHazard,
  givenUp,
  rodeBack,
  starsLost,
  cancelled,
  dayClosed,
  placeFacts,
  sumOf,
};
