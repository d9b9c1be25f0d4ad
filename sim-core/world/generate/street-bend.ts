// Streets follow the zone grid but bend a little, as streets do. A bend moves a point of the
// straight grid to where it lies in the city; blocks, streets, bridges and shop fronts all pass
// through it.

import type { CitySpec } from './city-spec.ts';
import { randomSurface, surfaceAt } from './noise.ts';
import type { Rng, Surface } from './noise.ts';

export interface StreetBend {
  readonly east: Surface;
  readonly north: Surface;
  readonly reachMetres: number;
  readonly widthMetres: number;
  readonly heightMetres: number;
}

export function makeStreetBend(rng: Rng, spec: CitySpec): StreetBend {
  const widthMetres = spec.columns * spec.zoneMetres;
  const heightMetres = spec.rows * spec.zoneMetres;
  const share = Math.min(widthMetres, heightMetres) / 5;
  const spacing = Math.min(Math.max(share, spec.zoneMetres * 4), spec.zoneMetres * 9);
  return {
    east: randomSurface(rng, widthMetres, heightMetres, spacing),
    north: randomSurface(rng, widthMetres, heightMetres, spacing),
    // Less than a zone, so that a bent block still shows the zone it stands for.
    reachMetres: Math.min(spacing * 0.17, spec.zoneMetres * 0.8),
    widthMetres,
    heightMetres,
  };
}

/** Nothing bends at the city's edge, or the edge would be ragged. */
function strength(bend: StreetBend, xMetres: number, yMetres: number): number {
  const edge = Math.min(
    xMetres, yMetres, bend.widthMetres - xMetres, bend.heightMetres - yMetres,
  );
  return bend.reachMetres * Math.min(Math.max(edge / (3 * bend.reachMetres), 0), 1);
}

export function bentX(bend: StreetBend, xMetres: number, yMetres: number): number {
  const shift = strength(bend, xMetres, yMetres) * surfaceAt(bend.east, xMetres, yMetres);
  return Math.min(Math.max(Math.round(xMetres + shift), 0), bend.widthMetres - 1);
}

export function bentY(bend: StreetBend, xMetres: number, yMetres: number): number {
  const shift = strength(bend, xMetres, yMetres) * surfaceAt(bend.north, xMetres, yMetres);
  return Math.min(Math.max(Math.round(yMetres + shift), 0), bend.heightMetres - 1);
}
