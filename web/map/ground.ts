// The lay of the land on the globe: a city's metres are put around longitude and latitude 0, where
// the map's projection is as good as flat. deck.gl and MapLibre use the same metres per degree.

import type { CityPortrait } from '../../sim-core/run/engine.ts';

export type CityMap = CityPortrait['map'];
type Bounds = CityMap['bounds'];

/** deck.gl's own figure for the earth's girth, over 360 degrees. */
const metresPerDegree = 40_030_000 / 360;

/** Longitude and latitude of a place in the city. */
export function lngLat(xMetres: number, yMetres: number): [number, number] {
  return [xMetres / metresPerDegree, yMetres / metresPerDegree];
}

/** The place in the city at a longitude and latitude, in metres. */
export function metresAt(lng: number, lat: number): [number, number] {
  return [lng * metresPerDegree, lat * metresPerDegree];
}

/** South-west and north-east corners of the city. */
export function cornersOf(bounds: Bounds): [[number, number], [number, number]] {
  return [lngLat(bounds.minX, bounds.minY), lngLat(bounds.maxX, bounds.maxY)];
}
