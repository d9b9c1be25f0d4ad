// Consumers look back on their week with each platform, a seventh of them at every midnight: how
// often they ordered, and whether a membership would pay from now on.

import {
  memberWeeks, nextOrdersPerWeek, noticesOffer, savedByMembership, wantsMembership,
} from '../decide/membership.ts';
import { draw } from '../kernel/random.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { isUser } from '../world/memories.ts';
import { mostPlatforms, type Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';
import { segments } from '../world/segments.ts';
import { usualShownFen } from './price-shock.ts';
import type { Simulation } from './simulation.ts';

/** A day opens: those whose weekday it is look back, and buy or renew a membership. */
export function lookBackOnWeek(sim: Simulation, day: number): void {
  const { city } = sim;
  for (const platform of city.platforms) {
    if (!platform.isOpenAt(city.now.seconds)) continue;
    countWeek(platform, day);
    if (platform.rules.membershipFee > 0) sellMemberships(sim, platform, day);
  }
}

/** In the first week nobody has a whole one to look back on. */
function countWeek({ memories }: Platform, day: number): void {
  const { ordersThisWeek, ordersPerWeek } = memories;
  for (let number = day % daysPerWeek; number < memories.capacity; number += daysPerWeek) {
    if (day >= daysPerWeek) {
      ordersPerWeek[number] = nextOrdersPerWeek(ordersPerWeek[number], ordersThisWeek[number]);
    }
    ordersThisWeek[number] = 0;
  }
}

function sellMemberships(sim: Simulation, platform: Platform, day: number): void {
  const { city } = sim;
  const { memories } = platform;
  const savedFen: number[] = [];
  for (let segment = 0; segment < segments.length; segment++) {
    savedFen[segment] = savedPerOrderFen(city, platform, segment);
  }
  for (let number = day % daysPerWeek; number < memories.capacity; number += daysPerWeek) {
    if (!isUser(memories.standing[number]) || memories.memberUntilDay[number] > day) continue;
    const saved = savedFen[city.consumers.segment[number]];
    const wants = isWorthIt(city, platform, number, day, saved);
    const buys = sim.mediation?.buyMembership(city, platform, number, wants) ?? wants;
    if (buys) sell(city, platform, number, day);
  }
}

/** What a usual order costs a member less than others, by fee and by coupons. */
function savedPerOrderFen(city: City, platform: Platform, segment: number): number {
  const othersFen = usualShownFen(city, platform, segment, false);
  return othersFen - usualShownFen(city, platform, segment, true);
}

function isWorthIt(
  city: City,
  { id, memories, rules }: Platform,
  number: number,
  day: number,
  savedPerOrderFen: number,
): boolean {
  const { keys, assumptions } = city;
  const isOver = memories.memberUntilDay[number] === day;
  const luck = draw(keys.membership, number, (1 + day) * mostPlatforms + id);
  if (!isOver && !noticesOffer(luck)) return false;
  const { membershipFee, membershipOrders } = rules;
  const orders = memories.ordersPerWeek[number];
  const savedFen = savedByMembership(orders, savedPerOrderFen, membershipOrders);
  const taste = draw(keys.membership, number, id);
  return wantsMembership(savedFen, membershipFee, taste, assumptions.membershipSpread / 1000);
}

/**
 * The fee is the platform's at once, whatever is ordered later: nothing is given back, so nothing
 * is held for what is still to be served.
 */
function sell(city: City, { id, memories, rules }: Platform, number: number, day: number): void {
  memories.memberUntilDay[number] = day + memberWeeks * daysPerWeek;
  memories.memberOrders[number] = 0;
  city.ledger.post(Reason.membershipFee, rules.membershipFee, id, none, none);
  city.facts.membershipBought(number << city.consumers.bits, id, rules.membershipFee);
}
