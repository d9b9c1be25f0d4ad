// A need arises: who has it, where that person is, what the platform shows, and what is chosen. The
// choice is nested: nothing, offline, or a merchant of the platform.

import { nestShock } from '../decide/nested-choice.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, pick, subKey } from '../kernel/random.ts';
import { hourOfDay, type ConsumerId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { NeedOutcome } from '../world/facts.ts';
import type { Platform } from '../world/platform.ts';
import { segments, type Segment } from '../world/segments.ts';
import { zoneAt } from '../world/space.ts';
import { chooseMerchant } from './browse.ts';
import { placeOrder } from './place.ts';
import { quoteOn, readTerms, type Quote, type Terms, type Wish } from './quote.ts';
import type { Simulation } from './simulation.ts';

/** Hours in which people with a day place are there. */
const dayBegins = 9;
const dayEnds = 18;
const tries = 6;

/** What the choice is made from and what came out; one record, reused, never kept. */
export interface NeedScratch extends Wish {
  bestUtility: number;
  readonly terms: Terms;
  readonly offer: Quote;
}

/** The need's number within its minute tells it apart; the minute and number make its key. */
export function needArises(sim: Simulation, index: number): void {
  const { city } = sim;
  const { keys } = city;
  const { need } = sim;
  const minute = Math.floor(city.now.seconds / 60);
  need.key = subKey(keys.need, minute, index);
  need.consumer = whoNeeds(city, need.key);
  const segment = segments[city.consumers.segment[need.consumer]];
  findPlace(city, need, segment);
  const platform = city.platforms[0];
  readTerms(city, platform, need, need.terms);
  chooseMerchant(city, platform, need, segment);
  decide(sim, platform, need, segment);
}

/** Consumers are drawn evenly and kept in proportion to how often their segment has needs. */
function whoNeeds(city: City, key: number): ConsumerId {
  const { consumers, keys } = city;
  let consumer = 0;
  for (let i = 0; i < tries; i++) {
    consumer = pick(keys.consumer, key, i * 2, consumers.capacity);
    const rate = segments[consumers.segment[consumer]].needRate / 1.3;
    if (draw(keys.consumer, key, i * 2 + 1) < rate) break;
  }
  return consumer;
}

function findPlace(city: City, need: NeedScratch, segment: Segment): void {
  const { consumers, keys, space } = city;
  const hour = hourOfDay(city.now.seconds);
  const isDay = hour >= dayBegins && hour < dayEnds;
  const isAway = isDay && draw(keys.consumer, need.key, 100) < segment.awayByDay;
  need.x = isAway ? consumers.dayX[need.consumer] : consumers.homeX[need.consumer];
  need.y = isAway ? consumers.dayY[need.consumer] : consumers.homeY[need.consumer];
  need.zone = zoneAt(space, need.x, need.y);
  need.district = space.district[need.zone];
  need.basketSize = segment.basket * (0.6 + 0.8 * draw(keys.basket, need.key, 0));
  need.kerbSeconds = space.kerbToDoorSeconds[need.zone];
}

function decide(sim: Simulation, platform: Platform, need: NeedScratch, segment: Segment): void {
  const { city } = sim;
  const { keys, shapes, vertical, consumers, facts } = city;
  const utilityPerYuan = segment.pricePerYuan * (platform.policy.priceSensitivity[0] / 1000);
  const nothing = quantileAt(shapes.gumbel, bits(keys.outside, need.key, 0));
  const offline =
    vertical.offlineUtility + quantileAt(shapes.gumbel, bits(keys.outside, need.key, 1));
  const outside = Math.max(nothing, offline);
  const toFen = 100 / utilityPerYuan;
  if (need.merchant < 0) {
    facts.needArose(need.consumer, NeedOutcome.outOfReach, Math.round(outside * toFen));
    return;
  }
  const shock = nestShock(
    shapes.nest,
    shapes.gumbel,
    vertical.nestScale,
    bits(keys.outside, need.key, 2),
    bits(keys.outside, need.key, 3),
  );
  const habit = segment.habit + vertical.perLoyalty * consumers.loyalty[need.consumer];
  const online = vertical.platformUtility + habit + need.bestUtility + shock;
  const surplusFen = Math.round(Math.max(outside, online) * toFen);
  if (online <= outside) {
    const outcome = nothing >= offline ? NeedOutcome.nothing : NeedOutcome.offline;
    facts.needArose(need.consumer, outcome, surplusFen);
    return;
  }
  facts.needArose(need.consumer, NeedOutcome.platform, surplusFen);
  quoteOn(need.terms, city, platform, need, need.merchant, need.offer);
  placeOrder(sim, platform, need, need.offer);
}
