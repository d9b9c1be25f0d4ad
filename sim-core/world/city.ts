// The city: all tables, the queue, the ledger, the platforms and what nobody changes. It has no
// behaviour; `process` moves it, `decide` and `dispatch` read it, listeners hear of it.

import type { DueQueue } from '../kernel/due-queue.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import type { Seconds } from '../kernel/units.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { Assumptions, CityRules } from '../policy/rules.ts';
import type { Varied } from '../policy/varied.ts';
import type { Candidates } from './candidates.ts';
import type { Channels } from './channels.ts';
import type { Consumers } from './consumers.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Holdings } from './holdings.ts';
import type { Households } from './households.ts';
import type { Keys } from './keys.ts';
import type { Merchants, MerchantTier } from './merchants.ts';
import type { Orders } from './orders.ts';
import type { Platform } from './platform.ts';
import type { RiderPool } from './rider-pool.ts';
import type { Riders } from './riders.ts';
import type { Safety } from './safety.ts';
import type { Shapes } from './shapes.ts';
import type { Space } from './space.ts';
import type { Travel } from './travel.ts';
import type { Turnover } from './turnover.ts';
import type { DerivedOf, VerticalAtWork, VerticalOf } from './vertical.ts';
import type { WaitingSpots } from './waiting-spots.ts';
import type { Weather } from './weather.ts';

/** Conditions that hold until the next half hour or minute turns. */
export interface Now {
  /** Seconds since day 0, 00:00. */
  seconds: Seconds;
  /** Hour of the day, 0 to 23. */
  hour: number;
  /** 0 is Monday. */
  weekday: number;
  /** 0 dry, 1 light, 2 heavy. */
  rainLevel: number;
  isHot: boolean;
}

/** What holds before a run sets its first moment. */
export function startOfTime(): Now {
  return { seconds: 0, hour: 0, weekday: 0, rainLevel: 0, isHot: false };
}

const countColumns = {
  placed: 'i32',
  delivered: 'i32',
  late: 'i32',
  cancelled: 'i32',
  /** Placed before the branch and then still open: they end in it. */
  carried: 'i32',
} as const;

export type Counts = Table<typeof countColumns>;

/** Counts of no order. */
export function makeCounts(): Counts {
  return table('counts', 1, countColumns);
}

/** A thing that follows from the tables and stands in no section: made anew when they change. */
export type Derived = DerivedOf<City>;

/** A vertical whose own tables and keys are an `Own`. */
export type Vertical<Own = unknown> = VerticalOf<City, Own>;

/** A vertical of a city, with what it has there. */
export type VerticalHere = VerticalAtWork<City, unknown>;

/** The whole of one city. A plug-in may read everything here and changes nothing. */
export interface City {
  /** Of the city's making: who is like what. The run's seed is another. */
  readonly citySeed: number;
  /** The ground: zones, districts, who lives and works where. */
  readonly space: Space;
  /** How long ways take under the present weather. */
  readonly travel: Travel;
  /** Set from the run's seed. */
  weather: Weather;
  /** By number, as merchants and orders carry it. */
  readonly verticals: readonly VerticalHere[];
  /** Those among them that carry other verticals' orders, in the order in which they are asked. */
  readonly carriers: readonly VerticalHere[];
  /** Classes of merchants of all verticals, those of the first vertical first. */
  readonly tiers: readonly MerchantTier[];
  /** One row a consumer. */
  readonly consumers: Consumers;
  /** By segment, needs of a user over those of a consumer when all are users. */
  readonly needsPerUser: Float64Array;
  /** One row a merchant. */
  readonly merchants: Merchants;
  /** Which merchants keep an own channel, and who is a member there. */
  readonly channels: Channels;
  /** One row a registered rider. */
  readonly riders: Riders;
  /** One row a rider, by number: the day's danger, and who is at home after an accident. */
  readonly safety: Safety;
  /** One row an open order; a row is given to another order when its own has ended. */
  readonly orders: Orders;
  /** What waits for days, of the verticals that let things wait. */
  readonly holdings: Holdings;
  /** @internal What households have spent and keep; none where nothing ties needs together. */
  readonly households: Households;
  /** Derived: another object when the spots have moved. */
  waitingSpots: WaitingSpots;
  /** @internal Riders who may come to work, by district. */
  readonly candidates: Candidates;
  /** @internal What riding brings, and who is still to come or go. */
  readonly riderPool: RiderPool;
  /** @internal Where merchants open and close. */
  readonly turnover: Turnover;
  /** One to three platforms by their number. */
  readonly platforms: readonly Platform[];
  /** Of the run: whatever differs from the defaults and from platforms' own policies. */
  policy: PolicyDiff;
  /** Of prices: the same, unless they are held. */
  pricePolicy: PolicyDiff;
  /** In force now, of the regulator and of merchants. */
  rules: CityRules;
  /** In force now, of nobody. */
  assumptions: Assumptions;
  /** Of all these rules, the numbers that change from hour to hour. */
  readonly varying: Varied[];
  /** All money that changed hands, by reason. */
  readonly ledger: Ledger;
  /** @internal What is due next. */
  readonly queue: DueQueue;
  /** @internal Keys of this run's draws. */
  readonly keys: Keys;
  /** @internal Tables of distributions. */
  readonly shapes: Shapes;
  /** Time and conditions at the present moment. */
  readonly now: Now;
  /** @internal Whoever listens. */
  facts: Facts;
  /** At a customer's kerb: parking and locking, apart from the way to the door. */
  readonly parkSeconds: Seconds;
  /** Riders registered at the world's default supply; the table holds half as many again. */
  readonly plannedRiders: number;
  /** Days simulated, with the warm-up days at their beginning; set for each run. */
  days: number;
  /** Days at the beginning that figures leave out. */
  warmUp: number;
  readonly startSeconds: Seconds;
  /** Where the warm-up ends: policies' dates, weeks and figures count from here. */
  branchSeconds: Seconds;
  /** The policy that comes into force there; before it, that of the past is. */
  branchPolicy: PolicyDiff;
  /** Needs arise before this; orders then open are brought to their end. */
  endSeconds: Seconds;
  /** Orders of the branch so far, as a screen shows them. */
  readonly counts: Counts;
  /** @internal The moment, kept where snapshots find it. */
  readonly clock: Table<{ readonly seconds: 'f64' }>;
  /** Everything that changes, for snapshots and digests. */
  readonly sections: readonly Section[];
  /** Everything that follows from it. */
  readonly derived: readonly Derived[];
}
