// The city: all tables, the queue, the ledger, the platforms and what nobody changes. It has no
// behaviour; `process` moves it, `decide` and `dispatch` read it, listeners hear of it.

import type { DueQueue } from '../kernel/due-queue.ts';
import type { Quantiles } from '../kernel/quantiles.ts';
import type { Section, Table } from '../kernel/table.ts';
import type { Seconds } from '../kernel/units.ts';
import type { Consumers } from './consumers.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Keys } from './keys.ts';
import type { GuestDraws, Merchants } from './merchants.ts';
import type { Orders } from './orders.ts';
import type { Platform } from './platform.ts';
import type { RiderGrid } from './rider-grid.ts';
import type { Riders } from './riders.ts';
import type { Space } from './space.ts';
import type { Travel } from './travel.ts';
import type { Vertical } from './vertical.ts';
import type { WaitingSpots } from './waiting-spots.ts';
import type { Weather } from './weather.ts';

/** Distributions that are drawn from by table. */
export interface Shapes {
  readonly gumbel: Quantiles;
  readonly normal: Quantiles;
  readonly exponential: Quantiles;
  readonly preparation: Quantiles;
  readonly nest: Quantiles;
}

/** Conditions that hold until the next hour or minute turns. */
export interface Now {
  seconds: Seconds;
  hour: number;
  rainLevel: number;
}

export interface City {
  readonly space: Space;
  readonly travel: Travel;
  /** Set from the run's seed. */
  weather: Weather;
  readonly vertical: Vertical;
  readonly consumers: Consumers;
  readonly merchants: Merchants;
  readonly riders: Riders;
  readonly orders: Orders;
  readonly grid: RiderGrid;
  readonly waitingSpots: WaitingSpots;
  readonly platforms: readonly Platform[];
  readonly ledger: Ledger;
  readonly queue: DueQueue;
  readonly keys: Keys;
  readonly shapes: Shapes;
  readonly guests: GuestDraws;
  readonly now: Now;
  facts: Facts;
  /** Needs of an ordinary day, and each minute's share of them. */
  readonly needsPerDay: number;
  readonly needShareByMinute: Float64Array;
  /** Orders of an ordinary day at the defaults, as the city's description promises them. */
  readonly plannedOrders: number;
  /** Riders registered at the world's default supply; the table holds half as many again. */
  readonly plannedRiders: number;
  /** Days simulated, with the warm-up days at their beginning; set from the run's scenario. */
  days: number;
  warmUp: number;
  readonly startSeconds: Seconds;
  /** Needs arise before this; orders then open are brought to their end. */
  endSeconds: Seconds;
  /** Orders so far, as a screen shows them. */
  readonly counts: Table<{
    readonly placed: 'i32';
    readonly delivered: 'i32';
    readonly late: 'i32';
    readonly cancelled: 'i32';
  }>;
  readonly clock: Table<{ readonly seconds: 'f64' }>;
  /** Everything that changes, for snapshots and digests. */
  readonly sections: readonly Section[];
}
