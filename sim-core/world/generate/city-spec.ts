// What a person writes down to get a city: its size, its landmarks and the market it promises.
// Plain data only; everything else about the city follows from these numbers and the seed.

export interface TownSpread {
  /** Villages strung along the roads out of the core. */
  readonly villages: number;
  /** Radius of the built-up core in metres. */
  readonly coreMetres: number;
}

export interface CitySpec {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly seed: number;
  /** Zones from west to east and from south to north. */
  readonly columns: number;
  readonly rows: number;
  /** Side of a square zone in metres. */
  readonly zoneMetres: number;
  readonly centres: number;
  readonly campuses: number;
  readonly industrialParks: number;
  readonly oldTown: boolean;
  readonly river: boolean;
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
  readonly riders: number;
  readonly merchants: number;
  /** Consumers simulated. */
  readonly residents: number;
  /** Present for a county town: a small core and villages far from it. */
  readonly townSpread?: TownSpread;
}
