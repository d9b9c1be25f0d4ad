// A benchmark day as a city: restaurants are its merchants, riders its riders, and the city's own
// tables, desk and process are at work on them. What a day has not is neutral: no needs, no
// weather, no guests and no queue in kitchens, riders who take every offer. Nothing here is sized
// or set by the day's orders, so a city knows no more of them than has been placed.
import type { Dispatcher } from '../dispatch/desk.ts';
import { dispatchers } from '../dispatch/index.ts';
import { DueQueue } from '../kernel/due-queue.ts';
import { broadcast } from '../kernel/facts.ts';
import { keyOf } from '../kernel/random.ts';
import { table } from '../kernel/table.ts';
import { hoursPerDay, secondsPerDay, secondsPerMinute } from '../kernel/units.ts';
import type { Seconds } from '../kernel/units.ts';
import { compilePolicy, type PolicyDiff } from '../policy/policy.ts';
import { makeGuests, makeShapes, simulate } from '../process/assemble.ts';
import type { Simulation } from '../process/simulation.ts';
import { food } from '../verticals/food.ts';
import type { City } from '../world/city.ts';
import { makeConsumers } from '../world/consumers.ts';
import { DemandForecast } from '../world/demand-forecast.ts';
import { factNames, type Facts, type Observer } from '../world/facts.ts';
import { makeKeys } from '../world/keys.ts';
import { openLedger } from '../world/ledger.ts';
import { makeMerchants, type Merchants } from '../world/merchants.ts';
import { makeOrders, type Orders } from '../world/orders.ts';
import { Platform } from '../world/platform.ts';
import { coreReasons } from '../world/reasons.ts';
import { RiderGrid } from '../world/rider-grid.ts';
import { makeRiders, RiderKind, type Riders } from '../world/riders.ts';
import type { Vertical } from '../world/vertical.ts';
import { findWaitingSpots } from '../world/waiting-spots.ts';
import { buildWeather } from '../world/weather.ts';
import type { DayTerms, BenchmarkDay } from './day.ts';
import { CalmTravel, type Ground } from './ground.ts';

/** Orders that may be open at once; a number of its own, as the day's orders are not yet known. */
const mostOpenOrders = 4096;
/** Orders that the platform plans for each hour of a rider's shift (assumed). */
const plannedPerRiderHour = 2;
/** Draws of the city's making that a benchmark day has no use for. */
const citySeed = 1;

/** The distributions of every benchmark day; only read, so one set serves all. */
const shapes = makeShapes(food);

/** Under which policy and seed a day is played, and who watches. */
export interface CityOfDaySetting {
  readonly policy: PolicyDiff;
  readonly seed: number;
  /** A dispatcher that takes the place of the rule that the policy names. */
  readonly customDispatcher?: Dispatcher;
  readonly observe: (city: City) => Observer[];
}

/** A benchmark day's city before its first second. */
export function cityOfDay(
  day: BenchmarkDay,
  ground: Ground,
  setting: CityOfDaySetting,
): Simulation {
  const city = buildCity(day, ground, setting);
  return simulate(city, setting.observe, takenAlways(setting.customDispatcher));
}

/** The moment at which the last rider's shift ends. */
export function lastShiftSeconds(day: BenchmarkDay): Seconds {
  return day.riderOffMinute.reduce((a, b) => Math.max(a, b), 0) * secondsPerMinute;
}

/** The rule in force, or one from outside, with riders who take what they are given. */
function takenAlways(customDispatcher: Dispatcher | undefined): Dispatcher {
  return {
    id: 'taken-always',
    isChosenByRiders: true,
    match(desk): void {
      const rule = customDispatcher ?? dispatchers[desk.platform.policy.dispatcher[0]];
      rule.match(desk);
    },
  };
}

function buildCity(day: BenchmarkDay, ground: Ground, setting: CityOfDaySetting): City {
  const { space, places } = ground;
  const vertical = verticalOf(day.terms);
  const plannedOrders = plannedOrdersOf(day);
  const merchants = merchantsOf(ground, vertical);
  const riders = makeRiders(places, citySeed);
  const orders = makeOrders(mostOpenOrders);
  const keys = makeKeys(setting.seed);
  const endSeconds = lastShiftSeconds(day);
  const days = Math.max(1, Math.ceil(endSeconds / secondsPerDay));
  const platform = platformOfDay(
    ground, merchants, vertical, orders, plannedOrders, setting.policy);
  hireRiders(riders, platform.policy.reservationWage[0]);
  return {
    space, vertical, merchants, riders, orders, shapes, keys, days, endSeconds,
    plannedOrders, plannedRiders: day.riderIds.length, warmUp: 0, startSeconds: 0,
    travel: new CalmTravel(space),
    weather: buildWeather('dry', keyOf(setting.seed, 'weather'), days),
    consumers: makeConsumers(places),
    grid: new RiderGrid(space, riders),
    waitingSpots: findWaitingSpots(space, merchants),
    platforms: [platform],
    ledger: openLedger(coreReasons, 1, 1, merchants, vertical.tiers.length, riders),
    queue: new DueQueue(mostOpenOrders * 2 + day.riderIds.length * 8),
    guests: makeGuests(keys, shapes, vertical),
    now: { seconds: 0, hour: 0, rainLevel: 0 },
    facts: broadcast<Facts>(factNames, []),
    needsPerDay: 0,
    needShareByMinute: new Float64Array(0),
    counts: table('counts', 1, { placed: 'i32', delivered: 'i32', late: 'i32', cancelled: 'i32' }),
    clock: table('clock', 1, { seconds: 'f64' }),
    // A benchmark day is played once, from its beginning; it is never saved.
    sections: [],
  };
}

/** Riders' shifts are planned before the day, and so many orders with them. */
function plannedOrdersOf(day: BenchmarkDay): number {
  let minutes = 0;
  for (let rider = 0; rider < day.riderIds.length; rider++) {
    minutes += day.riderOffMinute[rider] - day.riderOnMinute[rider];
  }
  return Math.max(1, (plannedPerRiderHour * minutes) / 60);
}

/**
 * Food with the day's service times: all of it before a pick-up, half before and half after a
 * drop-off. Restaurants accept at once, nobody gives an order up, and no hour is known to be
 * busier than another.
 */
function verticalOf(terms: DayTerms): Vertical {
  return {
    ...food,
    acceptFloorSeconds: 0,
    acceptMeanSeconds: 0,
    pickupSeconds: terms.pickupServiceMinutes * secondsPerMinute,
    parkSeconds: 0,
    patienceFloorSeconds: Infinity,
    orderShareByHour: new Array<number>(hoursPerDay).fill(1 / hoursPerDay),
  };
}

/** Kitchens of no length and without guests: when food is ready, the day says. */
function merchantsOf(ground: Ground, vertical: Vertical): Merchants {
  const merchants = makeMerchants(ground.places, ground.space, vertical, citySeed, 1);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    merchants.meanPreparationSeconds[merchant] = 0;
    merchants.guestsPerDay[merchant] = 0;
    merchants.guestAt[merchant] = Infinity;
  }
  return merchants;
}

/** Riders of one pace, as the day has one speed, and on the same terms. */
function hireRiders(riders: Riders, wageFenPerHour: number): void {
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    riders.pace[rider] = 1;
    riders.kind[rider] = RiderKind.dedicated;
    riders.reservationFenPerHour[rider] = wageFenPerHour;
  }
}

function platformOfDay(
  ground: Ground, merchants: Merchants, vertical: Vertical, orders: Orders,
  plannedOrders: number, diff: PolicyDiff,
): Platform {
  const { space } = ground;
  const policy = compilePolicy(diff, 0, space.districtCount);
  // Nobody chooses a merchant, so nothing is ranked.
  const reach = {
    radiusMetres: policy.deliveryRadius[0],
    start: new Int32Array(space.zoneCount + 1),
    merchant: new Int32Array(0),
  };
  const forecast = new DemandForecast(
    0, plannedOrders, space.zoneCount, merchants, vertical.orderShareByHour);
  return new Platform(0, plannedOrders, orders, space.districtCount, diff, policy, reach,
    forecast);
}
