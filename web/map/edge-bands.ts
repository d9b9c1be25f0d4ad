// The edge of the city: bands of growing strength towards the border of its ground, and all that
// lies beyond, so that the land fades out instead of being cut off.

import { ringOf, type CityMap } from './ground.ts';

type Bounds = CityMap['bounds'];

const bandCount = 14;
/** Of the city's shorter side, how far the fade reaches inland. */
const fadeShare = 0.055;
/** How much of the world beyond is covered, in sides of the city. */
const beyond = 40;

export function edgeBands(bounds: Bounds): GeoJSON.Feature[] {
  const side = Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
  const deep = side * fadeShare;
  const bands = Array.from({ length: bandCount }, (_, band) => {
    const inner = grown(bounds, -deep * (1 - band / bandCount));
    const outer = grown(bounds, -deep * (1 - (band + 1) / bandCount));
    const share = (band + 0.5) / bandCount;
    return frame(outer, inner, share * share * (3 - 2 * share));
  });
  return [...bands, frame(grown(bounds, side * beyond), bounds, 1)];
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
