// Streets of somebody's own map: a made-up town on two banks, its map in both formats, rides over
// its bridge, what of a map is used, what is wrong with one, and the way to a comparison.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGcj02 } from '../../scenarios/own-city/datum.ts';
import { type MapWay, streetOf } from '../../scenarios/own-city/highways.ts';
import { parseCity } from '../../scenarios/schema/city-file.ts';
import type { CitySpec } from '../../sim-core/index.ts';
import { drawMap } from '../../sim-core/world/generate/map.ts';
import { buildSpace } from '../../sim-core/world/space.ts';
import { StreetGraph } from '../../sim-core/world/street-graph.ts';
import { Travel } from '../../sim-core/world/travel.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'streets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]): string => join(folder, ...path);

/** The template's town: three zones to the south of a river, three to the north. */
const [west, south, step] = [88.5, 40.5, 0.006];
const block = step / 6;
const [columns, rows] = [28, 22];
const firstNorthern = 12;

type Way = Pick<MapWay, 'tags' | 'places'>;

const corner = (column: number, row: number): MapWay['places'][number] => ({
  longitude: Number((west - 0.005 + column * block).toFixed(7)),
  latitude: Number((south - 0.005 + row * block).toFixed(7)),
});
const street = (highway: string, corners: [number, number][], more = {}): Way => (
  { tags: { highway, ...more }, places: corners.map(([column, row]) => corner(column, row)) }
);

/** A grid that a river parts, with bridges at some columns. */
function townMap(...bridges: number[]): Way[] {
  const line = (length: number, place: (i: number) => [number, number]) => (
    Array.from({ length }, (_, i) => place(i))
  );
  return [
    ...line(rows, (row) => [0, row]).map(([, row]) => (
      street('residential', line(columns, (column) => [column, row]))
    )),
    ...line(columns, (column) => [column, 0]).flatMap(([column]) => [
      street('tertiary', line(firstNorthern, (row) => [column, row])),
      street('tertiary', line(rows - firstNorthern, (row) => [column, firstNorthern + row])),
    ]),
    ...bridges.map((column) => street('primary',
      [[column, firstNorthern - 1], [column, firstNorthern]], { bridge: 'yes' })),
  ];
}

function featuresOf(ways: readonly Way[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: ways.map(({ tags, places }) => ({
      type: 'Feature', properties: tags, geometry: {
        type: 'LineString',
        coordinates: places.map(({ longitude, latitude }) => [longitude, latitude]),
      },
    })),
  });
}

function xmlOf(ways: readonly Way[]): string {
  const nodes = new Map<string, number>();
  const body = ways.map(({ tags, places }, i) => {
    const refs = places.map(({ longitude, latitude }) => {
      const key = `lat="${latitude}" lon="${longitude}"`;
      if (!nodes.has(key)) nodes.set(key, nodes.size + 1);
      return `<nd ref="${nodes.get(key)}"/>`;
    });
    const words = Object.entries(tags).map(([k, v]) => `<tag k="${k}" v="${v}"/>`);
    return `<way id="${i + 1}">${refs.join('')}${words.join('')}</way>`;
  });
  const places = [...nodes].map(([place, id]) => (
    `<node id="${id}" ${place}><tag k="highway" v="crossing"/></node>`
  ));
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6">',
    ...places, ...body, '</osm>'];
  return `${lines.join('\n')}\n`;
}

const importOn = (file: string, text: string, ...words: string[]) => {
  writeFileSync(at(file), text);
  return said(['import', 'city', at('town'), '--streets', at(file), '--lang', 'en', ...words]);
};

async function cityOn(file: string, text: string, ...words: string[]): Promise<CitySpec> {
  const { code, errors } = await importOn(file, text, '--out', at(`${file}.json`), ...words);
  expect([code, errors]).toEqual([0, `${at(`${file}.json`)}\n`]);
  const city = parseCity(JSON.parse(readFileSync(at(`${file}.json`), 'utf8')));
  if (!city.ok) throw new Error(city.problems[0].message);
  return city.value;
}

/** Seconds and metres from the middle of one of the six zones to another's. */
function ride(city: CitySpec, from: number, to: number): { seconds: number; metres: number } {
  const space = buildSpace(city);
  const middle = (district: number): [number, number] => {
    const own = [...space.district.keys()].filter((zone) => space.district[zone] === district);
    const mean = (of: (zone: number) => number): number => (
      own.reduce((sum, zone) => sum + of(zone), 0) / own.length
    );
    return [mean((zone) => (zone % space.columns) + 0.5) * space.zoneMetres,
      mean((zone) => Math.floor(zone / space.columns) + 0.5) * space.zoneMetres];
  };
  const [[ax, ay], [bx, by]] = [middle(from), middle(to)];
  const travel = new Travel(space);
  return { seconds: travel.seconds(ax, ay, bx, by), metres: travel.metres(ax, ay, bx, by) };
}

let bridged: CitySpec;
beforeAll(async () => {
  expect((await said(['import', 'city', at('town'), '--template'])).code).toBe(0);
  bridged = await cityOn('one.osm', xmlOf(townMap(5)));
}, 120_000);

describe('a map with a river', { timeout: 120_000 }, () => {
  it('says the same as XML and as GeoJSON, and in the coordinates of Chinese maps', async () => {
    const features = await cityOn('one.geojson', featuresOf(townMap(5)));
    expect(features.survey).toEqual(bridged.survey);
    const moved = townMap(5).map(({ tags, places }) => ({ tags, places: places.map(toGcj02) }));
    const found = await cityOn('moved.geojson', featuresOf(moved), '--streets-datum', 'gcj02');
    const [there, here] = [found, bridged].map((city) => ride(city, 2, 5).metres);
    expect(Math.abs(there / here - 1)).toBeLessThan(0.01);
  });

  it('makes crossing as long as the way over its bridges, and nothing else', async () => {
    const two = await cityOn('two.osm', xmlOf(townMap(5, 22)));
    const many = await cityOn('many.osm', xmlOf(townMap(...Array(columns).keys())));
    // The third zone lies across from the sixth, in the east; the bridge is in the west.
    const [one, both, dry] = [bridged, two, many].map((city) => ride(city, 2, 5));
    expect(one.metres).toBeGreaterThan(2.5 * both.metres);
    expect(one.seconds).toBeGreaterThan(2.5 * both.seconds);
    expect(both.metres).toBeGreaterThan(dry.metres);
    const [along, alongDry] = [bridged, many].map((city) => ride(city, 0, 2));
    expect(Math.abs(along.metres / alongDry.metres - 1)).toBeLessThan(0.02);
    // A whole grid: ridden metres are those of the grid.
    const { detours } = many.survey!.roads!;
    for (const factor of detours.join(' ').split(' ')) expect(Number(factor)).toBeCloseTo(1, 1);
  });

  it('makes rides in the simulated city longer', async () => {
    const { survey, ...rest } = bridged;
    const { roads, ...ground } = survey!;
    expect(roads).toBeDefined();
    writeFileSync(at('plain.json'), JSON.stringify({ ...rest, survey: ground }));
    const minutes = async (file: string): Promise<number> => {
      const { output } = await said(['run', at(file), '--seed', '1', '--weather', 'dry', '--json']);
      return (JSON.parse(output) as { figures: Record<string, number> })
        .figures['delivery.time-mean'];
    };
    expect(await minutes('one.osm.json')).toBeGreaterThan(1.1 * await minutes('plain.json'));
  });

  it('is drawn, and hangs together as the streets do', () => {
    const map = drawMap(bridged, buildSpace(bridged));
    expect(map.roads.filter(({ kind }) => kind === 'bridge')).toHaveLength(1);
    const { joints, pieces } = new StreetGraph(map);
    expect(joints).toEqual([]);
    expect(map.blocks).toEqual([]);
    // Nothing but the bridge goes over the water.
    const shore = map.roads.find(({ kind }) => kind === 'bridge')!.path.map(([, y]) => y)
      .sort((a, b) => a - b);
    const graph = new StreetGraph(map);
    const wet = pieces.filter(({ from, to }) => (
      Math.min(graph.y[from], graph.y[to]) <= shore[0]
        && Math.max(graph.y[from], graph.y[to]) >= shore[1]
    ));
    expect(wet).toHaveLength(1);
  });

  it('leaves out what is not ridden, closed, outside or apart, and says so', async () => {
    const { output } = await importOn('more.osm', xmlOf([
      ...townMap(5),
      street('motorway', [[0, 0], [27, 21]]),
      street('service', [[3, 3], [9, 3]], { access: 'private' }),
      street('residential', [[27, 21], [400, 21]]),
      { tags: { highway: 'path' }, places: [corner(0.5, 0.5), corner(0.5, 0.7)] },
      { tags: { waterway: 'river' }, places: [corner(0, 11.5), corner(27, 11.5)] },
    ]));
    expect(output).toMatch(/Of a class not ridden +1\n/);
    expect(output).toMatch(/Closed to the public or to bicycles +1\n/);
    expect(output).toMatch(/Outside the city, km +3\d\.\d\n/);
    expect(output).toMatch(/Apart from the rest, km +0\.0\n/);
    expect(output).toMatch(/Longest way round +Part 3 – Part 6\n/);
  });

  it('comes to a comparison', async () => {
    const { code, output } = await said(['compare', at('one.osm.json'), '--set',
      'delivery-fee.base=0', '--weather', 'dry', '--seeds', '2', '--workers', '1', '--json']);
    expect(code).toBe(0);
    const { figures } = JSON.parse(output) as { figures: Record<string, { baseline: number }> };
    expect(figures['orders.placed'].baseline).toBeGreaterThan(20);
  });
});

describe('a way', () => {
  it.each([
    [{ highway: 'residential' }, 'minor', true, true],
    [{ highway: 'primary', bridge: 'viaduct' }, 'bridge', true, true],
    [{ highway: 'secondary', oneway: 'yes' }, 'major', true, false],
    [{ highway: 'secondary', oneway: '-1' }, 'major', false, true],
    [{ highway: 'tertiary', oneway: 'yes', 'oneway:bicycle': 'no' }, 'major', true, true],
    [{ highway: 'residential', oneway: 'yes', cycleway: 'opposite_lane' }, 'minor', true, true],
    [{ highway: 'residential', oneway: 'yes', 'cycleway:left:oneway': 'no' }, 'minor', true, true],
    [{ highway: 'primary', junction: 'roundabout' }, 'major', true, false],
    [{ highway: 'service', access: 'private', bicycle: 'yes' }, 'minor', true, true],
  ] as const)('%o', (tags, kind, isOpenAlong, isOpenAgainst) => {
    expect(streetOf(tags)).toMatchObject({ kind, isOpenAlong, isOpenAgainst });
  });

  it.each([
    [{ highway: 'motorway' }, 'class'], [{ highway: 'construction' }, 'class'],
    [{ highway: 'trunk', motorroad: 'yes' }, 'class'],
    [{ highway: 'pedestrian', area: 'yes' }, 'class'],
    [{ highway: 'service', access: 'no' }, 'access'],
    [{ highway: 'primary', bicycle: 'no' }, 'access'],
    [{ highway: 'track', vehicle: 'private' }, 'access'],
  ] as const)('is none with %o', (tags, reason) => {
    expect(streetOf(tags)).toBe(reason);
  });
});

describe('what is wrong with a map is told', { timeout: 120_000 }, () => {
  const good = xmlOf(townMap(5));
  const turned = townMap(5).map(({ tags, places }) => ({
    tags, places: places.map(({ longitude, latitude }) => (
      { longitude: latitude, latitude: longitude }
    )),
  }));
  const shifted = townMap(5).map(({ tags, places }) => ({
    tags, places: places.map(({ longitude, latitude }) => ({ longitude: longitude + 5, latitude })),
  }));
  const inMetres = featuresOf([{ tags: { highway: 'road' }, places: [
    { longitude: 9851774, latitude: 4939030 }, { longitude: 9851874, latitude: 4939030 },
  ] }]);
  it.each([
    ['broken XML', 'broken.osm', good.replace('</way>', '</wey>'), /broken\.osm:\d{3}: is not XML/],
    ['XML that ends early', 'torn.osm', good.slice(0, good.length - 40), /torn\.osm:\d+: is no/],
    ['XML of something else', 'a.gpx', '<gpx version="1.1"></gpx>', /a\.gpx: is <gpx>, no XML/],
    ['ways without nodes', 'bare.osm', good.replaceAll(/<node.*<\/node>\n/g, ''),
      /bare\.osm:\d+: has a way without its nodes.*>;/],
    ['broken GeoJSON', 'torn.geojson', featuresOf(townMap(5)).slice(0, 5000),
      /torn\.geojson:1: is not JSON from column 5001/],
    ['JSON of Overpass', 'o.json', '{"elements": []}', /is JSON of Overpass.*out:xml/],
    ['a line of one place', 'dot.geojson',
      featuresOf([...townMap(5), street('path', [[1, 1]])]), /dot\.geojson:\d+: is no line/],
    ['no highways', 'river.osm', xmlOf([
      { tags: { waterway: 'river' }, places: [corner(0, 1), corner(2, 1)] },
    ]), /river\.osm: has no streets.*highway/],
    ['motorways alone', 'fast.osm', xmlOf([street('motorway', [[0, 0], [5, 5]])]),
      /fast\.osm: has no street that can be ridden.*1 of a class/],
    ['another city', 'far.osm', xmlOf(shifted), /far\.osm: lies outside the city.*93\.49/],
    ['latitude for longitude', 'turned.osm', xmlOf(turned),
      /turned\.osm: has longitude and latitude changed places/],
    ['coordinates in metres', 'metres.geojson', inMetres, /no degrees \(it begins at 9851774/],
    ['a river without a bridge', 'dry.osm', xmlOf(townMap()),
      /zones:7: "Part 6" has for most of its people no street.*in dry\.osm/],
  ])('%s', async (_title, file, text, told) => {
    const { code, errors, output } = await importOn(file, text, '--out', at('never.json'));
    expect([code, output, errors]).toEqual([2, '', expect.stringMatching(told)]);
  });

  it('a binary extract, with the command that turns it into text', async () => {
    const { code, errors } = await importOn('city.osm.pbf', '\u0000');
    expect([code, errors]).toEqual([2,
      expect.stringContaining('osmium tags-filter city.osm.pbf w/highway -o streets.osm')]);
  });

  it('beside what is wrong with the four files', async () => {
    const zones = readFileSync(at('town', 'zones.csv'), 'utf8');
    writeFileSync(at('town', 'zones.csv'), zones.replace(',300,', ',many,'));
    const { errors } = await importOn('both.osm', good.replace('</way>', '</wey>'));
    writeFileSync(at('town', 'zones.csv'), zones);
    expect(errors).toMatch(/zones\.csv:2 residents/);
    expect(errors).toMatch(/both\.osm:\d{3}: is not XML/);
  });
});
