// Riders ride on streets and bridges: every drawn place of a way lies on a drawn road, ways begin
// and end at the kerb nearest to where the engine has the rider, and none is roundabout.

import { beforeAll, describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/index.ts';
import {
  LocalLive, readFrame, riderField, riderStride, type CityPortrait, type Frame,
} from '../../sim-core/screen.ts';
import { nearestOn, StreetGraph } from '../../sim-core/world/street-graph.ts';

const farthestMetres = 30;

type Road = CityPortrait['map']['roads'][number];

/** Metres from a place to the nearest of some roads, by trying every piece. */
function awayFrom(roads: readonly Road[], x: number, y: number): number {
  let best = Infinity;
  for (const { path } of roads) {
    for (let i = 1; i < path.length; i++) {
      const [nearX, nearY] = nearestOn(...path[i - 1], ...path[i], x, y);
      best = Math.min(best, Math.hypot(nearX - x, nearY - y));
    }
  }
  return best;
}

/** Places along a way, one every so many metres. */
function placesOn(frame: Frame, row: number, everyMetres: number): [number, number][] {
  const at = row * riderStride;
  const first = frame.riders[at + riderField.wayStart];
  const places: [number, number][] = [];
  for (let point = 1; point < frame.riders[at + riderField.wayPoints]; point++) {
    const [ax, ay, bx, by] = frame.ways.subarray((first + point - 1) * 2, (first + point + 1) * 2);
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / everyMetres));
    for (let step = 0; step <= steps; step++) {
      places.push([ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps]);
    }
  }
  return places;
}

describe.each(['riverside', 'district', 'county-town'] as const)('in %s', (id) => {
  const engine = new LocalLive();
  let portrait: CityPortrait;
  let frame: Frame;
  const rows = (): number[] => Array.from({ length: frame.riderCount }, (_, row) => row);

  beforeAll(async () => {
    portrait = await engine.load({ scenario: presets[id], policy: noChange, seed: 1 });
    frame = readFrame(await engine.seek(portrait.startSeconds + 12.2 * 3600));
  }, 60_000);

  it('no rider is farther than 30 m from a drawn street or bridge', () => {
    const { roads } = portrait.map;
    const sampled = rows().filter((row) => row % Math.ceil(frame.riderCount / 80) === 0);
    expect(sampled.length).toBeGreaterThan(30);
    for (const row of sampled) {
      for (const [x, y] of placesOn(frame, row, 40)) {
        const away = awayFrom(roads, x, y);
        expect(away, `rider ${row} at ${x}, ${y}`).toBeLessThanOrEqual(farthestMetres);
      }
    }
  });

  it('a way begins and ends where the engine has the rider, at the nearest kerb', () => {
    const graph = new StreetGraph(portrait.map);
    for (const row of rows()) {
      const field = (name: keyof typeof riderField): number =>
        frame.riders[row * riderStride + riderField[name]];
      const [first, points] = [field('wayStart'), field('wayPoints')];
      const way = frame.ways.subarray(first * 2, (first + points) * 2);
      const from = graph.kerbAt(field('fromX'), field('fromY'));
      const to = graph.kerbAt(field('toX'), field('toY'));
      expect(Math.hypot(way[0] - (from?.x ?? 0), way[1] - (from?.y ?? 0))).toBeLessThan(1);
      const [endX, endY] = way.subarray(-2);
      expect(Math.hypot(endX - (to?.x ?? 0), endY - (to?.y ?? 0))).toBeLessThan(1);
    }
  });

  it('ways are hardly longer than the streets ask', () => {
    const rates = rows().flatMap((row) => {
      const places = placesOn(frame, row, 1e9);
      if (places.length < 4) return [];
      const ridden = places.slice(1).reduce(
        (sum, [x, y], i) => sum + Math.hypot(x - places[i][0], y - places[i][1]), 0,
      );
      const [ax, ay] = places[0];
      const [bx, by] = places[places.length - 1];
      const l1 = Math.abs(ax - bx) + Math.abs(ay - by);
      return l1 > 500 ? [ridden / l1] : [];
    }).sort((one, other) => one - other);
    expect(rates.length).toBeGreaterThan(10);
    // In a county town two bridges serve all, and few streets lead to villages.
    const most = id === 'county-town' ? 1.45 : 1.25;
    expect(rates[Math.floor(rates.length / 2)]).toBeLessThan(most);
  });

  it('nearly all streets hang together', () => {
    const graph = new StreetGraph(portrait.map);
    const drawn = portrait.map.roads.reduce((sum, { path }) => sum + metresOf(path), 0);
    const joined = graph.pieces.reduce((sum, { from, to }) => sum + graph.metres(from, to), 0);
    expect(joined / drawn).toBeGreaterThan(0.97);
  });
});

function metresOf(path: Road['path']): number {
  return path.slice(1).reduce(
    (sum, [x, y], i) => sum + Math.hypot(x - path[i][0], y - path[i][1]), 0,
  );
}
