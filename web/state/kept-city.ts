// The last city of somebody's own that was asked about on this device: a link that names it finds
// it again.

import { parseCity } from '../../scenarios/schema/city-file.ts';
import { canonicalJson, type CitySpec, digestText } from '../../sim-core/index.ts';
import { useSetup } from './setup.ts';
import { store, stored } from './stored.ts';

const keptAs = 'o2o-city-described';

/** Keeps a city; one that is too large for the device's storage is forgotten with the tab. */
export function keepCity(city: CitySpec): void {
  store(keptAs, city);
}

/** The city that was kept. */
export function keptCity(): CitySpec | undefined {
  const read = parseCity(stored(keptAs));
  return read.ok ? read.value : undefined;
}

/** The city of a digest, if it is on the table or was kept. */
export function cityKnown(digest: string): CitySpec | undefined {
  const isIt = (city: CitySpec | undefined): boolean => (
    city !== undefined && digestText(canonicalJson(city)) === digest
  );
  const { city } = useSetup.getState().setup.scenario;
  if (isIt(city)) return city;
  const kept = keptCity();
  return isIt(kept) ? kept : undefined;
}
