// The shapes of a drawn map, in metres, north up.

import type { ZoneKind } from '../space.ts';

/** A place, metres from the south-west corner. */
export type Point = readonly [xMetres: number, yMetres: number];
/** An outline without a repeated last point. */
export type Ring = readonly Point[];

/** Built-up ground of one kind. */
export interface MapBlock {
  readonly kind: ZoneKind;
  readonly ring: Ring;
}

/** A road or bridge along its middle. */
export interface MapRoad {
  readonly kind: 'major' | 'minor' | 'bridge';
  readonly path: readonly Point[];
}

/** A name at a place. */
export interface MapLabel {
  /** Metres from the west edge. */
  readonly x: number;
  /** Metres from the south edge. */
  readonly y: number;
  /** The name in Chinese. */
  readonly zh: string;
  /** The name in English. */
  readonly en: string;
  /** 0 for names that stand clear of each other in a view of the whole city; then 1, then 2. */
  readonly rank: 0 | 1 | 2;
}

/** A name along a water. */
export interface WaterLabel extends Omit<MapLabel, 'rank'> {
  /** Direction of the water there: degrees anticlockwise from east, -90 to 90. */
  readonly angleDegrees: number;
}

/** Paint in this order: parks, blocks, water, minor, major and bridge roads, labels. */
export interface CityMap {
  /** The corners of the map, metres. */
  readonly bounds: {
    readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number;
  };
  readonly water: readonly Ring[];
  readonly parks: readonly Ring[];
  readonly blocks: readonly MapBlock[];
  readonly roads: readonly MapRoad[];
  /** Roads are those of somebody's own map: none is led on to another. */
  readonly isSurveyed?: boolean;
  readonly districtLabels: readonly MapLabel[];
  /** The river's name where it has room; none without a river. */
  readonly waterLabels: readonly WaterLabel[];
}
