// The city: all tables, the queue, the ledger, the platforms and what nobody changes. It has no
// behaviour; `process` moves it, `decide` and `dispatch` read it, listeners hear of it.

import type { DueQueue } from '../kernel/due-queue.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import type { Seconds } from '../kernel/units.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { Assumptions, CityRules } from '../policy/rules.ts';
import type { Varied } from '../policy/varied.ts';
import type { Candidates } from './candidates.ts';
import type { Consumers } from './consumers.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Keys } from './keys.ts';
import type { Merchants, MerchantTier } from './merchants.ts';
import type { Orders } from './orders.ts';
import type { Platform } from './platform.ts';
import type { Riders } from './riders.ts';
import type { Shapes } from './shapes.ts';
import type { Space } from './space.ts';
import type { Travel } from './travel.ts';
import type { DerivedOf, VerticalAtWork, VerticalOf } from './vertical.ts';
import type { WaitingSpots } from './waiting-spots.ts';
import type { Weather } from './weather.ts';

/** Conditions that hold until the next half hour or minute turns. */
export interface Now {
  seconds: Seconds;
  hour: number;
  /** 0 is Monday. */
  weekday: number;
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

export interface City {
  /** Of the city's making: who is like what. The run's seed is another. */
  readonly citySeed: number;
  readonly space: Space;
  readonly travel: Travel;
  /** Set from the run's seed. */
  weather: Weather;
  /** By number, as merchants and orders carry it. */
  readonly verticals: readonly VerticalHere[];
  /** Classes of merchants of all verticals, those of the first vertical first. */
  readonly tiers: readonly MerchantTier[];
  readonly consumers: Consumers;
  readonly merchants: Merchants;
  readonly riders: Riders;
  readonly orders: Orders;
  /** Derived: another object when the spots have moved. */
  waitingSpots: WaitingSpots;
  readonly candidates: Candidates;
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
  readonly ledger: Ledger;
  readonly queue: DueQueue;
  readonly keys: Keys;
  readonly shapes: Shapes;
  readonly now: Now;
  facts: Facts;
  /** At a customer's kerb: parking and locking, apart from the way to the door. */
  readonly parkSeconds: Seconds;
  /** Riders registered at the world's default supply; the table holds half as many again. */
  readonly plannedRiders: number;
  /** Days simulated, with the warm-up days at their beginning; set for each run. */
  days: number;
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
  readonly clock: Table<{ readonly seconds: 'f64' }>;
  /** Everything that changes, for snapshots and digests. */
  readonly sections: readonly Section[];
  /** Everything that follows from it. */
  readonly derived: readonly Derived[];
}
