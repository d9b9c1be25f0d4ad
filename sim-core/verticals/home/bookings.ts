// Bookings: who is taken for when, what is in escrow for it, and what becomes of it if the consumer
// gives it up or the worker is gone.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, type Key } from '../../kernel/random.ts';
import {
  secondsPerDay, type Fen, type HoldingId, type MerchantId, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { Holdings } from '../../world/holdings.ts';
import { bringUp, hold, isProviderHere, payAhead, payBack } from '../../world/vertical-means.ts';
import { freeSlots, isFree, slotAt, takeSlots } from '../fulfilment/calendar.ts';
import { isFreeForIt, wantedSeconds } from './needs.ts';
import { isContract, services } from './services.ts';
import type { HomeTables } from './tables.ts';
import { slotsFor, slotsSetAside } from './time-set-aside.ts';

/**
 * How far a holding is: its first word, with a bit more where it is past the platform, and above it
 * the half hours that it takes beyond the usual.
 */
export const Phase = { booked: 1, underWay: 2, contract: 3 } as const;
const privateBit = 16;
const slotsFactor = 32;
/** The words of a visit under way: when it should have begun, and by how much it was late. */
export const startWord = 1;
export const lateWord = 2;
/** Of a contract, what it costs in all and its first day. */
export const totalWord = 1;
export const firstDayWord = 2;

export function phaseOf({ words }: Holdings, holding: HoldingId): number {
  return words[holding] & (privateBit - 1);
}

export function isPrivate({ words }: Holdings, holding: HoldingId): boolean {
  return (words[holding] & privateBit) !== 0;
}

export function setPhase({ words }: Holdings, holding: HoldingId, phase: number): void {
  words[holding] = phase | (words[holding] & ~(privateBit - 1));
}

/** Half hours that the visit of a holding takes of its worker's day. */
export function slotsTaken({ holdings, merchants }: City, holding: HoldingId): number {
  const tier = merchants.tier[holdings.provider[holding]];
  return slotsFor(tier) + Math.floor(holdings.words[holding] / slotsFactor);
}

/** Share of those who have booked who think better of it, a day (assumed). */
const givenUpPerDay = 0.01;
/** What the worker last met is worth besides, in utility, for each root of a visit (assumed). */
const perVisitRoot = 0.4;
const mostVisits = 5;

export const isOffered = isFreeForIt;

/** Whom one knows is worth more; all others are worth less by as much as that can be. */
export function appeal(
  city: City,
  { ties, wanted }: HomeTables,
  merchant: MerchantId,
): number {
  const number = wanted.consumer >> city.consumers.bits;
  const visits = ties.worker[number] === merchant + 1 ? ties.visits[number] : 0;
  return perVisitRoot * (Math.sqrt(Math.min(mostVisits, visits)) - Math.sqrt(mostVisits));
}

export function heldUntil(_city: City, tables: HomeTables, _needKey: Key): Seconds {
  return wantedSeconds(tables);
}

/** A need has been booked: its worker is taken. */
export function held(city: City, tables: HomeTables, holding: HoldingId): void {
  const { holdings } = city;
  const { wanted, workers, books } = tables;
  const worker = holdings.provider[holding];
  const { day, slot, tier, isUrgent } = wanted;
  const now = city.now.seconds;
  begin(city, tables, holding);
  if (isContract(tier)) {
    holdings.words[holding + totalWord] = holdings.paidFen[holding];
    holdings.words[holding + firstDayWord] = day;
    workers.contractUntil[worker] = day + services[tier].contractDays;
    books.contracts[0]++;
    return;
  }
  take(city, tables, holding, day, slot);
  if (isUrgent) workers.freeAt[worker] = Math.max(workers.freeAt[worker], now);
}

function begin(city: City, { keys, exponential, books }: HomeTables, holding: HoldingId): void {
  const { holdings } = city;
  const luck = bits(keys.giveUp, holdings.key[holding], 0);
  holdings.words[holding] = Phase.booked;
  holdings.hazardLeft[holding] = quantileAt(exponential, luck);
  books.booked[0]++;
}

function take(
  { holdings, merchants }: City,
  tables: HomeTables,
  holding: HoldingId,
  day: number,
  slot: number,
): void {
  const { workers } = tables;
  const worker = holdings.provider[holding];
  const tier = merchants.tier[worker];
  const slots = slotsSetAside(tables, tier, slot);
  takeSlots(workers, worker, day, slot, slots);
  workers.weekSlots[worker] += slots;
  holdings.words[holding] += (slots - slotsFor(tier)) * slotsFactor;
}

/** Somebody books the same worker again for a moment, if that is free: past the platform or not. */
export function bookAgain(
  city: City,
  tables: HomeTables,
  before: HoldingId,
  key: Key,
  startSeconds: Seconds,
  isPast: boolean,
): void {
  const { holdings, merchants, platforms } = city;
  const { workers, number } = tables;
  const provider = holdings.provider[before];
  const tier = merchants.tier[provider];
  const day = Math.floor(startSeconds / secondsPerDay);
  const slot = slotAt(startSeconds % secondsPerDay);
  const isTaken = !isFree(workers, provider, day, slot, slotsSetAside(tables, tier, slot));
  if (isTaken || (!isPast && workers.isShown[provider] === 0)) return;
  const platform = holdings.platform[before];
  const consumer = holdings.consumer[before];
  const holding = hold(city, { vertical: number, platform, key, consumer, provider });
  begin(city, tables, holding);
  take(city, tables, holding, day, slot);
  const priceFen: Fen = platforms[platform].listings.priceLevelFen[provider >> merchants.bits];
  if (isPast) holdings.words[holding] |= privateBit;
  else payAhead(city, holding, Math.round(priceFen));
  bringUp(city, holding, startSeconds);
}

export function dailyHazard({ holdings }: City, _tables: HomeTables, holding: HoldingId): number {
  return phaseOf(holdings, holding) === Phase.booked ? givenUpPerDay : 0;
}

/** The consumer thinks better of it. */
export function givenUp(city: City, tables: HomeTables, holding: HoldingId): void {
  const { holdings, merchants } = city;
  const { workers, books } = tables;
  const worker = holdings.provider[holding];
  books.givenUp[0]++;
  payBack(city, holding);
  if (!isProviderHere(city, holding)) return;
  const tier = merchants.tier[worker];
  const due = holdings.dueAt[holding];
  if (isContract(tier)) workers.contractUntil[worker] = 0;
  else {
    const day = Math.floor(due / secondsPerDay);
    freeSlots(workers, worker, day, slotAt(due % secondsPerDay), slotsTaken(city, holding));
  }
}
