// Where the map draws riders: what the layer of their marks is given, at many moments of a day,
// stands on a drawn street or bridge. `test/run/street-ways.test.ts` looks at whole ways.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/index.ts';
import {
  LocalLive, readFrame, riderField, riderStride, type Frame,
} from '../../sim-core/screen.ts';
import { nearestOn } from '../../sim-core/world/street-graph.ts';
import { riderReach } from '../../web/engine/rider-reach.ts';
import type { CityMap } from '../../web/map/ground.ts';
import { riderMarkFloats, RiderMotion } from '../../web/map/rider-motion.ts';

const farthestMetres = 30;
const everywhere = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };
/** Coprime to whole hours, so that every part of an hour is met. */
const betweenMomentsSeconds = 2357;
/** The clock may be so far from the picture, before and behind, at the greatest speed. */
const aroundPictureSeconds = [-790, 0, 97, 790];

/** The side of a square: what lies no farther from a place is filed where the place is. */
const reach = 100;

type Piece = readonly [ax: number, ay: number, bx: number, by: number];

/** The drawn streets and bridges, filed by the squares of ground that they come near to. */
class DrawnStreets {
  private readonly squares = new Map<string, Piece[]>();

  constructor({ roads }: CityMap) {
    for (const { path } of roads) {
      for (let i = 1; i < path.length; i++) this.file([...path[i - 1], ...path[i]]);
    }
  }

  /** Metres to the nearest of them; as far as a square is wide when none is nearer. */
  metresTo(x: number, y: number): number {
    let best = reach;
    for (const [ax, ay, bx, by] of this.squares.get(squareOf(x, y)) ?? []) {
      const [nearX, nearY] = nearestOn(ax, ay, bx, by, x, y);
      best = Math.min(best, Math.hypot(nearX - x, nearY - y));
    }
    return best;
  }

  private file(piece: Piece): void {
    const [ax, ay, bx, by] = piece;
    for (let x = Math.min(ax, bx) - reach; x <= Math.max(ax, bx) + 2 * reach; x += reach) {
      for (let y = Math.min(ay, by) - reach; y <= Math.max(ay, by) + 2 * reach; y += reach) {
        const key = squareOf(x, y);
        const there = this.squares.get(key);
        if (there === undefined) this.squares.set(key, [piece]);
        else if (there[there.length - 1] !== piece) there.push(piece);
      }
    }
  }
}

function squareOf(x: number, y: number): string {
  return `${Math.floor(x / reach)} ${Math.floor(y / reach)}`;
}

describe.each(['riverside', 'county-town'] as const)('the marks of riders in %s', (id) => {
  it('stand no farther than 30 m from a drawn street or bridge, all day long', async () => {
    const engine = new LocalLive();
    const motion = new RiderMotion();
    const { map, startSeconds, endSeconds } = await engine.load({
      scenario: presets[id], policy: noChange, seed: 1,
    });
    const streets = new DrawnStreets(map);
    let [underWay, farthest, farthestOfStraight] = [0, 0, 0];
    for (let at = startSeconds; at <= endSeconds; at += betweenMomentsSeconds) {
      const frame = readFrame(await engine.seek(at));
      const moving = { ...frame, reach: riderReach(frame) };
      for (const by of aroundPictureSeconds) {
        const { marks } = motion.drawn(moving, at + by, everywhere, 'slack', new Set());
        expect(marks).toHaveLength(frame.riderCount * riderMarkFloats);
        for (let mark = 0; mark < marks.length; mark += riderMarkFloats) {
          if (marks[mark + 4] > 0) underWay++;
          farthest = Math.max(farthest, streets.metresTo(marks[mark], marks[mark + 1]));
        }
      }
      for (const [x, y] of middlesOfLegs(frame)) {
        farthestOfStraight = Math.max(farthestOfStraight, streets.metresTo(x, y));
      }
    }
    expect(underWay).toBeGreaterThan(1000);
    expect(farthest).toBeLessThanOrEqual(farthestMetres);
    // The streets are so far apart that riders who went as the crow flies would not pass.
    expect(farthestOfStraight).toBeGreaterThan(2 * farthestMetres);
  }, 60_000);
});

/** Halfway between where each rider's leg begins and where it ends, through whatever lies there. */
function middlesOfLegs({ riders }: Frame): [number, number][] {
  return Array.from({ length: riders.length / riderStride }, (_, row) => {
    const read = (field: keyof typeof riderField): number =>
      riders[row * riderStride + riderField[field]];
    return [(read('fromX') + read('toX')) / 2, (read('fromY') + read('toY')) / 2];
  });
}
