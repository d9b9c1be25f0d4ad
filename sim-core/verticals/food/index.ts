// Food delivery: a kitchen queue shared with guests at the table, food that cools, and a promise of
// about half an hour.

import type { Vertical } from '../../world/city.ts';
import { needShareByHour } from '../../world/usual-hours.ts';
import { countChoice, expectOrders, learnVisits } from '../fulfilment/table-visits.ts';
import { brought } from './brought.ts';
import { orderShareByHour } from './hours.ts';
import {
  furnishKitchen,
  guestsChange,
  openKitchens,
  ordersWithoutQueue,
  type FoodTables,
} from './kitchens.ts';
import { cuisines, guestsPerOrder } from './restaurants.ts';
import {
  accepted,
  beginRun,
  opened,
  cancelled,
  dayClosed,
  handedOver,
  isOffered,
  sellsItself,
  usualDay,
  waitSeconds,
} from './stages.ts';
import { weatherDemand } from './weather-demand.ts';

/** Needs for 1,000 orders at the defaults, unless a city says otherwise. */
const needsPerThousandOrders = 2400;

/** Restaurant meals: kitchens with guests at the table, delivered hot. */
export const food: Vertical<FoodTables> = {
  ...brought,
  // Food came before there were verticals: its purposes are named without a prefix.
  drawPrefix: '',
  isSurveyed: true,
  pantryUse: 'empties',
  needShareByHour,
  needLeadMinutes: 9,
  orderShareByHour,
  specialties: cuisines,
  platformUtility: 3.1,
  offlineUtility: 0.3,
  nestScale: 0.5,
  considered: 14,
  perStar: 0.55,
  perLoyalty: 0.5,
  rightSpecialty: 0.5,
  acceptFloorSeconds: 20,
  acceptMeanSeconds: 130,
  hasStockErrors: true,
  dispatchLeadSeconds: 420,
  pickupSeconds: 75,
  patienceFloorSeconds: 300,
  patienceMeanSeconds: 1200,
  sizeIn: ({ merchants, ordersPerDay, needsPerThousandOrders: needs }) => ({
    merchants,
    ordersPerDay,
    needsPerDay: (ordersPerDay * (needs ?? needsPerThousandOrders)) / 1000,
  }),
  open: openKitchens,
  sections: ({ kitchens, visits }) => [kitchens.section, visits.section],
  setKeys(tables, keyFor) {
    tables.guests.key = keyFor('guest');
    tables.preparationKey = keyFor('preparation');
  },
  furnish: furnishKitchen,
  usualDay,
  ordersWithoutQueue,
  guestsChange,
  ordersUsually: ({ visits }, district, share) => expectOrders(visits, district, share),
  offlineWeighed: ({ visits }, district, isOrdered) => countChoice(visits, district, isOrdered),
  dayTurns: ({ assumptions }, { visits }) =>
    // B1.06.
    learnVisits(visits, assumptions.tableDisplacement / 1000, guestsPerOrder),
  weatherDemand,
  beginRun,
  opened,
  isOffered,
  waitSeconds,
  placed: () => undefined,
  accepted,
  handedOver,
  cancelled,
  sellsItself,
  dayClosed,
};
