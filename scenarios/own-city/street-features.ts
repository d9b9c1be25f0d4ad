// Ways of OpenStreetMap from GeoJSON, as `osmium export` and overpass turbo write it: a feature is
// a way, its properties are tags.

import type { Problem } from '../schema/problem.ts';
import { visibleCut } from '../schema/visible-text.ts';
import type { MapWay } from './highways.ts';
import { problemIn } from './text-table.ts';

interface Unread {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

/** The ways of a feature collection that have a `highway`; what is wrong goes into the list. */
export function waysInFeatures(file: string, text: string, problems: Problem[]): MapWay[] {
  const json = parsed(file, text, problems);
  if (json === undefined) return [];
  const { features, elements, crs } = (json ?? {}) as {
    features?: unknown; elements?: unknown; crs?: unknown;
  };
  if (!Array.isArray(features)) {
    const is = Array.isArray(elements) ? ['是 Overpass 的 JSON', 'is JSON of Overpass']
      : ['不是 FeatureCollection', 'is no FeatureCollection'];
    problems.push(problemIn(file, {}, is[0], is[1], {
      zh: 'GeoJSON，或 OSM XML（[out:xml]）', en: 'GeoJSON, or OSM XML ([out:xml])',
    }));
    return [];
  }
  const name = JSON.stringify(crs ?? 'CRS84');
  if (!/CRS84|4326/.test(name)) {
    problems.push(problemIn(file, { column: 'crs' }, `坐标系为 ${visibleCut(name)}`,
      `has the coordinates ${visibleCut(name)}`, {
        zh: '经度、纬度（EPSG:4326）', en: 'degrees of longitude and latitude (EPSG:4326)',
      }));
  }
  return features.flatMap((feature: Unread | null, i) => {
    const tags = tagsOf(feature?.properties ?? {});
    if (tags.highway === undefined) return [];
    return linesOf(feature?.geometry).flatMap((line): MapWay[] => {
      if (!isLine(line)) {
        problems.push(problemIn(file, { line: i + 1 }, '线不可用', 'is no line that can be used',
          { zh: '至少两对 [经度, 纬度]', en: 'at least two pairs [longitude, latitude]' }));
        return [];
      }
      const places = line.map(([longitude, latitude]) => ({ longitude, latitude }));
      return [{ tags, places, line: i + 1 }];
    });
  });
}

/** JSON of any length: `readJson` is for what people write. */
function parsed(file: string, text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const [, at = text.length] = /position (\d+)/.exec(String(error)) ?? [];
    const before = text.slice(0, Number(at));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    problems.push(problemIn(file, { line }, `第 ${column} 列起不是 JSON`,
      `is not JSON from column ${column} on`, { zh: '完整的 GeoJSON', en: 'a whole GeoJSON' }));
    return undefined;
  }
}

/** Words of properties; of GDAL's export those in `other_tags` too: `"oneway"=>"yes"`. */
function tagsOf(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const { other_tags: others, ...own } = properties;
  const packed = typeof others === 'string'
    ? [...others.matchAll(/"([^"]+)"=>"([^"]*)"/g)].map(([, key, value]) => [key, value]) : [];
  const plain = Object.entries(own).filter(([, value]) => (
    typeof value === 'string' || typeof value === 'number'
  )).map(([key, value]) => [key, String(value)]);
  return Object.fromEntries([...packed, ...plain]) as Record<string, string>;
}

/** Lines of a feature; the outer ring of an area, since some files have roundabouts as such. */
function linesOf(geometry: Unread['geometry']): readonly unknown[] {
  const { type, coordinates } = geometry ?? {};
  if (type === 'Point' || type === 'MultiPoint') return [];
  if (type === 'LineString' || !Array.isArray(coordinates)) return [coordinates];
  if (type === 'Polygon') return [coordinates[0]];
  if (type === 'MultiLineString') return coordinates;
  return coordinates.map((polygon: unknown) => (Array.isArray(polygon) ? polygon[0] : undefined));
}

function isLine(value: unknown): value is readonly (readonly [number, number])[] {
  return Array.isArray(value) && value.length >= 2 && value.every((place) => (
    Array.isArray(place) && place.slice(0, 2).filter(Number.isFinite).length === 2
  ));
}
