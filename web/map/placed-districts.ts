// Districts while some are chosen for a lever: their borders, those chosen filled with B's colour,
// and the one that is pointed at. The map points at and chooses them as the list beside it does.

import { useEffect, useMemo } from 'react';
import { leverById } from '../../sim-core/index.ts';
import type { DistrictShape, DistrictShapes } from '../../sim-core/ground.ts';
import { palettes, type Theme } from '../palette.ts';
import { useDistricts } from '../state/districts.ts';
import { settingIn } from '../state/lever-settings.ts';
import { chosenIn, toggleDistrict, usePlacing } from '../state/placing.ts';
import { useTheme } from '../state/preferences.ts';
import { useSetup } from '../state/setup.ts';
import type { CityCanvas, Places } from './city-canvas.ts';
import { withAlpha } from './difference.ts';
import { lngLat, ringOf } from './ground.ts';

const filled = 0.3;
const pointedAt = 0.14;

export interface PlacedDistricts {
  readonly paint: Places;
  readonly chosen: readonly DistrictShape[];
}

/** What the maps show while districts are chosen; undefined while none are. */
export function usePlacedDistricts(canvases: readonly CityCanvas[]): PlacedDistricts | undefined {
  const { lever: id, pending, lit } = usePlacing();
  const lever = id === undefined ? undefined : leverById(id);
  const shapes = useDistricts(lever !== undefined);
  const theme = useTheme();
  const setting = useSetup(({ held, setup }) => (
    lever === undefined ? undefined : settingIn(held ?? setup, lever)
  ));
  const isPlacing = lever !== undefined && shapes !== undefined;
  useEffect(
    () => (isPlacing ? pointWith(canvases, shapes) : undefined),
    [canvases, isPlacing, shapes],
  );
  return useMemo(() => {
    if (shapes === undefined || setting === undefined) return undefined;
    const numbers = chosenIn(setting, pending);
    const chosen = numbers.map((district) => shapes.districts[district]);
    return { paint: paintedDistricts(shapes, numbers, lit, theme), chosen };
  }, [shapes, setting, pending, lit, theme]);
}

/** Lets the pointer choose on these maps until the function that it gives is called. */
function pointWith(canvases: readonly CityCanvas[], shapes: DistrictShapes): () => void {
  const followings = canvases.flatMap((canvas) => {
    const at = (point: { x: number; y: number }): number | undefined => (
      shapes.at(...canvas.under(point).place)
    );
    const light = (lit: number | undefined): void => {
      if (lit !== usePlacing.getState().lit) usePlacing.setState({ lit });
    };
    return [
      canvas.map.on('mousemove', ({ point }) => light(at(point))),
      canvas.map.on('mouseout', () => light(undefined)),
      canvas.map.on('click', ({ point }) => {
        const district = at(point);
        if (district !== undefined) toggleDistrict(district);
      }),
    ];
  });
  return () => followings.forEach((following) => following.unsubscribe());
}

/** Areas of the districts that are chosen or pointed at, and the borders of all. */
export function paintedDistricts(
  { districts }: DistrictShapes,
  chosen: readonly number[],
  lit: number | undefined,
  theme: Theme,
): Places {
  const { armB, ink } = palettes[theme];
  const strength = (district: number): number => (
    (chosen.includes(district) ? filled : 0) + (district === lit ? pointedAt : 0)
  );
  const areas = districts.flatMap(({ areas: rings }, district): GeoJSON.Feature[] => {
    const alpha = strength(district);
    if (alpha === 0) return [];
    return [{
      type: 'Feature',
      properties: { fill: withAlpha(armB, alpha) },
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ringOf(ring)]) },
    }];
  });
  // The border of a chosen district lies over that of its neighbour.
  const order = districts.map((_, district) => district)
    .sort((one, other) => strength(one) - strength(other));
  const lines = order.map((district): GeoJSON.Feature => ({
    type: 'Feature',
    properties: {
      line: chosen.includes(district) ? withAlpha(armB, 0.9) : withAlpha(ink, 0.13),
    },
    geometry: {
      type: 'MultiLineString',
      coordinates: districts[district].borders.map((ends) => ends.map(([x, y]) => lngLat(x, y))),
    },
  }));
  return { areas, lines };
}
