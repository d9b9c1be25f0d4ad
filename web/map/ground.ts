// The lay of the land on the globe: a city's metres are put around longitude and latitude 0, where
// the map's projection is as good as flat. deck.gl and MapLibre use the same metres per degree.

import type { CityPortrait } from '../../sim-core/screen.ts';

export type CityMap = CityPortrait['map'];

/** deck.gl's own figure for the earth's girth, and what a degree of it is. */
const girthMetres = 40_030_000;
const metresPerDegree = girthMetres / 360;

/** Longitude and latitude of a place in the city. */
export function lngLat(xMetres: number, yMetres: number): [number, number] {
  return [xMetres / metresPerDegree, yMetres / metresPerDegree];
}

/** The place in the city at a longitude and latitude, in metres. */
export function metresAt(lng: number, lat: number): [number, number] {
  return [lng * metresPerDegree, lat * metresPerDegree];
}

/** At zoom 0 a pixel of the map is so many metres. */
const metresPerPixelAtZero = girthMetres / 512;

/** The zoom at which so many metres take so many pixels. */
export function zoomFor(metres: number, pixels: number): number {
  return Math.log2((pixels / metres) * metresPerPixelAtZero);
}

/** What a pixel of the map is at a zoom, in metres. */
export function metresPerPixelAt(zoom: number): number {
  return metresPerPixelAtZero / 2 ** zoom;
}

/** An outline in degrees, closed as GeoJSON wants it. */
export function ringOf(ring: CityMap['water'][number]): [number, number][] {
  return [...ring, ring[0]].map(([x, y]) => lngLat(x, y));
}
