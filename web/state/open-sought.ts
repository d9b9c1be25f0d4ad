// Puts a policy that a search has found on the Lab's table: as B, against what it was held against,
// in the city and for the days of the search.

import type { Goal, Sought } from '../../scenarios/experiments.ts';
import { namesakeMisfits } from '../../scenarios/schema/city-file.ts';
import { type Horizon, horizonsFor } from './horizon.ts';
import { firstSetup, onTable, useSetup } from './setup.ts';
import { useView } from './view.ts';

/** The Lab and its links know cities by their names. */
export function canOpen({ scenario: { city } }: Goal): boolean {
  return namesakeMisfits(city, []).length === 0;
}

export function openSought({ goal, policy }: Sought): void {
  const scenario = onTable(goal.scenario);
  const horizon = horizonsFor(scenario.days).find((each) => each === goal.aim.window);
  useSetup.getState().replace({ ...firstSetup, scenario, a: goal.baseline, b: policy });
  useView.getState().show({
    page: 'lab',
    tab: 'results',
    horizon: horizon ?? 'run' satisfies Horizon,
    figure: goal.aim.figure,
    arms: 'split',
    litLever: goal.factors[0].lever,
    chosen: undefined,
    dialog: 'none',
  });
}
