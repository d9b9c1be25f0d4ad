// The districts of the city on the table, with their names and shapes. They are worked out when a
// policy names one or when one is to be chosen, since most questions are about the whole city.

import { useEffect } from 'react';
import { create } from 'zustand';
import { namesDistricts } from '../../scenarios/schema/misfits.ts';
import type { Scenario, Text } from '../../sim-core/index.ts';
import type { DistrictShapes } from '../../sim-core/ground.ts';
import { policyOf, useSetup } from './setup.ts';

interface Known {
  readonly city: Scenario['city'] | undefined;
  readonly shapes: DistrictShapes | undefined;
  readonly names: readonly Text[];
}

const useKnown = create<Known>(() => ({ city: undefined, shapes: undefined, names: [] }));
const noNames: readonly Text[] = [];

/** The districts, once they are wanted and known. */
export function useDistricts(isWanted: boolean): DistrictShapes | undefined {
  const city = useSetup(({ setup }) => setup.scenario.city);
  const known = useKnown();
  useEffect(() => {
    if (isWanted) void learn(city);
  }, [isWanted, city]);
  return known.city === city ? known.shapes : undefined;
}

/** What districts are called, by their number; empty while no policy names any. */
export function useDistrictNames(): readonly Text[] {
  const isWanted = useSetup(({ held, setup }) => (
    (['a', 'b'] as const).some((arm) => namesDistricts(policyOf(held ?? setup, arm)))
  ));
  const shapes = useDistricts(isWanted);
  const names = useKnown((known) => known.names);
  return shapes === undefined ? noNames : names;
}

async function learn(city: Scenario['city']): Promise<void> {
  if (useKnown.getState().city === city) return;
  useKnown.setState({ city, shapes: undefined, names: [] });
  const { districtShapes } = await import('../../sim-core/ground.ts');
  if (useKnown.getState().city !== city) return;
  const shapes = districtShapes(city);
  useKnown.setState({ shapes, names: shapes.districts.map(({ name }) => name) });
}
