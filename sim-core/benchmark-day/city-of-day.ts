// A benchmark day as a city: restaurants are its merchants, riders its riders, and the city's own
// tables, desk and process are at work on them. What a day has not is neutral: no needs, no
// weather, no guests and no queue in kitchens, riders who take every offer. Nothing here is sized
// or set by the day's orders, so a city knows no more of them than has been placed.
import type { Dispatcher } from '../dispatch/desk.ts';
import { dispatchers } from '../dispatch/index.ts';
import { hoursPerDay, secondsPerMinute } from '../kernel/units.ts';
import type { Seconds } from '../kernel/units.ts';
import { noChange, type PolicyChange, type PolicyDiff } from '../policy/policy.ts';
import { assembleCity, simulate } from '../process/assemble.ts';
import { derivedWaitingSpots } from '../process/derived.ts';
import { setPolicy } from '../process/hours.ts';
import { openAllBooks } from '../process/settled-books.ts';
import type { Simulation } from '../process/simulation.ts';
import { food } from '../verticals/food/index.ts';
import type { FoodTables } from '../verticals/food/kitchens.ts';
import type { City, Vertical } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import type { Merchants } from '../world/merchants.ts';
import { RiderKind, type Riders } from '../world/riders.ts';
import type { DayTerms, BenchmarkDay } from './day.ts';
import { CalmTravel, type Ground } from './ground.ts';

/** Orders that may be open at once; a number of its own, as the day's orders are not yet known. */
const mostOpenOrders = 4096;
/** Orders that the platform plans for each hour of a rider's shift (assumed). */
const plannedPerRiderHour = 2;
/** Draws of the city's making that a benchmark day has no use for. */
const citySeed = 1;

/** Benchmark days have one speed, no accidents, and everything in stock; a policy may differ. */
const asPublished: PolicyChange = {
  fromSeconds: 0,
  set: { 'world.speed-under-pressure': 0, 'world.accident-rate': 0, 'world.stock-errors': 0 },
};

/** Policy and seed of a play; the dispatch rule is the policy's, or one from outside. */
export interface PlaySetting {
  readonly policy: PolicyDiff;
  /** Draws whatever the policy leaves to luck; a whole number. */
  readonly seed: number;
  /** A dispatcher that takes the place of the rule that the policy names. */
  readonly customDispatcher?: Dispatcher;
}

/** Under which policy and seed a day is played, and who watches. */
export interface CityOfDaySetting extends PlaySetting {
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
    id: customDispatcher?.id ?? 'taken-always',
    isChosenByRiders: true,
    match(desk): void {
      const rule = customDispatcher ?? dispatchers[desk.platform.rules.dispatcher];
      return rule.match(desk);
    },
  };
}

function buildCity(day: BenchmarkDay, ground: Ground, setting: CityOfDaySetting): City {
  const { space, places } = ground;
  const endSeconds = lastShiftSeconds(day);
  const merchants = places.merchantX.length;
  const size = { merchants, ordersPerDay: plannedOrdersOf(day), needsPerDay: 0 };
  const city = assembleCity({
    space,
    places,
    verticals: [{ vertical: verticalOf(day.terms), size }],
    characterSeed: citySeed,
    orderCapacity: mostOpenOrders,
    plannedRiders: day.riderIds.length,
    endSeconds,
    travel: new CalmTravel(space),
    parkSeconds: 0,
    platforms: [{ id: 'a', label: { zh: '平台', en: 'Platform' }, policy: noChange }],
    seed: setting.seed,
    // Nobody chooses a merchant, so nothing is ranked.
    derived: [derivedWaitingSpots()],
  });
  openAllBooks(city);
  city.policy = { ...setting.policy, changes: [asPublished, ...setting.policy.changes] };
  setPolicy(city);
  neverWait(city.merchants);
  hireRiders(city.riders, city.assumptions.reservationWage);
  return city;
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
 * drop-off. Restaurants accept at once and have no guests, nobody gives an order up, and no hour is
 * known to be busier than another. When food is ready, the day says.
 */
function verticalOf(terms: DayTerms): Vertical<FoodTables> {
  return {
    ...food,
    acceptFloorSeconds: 0,
    acceptMeanSeconds: 0,
    pickupSeconds: terms.pickupServiceMinutes * secondsPerMinute,
    patienceFloorSeconds: Infinity,
    orderShareByHour: new Array<number>(hoursPerDay).fill(1 / hoursPerDay),
    dayClosed: () => undefined,
  };
}

function neverWait(merchants: Merchants): void {
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    merchants.usualReadySeconds[merchant] = 0;
  }
}

/** Riders of one pace, as the day has one speed, and on the same terms. */
function hireRiders(riders: Riders, wageFenPerHour: number): void {
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    riders.pace[rider] = 1;
    riders.kind[rider] = RiderKind.dedicated;
    riders.reservationFenPerHour[rider] = wageFenPerHour;
  }
}
