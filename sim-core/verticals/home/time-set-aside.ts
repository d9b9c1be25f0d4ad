// How many half hours of a calendar a visit takes: those of its usual length and the way to it, or
// those that recorded visits need.

import { slotsOf, slotsPerDay } from '../fulfilment/calendar.ts';
import { isContract, services } from './services.ts';
import type { HomeTables } from './tables.ts';

/** Time kept between visits (assumed), and the mean way. */
const betweenSeconds = 900;
const waySeconds = 1500;
/** Half hours of a working day that contracts take. */
const dayOfContract = 16;
/** Visits of a service of which a record is made before it is gone by (assumed). */
export const fewestRecorded = 20;
/** The normal quantile of eight in ten. */
const quantile = 0.84;

/** Half hours that are taken for one visit, with the way to it. */
export function slotsFor(tier: number): number {
  return isContract(tier) ? dayOfContract : slotsWithWay(services[tier].visitSeconds);
}

/**
 * Half hours set aside for a visit that begins in a half hour of the day: as many as eight in ten
 * recorded visits take, where there are enough of them and the day has as many left.
 */
export function slotsSetAside({ recorded }: HomeTables, tier: number, slot: number): number {
  const usual = slotsFor(tier);
  const { visits, seconds, squares } = recorded;
  if (isContract(tier) || visits[tier] < fewestRecorded) return usual;
  const mean = seconds[tier] / visits[tier];
  const spread = Math.sqrt(Math.max(0, squares[tier] / visits[tier] - mean * mean));
  const needed = slotsWithWay(mean + quantile * spread);
  return Math.max(usual, Math.min(needed, slotsPerDay - slot));
}

function slotsWithWay(visitSeconds: number): number {
  return slotsOf(visitSeconds + betweenSeconds + waySeconds);
}
