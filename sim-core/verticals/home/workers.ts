// Workers: how good they are, who passes the test and is shown, what they ask, and what training
// costs. Prices follow how much of a week is taken; who comes and goes is the engine's matter.

import { exp } from '../../kernel/math.ts';
import { quantileAt } from '../../kernel/quantiles.ts';
import { secondsPerDay, type MerchantId, type Seconds } from '../../kernel/units.ts';
import { daysPerWeek } from '../../kernel/weekdays.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import type { Merchants } from '../../world/merchants.ts';
import type { UsualDay } from '../../world/vertical.ts';
import { isShopOf, rulesOf } from '../../world/vertical-means.ts';
import { calendarDays, clearDay } from '../fulfilment/calendar.ts';
import { countHeld } from '../fulfilment/held.ts';
import { levers } from './levers.ts';
import { isContract, meanSkill, services } from './services.ts';
import type { HomeTables } from './tables.ts';

/** Spread of skill among people, and of the test around it, in stars (assumed). */
export const skillSpread = 0.3;
const testSpread = 0.3;
/** What training adds at most, and the hours in which most of it is learnt (assumed). */
const mostLearnt = 0.2;
const learningHours = 20;
/** An hour of training, spread over the days for which a worker stays (assumed). */
const trainingFenPerHour = 2500;
const stayDays = 90;
/** Prices rise by a tenth of what the busy share is beyond this, a week (assumed). */
const usualBusyShare = 0.7;
const priceStep = 0.1;
const leastFactor = 0.8;
const mostFactor = 1.5;
/** Half hours that somebody works in a week. */
const slotsPerWeek = 6 * 18;
const wholeTurn = 4_294_967_296;
const starsAtMost = 5;

/** Skill, and what the test says: a policy moves neither. */
export function furnish(
  { workers, normal }: HomeTables,
  merchants: Merchants,
  merchant: MerchantId,
  stream: () => number,
): void {
  const skill = meanSkill + skillSpread * quantileAt(normal, Math.floor(stream() * wholeTurn));
  const error = testSpread * quantileAt(normal, Math.floor(stream() * wholeTurn));
  workers.skill[merchant] = skill;
  workers.score[merchant] = skill + error;
  workers.priceFactor[merchant] = 1;
  merchants.priceLevelFen[merchant] = services[merchants.tier[merchant]].basketFen;
  merchants.trueQuality[merchant] = skill;
  merchants.firstRating[merchant] = Math.max(1, Math.min(starsAtMost, skill));
}

/** Visits leave a worker what is paid for them. */
export function usualDay(
  _tables: HomeTables,
  merchants: Merchants,
  merchant: MerchantId,
  orders: number,
): UsualDay {
  const onlineSalesFen = orders * merchants.priceLevelFen[merchant];
  return { onlineSalesFen, onlineGoodsFen: 0, tableSalesFen: 0, tableGoodsFen: 0, fixedFen: 0 };
}

/** Stars that training adds. */
export function learntStars(hours: number): number {
  return mostLearnt * (1 - exp(-hours / learningHours));
}

export function beginRun(city: City, tables: HomeTables): void {
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (isShopOf(merchants, tables.number, merchant)) opened(city, tables, merchant);
  }
}

/** Somebody begins, at home and with an empty calendar. */
export function opened(city: City, tables: HomeTables, merchant: MerchantId): void {
  const { workers } = tables;
  for (let day = 0; day < calendarDays; day++) clearDay(workers, merchant, day);
  workers.contractUntil[merchant] = 0;
  workers.priceFactor[merchant] = 1;
  workers.weekSlots[merchant] = 0;
  goHome(city, tables, merchant);
  screen(city, tables, merchant);
}

function goHome({ merchants, now }: City, { workers }: HomeTables, merchant: MerchantId): void {
  workers.freeAt[merchant] = Math.max(workers.freeAt[merchant], now.seconds);
  workers.atX[merchant] = merchants.x[merchant];
  workers.atY[merchant] = merchants.y[merchant];
}

/** Whoever scores enough is shown. */
function screen({ platforms }: City, { workers, number }: HomeTables, merchant: MerchantId): void {
  const { screeningCut } = rulesOf(platforms[0], number, levers);
  workers.isShown[merchant] = workers.score[merchant] >= screeningCut / 1000 ? 1 : 0;
}

/** A worker's day ends: it is cleared, and training paid for. */
export function dayClosed(
  city: City,
  tables: HomeTables,
  merchant: MerchantId,
  untilSeconds: Seconds,
): void {
  const { platforms, ledger } = city;
  const { workers, rows, books, number } = tables;
  const day = Math.floor((untilSeconds - 1) / secondsPerDay);
  clearDay(workers, merchant, day);
  goHome(city, tables, merchant);
  const isByVisit = !isContract(city.merchants.tier[merchant]);
  if (isByVisit && (day + 1) % daysPerWeek === 0) setPrice(city, tables, merchant);
  screen(city, tables, merchant);
  if (workers.isShown[merchant] === 0) return;
  const { trainingHours } = rulesOf(platforms[0], number, levers);
  const fen = Math.round((trainingHours * trainingFenPerHour) / stayDays);
  ledger.post(rows.training, fen, none, none, number);
  books.shownWorkers[0]++;
}

/** A week ends: whoever was much asked for asks more. */
function setPrice(
  { merchants, platforms }: City,
  { workers }: HomeTables,
  merchant: MerchantId,
): void {
  const busyShare = Math.min(1, workers.weekSlots[merchant] / slotsPerWeek);
  const factor = workers.priceFactor[merchant] * (1 + priceStep * (busyShare - usualBusyShare));
  workers.priceFactor[merchant] = Math.max(leastFactor, Math.min(mostFactor, factor));
  workers.weekSlots[merchant] = 0;
  const fen = Math.round(merchants.priceLevelFen[merchant] * workers.priceFactor[merchant]);
  for (const { listings } of platforms) listings.priceLevelFen[merchant >> merchants.bits] = fen;
}

export function dayTurns(city: City, { books, number }: HomeTables): void {
  countHeld(city, books, number);
}
