// One household has one wallet and one pantry, whatever it needs: what it has been brought this
// week, and the groceries among it, bear on what it chooses next. Needs themselves are untouched.
// How far, a vertical says by `householdTies`; nothing is written down while that is zero.

import {
  cookingWorth, keptOverNight, mealsIn, stockWorth, walletWeight,
} from '../decide/household.ts';
import type { OrderId } from '../kernel/units.ts';
import { daysPerWeek, weekdayOf } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import { paidFenOf } from '../world/orders.ts';
import type { Segment } from '../world/segments.ts';
import type { NeedScratch } from './choice-record.ts';
import type { Simulation } from './simulation.ts';

/** How far wallet and pantry tie a household's needs together, 0 to 1. */
function tiesIn(city: City): number {
  if (city.households.capacity === 0) return 0;
  let ties = 0;
  for (const { own, householdTies } of city.verticals) {
    if (householdTies !== undefined) ties = Math.max(ties, householdTies(city, own));
  }
  return ties;
}

/** The week's spending over the budget makes a yuan weigh more. */
export function lookIntoWallet(city: City, need: NeedScratch, { weekBudgetFen }: Segment): void {
  const ties = tiesIn(city);
  if (ties === 0) return;
  const number = need.consumer >> city.consumers.bits;
  const weight = walletWeight(city.households.weekFen[number], weekBudgetFen);
  need.pricePerYuan *= 1 + ties * (weight - 1);
}

/** What is at home adds to the worth of staying without. */
export function lookIntoPantry(city: City, need: NeedScratch): void {
  const ties = tiesIn(city);
  const { pantryUse } = city.verticals[need.vertical];
  if (ties === 0 || pantryUse === undefined) return;
  const meals = city.households.pantryMeals[need.consumer >> city.consumers.bits];
  need.nothingUtility += ties * (pantryUse === 'empties' ? cookingWorth(meals) : stockWorth(meals));
}

/** Whoever stays without a meal that is brought or eaten out cooks one, if there is something. */
export function cookAtHome(city: City, { consumer, vertical }: NeedScratch): void {
  if (tiesIn(city) === 0 || city.verticals[vertical].pantryUse !== 'empties') return;
  const { pantryMeals } = city.households;
  const number = consumer >> city.consumers.bits;
  pantryMeals[number] = Math.max(0, pantryMeals[number] - 1);
}

/** An order has been brought: it was paid from the wallet, and may fill the pantry. */
export function bringHome(city: City, order: OrderId): void {
  if (tiesIn(city) === 0) return;
  const { orders, households, consumers, verticals } = city;
  const number = orders.consumer[order] >> consumers.bits;
  households.weekFen[number] += paidFenOf(orders, order);
  if (verticals[orders.vertical[order]].pantryUse !== 'fills') return;
  households.pantryMeals[number] += mealsIn(orders.basketFen[order]);
}

/** A day ends: some of what pantries hold is gone; a week ends: the wallet is full again. */
export function keepHouse({ city }: Simulation, day: number): void {
  if (tiesIn(city) === 0) return;
  const { weekFen, pantryMeals } = city.households;
  for (let number = 0; number < pantryMeals.length; number++) pantryMeals[number] *= keptOverNight;
  if (weekdayOf(day - city.warmUp) === daysPerWeek - 1) weekFen.fill(0);
}
