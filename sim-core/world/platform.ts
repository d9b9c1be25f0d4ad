// A platform: its policy in force, the orders that wait for its dispatcher, and what it has learnt
// of its own service. A city holds one to three; orders, riders and offers name theirs by number.

import { RowList } from '../kernel/row-list.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import type { DistrictId, Seconds } from '../kernel/units.ts';
import type { InForce, PolicyDiff } from '../policy/policy.ts';
import type { DemandForecast } from './demand-forecast.ts';
import type { Orders } from './orders.ts';
import type { Reach } from './reach.ts';

/** How quickly learnt delays follow what happens, as the weight of one delivery (assumed). */
const delayWeight = 0.01;
/** Seconds by which a whole day of late orders would raise the promise's margin (assumed). */
const marginStepPerDay = 2400;
/** What a platform has learnt before the first day: from runs of the presets at the defaults. */
const firstDelaySeconds = 330;
const firstMarginSeconds = 490;
/** With fewer open orders a rider than this, delays no longer shrink with them (assumed). */
const leastLoad = 0.6;

const memoryColumns = {
  /** Seconds by which deliveries exceed the naive estimate, per open order a rider. */
  delayPerOpenOrder: 'f64',
} as const;

const stateColumns = {
  couponSpentFen: 'f64',
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

export class Platform {
  readonly id: number;
  private readonly plannedOrders: number;
  policy: InForce;
  diff: PolicyDiff;
  reach: Reach;
  /** Numbers in force of the levers that verticals bring, by the vertical's number and by name. */
  readonly verticalRules: Readonly<Record<string, Float64Array>>[] = [];
  /** Orders for the dispatcher, stamped with when each is released to it. */
  readonly waiting: RowList;
  readonly forecast: DemandForecast;
  readonly memory: Table<typeof memoryColumns>;
  readonly state: Table<typeof stateColumns>;

  constructor(
    id: number,
    plannedOrders: number,
    orders: Orders,
    districtCount: number,
    diff: PolicyDiff,
    policy: InForce,
    reach: Reach,
    forecast: DemandForecast,
  ) {
    this.forecast = forecast;
    this.id = id;
    this.plannedOrders = plannedOrders;
    this.diff = diff;
    this.policy = policy;
    this.reach = reach;
    this.waiting = new RowList(`platform ${id} waiting orders`, orders.rowCount, orders.bits);
    this.memory = table(`platform ${id} memory`, districtCount, memoryColumns);
    this.state = table(`platform ${id} state`, 1, stateColumns);
    this.memory.delayPerOpenOrder.fill(firstDelaySeconds);
    this.state.marginSeconds[0] = firstMarginSeconds;
  }

  get sections(): readonly Section[] {
    return [...this.waiting.sections, this.memory.section, this.state.section,
      ...this.forecast.sections];
  }

  /** Open orders a rider online: what delays grow with, known before they show. */
  get openOrdersPerRider(): number {
    const { ordersOpen, ridersOnline } = this.state;
    const growth = this.policy.promiseRule[0] === promiseByForecast ? this.growth : 1;
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
    return this.memory.delayPerOpenOrder[district] * openOrdersPerRider;
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
    const delays = this.memory.delayPerOpenOrder;
    delays[district] += delayWeight * (excessSeconds / openOrdersPerRider - delays[district]);
    const step = marginStepPerDay / this.plannedOrders;
    this.state.marginSeconds[0] += step * (isLate ? wishedShare : wishedShare - 1);
  }
}
