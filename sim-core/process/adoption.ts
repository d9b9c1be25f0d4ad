// Who uses a platform: people take it up, lapse after weeks without an order, come back or forget
// it. Once a day, at lunch, when they see the coupons of that hour. Where a city begins, the shares
// of non-users, users and lapsed are those at which they rest.

import {
  adoptionChance, forgetChance, lapseDays, returnChance, settledShares, type Pull, type Settled,
} from '../decide/adoption.ts';
import { exp, log } from '../kernel/math.ts';
import { draw, keyOf } from '../kernel/random.ts';
import { daysPerMonth, hoursPerDay, secondsPerDay } from '../kernel/units.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { become, isUser, Standing } from '../world/memories.ts';
import { mostPlatforms, type Platform } from '../world/platform.ts';
import { opensAtFirst } from '../world/platform-plan.ts';
import { Reason } from '../world/reasons.ts';
import { segments } from '../world/segments.ts';
import type { SettledStart } from '../world/settled-start.ts';
import { zoneAt } from '../world/space.ts';
import { Audience, invites } from './coupons.ts';
import { heededBy } from './messages.ts';
import { usualShownFen } from './price-shock.ts';
import type { Simulation } from './simulation.ts';

/** The hour at whose end people make up their minds. */
const lunchHour = 12;

/** An hour is over: after lunch each platform's population moves. */
export function movePopulations(sim: Simulation, hourIndex: number): void {
  if (hourIndex % hoursPerDay !== lunchHour || sim.mediation?.isMemoryHeld === true) return;
  const day = Math.floor(sim.city.now.seconds / secondsPerDay);
  for (const platform of sim.city.platforms) {
    if (platform.isOpenAt(sim.city.now.seconds)) movePopulation(sim, platform, day);
  }
}

function movePopulation(sim: Simulation, platform: Platform, day: number): void {
  const { city } = sim;
  const { standing, activeDay } = platform.memories;
  const userShare = countUsers(platform) / Math.max(1, standing.length);
  const occasion = day * mostPlatforms + platform.id;
  for (let number = 0; number < standing.length; number++) {
    const before = standing[number];
    if (isUser(before)) {
      if (day - activeDay[number] < lapseDays) continue;
      changeStanding(sim, platform, number, Standing.lapsed, day);
      continue;
    }
    const luck = draw(city.keys.standing, number, occasion);
    const pull = pullOn(city, platform, number);
    if (before === Standing.nonUser) {
      if (luck < adoptionChance(userShare, pull)) {
        changeStanding(sim, platform, number, Standing.newcomer, day);
      }
      continue;
    }
    const back = returnChance(pull);
    if (luck < back) changeStanding(sim, platform, number, Standing.returned, day);
    else if (luck < back + forgetChance()) {
      changeStanding(sim, platform, number, Standing.nonUser, day);
    }
  }
}

/** A consumer changes its standing on a platform, and it is told. */
export function changeStanding(
  sim: Simulation,
  platform: Platform,
  number: number,
  standing: number,
  day: number,
): void {
  const { city } = sim;
  become(platform.memories, number, standing, day, platform.usualLateSeconds);
  city.facts.standingChanged(number << city.consumers.bits, platform.id, standing);
  sim.mediation?.standingChanged(city, platform, number);
}

function countUsers({ memories }: Platform): number {
  const { standing } = memories;
  let count = 0;
  for (let number = 0; number < standing.length; number++) if (isUser(standing[number])) count++;
  return count;
}

/** The square of how strongly advertising works stands under the root with what is spent. */
function advertisingYuan({ assumptions }: City, { rules }: Platform): number {
  const weight = assumptions.advertisingAdoption / 1000;
  return weight * weight * (rules.acquisitionAdvertising / 100);
}

/** A day opens: platforms pay for the day's advertising to consumers. */
export function payForAdvertising({ city }: Simulation): void {
  const { consumers, ledger, now } = city;
  for (const platform of city.platforms) {
    if (!platform.isOpenAt(now.seconds)) continue;
    const monthFen = consumers.rowCount * platform.rules.acquisitionAdvertising;
    const dayFen = Math.round(monthFen / daysPerMonth);
    ledger.post(Reason.userAdvertising, dayFen, platform.id, none, none);
  }
}

/** What would bring a consumer who does not use the platform. */
function pullOn(city: City, platform: Platform, number: number): Pull {
  const { consumers, space, assumptions } = city;
  const consumer = number << consumers.bits;
  const zone = zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer]);
  const district = space.district[zone];
  const segment = consumers.segment[number];
  return {
    newcomerYuan: bestCouponYuan(platform, Audience.newcomers, segment, district),
    returnYuan: bestCouponYuan(platform, Audience.returning, segment, district),
    couponWeight: assumptions.couponAdoption / 1000,
    advertisingYuan: advertisingYuan(city, platform),
    messages: heededBy(city, platform, number),
    isMuted: platform.memories.isMuted[number] === 1,
  };
}

function bestCouponYuan(
  { pricing }: Platform,
  wanted: number,
  segment: number,
  district: number,
): number {
  let best = 0;
  for (const { amount, audience } of pricing.coupons) {
    if (audience !== wanted && !invites(audience, Standing.nonUser, segment, false)) continue;
    best = Math.max(best, amount.at(district));
  }
  return best / 100;
}

/**
 * Gives a city that has just been built the populations of a settled one, and its users as many
 * more needs as others have fewer orders, so that demand is what the city is described for.
 */
export function settlePopulations(city: City, start?: SettledStart): void {
  const { platforms, citySeed } = city;
  const key = keyOf(citySeed, 'settled standing');
  for (const platform of platforms) {
    for (let segment = 0; segment < segments.length; segment++) {
      const settled = settledAt(city, platform, segment, start);
      settleSegment(city, platform, segment, settled, key);
      const usualFen = usualShownFen(city, platform, segment, false);
      rememberPrice(city, platform, segment, usualFen);
    }
  }
  shareNeedsAmongUsers(city);
}

/** Nobody knows a platform that opens later. */
const unknown: Settled = { users: 0, lapsed: 0, orderChance: 1 };

function settledAt(
  city: City,
  platform: Platform,
  segment: number,
  start?: SettledStart,
): Settled {
  if (!opensAtFirst(platform.plan)) return unknown;
  const perPlatform = ordersAHead(city, segment, start) / platform.sharers;
  const resting = settledShares(perPlatform, usualPull(platform, segment));
  return asFound(resting, perPlatform, start?.memories[segment]);
}

/** Shares that a start has found stand in place of those where they should rest. */
function asFound(
  resting: Settled,
  ordersAHead: number,
  found: SettledStart['memories'][number] | undefined,
): Settled {
  if (found?.usersPerMille === undefined || found.lapsedPerMille === undefined) return resting;
  const users = found.usersPerMille / 1000;
  const orderChance = Math.min(0.95, ordersAHead / Math.max(0.05, users));
  return { users, lapsed: found.lapsedPerMille / 1000, orderChance };
}

function usualPull(platform: Platform, segment: number): Pull {
  return {
    newcomerYuan: bestCouponYuan(platform, Audience.newcomers, segment, 0),
    returnYuan: bestCouponYuan(platform, Audience.returning, segment, 0),
    couponWeight: 1,
    advertisingYuan: platform.rules.acquisitionAdvertising / 100,
    messages: 0,
    isMuted: false,
  };
}

/** Orders of a segment's consumer on a settled day: as its start found, or roughly by its needs. */
function ordersAHead(city: City, segment: number, start?: SettledStart): number {
  if (start !== undefined) {
    const { ordersPlaced } = start.memories[segment];
    let sum = 0;
    for (let i = 0; i < ordersPlaced.length; i++) sum += ordersPlaced[i];
    return sum / (ordersPlaced.length * start.forecast.days);
  }
  let orders = 0;
  for (const { ordersPerDay } of city.verticals) orders += ordersPerDay;
  const { segment: segmentOf, rowCount } = city.consumers;
  let weights = 0;
  for (let number = 0; number < rowCount; number++) weights += roughWeight(segmentOf[number]);
  return (orders * roughWeight(segment)) / weights;
}

function roughWeight(segment: number): number {
  const { needRate, habit } = segments[segment];
  return needRate / (1 + exp(-habit));
}

function settleSegment(
  { consumers }: City,
  { id, memories }: Platform,
  segment: number,
  { users, lapsed, orderChance }: Settled,
  key: number,
): void {
  const { standing, activeDay, joinedDay, loyalty, ordersPlaced, ordersPerWeek } = memories;
  for (let number = 0; number < consumers.rowCount; number++) {
    if (consumers.segment[number] !== segment) continue;
    const luck = draw(key, number, 2 * id);
    if (luck < users) {
      const luckOfDays = draw(key, number, 2 * id + 1);
      standing[number] = Standing.customer;
      activeDay[number] = -1 - daysSinceOrder(luckOfDays, orderChance);
      ordersPlaced[number] = Math.max(1, ordersPlaced[number]);
      ordersPerWeek[number] = daysPerWeek * orderChance;
    } else {
      standing[number] = luck < users + lapsed ? Standing.lapsed : Standing.nonUser;
      activeDay[number] = -lapseDays;
      if (standing[number] === Standing.nonUser) {
        loyalty[number] = 0;
        ordersPlaced[number] = 0;
      }
    }
    joinedDay[number] = longAgo;
  }
}

/** Whoever has used the platform is used to its prices. */
function rememberPrice(
  { consumers }: City,
  { memories }: Platform,
  segment: number,
  usualFen: number,
): void {
  const { standing, referenceFen } = memories;
  for (let number = 0; number < consumers.rowCount; number++) {
    if (consumers.segment[number] !== segment || standing[number] === Standing.nonUser) continue;
    referenceFen[number] = usualFen;
  }
}

/** Before any cohort that is followed. */
const longAgo = -100_000;

/** Whole days since the last order: geometric, of those who have not lapsed. */
function daysSinceOrder(luck: number, orderChance: number): number {
  const stays = log(1 - orderChance);
  const notLapsed = 1 - exp(lapseDays * stays);
  return Math.min(lapseDays - 1, Math.floor(log(1 - luck * notLapsed) / stays));
}

function shareNeedsAmongUsers(city: City): void {
  const { consumers, platforms, needsPerUser } = city;
  for (let segment = 0; segment < segments.length; segment++) {
    let all = 0;
    let users = 0;
    for (let number = 0; number < consumers.rowCount; number++) {
      if (consumers.segment[number] !== segment) continue;
      all++;
      for (const { memories } of platforms) {
        if (!isUser(memories.standing[number])) continue;
        users++;
        break;
      }
    }
    needsPerUser[segment] = users > 0 ? all / users : 1;
  }
}
