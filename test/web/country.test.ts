// The map in its pane: the whole city is to be seen and as large as it gets, whatever the window,
// and the country around it goes on from what is at the border without touching the city.

import { beforeAll, describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/presets/index.ts';
import { drawMap } from '../../sim-core/world/generate/map.ts';
import { buildSpace } from '../../sim-core/world/space.ts';
import { cameraOver } from '../../web/map/camera.ts';
import { withCountry } from '../../web/map/country.ts';
import { countryMetres } from '../../web/map/edge-bands.ts';
import { metresAt, type CityMap } from '../../web/map/ground.ts';

/** Panes of one map and of two, from a phone to a desk, with the legend's height there. */
const panes = [
  { width: 660, height: 513, legend: 28 },
  { width: 330, height: 513, legend: 28 },
  { width: 820, height: 692, legend: 28 },
  { width: 410, height: 692, legend: 28 },
  { width: 384, height: 768, legend: 28 },
  { width: 360, height: 390, legend: 50 },
] as const;
/** Above the city stands the line of totals. */
const totalsPixels = 40;
/** Between the city and its legend, and below that. */
const aroundPixels = 10;

describe.each(presets.filter(({ id }) => id !== 'megacity'))('the country of $id', (spec) => {
  let map: CityMap;
  let around: CityMap;
  const isInside = ([x, y]: readonly [number, number]): boolean => (
    x >= 0 && y >= 0 && x <= map.bounds.maxX && y <= map.bounds.maxY
  );

  beforeAll(() => {
    map = drawMap(spec, buildSpace(spec));
    around = withCountry(map, countryMetres(map.bounds));
  });

  it('leaves the city as it is', () => {
    expect(around.blocks).toBe(map.blocks);
    expect(around.water.slice(0, map.water.length)).toEqual(map.water);
    expect(around.parks.slice(0, map.parks.length)).toEqual(map.parks);
    for (const [at, { path }] of map.roads.entries()) {
      const inside = around.roads[at].path.filter((point) => path.includes(point));
      expect(inside).toEqual(path);
    }
  });

  it('lets main roads go on outwards, and no other road', () => {
    const led = around.roads.filter(({ path }, at) => path.length > map.roads[at].path.length);
    // The main roads of the county town end in its villages.
    if (spec.id === 'county-town') expect(led).toEqual([]);
    else expect(led.length).toBeGreaterThan(7);
    for (const { kind } of led) expect(kind).toBe('major');
    const added = around.roads.flatMap(({ path }, at) => (
      path.filter((point) => !map.roads[at].path.includes(point))
    ));
    expect(added.filter(isInside)).toEqual([]);
  });

  it('lets the river go on at both ends, as wide as it comes', () => {
    const added = around.water.slice(map.water.length);
    expect(added).toHaveLength(spec.river ? 2 : 0);
    for (const [end, out, otherOut, otherEnd] of added) {
      const width = Math.hypot(end[0] - otherEnd[0], end[1] - otherEnd[1]);
      expect(Math.hypot(out[0] - otherOut[0], out[1] - otherOut[1])).toBeCloseTo(width, 6);
      expect([isInside(out), isInside(otherOut)]).toEqual([false, false]);
    }
  });

  it.each(panes)('has its city whole and large in a pane of $width by $height', (pane) => {
    const { minX, minY, maxX, maxY } = map.bounds;
    const { center, zoom } = cameraOver(map, boxOf(pane), true);
    const pixels = (512 * 2 ** zoom) / 40_030_000;
    const [x, y] = metresAt(...center);
    const left = pane.width / 2 + (minX - x) * pixels;
    const right = pane.width / 2 + (maxX - x) * pixels;
    const top = pane.height / 2 - (maxY - y) * pixels;
    const bottom = pane.height / 2 - (minY - y) * pixels;
    const room = pane.height - totalsPixels - pane.legend - aroundPixels;
    expect(Math.max((right - left) / pane.width, (bottom - top) / room)).toBeCloseTo(1.015, 2);
    expect(Math.min(left, pane.width - right)).toBeGreaterThan(-0.01 * pane.width);
    expect(top).toBeGreaterThan(totalsPixels - 0.01 * room);
    const foot = pane.height - pane.legend - aroundPixels;
    expect(top - totalsPixels).toBeCloseTo(foot - bottom, 0);
  });
});

/** A place on the page as far as the camera asks it. */
function boxOf({ width, height, legend }: (typeof panes)[number]): HTMLElement {
  const city = { querySelector: () => ({ offsetHeight: legend }) };
  return {
    clientWidth: width, clientHeight: height, closest: () => city,
  } as unknown as HTMLElement;
}
