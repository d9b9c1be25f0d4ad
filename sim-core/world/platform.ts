// A platform: its policy in force, the orders that wait for its dispatcher, and what it has learnt of
// its own service. A city holds one to three; orders, riders and offers name theirs by number.

import { RowList } from '../kernel/row-list.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import type { DistrictId, Seconds } from '../kernel/units.ts';
import type { InForce, PolicyDiff } from '../policy/policy.ts';
import type { Reach } from './reach.ts';

/** How quickly learnt delays follow what happens, as the weight of one delivery (assumed). */
const delayWeight = 0.03;
/** Seconds by which one delivery moves the promise's safety margin (assumed). */
const marginStep = 3;
const firstDelaySeconds = 300;
const firstMarginSeconds = 420;

const memoryColumns = {
  /** Seconds by which deliveries of a district lately exceeded the naive estimate. */
  delaySeconds: 'f64',
} as const;

const stateColumns = {
  couponSpentFen: 'f64',
  /** Safety margin that makes the wished share of promises come true. */
  marginSeconds: 'f64',
  /** Orders accepted in the present and in the last half hour, for riders' expectations. */
  ordersThisHalfHour: 'f64',
  ordersLastHalfHour: 'f64',
  ridersOnline: 'i32',
} as const;

export class Platform {
  readonly id: number;
  policy: InForce;
  diff: PolicyDiff;
  reach: Reach;
  readonly waiting: RowList;
  readonly memory: Table<typeof memoryColumns>;
  readonly state: Table<typeof stateColumns>;

  constructor(
    id: number,
    orderCapacity: number,
    districtCount: number,
    diff: PolicyDiff,
    policy: InForce,
    reach: Reach,
  ) {
    this.id = id;
    this.diff = diff;
    this.policy = policy;
    this.reach = reach;
    this.waiting = new RowList(`platform ${id} waiting orders`, orderCapacity);
    this.memory = table(`platform ${id} memory`, districtCount, memoryColumns);
    this.state = table(`platform ${id} state`, 1, stateColumns);
    this.memory.delaySeconds.fill(firstDelaySeconds);
    this.state.marginSeconds[0] = firstMarginSeconds;
  }

  get sections(): readonly Section[] {
    return [...this.waiting.sections, this.memory.section, this.state.section];
  }

  /**
   * Learns from a delivery that took `excessSeconds` more than the naive estimate. The margin is a
   * running quantile: up a little when an order was late, down a little when it was not.
   */
  learn(district: DistrictId, excessSeconds: Seconds, isLate: boolean, wishedShare: number): void {
    const delays = this.memory.delaySeconds;
    delays[district] += delayWeight * (excessSeconds - delays[district]);
    this.state.marginSeconds[0] += marginStep * (isLate ? wishedShare : wishedShare - 1);
  }
}
