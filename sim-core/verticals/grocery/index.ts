// Fresh groceries from front warehouses: counted goods of a short life, ordered each evening by
// forecast, picked by pickers who queue, ridden within half an hour.

import type { Vertical } from '../../world/city.ts';
import { meanCostShare } from './assortment.ts';
import { brought } from './brought.ts';
import { needShareByHour, weatherDemand } from './demand.ts';
import { starsLost } from './freshness.ts';
import { drawLines } from './lines.ts';
import { appeal, reserveLines } from './baskets.ts';
import {
  accepted, beginRun, cancelled, dayClosed, dayTurns, furnish, handedOver, householdTies, isOffered,
  needFactor, opened, taskIsDue, waitSeconds,
} from './stages.ts';
import { placeFacts } from './place-facts.ts';
import { openGrocery, sectionsOf, sumOf, type GroceryTables } from './tables.ts';
import { needArises, offerWorth } from './tracing.ts';

/** Needs of a day for each thousand people (assumed); share ordered, found by running. */
const needsPerThousand = 30;
const orderedShare = 0.36;
/** Orders of a day for which an operator opens one more warehouse (A7.04). */
const ordersPerSite = 1000;
/** Ground that a warehouse serves (A7.11, prior: within 3 km), of which some lies twice or out. */
const servedSquareMetres = 3000 * 3000 * Math.PI * 0.8;
/** Rent, power, crew, wear and processing of a warehouse's day (assumed, set to A7.03). */
const siteFenPerDay = 900_000;
/** Picking, packing and transport of an order as the operator reckons them. */
const usualHandlingFen = 425;

export const grocery: Vertical<GroceryTables> = {
  ...brought,
  drawPrefix: 'grocery/',
  needShareByHour,
  needLeadMinutes: 0,
  orderShareByHour: needShareByHour,
  specialties: [{ id: 'fresh', label: { zh: '生鲜', en: 'Fresh goods' }, perMille: 1000 }],
  platformUtility: 2.7,
  offlineUtility: 0.3,
  // A household would spend as much at the market.
  spentAnyway: 1,
  pantryUse: 'fills',
  nestScale: 0.5,
  considered: 3,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightSpecialty: 0,
  siting: 'homes',
  isPlatformsOwn: true,
  acceptFloorSeconds: 5,
  acceptMeanSeconds: 10,
  dispatchLeadSeconds: 240,
  pickupSeconds: 60,
  patienceFloorSeconds: 600,
  patienceMeanSeconds: 1500,
  sizeIn: ({ residents, columns, rows, zoneMetres }) => {
    const needsPerDay = (residents * needsPerThousand) / 1000;
    const wishedOrders = needsPerDay * orderedShare;
    const merchants = Math.max(1, Math.round(wishedOrders / ordersPerSite));
    const ground = columns * rows * zoneMetres * zoneMetres;
    const reached = Math.min(1, (merchants * servedSquareMetres) / ground);
    return { merchants, ordersPerDay: wishedOrders * reached, needsPerDay };
  },
  open: openGrocery,
  sections: sectionsOf,
  setKeys({ keys }, keyFor) {
    keys.lines = keyFor('lines');
    keys.mix = keyFor('mix');
    keys.day = keyFor('day');
    keys.damage = keyFor('damage');
    keys.picking = keyFor('picking');
    keys.promotion = keyFor('promotion');
  },
  furnish,
  usualDay: (_tables, merchants, merchant, orders, basketSize) => {
    const onlineSalesFen = orders * merchants.priceLevelFen[merchant] * basketSize;
    return {
      onlineSalesFen,
      onlineGoodsFen: onlineSalesFen * meanCostShare + orders * usualHandlingFen,
      tableSalesFen: 0,
      tableGoodsFen: 0,
      fixedFen: siteFenPerDay,
    };
  },
  dayTurns,
  weatherDemand,
  needFactor,
  needArises,
  offerWorth,
  householdTies,
  basketSize: drawLines,
  beginRun,
  opened,
  isOffered,
  appeal,
  waitSeconds,
  placed: reserveLines,
  accepted,
  handedOver,
  starsLost,
  cancelled,
  dayClosed,
  taskIsDue,
  placeFacts,
  sumOf,
};

