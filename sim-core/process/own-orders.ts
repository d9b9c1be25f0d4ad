// Orders through a shop's own channel. A member may order there directly, at the table's prices and
// away from any platform: a rider of an errand service outside the city's platforms brings it, or
// the member walks there. The kitchen is the same; who has it in hand and when is known at once, so
// an own order takes no row among the platforms' orders.

import { merchantUtility } from '../decide/nested-choice.ts';
import { draw, pick, rootOf } from '../kernel/random.ts';
import { perMilleOf } from '../kernel/units.ts';
import type { Fen, MerchantId, Metres, OrderId, Seconds } from '../kernel/units.ts';
import type { MerchantRules } from '../policy/rules.ts';
import { placeOfShop, scanIn, shopsPerMember } from '../world/channels.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { merchantRulesOf } from '../world/owners.ts';
import { listOf } from '../world/reach.ts';
import { Reason } from '../world/reasons.ts';
import { likingOf } from './browse.ts';
import type { NeedScratch } from './choice-record.ts';
import type { Simulation } from './simulation.ts';

/** What an errand service asks of a shop for a kilometre besides the base (assumed). */
const errandFenPerKm = 150;
/** Straight way over which no errand is run (assumed). */
const errandReach: Metres = 4000;
/** Until an errand rider stands in the shop, if the meal is ready before (assumed). */
const errandComesSeconds = 600;
/** Metres that somebody walks in a second, and how a walked minute weighs on a waited one. */
const walkMetresPerSecond = 1.3;
const walkWeight = 2;
/** A leaflet in a platform's bag brings in so many of those whom the shop could ask (assumed). */
const leafletShare = 0.3;

/** Occasions of a need's draws: where somebody ate, and whether that shop, or a leaflet, won. */
const tablePlace = 0;
const isAsked = 1;
const readsLeaflet = 2;

/** How an own order comes to its member. */
const ways = 2;
const Way = { brought: 0, fetched: 1 } as const;

/** What running an errand over a way costs a shop. */
export function errandFen({ assumptions }: City, metres: Metres): Fen {
  return assumptions.errandCost + Math.round((errandFenPerKm * metres) / 1000);
}

/**
 * The best of a member's shops if it is worth more than `need.bestUtility`, which it then sets:
 * a number for `placeOwnOrder`, or `none`. `level` is what being delivered to is worth as such.
 */
export function chooseOwn(city: City, need: NeedScratch, level: number): number {
  const { channels, consumers, merchants } = city;
  const number = need.consumer >> consumers.bits;
  const first = number * shopsPerMember;
  let best: number = none;
  for (let at = first; at < first + shopsPerMember; at++) {
    const shop = channels.members.shop[at] - 1;
    if (shop < 0 || channels.shops.isKept[shop] === 0) continue;
    const merchant = shop << merchants.bits;
    const vertical = city.verticals[need.vertical];
    if (merchants.vertical[merchant] !== need.vertical) continue;
    if (!vertical.isOffered(city, vertical.own, merchant, need.key)) continue;
    for (let way = 0; way < ways; way++) {
      const utility = level + worthOwn(city, need, merchant, way);
      if (utility <= need.bestUtility) continue;
      need.bestUtility = utility;
      best = (at - first) * ways + way;
    }
  }
  return best;
}

/** What a member's shop is worth beyond being delivered to as such; its trouble is taken off. */
function worthOwn(city: City, need: NeedScratch, merchant: MerchantId, way: number): number {
  const { merchants, assumptions, keys, consumers } = city;
  const vertical = city.verticals[need.vertical];
  const metres = metresTo(city, need, merchant);
  if (way === Way.brought && straightTo(city, need, merchant) > errandReach) return -Infinity;
  const rules = merchantRulesOf(city, merchant);
  const basketFen = ownBasketFen(city, rules, need, merchant);
  const feeFen = way === Way.brought ? rules.channelDeliveryFee : 0;
  // Away from where all shops are together: each has its own patience with that.
  const patience = draw(keys.ownTrouble, need.consumer >> consumers.bits, 0);
  const troubleFen = 2 * patience * assumptions.channelTrouble;
  const ready = vertical.waitSeconds(city, vertical.own, merchant)
    + merchants.usualReadySeconds[merchant];
  const wanted = pick(keys.taste, need.key, 0, vertical.specialties.length);
  const liking = likingOf(city, need, rootOf(keys.taste, need.key), wanted, merchant);
  return merchantUtility(
    merchants.trueQuality[merchant], vertical.perStar, liking,
    (basketFen + feeFen + troubleFen) / 100, need.pricePerYuan,
    feltSeconds(city, need, merchant, metres, way, ready) / 60, need.timePerMinute,
  );
}

/** The table's price, less what members are let off. */
function ownBasketFen(
  { merchants }: City,
  { channelDiscount }: MerchantRules,
  { basketSize }: NeedScratch,
  merchant: MerchantId,
): Fen {
  const fullFen = Math.round(merchants.priceLevelFen[merchant] * basketSize);
  return fullFen - perMilleOf(fullFen, channelDiscount);
}

function straightTo({ merchants }: City, { x, y }: NeedScratch, merchant: MerchantId): Metres {
  return Math.abs(merchants.x[merchant] - x) + Math.abs(merchants.y[merchant] - y);
}

function metresTo(city: City, need: NeedScratch, merchant: MerchantId): Metres {
  const from = city.merchants.district[merchant];
  return Math.round(city.travel.ridden(straightTo(city, need, merchant), from, need.district));
}

/** Seconds until a member has a meal that is ready in so many, those on foot weighing more. */
function feltSeconds(
  city: City,
  need: NeedScratch,
  merchant: MerchantId,
  metres: Metres,
  way: number,
  readySeconds: Seconds,
): Seconds {
  const { travel, merchants, parkSeconds } = city;
  if (way === Way.fetched) {
    const walk = metres / walkMetresPerSecond;
    return Math.max(readySeconds, walk) + walk + (walkWeight - 1) * 2 * walk;
  }
  const ride = travel.secondsOf(metres, merchants.district[merchant], need.district);
  return Math.max(readySeconds, errandComesSeconds) + ride + parkSeconds + need.kerbSeconds;
}

/**
 * The order that `chooseOwn` named is placed and paid. `platform` is the number of the one through
 * which it would have come otherwise, or `none`.
 */
export function placeOwnOrder(
  { city }: Simulation,
  need: NeedScratch,
  chosen: number,
  platform: number,
): void {
  const { merchants, consumers, channels, ledger, now, facts } = city;
  const way = chosen % ways;
  const slot = (chosen - way) / ways;
  const number = need.consumer >> consumers.bits;
  const shop = channels.members.shop[number * shopsPerMember + slot] - 1;
  const merchant = shop << merchants.bits;
  const vertical = city.verticals[need.vertical];
  const rules = merchantRulesOf(city, merchant);
  const metres = metresTo(city, need, merchant);
  const basketFen = ownBasketFen(city, rules, need, merchant);
  const believed = vertical.waitSeconds(city, vertical.own, merchant)
    + merchants.usualReadySeconds[merchant];
  const beforeFen = merchants.balanceFen[merchant];
  ledger.post(Reason.ownSale, basketFen, none, merchant, need.vertical);
  const levyFen = city.rules.regulator.packagingLevy;
  ledger.post(Reason.packagingLevy, levyFen, none, merchant, need.vertical);
  if (way === Way.brought) {
    ledger.post(Reason.ownDelivery, rules.channelDeliveryFee, none, merchant, need.vertical);
    ledger.post(Reason.errand, errandFen(city, metres), none, merchant, need.vertical);
  }
  const readyAt = vertical.sellsItself?.(city, vertical.own, merchant, need.key, basketFen);
  channels.shops.weekOrders[shop]++;
  channels.shops.weekLeftFen[shop] += merchants.balanceFen[merchant] - beforeFen;
  const ready = readyAt === undefined ? believed : readyAt - now.seconds;
  const sooner = feltSeconds(city, need, merchant, metres, way, believed)
    - feltSeconds(city, need, merchant, metres, way, ready);
  const livedFen = Math.round((100 * need.timePerMinute * (sooner / 60)) / need.pricePerYuan);
  facts.ownOrderPlaced(need.consumer, merchant, platform, basketFen);
  facts.ownOrderLived(need.consumer, livedFen, need.district);
}

/** Somebody eats out, at one of the shops nearby: its staff may win a member. */
export function meetGuest(sim: Simulation, need: NeedScratch): void {
  const { city } = sim;
  const { keys, merchants, platforms, space } = city;
  const { start, merchant: ranked } = platforms[0].reach;
  const list = listOf(space, need.list, need.zone);
  const count = start[list + 1] - start[list];
  if (count === 0) return;
  const u = draw(keys.scanIn, need.key, tablePlace);
  // The lists' order is that of what people like, so that those on top have the fuller tables.
  const merchant = ranked[start[list] + Math.floor(count * u * u)];
  const share = merchants.tableRoom[merchant];
  ask(sim, need.consumer, merchant, share, draw(keys.scanIn, need.key, isAsked));
}

/** An order is handed over: a leaflet in the bag may win a member. */
export function meetBuyer(sim: Simulation, order: OrderId): void {
  const { orders, keys } = sim.city;
  const luck = draw(keys.scanIn, orders.needKey[order], readsLeaflet);
  ask(sim, orders.consumer[order], orders.merchant[order], leafletShare, luck);
}

/** Whether a shop with a channel wins somebody, by its effort and by how well it can ask. */
function ask(
  sim: Simulation,
  consumer: number,
  merchant: MerchantId,
  share: number,
  luck: number,
): void {
  const { city } = sim;
  const { channels, consumers, merchants } = city;
  const shop = merchant >> merchants.bits;
  const number = consumer >> consumers.bits;
  if (channels.shops.isKept[shop] === 0 || placeOfShop(channels, number, shop) !== none) return;
  const wins = luck < share * (merchantRulesOf(city, merchant).channelEffort / 1000);
  if (sim.mediation?.scanIn(city, number, shop, wins) ?? wins) scanIn(channels, number, shop);
}
