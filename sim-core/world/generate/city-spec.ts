// What a person writes down to get a city: its size, its landmarks and the market it promises.
// Plain data only; everything else about the city follows from these numbers and the seed.

import type { Survey } from './survey.ts';

/** Villages around a core, for a county town. */
export interface TownSpread {
  /** Villages strung along the roads out of the core. */
  readonly villages: number;
  /** Radius of the built-up core in metres. */
  readonly coreMetres: number;
}

/** A described city; the same description gives the same city. */
export interface CitySpec {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Draws the ground; a whole number. */
  readonly seed: number;
  /** Zones from west to east and from south to north. */
  readonly columns: number;
  /** Zones from south to north, at least 4; at most 65,535 zones in all. */
  readonly rows: number;
  /** Side of a square zone in metres. */
  readonly zoneMetres: number;
  /** Business centres, at least 1. */
  readonly centres: number;
  /** University campuses with their dormitories. */
  readonly campuses: number;
  /** Industrial parks. */
  readonly industrialParks: number;
  /** True when there is a quarter of narrow lanes. */
  readonly oldTown: boolean;
  /** True when a river parts the city. */
  readonly river: boolean;
  /** Bridges over the river; at least 1 with a river. */
  readonly bridges: number;
  /** Zones along one side of a district, before a river cuts it. */
  readonly districtZones: number;
  /** What the city is described for: each vertical takes its own size from it (`sizeIn`). */
  readonly ordersPerDay: number;
  /**
   * Needs that arise for 1,000 orders on an ordinary day at the defaults, found by running it:
   * where merchants are few or far, more wishes end elsewhere. The vertical's number if absent.
   */
  readonly needsPerThousandOrders?: number;
  /** Riders registered at the world's default supply. */
  readonly riders: number;
  /** Merchants listed. */
  readonly merchants: number;
  /** Consumers simulated. */
  readonly residents: number;
  /** Present for a county town: a small core and villages far from it. */
  readonly townSpread?: TownSpread;
  /** Ground and places that are known; landmarks, river and districts are then not drawn. */
  readonly survey?: Survey;
}
