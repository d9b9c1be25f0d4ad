// What the rolling-horizon rule holds dear, in minutes of one customer's waiting. One fixed setting
// serves every day; none of it may depend on an instance or on orders not yet placed.

/** Weights and limits of the rolling-horizon rule. */
export interface PlanWeights {
  /** Minutes charged for each minute that ready food waits for its pick-up; 0 to 2. */
  readonly readyWait: number;
  /** Extra minutes charged for each minute of click-to-door above the target; 0 to 2. */
  readonly overTarget: number;
  /** Minutes charged for each dollar above a rider's guarantee; 0 to 2. */
  readonly payDollar: number;
  /** Minutes charged for an order that no rider can be found for. */
  readonly unserved: number;
  /** Largest number of orders in one assignment. */
  readonly tripOrdersMax: number;
  /** Rebuilding attempts in a minute, for each order in the plan. */
  readonly attemptsPerOrder: number;
  /** Most rebuilding attempts in a minute. */
  readonly attemptsMax: number;
  /** Most orders taken out of the plan in one attempt. */
  readonly removedMax: number;
}

/** The setting used for every day. */
export const PLAN_WEIGHTS: PlanWeights = {
  readyWait: 0.5,
  overTarget: 0.3,
  payDollar: 0.05,
  unserved: 1000,
  tripOrdersMax: 4,
  attemptsPerOrder: 8,
  attemptsMax: 200,
  removedMax: 10,
};
