// Building a city from a scenario: everything that a run will need is sized and allocated here,
// once. Starting a run afterwards only copies the saved beginning back and sets seed and policy.

import type { Dispatcher } from '../dispatch/desk.ts';
import { DueQueue } from '../kernel/due-queue.ts';
import { broadcast } from '../kernel/facts.ts';
import { table, type Section } from '../kernel/table.ts';
import { secondsPerDay } from '../kernel/units.ts';
import { compilePolicy, noChange } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { makeConsumers, type Consumers } from '../world/consumers.ts';
import { DemandForecast } from '../world/demand-forecast.ts';
import { factNames, type Facts, type Observer } from '../world/facts.ts';
import { generatePlaces } from '../world/generate/places.ts';
import { makeKeys } from '../world/keys.ts';
import { openLedger } from '../world/ledger.ts';
import { makeMerchants, type Merchants } from '../world/merchants.ts';
import { shareByMinute } from '../world/need-profile.ts';
import { makeOrders, type Orders } from '../world/orders.ts';
import { Platform } from '../world/platform.ts';
import { buildReach } from '../world/reach.ts';
import { coreReasons } from '../world/reasons.ts';
import { RiderGrid } from '../world/rider-grid.ts';
import { makeRiders, type Riders } from '../world/riders.ts';
import { buildSpace, type CitySpec, type Space } from '../world/space.ts';
import { Travel } from '../world/travel.ts';
import type { Vertical } from '../world/vertical.ts';
import { findWaitingSpots } from '../world/waiting-spots.ts';
import { buildWeather, type WeatherKind } from '../world/weather.ts';
import { makeGuests, makeShapes, simulate } from '../process/assemble.ts';
import type { Simulation } from '../process/simulation.ts';

/** Share of a day's needs that can be open orders at once, with room for raised demand. */
const openShare = 0.28;
const fewestOrders = 4000;
/** The supply lever's top: riders in the table over riders planned. */
const mostRiders = 1.5;

/** What a built city needs to know of its scenario. */
export interface CityPlan {
  readonly city: CitySpec;
  readonly weather: WeatherKind;
  readonly days: number;
  readonly warmUp: number;
  readonly vertical: Vertical;
}

/** A city before its first second, without a seed. */
export function buildSimulation(
  plan: CityPlan,
  observe: (city: City) => Observer[],
  customDispatcher?: Dispatcher,
): Simulation {
  return simulate(buildCity(plan), observe, customDispatcher);
}

function buildCity(plan: CityPlan): City {
  const { city: spec, vertical } = plan;
  const space = buildSpace(spec);
  const places = generatePlaces({ ...spec, riders: Math.round(spec.riders * mostRiders) }, space);
  const riders = makeRiders(places, spec.seed);
  const merchants = makeMerchants(
    places, space, vertical, spec.seed, spec.ordersPerDay / spec.merchants,
  );
  const consumers = makeConsumers(places);
  const needsPerThousand = spec.needsPerThousandOrders ?? vertical.needsPerThousandOrders;
  const needsPerDay = (spec.ordersPerDay * needsPerThousand) / 1000;
  const orderCapacity = Math.max(fewestOrders, Math.ceil(needsPerDay * openShare));
  const orders = makeOrders(orderCapacity);
  const grid = new RiderGrid(space, riders);
  const platform = makePlatform(spec, space, merchants, vertical, orders);
  const ledger = openLedger(coreReasons, 1, 1, merchants, vertical.tiers.length, riders);
  const needsAtOnce = Math.ceil(needsPerDay / 100);
  const queue = new DueQueue(orderCapacity * 2 + riders.rowCount * 8 + needsAtOnce);
  const shapes = makeShapes(vertical);
  const keys = makeKeys(0);
  const clock = table('clock', 1, { seconds: 'f64' });
  const countColumns = { placed: 'i32', delivered: 'i32', late: 'i32', cancelled: 'i32' } as const;
  const counts = table('counts', 1, countColumns);
  const changing = { consumers, merchants, riders, orders, grid, platform, ledger, queue };
  const sections = [...sectionsOf(changing), counts.section, clock.section];
  return {
    space,
    travel: new Travel(space),
    weather: buildWeather(plan.weather, keys.need, plan.days),
    vertical,
    consumers,
    merchants,
    riders,
    orders,
    grid,
    waitingSpots: findWaitingSpots(space, merchants),
    platforms: [platform],
    ledger,
    queue,
    keys,
    shapes,
    guests: makeGuests(keys, shapes, vertical),
    now: { seconds: 0, hour: 0, rainLevel: 0 },
    facts: broadcast<Facts>(factNames, []),
    needsPerDay,
    needShareByMinute: shareByMinute(vertical.needShareByHour, vertical.needLeadMinutes),
    plannedOrders: spec.ordersPerDay,
    plannedRiders: spec.riders,
    days: plan.days,
    warmUp: plan.warmUp,
    startSeconds: 0,
    endSeconds: plan.days * secondsPerDay,
    counts,
    clock,
    sections,
  };
}

interface Changing {
  readonly consumers: Consumers;
  readonly merchants: Merchants;
  readonly riders: Riders;
  readonly orders: Orders;
  readonly grid: RiderGrid;
  readonly platform: Platform;
  readonly ledger: City['ledger'];
  readonly queue: DueQueue;
}

/** All that changes, in the order in which snapshots and digests take it. */
function sectionsOf(parts: Changing): Section[] {
  const { consumers, merchants, riders, orders, grid, platform, ledger, queue } = parts;
  return [
    consumers.section,
    merchants.section,
    riders.section,
    orders.section,
    orders.head.section,
    ...grid.sections,
    ...platform.sections,
    ...ledger.sections,
    ...queue.sections,
  ];
}

function makePlatform(
  spec: CitySpec,
  space: Space,
  merchants: Merchants,
  vertical: Vertical,
  orders: Orders,
): Platform {
  const { ordersPerDay } = spec;
  const policy = compilePolicy(noChange, 0, space.districtCount);
  const reach = buildReach(space, merchants, policy.deliveryRadius[0]);
  const forecast = new DemandForecast(
    0,
    ordersPerDay,
    space.zoneCount,
    merchants,
    vertical.orderShareByHour,
  );
  return new Platform(
    0,
    ordersPerDay,
    orders,
    space.districtCount,
    noChange,
    policy,
    reach,
    forecast,
  );
}
