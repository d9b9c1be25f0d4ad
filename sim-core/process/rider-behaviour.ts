// What riders decide, from outside: chances in place of the engine's own. The engine draws, by the
// same keys as ever, so that runs stay repeatable and arms stay paired.

import type { Fen, OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';

/** An offer that a rider answers: one order, or several that hang on the first. */
export interface RiderOffer {
  /** Its first order; the next ones are `city.orders.next` of each, until -1. */
  readonly order: OrderId;
  /** What it pays, less the penalties to be expected. */
  readonly payFen: Fen;
  /** What it adds to the rider's way. */
  readonly addedSeconds: Seconds;
}

/**
 * How riders behave, from outside. What it leaves out they decide as ever. It reads the city,
 * changes nothing and keeps nothing between runs. A chance that is none, from 0 to 1, ends the run
 * with an error that names it.
 */
export interface RiderBehaviour {
  /** Names the behaviour in errors. */
  readonly id: string;
  /** The chance of taking an offer; `usual` is the engine's own. */
  readonly acceptChance?: (city: City, rider: RiderId, offer: RiderOffer, usual: number) => number;
  /**
   * The chance that a crowdsourced rider who may ride is online in the next half hour; `usual` is
   * the engine's own. 0 for one who is online ends the stint once the hands are empty.
   */
  readonly onlineChance?: (
    city: City, rider: RiderId, isOnline: boolean, usual: number,
  ) => number;
}

/** A chance from outside, if it is one. */
export function soundChance(behaviour: RiderBehaviour, chance: number): number {
  if (chance >= 0 && chance <= 1) return chance;
  throw new RangeError(`riders "${behaviour.id}": ${chance} is no chance from 0 to 1`);
}
