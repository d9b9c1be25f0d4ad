// The base map: one inline style made from the city's own drawing. No tiles, no fonts, no sprites,
// so nothing is ever requested.

import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import { mapColours, type MapColours, type Theme } from '../palette.ts';
import { lngLat, type CityMap } from './ground.ts';

type Line = readonly (readonly [number, number])[];

/** Zone kinds that have a tone of their own; the numbers are the world's. */
const tones: Readonly<Record<number, string>> = {
  2: 'office',
  3: 'campus',
  4: 'industrial',
  5: 'oldTown',
};

export function baseStyle(map: CityMap, theme: Theme): StyleSpecification {
  const colours = mapColours[theme];
  return {
    version: 8,
    sources: {
      parks: polygons(map.parks),
      blocks: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: map.blocks.map(({ kind, ring }) => ({
            type: 'Feature',
            properties: { tone: tones[kind] ?? 'plain' },
            geometry: { type: 'Polygon', coordinates: [closed(ring)] },
          })),
        },
      },
      water: polygons(map.water),
      roads: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: map.roads.map(({ kind, path }) => ({
            type: 'Feature',
            properties: { kind },
            geometry: { type: 'LineString', coordinates: path.map(([x, y]) => lngLat(x, y)) },
          })),
        },
      },
    },
    layers: layersIn(colours),
  };
}

function layersIn(colours: MapColours): StyleSpecification['layers'] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': colours.land } },
    { id: 'parks', type: 'fill', source: 'parks', paint: { 'fill-color': colours.park } },
    {
      id: 'blocks',
      type: 'fill',
      source: 'blocks',
      paint: {
        'fill-color': [
          'match',
          ['get', 'tone'],
          ...Object.entries(colours.blocks).flat(),
          colours.block,
        ] as unknown as string,
      },
    },
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': colours.water } },
    roadLayer('minor', colours.minor, 3),
    roadLayer('major', colours.major, 9),
    roadLayer('bridge', colours.bridge, 9),
  ];
}

/** A street is as wide as in the city, and never thinner than a hair. */
function roadLayer(
  kind: 'minor' | 'major' | 'bridge',
  colour: string,
  widthMetres: number,
): StyleSpecification['layers'][number] {
  const atZoom = (zoom: number): number => (widthMetres * 512 * 2 ** zoom) / 40_030_000;
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

function polygons(rings: readonly Line[]): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: rings.map((ring) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [closed(ring)] },
      })),
    },
  };
}

function closed(ring: Line): [number, number][] {
  return [...ring, ring[0]].map(([x, y]) => lngLat(x, y));
}
