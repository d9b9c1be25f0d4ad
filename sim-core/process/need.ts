// A need arises: who has it, where that person is, what the platform shows, and what is chosen. The
// choice is nested: nothing, offline, or a merchant of the platform.

import { nestShock } from '../decide/nested-choice.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw } from '../kernel/random.ts';
import { hourOfDay, secondsPerMinute, type ConsumerId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { NeedOutcome } from '../world/facts.ts';
import type { Platform } from '../world/platform.ts';
import { segments, type Segment } from '../world/segments.ts';
import { zoneAt } from '../world/space.ts';
import { chooseMerchant, makeHopefuls, type Hopefuls } from './browse.ts';
import { needKey } from './demand.ts';
import { placeOrder } from './place.ts';
import { emptyTerms, quoteOn, readTerms, type Quote, type Terms, type Wish } from './quote.ts';
import type { Simulation } from './simulation.ts';

/** Hours in which people with a day place are there. */
const dayBegins = 9;
const dayEnds = 18;

/** What the choice is made from and what came out; one record, reused, never kept. */
export interface NeedScratch extends Wish {
  bestUtility: number;
  /** Whether any merchant looked at delivers here. */
  isReached: boolean;
  readonly hopefuls: Hopefuls;
  readonly terms: Terms;
  readonly offer: Quote;
}

/** A record to choose from so many merchants. */
export function emptyNeed(considered: number): NeedScratch {
  return {
    key: 0,
    consumer: 0,
    x: 0,
    y: 0,
    zone: 0,
    district: 0,
    basketSize: 1,
    kerbSeconds: 0,
    merchant: -1,
    bestUtility: 0,
    isReached: false,
    hopefuls: makeHopefuls(considered),
    terms: emptyTerms(),
    offer: {
      basketFen: 0,
      feeFen: 0,
      platformCouponFen: 0,
      merchantCouponFen: 0,
      paidFen: 0,
      rideMetres: 0,
      naiveSeconds: 0,
      promisedSeconds: 0,
    },
  };
}

/** A consumer's need arises; its number within its minute tells it apart. */
export function needArises(sim: Simulation, consumer: ConsumerId, index: number): void {
  const { city, need } = sim;
  const { consumers } = city;
  need.key = needKey(city, Math.floor(city.now.seconds / secondsPerMinute), index);
  need.consumer = consumer;
  const segment = segments[consumers.segment[consumer >> consumers.bits]];
  findPlace(city, need, segment);
  const platform = city.platforms[0];
  decide(sim, platform, need, segment);
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

/** Draws what else could be done, and takes the best merchant if it is worth more than that. */
function decide(sim: Simulation, platform: Platform, need: NeedScratch, segment: Segment): void {
  const { city } = sim;
  const { keys, shapes, vertical, consumers, facts } = city;
  const utilityPerYuan = segment.pricePerYuan * (platform.policy.priceSensitivity[0] / 1000);
  const nothing = quantileAt(shapes.gumbel, bits(keys.outside, need.key, 0));
  const offline =
    vertical.offlineUtility + quantileAt(shapes.gumbel, bits(keys.outside, need.key, 1));
  const outside = Math.max(nothing, offline);
  const shock = nestShock(
    shapes.nest,
    shapes.gumbel,
    vertical.nestScale,
    bits(keys.outside, need.key, 2),
    bits(keys.outside, need.key, 3),
  );
  const habit = segment.habit + vertical.perLoyalty * consumers.loyalty[need.consumer];
  const asSuch = vertical.platformUtility + habit + shock;
  readTerms(city, platform, need, need.terms);
  chooseMerchant(city, platform, need, segment, outside - asSuch);
  const isOrder = need.merchant >= 0;
  const surplusFen = Math.round(
    (100 * (isOrder ? asSuch + need.bestUtility : outside)) / utilityPerYuan,
  );
  if (isOrder) {
    facts.needArose(need.consumer, NeedOutcome.platform, surplusFen);
    quoteOn(need.terms, city, platform, need, need.merchant, need.offer);
    placeOrder(sim, platform, need, need.offer);
    return;
  }
  const elsewhere = nothing >= offline ? NeedOutcome.nothing : NeedOutcome.offline;
  facts.needArose(
    need.consumer, need.isReached ? elsewhere : NeedOutcome.outOfReach, surplusFen,
  );
}
