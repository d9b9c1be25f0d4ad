// Unmanned: drones that bring orders of other verticals from pad to pad, where a platform's rule
// gives them any. It sells nothing: it is a carrier, and has neither merchants nor needs.

import type { Vertical } from '../../world/city.ts';
import { carrierAlone } from '../fulfilment/carrier-alone.ts';
import { brought } from './brought.ts';
import { takesUp } from './choice.ts';
import { craftTurns, readyCrafts } from './crafts.ts';
import { dayTurns } from './days.ts';
import { orderTurns } from './flights.ts';
import { riderBrought } from './journeys.ts';
import { layRoutes } from './routes.ts';
import { movingSight, sightFacts, sightKinds, sights } from './sights.ts';
import {
  mostCrafts, mostRoutes, openUnmanned, sectionsOf, sumOf, type UnmannedTables,
} from './tables.ts';

export const unmanned: Vertical<UnmannedTables> = {
  ...carrierAlone,
  ...brought,
  drawPrefix: 'unmanned/',
  sightKinds,
  movingSight,
  mostTasks: mostRoutes * mostCrafts,
  open: openUnmanned,
  sections: sectionsOf,
  setKeys({ keys }, keyFor) {
    keys.wind = keyFor('wind');
    keys.fetch = keyFor('fetch');
  },
  beginRun(city, tables) {
    layRoutes(city, tables);
    readyCrafts(tables);
  },
  takesUp,
  carrierTurns: orderTurns,
  riderBrought,
  taskIsDue: craftTurns,
  sights,
  sightFacts,
  dayTurns,
  sumOf,
};
