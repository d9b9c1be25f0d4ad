// What every city that is to run gets, however it was made: the tables that its draws read, ears
// for its facts, a desk for its dispatcher and a record for its needs.

import { nestQuantiles } from '../decide/nested-choice.ts';
import { Desk, type Dispatcher } from '../dispatch/desk.ts';
import { GuardedDesk } from '../dispatch/guarded-desk.ts';
import { broadcast } from '../kernel/facts.ts';
import {
  exponentialQuantiles,
  gammaQuantiles,
  gumbelQuantiles,
  normalQuantiles,
} from '../kernel/quantiles.ts';
import type { City, Shapes } from '../world/city.ts';
import { factNames, type Facts, type Observer } from '../world/facts.ts';
import type { Keys } from '../world/keys.ts';
import type { GuestDraws } from '../world/merchants.ts';
import type { Vertical } from '../world/vertical.ts';
import { emptyNeed } from './choice-record.ts';
import { expectedPayFen } from './pay.ts';
import type { Simulation } from './simulation.ts';

/** The city with those who listen to it, and what moves it. */
export function simulate(
  city: City,
  observe: (city: City) => Observer[],
  customDispatcher?: Dispatcher,
): Simulation {
  city.facts = broadcast<Facts>(factNames, observe(city));
  const need = emptyNeed(city.vertical.considered);
  const desk =
    customDispatcher === undefined
      ? new Desk(city, expectedPayFen)
      : new GuardedDesk(city, expectedPayFen);
  return { city, desk, need, customDispatcher };
}

export function makeShapes(vertical: Vertical): Shapes {
  return {
    gumbel: gumbelQuantiles(),
    normal: normalQuantiles(),
    exponential: exponentialQuantiles(),
    preparation: gammaQuantiles(vertical.preparationShape),
    nest: nestQuantiles(vertical.nestScale),
  };
}

export function makeGuests(keys: Keys, shapes: Shapes, vertical: Vertical): GuestDraws {
  return {
    key: keys.guest,
    exponential: shapes.exponential,
    work: shapes.preparation,
    shareByHour: Float64Array.from(vertical.guestShareByHour),
  };
}
