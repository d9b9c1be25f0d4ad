// What a household's week does to its choices (all numbers are assumed): money weighs more once the
// week's budget is spent, eating at home is worth more while there is something to cook, and more
// groceries are wanted less while the pantry is full.

/** Meals from which on a pantry is as good as full, for whoever wants to eat and to buy. */
const mealsToEat = 3;
const mealsToBuy = 5;
/** What a full pantry adds to the worth of eating at home, and of buying no groceries. */
const worthOfCooking = 0.8;
const worthOfStock = 0.5;
/** What a meal at home takes of a basket of groceries. */
const mealFen = 1800;
/** Of what a pantry holds, the share that is still good the next day. */
export const keptOverNight = 0.8;

/** Weight of a yuan over the usual, when so much of a week's budget has been spent. */
export function walletWeight(weekFen: number, budgetFen: number): number {
  return 1 + Math.max(0, weekFen / budgetFen - 1);
}

/** Utility that so many meals in the pantry add to eating at home. */
export function cookingWorth(meals: number): number {
  return worthOfCooking * Math.min(1, meals / mealsToEat);
}

/** Utility that they add to buying no groceries. */
export function stockWorth(meals: number): number {
  return worthOfStock * Math.min(1, meals / mealsToBuy);
}

/** Meals that a basket of groceries makes. */
export function mealsIn(basketFen: number): number {
  return basketFen / mealFen;
}
