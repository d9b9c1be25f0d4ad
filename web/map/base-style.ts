// The base map: one inline style made from the city's own drawing. No tiles, no fonts, no sprites,
// so nothing is ever requested. Daylight only changes paint, so the drawing is made once.

import type {
  GeoJSONSourceSpecification, Map as BaseMap, StyleSpecification,
} from 'maplibre-gl';
import type { MapColours } from '../palette.ts';
import { withCountry } from './country.ts';
import { countryLand, countryMetres, edgeBands } from './edge-bands.ts';
import { lngLat, metresPerPixelAt, ringOf, type CityMap } from './ground.ts';

type Shape = GeoJSON.Feature;
type Layer = StyleSpecification['layers'][number];

/** Zone kinds that have a tone of their own; the numbers are the world's. */
const tones: Readonly<Record<number, 'office' | 'campus' | 'industrial' | 'oldTown'>> = {
  2: 'office',
  3: 'campus',
  4: 'industrial',
  5: 'oldTown',
};
/** How long the places of a difference take to come and go, in milliseconds. */
const fadeMilliseconds = 220;

export function baseStyle(city: CityMap, colours: MapColours): StyleSpecification {
  const map = withCountry(city, countryMetres(city.bounds));
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      parks: areas(map.parks.map((ring) => polygon(ring, {}))),
      blocks: areas(
        map.blocks.map(({ kind, ring }) => polygon(ring, { tone: tones[kind] ?? 'block' })),
      ),
      water: areas(map.water.map((ring) => polygon(ring, {}))),
      roads: areas(map.roads.map(({ kind, path }) => ({
        type: 'Feature',
        properties: { kind },
        geometry: { type: 'LineString', coordinates: path.map(([x, y]) => lngLat(x, y)) },
      }))),
      country: areas([countryLand(map.bounds)]),
      edge: areas(edgeBands(map.bounds)),
      places: areas([]),
      glow: areas([]),
      chosen: areas([]),
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': colours.land } },
      countryLayer(colours.block),
      fillLayer('park', 'parks', colours.park),
      ...(['block', 'office', 'campus', 'industrial', 'oldTown'] as const).map(
        (tone): Layer => ({
          ...fillLayer(tone, 'blocks', colours[tone]),
          filter: ['==', ['get', 'tone'], tone],
        }),
      ),
      placesLayer(),
      fillLayer('water', 'water', colours.water),
      roadLayer('minor', colours.minor, 3),
      roadLayer('major', colours.major, 9),
      roadLayer('bridge', colours.bridge, 9),
      glowLayer(),
      chosenLayer(),
      {
        id: 'edge',
        type: 'fill',
        source: 'edge',
        paint: {
          'fill-color': colours.edge,
          'fill-opacity': ['get', 'opacity'],
          'fill-antialias': false,
        },
      },
    ],
  };
}

/** Gives a drawn map other colours; nothing before its style is there. */
export function paintBase(map: BaseMap, colours: MapColours): void {
  if (map.getLayer('edge') === undefined) return;
  map.setPaintProperty('land', 'background-color', colours.land);
  map.setPaintProperty('country', 'fill-color', colours.block);
  for (const id of [
    'park', 'block', 'office', 'campus', 'industrial', 'oldTown', 'water', 'edge',
  ] as const) {
    map.setPaintProperty(id, 'fill-color', colours[id]);
  }
  for (const id of ['minor', 'major', 'bridge'] as const) {
    map.setPaintProperty(id, 'line-color', colours[id]);
  }
}

/** Shows the places of a difference, or lets them fade. */
export function showPlaces(map: BaseMap, isShown: boolean): void {
  if (map.getLayer('edge') === undefined) return;
  map.setPaintProperty('places', 'fill-opacity', isShown ? 1 : 0);
  map.setPaintProperty('glow', 'line-opacity', isShown ? 1 : 0);
}

function fillLayer(id: string, source: string, colour: string): Layer & { type: 'fill' } {
  return { id, type: 'fill', source, paint: { 'fill-color': colour } };
}

/** Nearly as dark as the blocks, so that the last of them end without a line. */
function countryLayer(colour: string): Layer {
  const { paint, ...layer } = fillLayer('country', 'country', colour);
  return { ...layer, paint: { ...paint, 'fill-opacity': 0.8, 'fill-antialias': false } };
}

function placesLayer(): Layer {
  return {
    id: 'places',
    type: 'fill',
    source: 'places',
    paint: {
      'fill-color': ['get', 'fill'],
      'fill-opacity': 0,
      'fill-antialias': false,
      'fill-opacity-transition': { duration: fadeMilliseconds, delay: 0 },
    },
  };
}

function glowLayer(): Layer {
  return {
    id: 'glow',
    type: 'line',
    source: 'glow',
    // Round ends would lie on each other and show as dots.
    layout: { 'line-cap': 'butt', 'line-join': 'round' },
    paint: {
      'line-color': ['get', 'line'],
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 12.5, 2, 15, 6],
      'line-opacity': 0,
      'line-opacity-transition': { duration: fadeMilliseconds, delay: 0 },
    },
  };
}

/** The way of what was clicked. */
function chosenLayer(): Layer {
  return {
    id: 'chosen',
    type: 'line',
    source: 'chosen',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': ['get', 'line'], 'line-width': 4, 'line-opacity': 0.85 },
  };
}

/** A street is as wide as in the city, and never thinner than a hair. */
function roadLayer(
  kind: 'minor' | 'major' | 'bridge',
  colour: string,
  widthMetres: number,
): Layer {
  const atZoom = (zoom: number): number => widthMetres / metresPerPixelAt(zoom);
  return {
    id: kind,
    type: 'line',
    source: 'roads',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': [
        'interpolate',
        ['exponential', 2],
        ['zoom'],
        11,
        Math.max(kind === 'minor' ? 0.3 : 0.8, atZoom(11)),
        14,
        Math.max(kind === 'minor' ? 0.8 : 2, atZoom(14)),
        18,
        Math.max(2, atZoom(18)),
      ],
    },
  };
}

function areas(features: Shape[]): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

function polygon(ring: CityMap['water'][number], properties: Record<string, string>): Shape {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [ringOf(ring)] },
  };
}
