// What people want carried: the kind, its weight and value, and from where to where. All of it
// follows from the need's key, so that every policy meets the same wishes.

import { ownHourFen } from '../../decide/own-time.ts';
import { exp } from '../../kernel/math.ts';
import { draw, pick, type Key } from '../../kernel/random.ts';
import { placeByShare } from '../../kernel/shares.ts';
import { secondsPerHour, type MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { Ends, Whereabouts } from '../../world/vertical.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { KindNumber, kinds, Tier, usualPriceFen } from './kinds.ts';
import { levers } from './levers.ts';
import { premiumFenOf, priceFenOf } from './price.ts';
import { Leg, type ErrandTables } from './tables.ts';

/** Occasions of a need's draws. */
const kindOccasion = 0;
const gramsOccasion = 7;
const valueOccasion = 8;

/** The other end is somebody's home, the likelier the nearer: by a third at so many metres more. */
const receiverMetres = 3000;
/** Homes that are looked at until one is kept; then it is the nearest of them. */
const tries = 64;
const leastValueFen = 5000;
const mostValueFen = 50_000;

/** The tier that a need is for: a desk, or a workshop for what is to be mended. */
export function tierWanted(_city: City, { wanted, keys }: ErrandTables, needKey: Key): number {
  const kind = placeByShare(kinds, draw(keys.thing, needKey, kindOccasion));
  const { leastGrams, mostGrams } = kinds[kind];
  const weight = draw(keys.thing, needKey, gramsOccasion);
  const worth = draw(keys.thing, needKey, valueOccasion);
  wanted.kind = kind;
  wanted.key = needKey;
  wanted.grams = Math.round(leastGrams + weight * (mostGrams - leastGrams));
  wanted.valueFen = Math.round(leastValueFen + worth * (mostValueFen - leastValueFen));
  return kind === KindNumber.mending ? Tier.workshop : Tier.desk;
}

/** From where to where it is, what that costs, and what going oneself does. */
export function needArises(
  city: City,
  tables: ErrandTables,
  { consumer, x, y }: Whereabouts,
  tier: number,
): void {
  const { wanted } = tables;
  wanted.consumer = consumer;
  wanted.leg = tier === Tier.workshop ? Leg.toWorkshop : Leg.only;
  wanted.workshop = tier === Tier.workshop ? nearestWorkshop(city, tables, x, y) : -1;
  wanted.fromX = wanted.toX = x;
  wanted.fromY = wanted.toY = y;
  if (tier === Tier.desk) findOtherEnd(city, tables, kinds[wanted.kind].isFetched === true);
  else if (wanted.workshop >= 0) {
    wanted.toX = Math.round(city.merchants.x[wanted.workshop]);
    wanted.toY = Math.round(city.merchants.y[wanted.workshop]);
  }
  setPrice(city, tables);
}

/** What it costs by the rules in force, with its premium, and what one's own way would. */
export function setPrice({ platforms, travel, now }: City, { wanted, number }: ErrandTables): void {
  const rules = rulesOf(platforms[0], number, levers);
  const { fromX, fromY, toX, toY, grams, valueFen, leg } = wanted;
  const metres = travel.metres(fromX, fromY, toX, toY);
  wanted.priceFen = priceFenOf(rules, metres, grams, now.hour);
  // What is mended is insured on its way there for both ways.
  wanted.premiumFen = leg === Leg.fromWorkshop ? 0 : premiumFenOf(rules, valueFen);
  const seconds = 2 * travel.seconds(fromX, fromY, toX, toY);
  wanted.tripFen = Math.round((ownHourFen * seconds) / secondsPerHour);
}

function findOtherEnd(city: City, { wanted, keys }: ErrandTables, isFetched: boolean): void {
  const { consumers } = city;
  const { homeX, homeY, bits } = consumers;
  let nearest = Infinity;
  let other = wanted.consumer;
  for (let i = 0; i < tries; i++) {
    const seen = pick(keys.receiver, wanted.key, 2 * i, consumers.rowCount) << bits;
    const away = Math.abs(homeX[seen] - wanted.fromX) + Math.abs(homeY[seen] - wanted.fromY);
    if (away === 0 || seen === wanted.consumer) continue;
    const isKept = draw(keys.receiver, wanted.key, 2 * i + 1) < exp(-away / receiverMetres);
    if (!isKept && away >= nearest) continue;
    nearest = away;
    other = seen;
    if (isKept) break;
  }
  if (isFetched) {
    wanted.fromX = homeX[other];
    wanted.fromY = homeY[other];
  } else {
    wanted.toX = homeX[other];
    wanted.toY = homeY[other];
  }
}

/** The workshop with the shortest way; -1 where there is none. */
function nearestWorkshop(
  { merchants }: City,
  { openWorkshops }: ErrandTables,
  x: number,
  y: number,
): MerchantId {
  let nearest = Infinity;
  let found = -1;
  for (const merchant of openWorkshops) {
    const away = Math.abs(merchants.x[merchant] - x) + Math.abs(merchants.y[merchant] - y);
    if (away >= nearest) continue;
    nearest = away;
    found = merchant;
  }
  return found;
}

export function ends(_city: City, { wanted }: ErrandTables, out: Ends): void {
  out.fromX = wanted.fromX;
  out.fromY = wanted.fromY;
  out.toX = wanted.toX;
  out.toY = wanted.toY;
}

/** The price over that of a usual errand. */
export function basketSize({ wanted }: ErrandTables): number {
  return (wanted.priceFen + wanted.premiumFen) / usualPriceFen;
}

export function offlineCostFen(_city: City, { wanted }: ErrandTables): number {
  return wanted.tripFen;
}

/** Any desk will do; of workshops the nearest. */
export function isOffered(_city: City, { wanted }: ErrandTables, merchant: MerchantId): boolean {
  return wanted.workshop < 0 ? wanted.kind !== KindNumber.mending : merchant === wanted.workshop;
}

/** Needs over those of an ordinary day. */
export function needFactor({ platforms }: City, { number }: ErrandTables): number {
  return rulesOf(platforms[0], number, levers).level / 1000;
}
