// Runs a city to its end and looks through it on the way: every rule of `world-checks.ts` at every
// second hour, each order's life and promise as they are told.

import type { BuiltCityOptions } from '../../sim-core/run/built-city.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { OrderLives } from '../properties/order-lives.ts';
import { problemsOf as problemsOfWorld } from '../properties/world-checks.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { policyOf } from '../toy-city.ts';
import { HoldingLives } from './holding-lives.ts';

const everySeconds = 7200;

export interface Look {
  readonly scenario: Scenario;
  readonly options?: BuiltCityOptions;
  /** Of the vertical whose orders are counted. */
  readonly number: number;
  readonly seed: number;
  readonly problemsOf?: (city: City) => string[];
  /** What the policy sets; nothing if absent. */
  readonly set?: Readonly<Record<string, Setting>>;
}

export interface Found {
  readonly problems: readonly string[];
  /** Orders of the vertical, or carried by it, that were delivered. */
  readonly delivered: number;
  /** What waited for days, over the whole run. */
  readonly holdings: HoldingLives;
}

/** What is wrong on the way and at the end. */
export function lookedThrough(look: Look): Found {
  const { scenario, options, number, seed, problemsOf, set = {} } = look;
  const lives = new OrderLives();
  const holdings = new HoldingLives();
  const promises = new Promises(number);
  const own = [lives.observer, promises.observer, holdings.observer];
  const observers = [...own, ...(options?.observers ?? [])];
  const built = new BuiltCity(scenario, { ...options, observers });
  const { city } = built.sim;
  promises.city = city;
  const found = (): string[] => [
    ...problemsOfWorld(built.sim),
    ...(problemsOf?.(city) ?? []),
    ...lives.problems,
    ...promises.problems,
    ...holdings.problems,
  ];
  built.begin(policyOf(set), seed);
  for (let at = everySeconds; !built.isOver && at <= built.lastSeconds; at += everySeconds) {
    built.advance(at);
    if (found().length > 0) break;
  }
  const { figures } = built.finish();
  const problems = found();
  if (holdings.open !== city.holdings.head.held[0]) problems.push('something held is not told');
  if (lives.open > 0) problems.push(`${lives.open} orders never end`);
  for (const [id, value] of Object.entries(figures)) {
    if (Math.abs(value) === Infinity) problems.push(`${id} is infinite`);
  }
  return { problems, delivered: promises.delivered, holdings };
}

/** An order's promise, and whose it is, from its placement to its end. */
class Promises {
  readonly problems: string[] = [];
  delivered = 0;
  city: City | undefined;
  private readonly given = new Map<number, number>();
  private readonly number: number;

  constructor(number: number) {
    this.number = number;
  }

  readonly observer: Observer = {
    orderPlaced: (order) => {
      const { orders, merchants } = this.here;
      this.given.set(order, orders.promisedAt[order]);
      if (!(orders.promisedAt[order] > orders.placedAt[order])) {
        this.problems.push(`order ${order} is promised for the past`);
      }
      if (merchants.vertical[orders.merchant[order]] !== orders.vertical[order]) {
        this.problems.push(`order ${order} is at a merchant of another vertical`);
      }
    },
    orderDelivered: (order, rider) => {
      const { orders } = this.here;
      if (this.given.get(order) !== orders.promisedAt[order]) {
        this.problems.push(`the promise of order ${order} has moved`);
      }
      if (orders.readyAt[order] > orders.pickedUpAt[order]) {
        this.problems.push(`order ${order} was taken before it was ready`);
      }
      const isCarried = rider < 0 && orders.carrier[order] === this.number + 1;
      if (orders.vertical[order] === this.number || isCarried) this.delivered++;
    },
  };

  private get here(): City {
    if (this.city === undefined) throw new Error('the city is not known yet');
    return this.city;
  }
}
