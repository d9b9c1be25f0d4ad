// Places that a search has tried, on the map: the better, the stronger.

import { useMemo } from 'react';
import { palettes } from '../palette.ts';
import { useSites } from '../state/asked-runs.ts';
import { useTheme } from '../state/preferences.ts';
import { useSetup } from '../state/setup.ts';
import { useSiteChoice } from '../state/site-choice.ts';
import type { Places } from './city-canvas.ts';
import { withAlpha } from './difference.ts';
import { ringOf } from './ground.ts';

const corners = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);
/** Radius of a place's disc over the city's width. */
const discShare = 0.012;

/** Discs at the places; undefined while they are not wanted. */
export function usePaintedSites(): Places | undefined {
  const isOnMap = useSiteChoice((choice) => choice.isOnMap);
  const found = useSites((sites) => sites.found);
  const { columns, zoneMetres } = useSetup(({ setup }) => setup.scenario.city);
  const theme = useTheme();
  return useMemo(() => {
    if (!isOnMap || found === undefined) return undefined;
    const radius = discShare * columns * zoneMetres;
    const areas = found.steps.flatMap(({ tried }) => tried.map((
      { xMetres, yMetres }, place,
    ): GeoJSON.Feature => ({
      type: 'Feature',
      properties: { fill: withAlpha(palettes[theme].armB, 0.9 / (place + 1)) },
      geometry: {
        type: 'Polygon',
        coordinates: [ringOf(corners.map((angle): [number, number] => [
          xMetres + radius * Math.cos(angle), yMetres + radius * Math.sin(angle),
        ]))],
      },
    })));
    return { areas, lines: [], isUnderMarks: true };
  }, [isOnMap, found, columns, zoneMetres, theme]);
}
