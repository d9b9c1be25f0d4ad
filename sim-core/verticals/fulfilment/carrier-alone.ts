// A carrier that sells nothing has no needs, merchants or goods: what it says of them.

import { hoursPerDay } from '../../kernel/units.ts';
import type { Vertical } from '../../world/city.ts';

const evenly = Array.from({ length: hoursPerDay }, () => 1 / hoursPerDay);

const never = (): undefined => undefined;
const nothing = { onlineSalesFen: 0, onlineGoodsFen: 0, tableSalesFen: 0, tableGoodsFen: 0 };

/** The members of a vertical that say nothing where nothing is sold. */
export const carrierAlone = {
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
  sizeIn: () => ({ merchants: 0, ordersPerDay: 0, needsPerDay: 0 }),
  furnish: never,
  usualDay: () => nothing,
  weatherDemand: () => 1,
  opened: never,
  isOffered: () => false,
  waitSeconds: () => 0,
  placed: never,
  accepted: never,
  handedOver: never,
  cancelled: never,
  dayClosed: never,
} as const satisfies Partial<Vertical>;
