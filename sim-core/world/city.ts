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

/** The whole of one city. A plug-in may read everything here and changes nothing. */
export interface City {
  /** The ground: zones, districts, who lives and works where. */
  readonly space: Space;
  /** How long ways take under the present weather. */
  readonly travel: Travel;
  /** Set from the run's seed. */
  weather: Weather;
  /** What is bought in the city, and how. */
  readonly vertical: Vertical;
  /** One row a consumer. */
  readonly consumers: Consumers;
  /** One row a merchant. */
  readonly merchants: Merchants;
  /** One row a registered rider. */
  readonly riders: Riders;
  /** One row an open order; a row is given to another order when its own has ended. */
  readonly orders: Orders;
  /** @internal Riders by place, for the dispatcher's searches. */
  readonly grid: RiderGrid;
  /** @internal Where idle riders wait. */
  readonly waitingSpots: WaitingSpots;
  /** One to three platforms by their number. */
  readonly platforms: readonly Platform[];
  /** All money that changed hands, by reason. */
  readonly ledger: Ledger;
  /** @internal What is due next. */
  readonly queue: DueQueue;
  /** @internal Keys of this run's draws. */
  readonly keys: Keys;
  /** @internal Tables of distributions. */
  readonly shapes: Shapes;
  /** @internal Draws of guests at the table. */
  readonly guests: GuestDraws;
  /** Time and conditions at the present moment. */
  readonly now: Now;
  /** @internal Whoever listens. */
  facts: Facts;
  /** Needs of an ordinary day, and each minute's share of them. */
  readonly needsPerDay: number;
  readonly needShareByMinute: Float64Array;
  /** Orders of an ordinary day at the defaults, as the city's description promises them. */
  readonly plannedOrders: number;
  /** Riders registered at the world's default supply; the table holds half as many again. */
  readonly plannedRiders: number;
  /** Days simulated, with the warm-up days at their beginning. */
  readonly days: number;
  /** Days at the beginning that figures leave out. */
  readonly warmUp: number;
  readonly startSeconds: Seconds;
  /** Needs arise before this; orders then open are brought to their end. */
  readonly endSeconds: Seconds;
  /** Orders so far, as a screen shows them. */
  readonly counts: Table<{
    readonly placed: 'i32';
    readonly delivered: 'i32';
    readonly late: 'i32';
    readonly cancelled: 'i32';
  }>;
  /** @internal The moment, kept where snapshots find it. */
  readonly clock: Table<{ readonly seconds: 'f64' }>;
  /** Everything that changes, for snapshots and digests. */
  readonly sections: readonly Section[];
}
