// Unmanned: drones that bring orders of other verticals from pad to pad, where a platform's rule
// gives them any. It sells nothing: it is a carrier, and has neither merchants nor needs.

import { hoursPerDay } from '../../kernel/units.ts';
import type { Vertical } from '../../world/city.ts';
import { brought } from './brought.ts';
import { takesUp } from './choice.ts';
import { craftTurns, readyCrafts } from './crafts.ts';
import { dayTurns } from './days.ts';
import { orderTurns } from './flights.ts';
import { riderBrought } from './journeys.ts';
import { layRoutes } from './routes.ts';
import { sightFacts, sightKinds, sights } from './sights.ts';
import {
  mostCrafts, mostRoutes, openUnmanned, sectionsOf, sumOf, type UnmannedTables,
} from './tables.ts';

const evenly = Array.from({ length: hoursPerDay }, () => 1 / hoursPerDay);

const never = (): undefined => undefined;
const nothing = { onlineSalesFen: 0, onlineGoodsFen: 0, tableSalesFen: 0, tableGoodsFen: 0 };

export const unmanned: Vertical<UnmannedTables> = {
  ...brought,
  drawPrefix: 'unmanned/',
  needShareByHour: evenly,
  needLeadMinutes: 0,
  orderShareByHour: evenly,
  specialties: [],
  platformUtility: 0,
  offlineUtility: 0,
  nestScale: 1,
  considered: 0,
  perStar: 0,
  perLoyalty: 0,
  rightSpecialty: 0,
  acceptFloorSeconds: 0,
  acceptMeanSeconds: 0,
  dispatchLeadSeconds: 0,
  pickupSeconds: 0,
  patienceFloorSeconds: 0,
  patienceMeanSeconds: 0,
  sightKinds,
  mostTasks: mostRoutes * mostCrafts,
  sizeIn: () => ({ merchants: 0, ordersPerDay: 0, needsPerDay: 0 }),
  open: openUnmanned,
  sections: sectionsOf,
  setKeys({ keys }, keyFor) {
    keys.wind = keyFor('wind');
    keys.fetch = keyFor('fetch');
  },
  furnish: never,
  usualDay: () => nothing,
  weatherDemand: () => 1,
  beginRun(city, tables) {
    layRoutes(city, tables);
    readyCrafts(tables);
  },
  opened: never,
  isOffered: () => false,
  waitSeconds: () => 0,
  placed: never,
  accepted: never,
  handedOver: never,
  cancelled: never,
  takesUp,
  carrierTurns: orderTurns,
  riderBrought,
  taskIsDue: craftTurns,
  sights,
  sightFacts,
  dayTurns,
  dayClosed: never,
  sumOf,
};
