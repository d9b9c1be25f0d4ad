// Puts a running city together, however it was made: a generated one, or a benchmark day's. Here
// stands each field of a city once; who builds one says what differs.

import { nestQuantiles } from '../decide/nested-choice.ts';
import { Desk, type Dispatcher } from '../dispatch/desk.ts';
import { GuardedDesk } from '../dispatch/guarded-desk.ts';
import { DueQueue } from '../kernel/due-queue.ts';
import { broadcast } from '../kernel/facts.ts';
import { alike } from '../kernel/joined.ts';
import { table } from '../kernel/table.ts';
import { secondsPerDay, type Seconds } from '../kernel/units.ts';
import { noChange } from '../policy/policy.ts';
import { assumptionsIn, cityRules, platformRules } from '../policy/rules.ts';
import { makeCandidates } from '../world/candidates.ts';
import { makeChannels } from '../world/channels.ts';
import { makeCounts, startOfTime } from '../world/city.ts';
import type { City, Derived, Vertical, VerticalHere } from '../world/city.ts';
import { makeConsumers } from '../world/consumers.ts';
import { factNames, type Facts, type Observer } from '../world/facts.ts';
import type { Places } from '../world/generate/places.ts';
import { makeHoldings } from '../world/holdings.ts';
import { makeHouseholds } from '../world/households.ts';
import { makeKeys } from '../world/keys.ts';
import { firstTiers, openLedger } from '../world/ledger.ts';
import { rowsOfReasons } from '../world/brought-reasons.ts';
import { makeMerchants } from '../world/merchants.ts';
import { shareByMinute } from '../world/need-profile.ts';
import { openMerchants } from '../world/open-merchants.ts';
import { makeOrders } from '../world/orders.ts';
import { sharersOf, type PlatformPlan } from '../world/platform-plan.ts';
import { Platform } from '../world/platform.ts';
import { makeRiderPool } from '../world/rider-pool.ts';
import { makeRiders } from '../world/riders.ts';
import { makeSafety } from '../world/safety.ts';
import { segments } from '../world/segments.ts';
import { shapes } from '../world/shapes.ts';
import { listKinds } from '../world/reach.ts';
import type { Space } from '../world/space.ts';
import { Travel } from '../world/travel.ts';
import { makeTurnover } from '../world/turnover.ts';
import type { VerticalSize } from '../world/vertical-data.ts';
import { weatherOf } from '../world/weather.ts';
import { expectAtFirst } from './first-beliefs.ts';
import { keepClosed } from './late-entry.ts';
import { emptyNeed } from './choice-record.ts';
import { derivedReach, derivedWaitingSpots, rebuildDerived } from './derived.ts';
import { setVerticalRules } from './hours.ts';
import { expectedPayFen } from './pay.ts';
import { setKeys } from './resume.ts';
import type { RiderBehaviour } from './rider-behaviour.ts';
import type { ExtraSteps, Simulation } from './simulation.ts';

/** Parking and locking at a customer's kerb (assumed). */
const usualParkSeconds = 40;
/**
 * Tasks that can be pending: for each open order and each rider, a minute's needs, and for each
 * merchant of a vertical with tasks of its own.
 */
const tasksPerOrder = 2;
const tasksPerRider = 8;
const tasksPerNeedOfDay = 0.01;
const tasksPerMerchant = 4;

/** What a city is put together from. */
export interface CityParts {
  readonly space: Space;
  /** Merchants stand in the order of `verticals`. */
  readonly places: Places;
  readonly verticals: readonly { readonly vertical: Vertical; readonly size: VerticalSize }[];
  /** Draws who is like what; the run's seed does not change it. */
  readonly characterSeed: number;
  /** Most orders that can be open at once. */
  readonly orderCapacity: number;
  readonly plannedRiders: number;
  /** Where needs end, for a city whose days no run sets. */
  readonly endSeconds?: Seconds;
  readonly travel?: Travel;
  readonly parkSeconds?: Seconds;
  /** One to three; their own policies are in force until a run begins. */
  readonly platforms: readonly PlatformPlan[];
  readonly seed?: number;
  /** What follows from the tables; merchants are ranked and waiting spots found if not given. */
  readonly derived?: readonly Derived[];
}

/** The city with those who listen to it, and what moves it. */
export function simulate(
  city: City,
  observe: (city: City) => Observer[],
  customDispatcher?: Dispatcher,
  extraSteps: ExtraSteps = {},
  riderBehaviour?: RiderBehaviour,
): Simulation {
  city.facts = broadcast<Facts>(factNames, observe(city));
  city.ledger.moneyPosted = city.facts.moneyPosted;
  const need = emptyNeed(Math.max(...city.verticals.map(({ considered }) => considered)));
  const desk =
    customDispatcher === undefined
      ? new Desk(city, expectedPayFen)
      : new GuardedDesk(city, expectedPayFen);
  return { city, desk, need, customDispatcher, riderBehaviour, extraSteps };
}

/** A city before its first second. */
export function assembleCity(parts: CityParts): City {
  const { space, places, characterSeed, orderCapacity, seed = 0 } = parts;
  const { endSeconds = secondsPerDay } = parts;
  const days = Math.max(1, Math.ceil(endSeconds / secondsPerDay));
  const riders = makeRiders(places, characterSeed);
  const merchants = makeMerchants(places, space);
  const orders = makeOrders(orderCapacity);
  const consumers = makeConsumers(places);
  const verticals = openVerticals(parts, { consumers, merchants, orders });
  const tables = { consumers, merchants, riders, orders, verticals };
  const changing = {
    ...tables,
    platforms: makePlatforms(parts, tables),
    channels: makeChannels(merchants.rowCount, tables.consumers.rowCount),
    safety: makeSafety(riders.rowCount),
    ledger: openLedger(verticals, parts.platforms.length, merchants, riders),
    ...keptFor(verticals, consumers.rowCount),
    queue: new DueQueue(mostTasks(orderCapacity, riders.rowCount, verticals)),
    candidates: makeCandidates(characterSeed, space.districtCount),
    riderPool: makeRiderPool(),
    turnover: makeTurnover(verticals.length, space.districtCount, merchants),
    counts: makeCounts(),
    clock: table('clock', 1, { seconds: 'f64' }),
  };
  const city: City = {
    ...changing,
    ...listsOf(verticals),
    citySeed: characterSeed,
    needsPerUser: new Float64Array(segments.length).fill(1),
    space,
    shapes,
    travel: parts.travel ?? new Travel(space),
    weather: weatherOf(seed, 'dry', days),
    waitingSpots: { x: new Int32Array(0), y: new Int32Array(0) },
    keys: makeKeys(seed),
    policy: noChange,
    pricePolicy: noChange,
    rules: cityRules(noChange, 0, space.districtCount, []),
    assumptions: assumptionsIn(noChange, 0, space.districtCount),
    varying: [],
    now: startOfTime(),
    facts: broadcast<Facts>(factNames, []),
    parkSeconds: parts.parkSeconds ?? usualParkSeconds,
    plannedRiders: parts.plannedRiders,
    days,
    warmUp: 0,
    startSeconds: 0,
    branchSeconds: 0,
    branchPolicy: noChange,
    endSeconds,
    sections: sectionsOf(changing),
    derived: [
      ...(parts.derived ?? [derivedReach(), derivedWaitingSpots()]),
      ...verticals.flatMap((vertical) => vertical.derived?.(vertical.own) ?? []),
    ],
  };
  setKeys(city, seed);
  openCity(city);
  return city;
}

/** What is known of all verticals together. */
function listsOf(verticals: readonly VerticalHere[]): Pick<City, 'tiers' | 'carriers'> {
  return {
    tiers: verticals.flatMap((vertical) => vertical.tiers),
    carriers: verticals.filter(({ takesUp }) => takesUp !== undefined),
  };
}

/** What follows from the tables, and what everybody expects at first. */
function openCity(city: City): void {
  for (const platform of city.platforms) setVerticalRules(city, platform, noChange, 0);
  rebuildDerived(city);
  expectAtFirst(city);
  keepClosed(city);
}

/** The verticals with what they have here, and their merchants' characters. */
function openVerticals(
  parts: CityParts,
  tables: Pick<City, 'consumers' | 'merchants' | 'orders'>,
): VerticalHere[] {
  const { merchants } = tables;
  const reasonRows = rowsOfReasons(parts.verticals.map(({ vertical }) => vertical));
  const firstTier = firstTiers(parts.verticals.map(({ vertical }) => vertical));
  const kinds = listKinds(parts.verticals.map(({ vertical }) => vertical));
  // Needs of all verticals go through the same code, which reads them as one class of object.
  const verticals = alike(parts.verticals.map(({ vertical, size }, number): VerticalHere => ({
    ...vertical,
    ...size,
    number,
    firstTier: firstTier[number],
    firstList: kinds.findIndex((kind) => kind.vertical === number),
    own: vertical.open({
      number,
      size,
      districtCount: parts.space.districtCount,
      ...tables,
      shapes,
      reasonRows: reasonRows[number],
    }),
    keys: { needCount: 0, need: 0 },
    usualBasketFen: meanBasketFen(vertical.tiers),
    needShareByMinute: shareByMinute(vertical.needShareByHour, vertical.needLeadMinutes),
    nest: nestQuantiles(vertical.nestScale),
  })));
  openMerchants(merchants, verticals, parts.characterSeed);
  return verticals;
}

/** What waits for days, and what households keep where a vertical ties their needs together. */
function keptFor(
  verticals: readonly VerticalHere[],
  consumers: number,
): Pick<City, 'holdings' | 'households'> {
  const isTied = verticals.some(({ householdTies }) => householdTies !== undefined);
  return {
    holdings: makeHoldings(mostHeldIn(verticals)),
    households: makeHouseholds(isTied ? consumers : 0),
  };
}

/** Things that can be held at once, of all verticals. */
function mostHeldIn(verticals: readonly VerticalHere[]): number {
  return verticals.reduce((sum, vertical) => sum + (vertical.mostHeld?.(vertical) ?? 0), 0);
}

/** Of the tiers, weighed by how many merchants have each. */
function meanBasketFen(tiers: Vertical['tiers']): number {
  return tiers.reduce((sum, { perMille, basketFen }) => sum + (perMille * basketFen) / 1000, 0);
}

function mostTasks(
  orderCapacity: number,
  riders: number,
  verticals: readonly VerticalHere[],
): number {
  let tasks = orderCapacity * tasksPerOrder + riders * tasksPerRider + mostHeldIn(verticals);
  let needsPerDay = 0;
  for (const vertical of verticals) {
    needsPerDay += vertical.needsPerDay;
    if (vertical.taskIsDue !== undefined) tasks += vertical.merchants * tasksPerMerchant;
    tasks += vertical.mostTasks ?? 0;
  }
  return tasks + Math.ceil(needsPerDay * tasksPerNeedOfDay);
}

type Changing = Pick<City, 'consumers' | 'merchants' | 'channels' | 'riders' | 'orders' |
  'holdings' | 'households' | 'platforms' | 'ledger' | 'queue' | 'candidates' | 'riderPool' |
  'turnover' | 'safety' | 'verticals' | 'counts' | 'clock'>;

/** All that changes, in the order in which snapshots and digests take it. */
function sectionsOf(parts: Changing): City['sections'] {
  const { consumers, merchants, riders, orders, platforms, ledger, queue } = parts;
  return [
    consumers.section,
    merchants.section,
    parts.channels.shops.section,
    parts.channels.members.section,
    parts.channels.count.section,
    riders.section,
    parts.safety.section,
    ...orders.sections,
    ...platforms.flatMap((platform) => platform.sections),
    ...parts.holdings.sections,
    ...parts.households.sections,
    ...ledger.sections,
    ...queue.sections,
    ...parts.verticals.flatMap((vertical) => vertical.sections(vertical.own)),
    parts.candidates.come.section,
    parts.riderPool.earnings.section,
    parts.riderPool.turnover.section,
    parts.riderPool.day.section,
    parts.turnover.carry.section,
    parts.turnover.places.section,
    parts.turnover.clock.section,
    parts.counts.section,
    parts.clock.section,
  ];
}

function makePlatforms(
  { space, platforms }: CityParts,
  tables: Pick<City, 'consumers' | 'merchants' | 'riders' | 'orders' | 'verticals'>,
): Platform[] {
  return platforms.map((plan, id) => new Platform({
    ...tables,
    id,
    plan,
    sharers: sharersOf(platforms, plan),
    consumerCount: tables.consumers.rowCount,
    space,
    rules: platformRules(plan, noChange, 0, space.districtCount),
  }));
}
