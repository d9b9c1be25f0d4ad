// Visits: a worker goes from where the last one ended, works as long as it takes, and is paid when
// it is over. The consumer rates it, may have something to complain of, may want the same worker
// again, and may come to terms with the worker past the platform.

import { exp, log } from '../../kernel/math.ts';
import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw, subKey } from '../../kernel/random.ts';
import {
  perMilleOf, secondsPerDay, type Fen, type HoldingId, type MerchantId, type Seconds,
} from '../../kernel/units.ts';
import { daysPerWeek } from '../../kernel/weekdays.ts';
import type { City } from '../../world/city.ts';
import { Due } from '../../world/holdings.ts';
import { none } from '../../world/ledger.ts';
import { rate } from '../../world/listings.ts';
import { bringUp, isProviderHere, payBack, payOut, rulesOf } from '../../world/vertical-means.ts';
import {
  bookAgain, firstDayWord, isPrivate, lateWord, Phase, phaseOf, setPhase, startWord, totalWord,
} from './bookings.ts';
import { levers } from './levers.ts';
import { recordVisit } from './recorder.ts';
import { isContract, services } from './services.ts';
import type { HomeTables } from './tables.ts';
import { learntStars } from './workers.ts';

/** Whether visits are insured, by the option's number. */
const Insurance = { on: 0, off: 1 } as const;
/** Share of visits to which the worker does not come (assumed). */
const failShare = 0.02;
/** Workers ride more slowly than riders, by bus or cycle (assumed), and pay so much a trip. */
const slower = 1.2;
const fareFen = 200;
/** Seconds late within which a visit is on time (assumed). */
const graceSeconds = 900;
/** A gap counts as a worker's time up to this (assumed). */
const mostGapSeconds = 7200;
/** Spread of stars from visit to visit, and stars lost by a minute late (assumed). */
const qualitySpread = 0.5;
const starsPerMinuteLate = 0.06;
/** A premium a visit; damage in the mean and its spread, of the logarithm (assumed). */
const premiumFen = 200;
const damageFen = 30_000;
const damageSpread = 0.8;
/** From so many stars on, people want more of the same worker (assumed). */
const contentStars = 4.3;
/** Of what the platform would have kept, what the consumer saves past it (assumed). */
const savedShare = 0.5;

/** Occasions of a visit's draws. */
const failOccasion = 3;
const lengthOccasion = 5;
const disputeOccasion = 6;
const leakOccasion = 7;
const qualityOccasion = 8;
const damageOccasion = 9;
const againOccasion = 10;
const nextOccasion = 11;

/** A booking comes up, a visit is over, or another week of a contract is. */
export function holdingDue(city: City, tables: HomeTables, holding: HoldingId): number {
  const { holdings, merchants } = city;
  const { keys, books } = tables;
  const phase = phaseOf(holdings, holding);
  if (phase === Phase.underWay) return endVisit(city, tables, holding);
  const isGone = !isProviderHere(city, holding);
  const luck = draw(keys.visit, holdings.key[holding], failOccasion);
  if (isGone || (phase === Phase.booked && luck < failShare)) {
    books.failed[0]++;
    payBack(city, holding);
    return Due.settled;
  }
  if (isContract(merchants.tier[holdings.provider[holding]])) {
    return turnContract(city, tables, holding);
  }
  return beginVisit(city, tables, holding);
}

/** The worker arrives, late if the visit before took too long, and stays as long as it takes. */
function beginVisit(city: City, tables: HomeTables, holding: HoldingId): number {
  const { holdings, consumers, now, travel } = city;
  const { workers, books } = tables;
  const worker = holdings.provider[holding];
  const x = consumers.homeX[holdings.consumer[holding]];
  const y = consumers.homeY[holdings.consumer[holding]];
  const from = { x: workers.atX[worker], y: workers.atY[worker] };
  const way = Math.round(slower * travel.seconds(from.x, from.y, x, y));
  const arrival = Math.max(now.seconds, workers.freeAt[worker] + way);
  const seconds = visitSeconds(city, tables, holding);
  const gap = Math.max(0, arrival - way - workers.freeAt[worker]);
  if (gap <= mostGapSeconds) books.gapSeconds[0] += gap;
  books.travelSeconds[0] += way;
  books.visitSeconds[0] += seconds;
  if (arrival - now.seconds <= graceSeconds) books.punctual[0]++;
  setPhase(holdings, holding, Phase.underWay);
  holdings.words[holding + startWord] = now.seconds;
  holdings.words[holding + lateWord] = arrival - now.seconds;
  workers.freeAt[worker] = arrival + seconds;
  workers.atX[worker] = x;
  workers.atY[worker] = y;
  payForWay(city, tables, holding, way);
  bringUp(city, holding, arrival + seconds);
  return Due.waits;
}

/** How long the visit of a holding takes. */
function visitSeconds(
  { holdings, merchants }: City,
  { lengths, keys }: HomeTables,
  holding: HoldingId,
): Seconds {
  const tier = merchants.tier[holdings.provider[holding]];
  const length = quantileAt(lengths[tier], bits(keys.visit, holdings.key[holding], lengthOccasion));
  return Math.round(services[tier].visitSeconds * length);
}

function payForWay(
  { ledger, platforms, holdings }: City,
  { rows, books, number }: HomeTables,
  holding: HoldingId,
  waySeconds: Seconds,
): void {
  const worker = holdings.provider[holding];
  const platform = holdings.platform[holding];
  const isPast = isPrivate(holdings, holding);
  const { travelPay } = rulesOf(platforms[platform], number, levers);
  const paidFen = isPast ? 0 : Math.round((travelPay * waySeconds) / 60);
  ledger.post(rows.fares, fareFen, platform, worker, number);
  ledger.post(rows.travelPay, paidFen, platform, worker, number);
  books.earnedFen[0] += paidFen - fareFen;
}

function endVisit(city: City, tables: HomeTables, holding: HoldingId): number {
  const { holdings, merchants, platforms } = city;
  const { books, keys, workers, normal, number } = tables;
  const key = holdings.key[holding];
  const worker = holdings.provider[holding];
  const isPast = isPrivate(holdings, holding);
  const platform = platforms[holdings.platform[holding]];
  const { trainingHours } = rulesOf(platform, number, levers);
  const luck = qualitySpread * quantileAt(normal, bits(keys.visit, key, qualityOccasion));
  const quality = workers.skill[worker] + learntStars(trainingHours) + luck;
  const stars = quality - starsPerMinuteLate * (holdings.words[holding + lateWord] / 60);
  const priceFen = isPast ? payPast(city, tables, holding) : pay(city, tables, holding);
  if (!isPast) rate(platform.listings, worker >> merchants.bits, stars);
  if (isPast) books.privateVisits[0]++;
  else {
    books.visits[0]++;
    books.priceFen[0] += priceFen;
    books.quality[0] += quality;
    books.qualitySquares[0] += quality * quality;
    recordVisit(city, tables, holding, visitSeconds(city, tables, holding), quality);
  }
  settleDamage(city, tables, holding, quality, priceFen);
  meetAgain(city, tables, holding, stars);
  return Due.settled;
}

/** What is in escrow goes to the platform, which pays the worker. */
function pay(city: City, tables: HomeTables, holding: HoldingId): Fen {
  const { holdings, platforms, ledger } = city;
  const { rows, number } = tables;
  const fen = holdings.paidFen[holding];
  const platform = holdings.platform[holding];
  const { insurance } = rulesOf(platforms[platform], number, levers);
  payShare(city, tables, holding, fen);
  if (insurance === Insurance.on) ledger.post(rows.premium, premiumFen, platform, none, number);
  return fen;
}

/** So much of it is earned. */
function payShare(city: City, tables: HomeTables, holding: HoldingId, fen: Fen): void {
  const { holdings, platforms, ledger } = city;
  const { rows, books, number } = tables;
  const platform = holdings.platform[holding];
  const { take } = rulesOf(platforms[platform], number, levers);
  const payFen = fen - perMilleOf(fen, take);
  payOut(city, holding, rows.visitPrice, fen);
  ledger.post(rows.visitPay, payFen, platform, holdings.provider[holding], number);
  if (phaseOf(holdings, holding) === Phase.underWay) books.earnedFen[0] += payFen;
}

/** The two share what the platform would have kept. */
function payPast(city: City, { rows, books, number }: HomeTables, holding: HoldingId): Fen {
  const { holdings, merchants, platforms, ledger } = city;
  const worker = holdings.provider[holding];
  const { listings } = platforms[holdings.platform[holding]];
  const { take } = rulesOf(platforms[holdings.platform[holding]], number, levers);
  const priceFen = listings.priceLevelFen[worker >> merchants.bits];
  const fen = Math.round(priceFen * (1 - savedShare * (take / 1000)));
  ledger.post(rows.privatePay, fen, none, worker, number);
  books.earnedFen[0] += fen;
  return fen;
}

/** Something may be broken or badly done: insurance pays, or the worker up to the price. */
function settleDamage(
  { holdings, platforms, ledger }: City,
  { rows, books, keys, normal, number }: HomeTables,
  holding: HoldingId,
  quality: number,
  priceFen: Fen,
): void {
  const key = holdings.key[holding];
  const platform = holdings.platform[holding];
  if (draw(keys.visit, key, disputeOccasion) >= disputeChance(quality)) return;
  const luck = quantileAt(normal, bits(keys.visit, key, damageOccasion));
  const fen = Math.round(damageFen * exp(damageSpread * luck - damageSpread * damageSpread / 2));
  const isPast = isPrivate(holdings, holding);
  const { insurance } = rulesOf(platforms[platform], number, levers);
  if (!isPast) books.disputes[0]++;
  if (insurance === Insurance.on && !isPast) {
    ledger.post(rows.claim, fen, platform, none, number);
    return;
  }
  const paidFen = Math.min(fen, priceFen);
  ledger.post(rows.ownClaim, paidFen, platform, holdings.provider[holding], number);
  books.earnedFen[0] -= paidFen;
}

/** Chance that a consumer complains of a visit. */
export function disputeChance(quality: number): number {
  return 0.03 * exp(-2 * (quality - 4));
}

/** Chance that two who are content with each other leave the platform after so many visits. */
export function leakChance(take: number, visits: number, isInsured: boolean): number {
  return 1 / (1 + exp(4.5 - 12 * take - 0.3 * log(visits) + (isInsured ? 0.8 : 0)));
}

/** They know each other better, may leave the platform, and may meet again in a week. */
function meetAgain(city: City, tables: HomeTables, holding: HoldingId, stars: number): void {
  const { holdings, consumers, merchants, platforms } = city;
  const { ties, books, keys, number } = tables;
  const key = holdings.key[holding];
  const worker = holdings.provider[holding];
  const consumer = holdings.consumer[holding] >> consumers.bits;
  if (!isProviderHere(city, holding)) return;
  knowBetter(tables, consumer, worker);
  if (stars < contentStars) return;
  const { take, insurance } = rulesOf(platforms[holdings.platform[holding]], number, levers);
  const leak = leakChance(take / 1000, ties.visits[consumer], insurance === Insurance.on);
  if (ties.hasLeaked[consumer] === 0 && draw(keys.visit, key, leakOccasion) < leak) {
    ties.hasLeaked[consumer] = 1;
    books.leaks[0]++;
  }
  const { againShare } = services[merchants.tier[worker]];
  if (draw(keys.visit, key, againOccasion) >= againShare) return;
  const start = holdings.words[holding + startWord] + daysPerWeek * secondsPerDay;
  const next = subKey(key, nextOccasion, 0);
  bookAgain(city, tables, holding, next, start, ties.hasLeaked[consumer] === 1);
}

function knowBetter({ ties }: HomeTables, consumer: number, worker: MerchantId): void {
  if (ties.worker[consumer] !== worker + 1) {
    ties.worker[consumer] = worker + 1;
    ties.visits[consumer] = 0;
    ties.hasLeaked[consumer] = 0;
  }
  ties.visits[consumer]++;
}

/** A contract's week is over: as much of its price is earned as of its days. */
function turnContract(city: City, tables: HomeTables, holding: HoldingId): number {
  const { holdings, merchants, now } = city;
  const { contractDays } = services[merchants.tier[holdings.provider[holding]]];
  const total = holdings.words[holding + totalWord];
  const done = Math.floor(now.seconds / secondsPerDay) - holdings.words[holding + firstDayWord];
  const earned = Math.round(total * Math.min(1, done / contractDays));
  setPhase(holdings, holding, Phase.contract);
  payShare(city, tables, holding, earned - (total - holdings.paidFen[holding]));
  if (done >= contractDays) {
    tables.books.contractsOver[0]++;
    return Due.settled;
  }
  const days = Math.min(daysPerWeek, contractDays - done);
  bringUp(city, holding, now.seconds + days * secondsPerDay);
  return Due.waits;
}
