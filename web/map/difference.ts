// The difference between A and B place by place: which figure, at which hours, and what colour each
// hexagon and the streets in it take. Orange where B is worse and blue where it is better; faint
// where the interval over the seeds holds zero.

import type { Comparison } from '../../sim-core/index.ts';
import { figures, Tally } from '../../sim-core/figures.ts';
import {
  groundFigureIds, hexAt, hexX, hexY, placesCompared, type ComparedPlace, type HexNet,
} from '../../sim-core/screen.ts';
import { netOf } from '../engine/hexagons.ts';
import { palettes, rgbOf, type Theme } from '../palette.ts';
import { leastOrders } from '../state/paired.ts';
import type { PlaceFigureId, PlaceHours } from '../state/view.ts';
import { lngLat, type CityMap } from './ground.ts';

/** The strongest colour stands for this share of places' differences, in order of size. */
const fullAtShare = 0.92;

export type PlaceVerdict = 'better' | 'worse' | 'more' | 'less' | 'unclear' | 'same' | 'few';

export interface Place extends ComparedPlace {
  readonly verdict: PlaceVerdict;
}

export interface Difference {
  readonly id: PlaceFigureId;
  readonly places: readonly Place[];
  readonly net: HexNet;
  readonly bounds: CityMap['bounds'];
  /** The difference at which a colour has its full strength, in the figure's unit. */
  readonly full: number;
}

/** All hours, or the hour of a moment with those beside it. */
export function hoursMeant(hours: PlaceHours, hour: number): readonly number[] {
  if (hours === 'day') return Array.from({ length: 24 }, (_, each) => each);
  return [-1, 0, 1].map((by) => (hour + by + 24) % 24);
}

/** The difference of one figure; nothing while there is no comparison with places. */
export function differenceOf(
  comparison: Comparison,
  map: CityMap,
  id: PlaceFigureId,
  hours: readonly number[],
): Difference | undefined {
  const { ground, n } = comparison;
  if (ground === undefined) return undefined;
  const days = new Tally(comparison.shape, comparison.tallies.baseline).sum('days') / n;
  const found = placesCompared(ground, id, hours, days);
  const places = found.map((place): Place => ({
    ...place,
    verdict: verdictOf(id, place),
  }));
  const sizes = places
    .filter(({ verdict }) => verdict !== 'few')
    .map(({ difference }) => Math.abs(difference))
    .filter((size) => size > 0)
    .sort((one, other) => one - other);
  const full = roundUp(sizes[Math.floor(sizes.length * fullAtShare)] ?? 0);
  return { id, places, net: netOf(map), bounds: map.bounds, full };
}

/** The first figure that differs anywhere; the first of all when none does. */
export function movedFigure(comparison: Comparison): PlaceFigureId {
  return groundFigureIds.find((id) => !isStill(comparison, id)) ?? groundFigureIds[0];
}

/** What differs at all: something on the streets, nothing but money, or nothing. */
export type WhatMoves = 'streets' | 'money' | 'nothing';

export function whatMoves(comparison: Comparison): WhatMoves {
  const seen = groundFigureIds.filter((id) => id !== 'consumer.paid-per-order');
  if (!seen.every((id) => isStill(comparison, id))) return 'streets';
  const moves = Object.values(comparison.figures)
    .some(({ perSeed }) => perSeed.difference.some((by) => by !== 0 && !Number.isNaN(by)));
  return moves ? 'money' : 'nothing';
}

function isStill({ ground }: Comparison, id: PlaceFigureId): boolean {
  if (ground === undefined) return true;
  return placesCompared(ground, id, hoursMeant('day', 0), 1).every(({ isUnmoved }) => isUnmoved);
}

function verdictOf(id: PlaceFigureId, place: ComparedPlace): PlaceVerdict {
  if (place.isUnmoved) return 'same';
  if (place.counted < leastOrders || Number.isNaN(place.low)) return 'few';
  if (place.low <= 0 && place.high >= 0) return 'unclear';
  const isUp = place.difference > 0;
  const { better } = figures[id];
  if (better === 'neither') return isUp ? 'more' : 'less';
  return isUp === (better === 'higher') ? 'better' : 'worse';
}

/** How strong a place's colour is, 0 to 1. */
export function strengthOf(place: Place, full: number): number {
  if (full === 0 || place.verdict === 'same' || place.verdict === 'few') return 0;
  const share = Math.min(1, Math.abs(place.difference) / full);
  return place.verdict === 'unclear' ? 0.16 * share : 0.3 + 0.7 * share;
}

/** The hexagons as areas, and the streets within them as lines, each with its colour. */
export function paintedPlaces(
  { id, places, net, bounds, full }: Difference,
  streets: readonly StreetsOfCell[],
  theme: Theme,
): { areas: GeoJSON.Feature[]; lines: GeoJSON.Feature[] } {
  const { better, worse } = palettes[theme];
  const paints = new Map<number, readonly [string, number]>();
  for (const place of places) {
    const strength = strengthOf(place, full);
    const isBetter = (place.difference > 0) === (figures[id].better === 'higher');
    if (strength > 0) paints.set(place.cell, [isBetter ? better : worse, strength]);
  }
  const areas = [...paints].map(([cell, [colour, strength]]): GeoJSON.Feature => ({
    type: 'Feature',
    properties: { fill: withAlpha(colour, strength * (theme === 'dark' ? 0.42 : 0.36)) },
    geometry: { type: 'Polygon', coordinates: [hexRing(net, cell)] },
  }));
  // A hexagon that lies outside but for a sliver is left blank.
  const few = places.filter(({ cell, verdict }) => (
    verdict === 'few' && hexX(net, cell) <= bounds.maxX && hexY(net, cell) <= bounds.maxY
  ));
  const hatched = few.map(({ cell }) => hatching(net, cell, theme));
  const lines = streets.flatMap(({ cell, lines: coordinates }): GeoJSON.Feature[] => {
    const paint = paints.get(cell);
    if (paint === undefined) return [];
    const line = withAlpha(paint[0], Math.min(1, 0.1 + paint[1] * 0.9));
    return [{
      type: 'Feature',
      properties: { line },
      geometry: { type: 'MultiLineString', coordinates },
    }];
  });
  return { areas, lines: [...lines, ...hatched] };
}

/** The pieces of street that lie in one hexagon. */
export interface StreetsOfCell {
  readonly cell: number;
  readonly lines: [number, number][][];
}

/** Cuts the drawn streets at their points into what lies in each hexagon. */
export function streetsByCell(map: CityMap): readonly StreetsOfCell[] {
  const net = netOf(map);
  const byCell = new Map<number, [number, number][][]>();
  for (const { path } of map.roads) {
    let last = -1;
    for (let i = 1; i < path.length; i++) {
      const [fromX, fromY] = path[i - 1];
      const [toX, toY] = path[i];
      const cell = hexAt(net, (fromX + toX) / 2, (fromY + toY) / 2);
      const lines = byCell.get(cell) ?? [];
      byCell.set(cell, lines);
      if (cell === last) lines[lines.length - 1].push(lngLat(toX, toY));
      else lines.push([lngLat(fromX, fromY), lngLat(toX, toY)]);
      last = cell;
    }
  }
  return [...byCell].map(([cell, lines]) => ({ cell, lines }));
}

/** Thin strokes across a hexagon of too few orders to say anything. */
function hatching(net: HexNet, cell: number, theme: Theme): GeoJSON.Feature {
  const reach = net.acrossMetres * 0.34;
  const strokes = [-0.6, 0, 0.6].map((aside): [number, number][] => {
    const half = reach * Math.sqrt(1 - aside ** 2);
    return [-half, half].map((along) => lngLat(
      hexX(net, cell) + (along + aside * reach) * Math.SQRT1_2,
      hexY(net, cell) + (along - aside * reach) * Math.SQRT1_2,
    ));
  });
  return {
    type: 'Feature',
    properties: { line: withAlpha(palettes[theme].inkQuiet, 0.3) },
    geometry: { type: 'MultiLineString', coordinates: strokes },
  };
}

/** The outline of a hexagon, closed. */
function hexRing(net: HexNet, cell: number): [number, number][] {
  const reach = net.acrossMetres / Math.sqrt(3);
  return Array.from({ length: 7 }, (_, corner) => {
    const angle = (Math.PI / 3) * (corner + 0.5);
    const x = hexX(net, cell) + reach * Math.cos(angle);
    return lngLat(x, hexY(net, cell) + reach * Math.sin(angle));
  });
}

export function withAlpha(colour: string, alpha: number): string {
  const parts = rgbOf(colour).map((part) => Math.round(part * 255));
  return `rgba(${parts.join(',')},${alpha.toFixed(3)})`;
}

/** The next larger of 1, 2 and 5 times a power of ten. */
function roundUp(size: number): number {
  if (size === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5].find((step) => step * power >= size * 0.999) ?? 10);
}
