// Makes the settled starts of the presets for `npm run starts`. A city is run for weeks under the
// defaults in dry weather on a few seeds, from new consumers first and then from the start that
// came of it, until what people and platforms know no longer moves. What the last run ends with,
// rounded, is the file. The same machine or another, the file has the same bytes.

import { BuiltCity, type PolicyDiff } from '../../sim-core/index.ts';
import type { Scenario, SettledStart } from '../../sim-core/index.ts';
import { ordinaryDay } from '../index.ts';
import { presets as cities } from '../presets/index.ts';
import { madeFrom, type Recipe, recipeOf } from './recipe.ts';
import { startText } from './start-text.ts';
import { Watcher } from './watcher.ts';

/**
 * The defaults, but that everybody stays: what riders earn then is what is usual, and a start is of
 * the shops that are there.
 */
const nobodyLeaves: PolicyDiff = {
  title: 'Nobody comes or goes',
  changes: [{
    fromSeconds: 0,
    set: { 'world.rider-entry': 0, 'world.rider-turnover': 0, 'world.merchant-exit': 0 },
  }],
};

/** One round after the other, each from the start before it. */
export function settledStartOf(scenario: Scenario, recipe: Recipe): SettledStart {
  let start: SettledStart | undefined;
  for (let round = 0; round < recipe.rounds; round++) {
    const watcher = new Watcher(recipe);
    const weeks: Scenario = {
      ...scenario,
      start: start && withoutOrders(start),
      weather: 'dry',
      days: recipe.days,
      warmUp: 0,
    };
    const built = new BuiltCity(weeks, {
      observers: [watcher],
      calendar: { dayCloses: [({ city }, day) => watcher.closeDay(city, day)] },
    });
    watcher.watch(built.sim.city);
    const isOfLast = round >= recipe.rounds - 2;
    for (const seed of isOfLast ? recipe.lastSeeds : recipe.seeds) {
      built.begin(nobodyLeaves, seed);
      built.finish();
      watcher.closeRun();
    }
    start = watcher.start(madeFrom(scenario.city, scenario.verticals));
  }
  if (start === undefined) throw new Error('a recipe has at least one round');
  return start;
}

/** Orders are counted over the last round alone. */
function withoutOrders(start: SettledStart): SettledStart {
  const memories = start.memories.map((samples) => (
    { ...samples, ordersPlaced: samples.ordersPlaced.map(() => 0) }
  ));
  return { ...start, memories };
}

/** The text of a preset's file. */
export function startFile(id: string): string {
  const city = cities.find((each) => each.id === id);
  if (city === undefined) throw new Error(`there is no preset ${id}`);
  return startText(id, settledStartOf(ordinaryDay(city), recipeOf(city)));
}
