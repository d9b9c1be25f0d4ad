// Tables from GeoJSON (RFC 7946): a feature is a row, its properties are columns, and where it lies
// stands in two columns of their own. An area lies where its outer ring has its middle.

import { readJson } from '../schema/json-text.ts';
import type { Problem } from '../schema/problem.ts';
import { problemIn, type TextRow, type TextTable } from './text-table.ts';

type Ring = readonly (readonly [number, number])[];

/** A feature before it has been looked at. */
interface Unread {
  readonly properties?: unknown;
  readonly geometry?: unknown;
}

/** The table of a feature collection; what is wrong with it goes into the list. */
export function readGeoJson(file: string, text: string, problems: Problem[]):
TextTable | undefined {
  const json = readJson(text);
  if (!json.ok) {
    problems.push(...json.problems.map((problem) => ({ ...problem, path: file })));
    return undefined;
  }
  const { features } = (json.value ?? {}) as { features?: unknown };
  if (!Array.isArray(features) || features.length === 0) {
    problems.push(problemIn(file, {}, '没有要素', 'has no features',
      { zh: 'FeatureCollection', en: 'a FeatureCollection with features' }));
    return undefined;
  }
  const found = features.map((feature: unknown, i) => {
    const { properties, geometry } = (feature ?? {}) as Unread;
    const shape = shapeOf(geometry);
    if (shape === undefined) {
      problems.push(problemIn(file, { line: i + 1 }, '没有可用的位置', 'has no place that can be used',
        { zh: 'Point、Polygon 或 MultiPolygon', en: 'a Point, Polygon or MultiPolygon' }));
    }
    return { properties: (properties ?? {}) as Record<string, unknown>, shape };
  });
  const names = [...new Set(found.flatMap(({ properties }) => Object.keys(properties)))]
    .filter((name) => !['longitude', 'latitude'].includes(name));
  const rows = found.flatMap(({ properties, shape }, i): TextRow[] => {
    if (shape === undefined) return [];
    const cells = names.map((name) => {
      const value = properties[name];
      return value === undefined || value === null ? '' : String(value).trim();
    });
    const [longitude, latitude] = shape.at;
    return [{ line: i + 1, cells: [...cells, String(longitude), String(latitude)],
      ...(shape.ring && { ring: shape.ring }) }];
  });
  return { file, head: [...names, 'longitude', 'latitude'], rows };
}

function shapeOf(geometry: unknown): { at: readonly [number, number]; ring?: Ring } | undefined {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type === 'Point') {
    return isPlace(coordinates) ? { at: [coordinates[0], coordinates[1]] } : undefined;
  }
  const rings = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  if (!Array.isArray(rings)) return undefined;
  const outer = rings.map((polygon: unknown): unknown => (
    Array.isArray(polygon) ? polygon[0] : undefined
  ));
  if (outer.length === 0 || !outer.every(isRing)) return undefined;
  // Of several areas the largest tells where it lies.
  const ring = outer.reduce((a, b) => (Math.abs(areaOf(b)) > Math.abs(areaOf(a)) ? b : a));
  return { at: middleOf(ring), ring };
}

function isPlace(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length >= 2
    && value.slice(0, 2).every((each) => typeof each === 'number' && Number.isFinite(each));
}

function isRing(value: unknown): value is Ring {
  return Array.isArray(value) && value.length >= 4 && value.every(isPlace);
}

function areaOf(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0) / 2;
}

/** The mean of its corners, the closing one left out: near enough for a zone. */
function middleOf(ring: Ring): readonly [number, number] {
  const corners = ring.slice(1);
  const mean = (axis: 0 | 1): number => (
    Number((corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length).toFixed(7))
  );
  return [mean(0), mean(1)];
}
