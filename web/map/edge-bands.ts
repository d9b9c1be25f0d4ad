// The edge of the city: bands of growing strength about the border of its ground and over the
// country beyond, so that the city passes into the land and the land fades out, neither cut off.

import { ringOf, type CityMap } from './ground.ts';

type Bounds = CityMap['bounds'];

const bandCount = 36;
/** Of the city's shorter side, how far about its border the city passes into the country. */
const borderShare = 0.06;
/** How strong the fade is where the country begins. */
const borderStrength = 0.4;
/** Of the city's shorter side, how far out the country is seen. */
const countryShare = 0.6;
/** How much of the world beyond is covered, in sides of the city. */
const beyond = 40;

export function edgeBands(bounds: Bounds): GeoJSON.Feature[] {
  const side = Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
  // Narrow bands at the border, wide ones far out.
  const reachOf = (band: number): number => {
    const share = band / bandCount;
    return side * (-borderShare + (borderShare + countryShare) * share * share);
  };
  const bands = Array.from({ length: bandCount }, (_, band) => {
    const inner = grown(bounds, reachOf(band));
    const outer = grown(bounds, reachOf(band + 1));
    return frame(outer, inner, strengthAt((reachOf(band) + reachOf(band + 1)) / 2 / side));
  });
  return [...bands, frame(grown(bounds, side * beyond), grown(bounds, reachOf(bandCount)), 1)];
}

/** All the land around the city. */
export function countryLand(bounds: Bounds): GeoJSON.Feature {
  return frame(grown(bounds, countryMetres(bounds)), bounds, 1);
}

/** How far the country around is drawn, in metres. */
export function countryMetres(bounds: Bounds): number {
  return Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY) * countryShare * 1.2;
}

/** How much of the ground is faded so far beyond the border, in sides of the city. */
function strengthAt(out: number): number {
  const border = eased((out + borderShare) / (2 * borderShare));
  return borderStrength * border + (1 - borderStrength) * eased(out / countryShare);
}

function eased(share: number): number {
  const held = Math.min(1, Math.max(0, share));
  return held * held * (3 - 2 * held);
}

function grown({ minX, minY, maxX, maxY }: Bounds, by: number): Bounds {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by };
}

/** All between two rectangles. */
function frame(outer: Bounds, inner: Bounds, opacity: number): GeoJSON.Feature {
  return {
    type: 'Feature',
    properties: { opacity },
    geometry: {
      type: 'Polygon',
      coordinates: [ringOf(corners(outer)), ringOf(corners(inner)).reverse()],
    },
  };
}

function corners({ minX, minY, maxX, maxY }: Bounds): [number, number][] {
  return [[minX, minY], [maxX, minY], [maxX, maxY], [minX, maxY]];
}
