// Building a city from a scenario: everything that a run will need is sized and allocated here,
// once. Starting a run afterwards only copies the saved beginning back and sets its course.

import { assembleCity } from '../process/assemble.ts';
import type { City, Vertical } from '../world/city.ts';
import { generatePlaces } from '../world/generate/places.ts';
import type { PlatformPlan } from '../world/platform-plan.ts';
import { buildSpace, type CitySpec } from '../world/space.ts';
import { marketOf } from '../world/vertical-data.ts';

/** Share of a day's needs that can be open orders at once, with room for raised demand. */
const openShare = 0.28;
const fewestOrders = 4000;
/** The supply lever's top: riders in the table over riders planned. */
const mostRiders = 1.5;

/** What a built city needs to know of its scenario. */
export interface CityPlan {
  readonly city: CitySpec;
  readonly platforms: readonly PlatformPlan[];
  readonly verticals: readonly Vertical[];
}

/** A city before its first second, without a seed. */
export function buildCity(plan: CityPlan): City {
  const { city: spec } = plan;
  const space = buildSpace(spec);
  const verticals = plan.verticals.map((vertical) => ({ vertical, size: vertical.sizeIn(spec) }));
  const places = generatePlaces(
    { ...spec, riders: Math.round(spec.riders * mostRiders) },
    space,
    verticals.map(({ vertical, size }) => marketOf(vertical, size, spec.survey)),
  );
  const needsPerDay = verticals.reduce((sum, { size }) => sum + size.needsPerDay, 0);
  return assembleCity({
    space,
    places,
    verticals,
    platforms: plan.platforms,
    characterSeed: spec.seed,
    plannedRiders: spec.riders,
    orderCapacity: Math.max(fewestOrders, Math.ceil(needsPerDay * openShare)),
  });
}
