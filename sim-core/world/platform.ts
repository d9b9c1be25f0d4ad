// A platform: its rules in force, its relations to merchants, riders and consumers, the orders that
// wait for its dispatcher, and what it has learnt of its own service. A city holds one to three;
// orders and riders name theirs by number.

import { RowList } from '../kernel/row-list.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import { secondsPerDay, type DistrictId, type Seconds } from '../kernel/units.ts';
import { mostProgrammes } from '../policy/programmes.ts';
import type { Lever } from '../policy/lever.ts';
import type { PlatformRules, Rules } from '../policy/rules.ts';
import { DemandForecast, plannedOrdersOf, type PlannedOrders } from './demand-forecast.ts';
import { makeExpectations, type Expectations } from './expectations.ts';
import { makeListings, type Listings } from './listings.ts';
import { makeMemberships, type Memberships } from './memberships.ts';
import { makeMemories, type Memories } from './memories.ts';
import type { Merchants } from './merchants.ts';
import type { Orders } from './orders.ts';
import type { PlatformPlan } from './platform-plan.ts';
import { noReach, type ListedVertical, type Reach } from './reach.ts';
import { RiderGrid } from './rider-grid.ts';
import type { Riders } from './riders.ts';
import type { Space } from './space.ts';
import { makeStance, type Stance } from './stance.ts';

/** How quickly learnt delays follow what happens, as the weight of one delivery (assumed). */
const delayWeight = 0.01;
/** Seconds by which a whole day of late orders would raise the promise's margin (assumed). */
const marginStepPerDay = 2400;
/** What a platform has learnt before the first day: from runs of the presets at the defaults. */
const firstDelaySeconds = 330;
const firstMarginSeconds = 490;
/** Lateness that its consumers expect by then: promises are kept more often than not. */
const firstLateSeconds = -280;
/** With fewer open orders a rider than this, delays no longer shrink with them (assumed). */
const leastLoad = 0.6;

const delayColumns = {
  /** Seconds by which deliveries exceed the naive estimate, per open order a rider. */
  perOpenOrder: 'f64',
} as const;

/** By coupon programme, in the order of `rules.coupons`: what was granted today. */
const couponColumns = { spentFen: 'f64' } as const;

const stateColumns = {
  /** Safety margin that makes the wished share of promises come true. */
  marginSeconds: 'f64',
  /** Orders accepted in the present and in the last half hour, for riders' expectations. */
  ordersThisHalfHour: 'f64',
  ordersLastHalfHour: 'f64',
  /** Orders placed and not yet ended. */
  ordersOpen: 'i32',
  ridersOnline: 'i32',
} as const;

/** The option of the promise rule that reckons with the forecast. */
const promiseByForecast = 2;
/**
 * How far the forecast may move open orders a rider, and orders an hour that are mostly chance
 * (assumed).
 */
const leastGrowth = 0.8;
const mostGrowth = 1.4;
const fewOrders = 20;

/** Platforms that a city may have. */
export const mostPlatforms = 3;

/** What a platform is made of when a city is built. */
export interface PlatformParts {
  /** Its number in the city. */
  readonly id: number;
  readonly plan: PlatformPlan;
  /** Among how many platforms the city's orders are shared when this one begins. */
  readonly sharers: number;
  /** By number, what all platforms together may expect of each vertical. */
  readonly verticals: readonly (PlannedOrders & ListedVertical)[];
  readonly orders: Orders;
  readonly merchants: Merchants;
  readonly riders: Riders;
  readonly consumerCount: number;
  readonly space: Space;
  readonly rules: PlatformRules;
}

export class Platform {
  readonly id: number;
  readonly plan: PlatformPlan;
  /** Among how many platforms the city's orders and riders are shared when it begins. */
  readonly sharers: number;
  /** Orders a day that it may expect at the defaults. */
  readonly plannedOrders: number;
  /** Loyalty with which demand was calibrated: 0, or that of the settled start. */
  usualLoyalty = 0;
  /** Expected lateness with which demand was calibrated, seconds. */
  usualLateSeconds = firstLateSeconds;
  /** In force now. */
  rules: PlatformRules;
  /** Those of them that consumers pay by: the same, unless prices are held (process/hold.ts). */
  pricing: PlatformRules;
  /** Derived from listings, merchants and radius. */
  reach: Reach;
  /** Numbers in force of the levers that verticals bring, by the vertical's number and by name. */
  readonly verticalRules: Rules<Readonly<Record<string, Lever>>>[] = [];
  /** Orders for the dispatcher, stamped with when each is released to it. */
  readonly waiting: RowList;
  /** Riders who can take another of its orders, by place. */
  readonly grid: RiderGrid;
  readonly listings: Listings;
  readonly memberships: Memberships;
  readonly memories: Memories;
  /** What riders expect of an hour online. */
  readonly expectations: Expectations;
  readonly forecast: DemandForecast;
  /** By district: what deliveries lately took. */
  readonly delays: Table<typeof delayColumns>;
  readonly state: Table<typeof stateColumns>;
  readonly coupons: Table<typeof couponColumns>;
  /** What it has made of its policy in answer to others. */
  readonly stance: Stance;

  constructor(parts: PlatformParts) {
    const { id, orders, merchants, riders, space, verticals } = parts;
    this.id = id;
    this.plan = parts.plan;
    this.sharers = parts.sharers;
    this.plannedOrders = plannedOrdersOf(verticals) / parts.sharers;
    this.rules = parts.rules;
    this.pricing = parts.rules;
    const share = 1 / parts.sharers;
    this.forecast = new DemandForecast(id, share, space.zoneCount, merchants, verticals);
    this.waiting = new RowList(`platform ${id} waiting orders`, orders.rowCount, orders.bits);
    this.grid = new RiderGrid(`platform ${id} riders`, space, riders);
    this.listings = makeListings(id, merchants);
    this.memberships = makeMemberships(id, riders.rowCount);
    this.memories = makeMemories(id, parts.consumerCount);
    this.expectations = makeExpectations(id, space.districtCount, riders.rowCount);
    this.reach = noReach(space, verticals);
    this.delays = table(`platform ${id} delays`, space.districtCount, delayColumns);
    this.state = table(`platform ${id} state`, 1, stateColumns);
    this.coupons = table(`platform ${id} coupons`, mostProgrammes, couponColumns);
    this.stance = makeStance(id);
    this.delays.perOpenOrder.fill(firstDelaySeconds);
    this.state.marginSeconds[0] = firstMarginSeconds;
    this.memories.expectedLateSeconds.fill(firstLateSeconds);
  }

  /** Whether it has opened by some moment of a run. */
  isOpenAt(seconds: Seconds): boolean {
    const { opensAfterDays = 0 } = this.plan;
    return seconds >= opensAfterDays * secondsPerDay;
  }

  get sections(): readonly Section[] {
    return [
      ...this.waiting.sections,
      ...this.grid.sections,
      this.listings.section,
      this.memberships.section,
      this.memories.section,
      this.expectations.cells.section,
      this.delays.section,
      this.state.section,
      this.coupons.section,
      this.stance.section,
      ...this.forecast.sections,
    ];
  }

  /** Open orders a rider online: what delays grow with, known before they show. */
  get openOrdersPerRider(): number {
    const { ordersOpen, ridersOnline } = this.state;
    const growth = this.rules.promiseRule === promiseByForecast ? this.growth : 1;
    return Math.max(leastLoad, (growth * ordersOpen[0]) / Math.max(1, ridersOnline[0]));
  }

  /**
   * How the orders expected in this hour compare with those of the last half hour, within bounds.
   */
  private get growth(): number {
    const lately = 2 * this.state.ordersLastHalfHour[0];
    const ratio = (fewOrders + this.forecast.aheadOrders) / (fewOrders + lately);
    return Math.max(leastGrowth, Math.min(mostGrowth, ratio));
  }

  /** Seconds beyond the naive estimate to be expected for an order placed now. */
  expectedDelay(district: DistrictId, openOrdersPerRider: number): Seconds {
    return this.delays.perOpenOrder[district] * openOrdersPerRider;
  }

  /**
   * Learns from a delivery that took `excessSeconds` more than the naive estimate, placed at some
   * number of open orders a rider. The margin is a running quantile: up a little when an order was
   * late, down a little when it was not, at a pace that is the same for cities of any size.
   */
  learn(
    district: DistrictId,
    excessSeconds: Seconds,
    openOrdersPerRider: number,
    isLate: boolean,
    wishedShare: number,
  ): void {
    const delays = this.delays.perOpenOrder;
    delays[district] += delayWeight * (excessSeconds / openOrdersPerRider - delays[district]);
    const step = marginStepPerDay / this.plannedOrders;
    this.state.marginSeconds[0] += step * (isLate ? wishedShare : wishedShare - 1);
  }
}
