// Where a map looks: at the whole city unless a person has chosen, and several maps as one.

import type { Map as BaseMap } from 'maplibre-gl';
import type { CityPortrait } from '../../sim-core/screen.ts';
import { lngLat, metresPerPixelAt, zoomFor, type CityMap } from './ground.ts';

/** Room for the line of totals above, and for the legend below where there is none yet. */
const topPixels = 40;
const bottomPixels = 36;
/** Between the city and the legend, and below it. */
const aroundLegendPixels = 10;
/** What is only looked at may come closer than the whole city by so much zoom. */
const mostCloser = 0.9;
/** The outermost ground is faded and may touch the border of the picture. */
const sideShare = 0.985;

export interface Camera {
  readonly center: [number, number];
  readonly zoom: number;
}

/** Where a person has chosen to look in a city: on all maps of it, also on those made later. */
export const steeredIn = new WeakMap<CityPortrait, Camera>();

/** Less than anybody sees, in degrees and in steps of zoom: what a map makes of what it is told. */
const unseen = 1e-9;
/** The smallest pane that a city is made to fit. */
const leastPixels = 80;
/** The closest that anybody gets. */
export const mostZoom = 18;

/** Where a map looks from now. */
export function cameraOf(map: BaseMap): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

/** Moves a map, which then draws itself anew, unless it looks from there already. */
export function lookFrom(map: BaseMap, { center: [lng, lat], zoom }: Camera): void {
  const now = map.getCenter();
  const apart = [now.lng - lng, now.lat - lat, map.getZoom() - zoom].map(Math.abs);
  if (Math.max(...apart) > unseen) map.jumpTo({ center: [lng, lat], zoom });
}

/** The whole city in the middle of the room that captions leave, as large as it gets. */
export function cameraOver(
  { bounds }: CityMap,
  box: HTMLElement,
  isCaptioned: boolean,
): Camera {
  const [top, bottom] = isCaptioned ? [topPixels, legendPixels(box)] : [0, 0];
  const width = (bounds.maxX - bounds.minX) * sideShare;
  const height = (bounds.maxY - bounds.minY) * sideShare;
  const wide = zoomFor(width, Math.max(leastPixels, box.clientWidth));
  const tall = zoomFor(height, Math.max(leastPixels, box.clientHeight - top - bottom));
  const middleX = (bounds.minX + bounds.maxX) / 2;
  const middleY = (bounds.minY + bounds.maxY) / 2;
  // What is only looked at fills its place; there the edges may lie outside.
  const whole = Math.min(wide, tall);
  const zoom = isCaptioned ? whole : Math.min(Math.max(wide, tall), whole + mostCloser);
  const shift = ((bottom - top) / 2) * metresPerPixelAt(zoom);
  return { center: lngLat(middleX, middleY - shift), zoom };
}

/** The nearest camera that does not lose the city: over it, and no farther than it fits. */
export function withinCity(
  { bounds: { minX, maxX, minY, maxY } }: CityMap, { center: [lng, lat], zoom }: Camera,
): Camera {
  const [west, south] = lngLat(minX, minY);
  const [east, north] = lngLat(maxX, maxY);
  const leastZoom = zoomFor(Math.max(maxX - minX, maxY - minY), leastPixels);
  return {
    center: [between(west, lng, east), between(south, lat, north)],
    zoom: between(leastZoom, zoom, mostZoom),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}

/** What the legend takes of a map's foot: it wraps by language and width. */
function legendPixels(box: HTMLElement): number {
  const legend = box.closest('.city')?.querySelector<HTMLElement>('.legend');
  return legend ? legend.offsetHeight + aroundLegendPixels : bottomPixels;
}

/** Makes several maps move as one until the function that it gives is called. */
export function shareCamera(maps: readonly BaseMap[]): () => void {
  const [first, ...others] = maps;
  for (const map of others) lookFrom(map, cameraOf(first));
  let leading = false;
  const followings = maps.map((map) =>
    map.on('move', () => {
      if (leading) return;
      leading = true;
      const seen = { center: map.getCenter(), zoom: map.getZoom() };
      for (const other of maps) if (other !== map) other.jumpTo(seen);
      leading = false;
    }),
  );
  return () => followings.forEach((following) => following.unsubscribe());
}
