// The drawn streets as a graph, for ways that can be shown: junctions where streets cross, bridges
// joined to the streets at their ends. Geometry only: how far and how long a ride is comes from
// `travel.ts`, and nothing in the simulation reads this.

import type { CityMap, MapRoad, Point } from './generate/map-shapes.ts';

/** Points closer than this are one. */
const gridMetres = 1;
const bucketMetres = 250;
/** An end of a street or bridge is joined to another street that lies no farther than this. */
const joinMetres = 130;
/** A bridge is led to a street that lies no farther than this. */
const approachMetres = 700;

/** A straight piece of street between two nodes. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The nearest place of the streets to a point: on a piece, so far along it. */
export interface Kerb {
  readonly piece: number;
  readonly x: number;
  readonly y: number;
}

export class StreetGraph {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly pieces: Piece[] = [];
  /** Pieces that were not drawn and are needed for streets to hang together. */
  readonly joints: (readonly [Point, Point])[] = [];
  /** By node, pieces that meet there. */
  private readonly meeting: number[][] = [];
  private readonly numbers = new Map<number, number>();
  private readonly buckets = new Map<number, number[]>();
  private readonly columns: number;

  constructor({ roads, bounds, isSurveyed }: Pick<CityMap, 'roads' | 'bounds' | 'isSurveyed'>) {
    this.columns = Math.ceil((bounds.maxX - bounds.minX) / bucketMetres) + 3;
    for (const [from, to] of crossedSegments(roads.map(({ path }) => path), this.columns)) {
      this.addPiece(this.node(from), this.node(to));
    }
    if (!isSurveyed) this.joinEnds(roads.filter(({ kind }) => kind === 'bridge'));
    this.keepLargestPart();
    this.pieces.forEach((_, piece) => this.fileIn(piece));
  }

  get nodeCount(): number {
    return this.x.length;
  }

  /** Pieces at a node, by number. */
  at(node: number): readonly number[] {
    return this.meeting[node];
  }

  metres(one: number, other: number): number {
    return length(this.x[one] - this.x[other], this.y[one] - this.y[other]);
  }

  /** The nearest place on a street; undefined in a city without streets. */
  kerbAt(x: number, y: number): Kerb | undefined {
    let best: Kerb | undefined;
    let bestMetres = Infinity;
    const seek = (piece: number): void => {
      const { from, to } = this.pieces[piece];
      const at = nearestOn(this.x[from], this.y[from], this.x[to], this.y[to], x, y);
      const away = length(at[0] - x, at[1] - y);
      if (away >= bestMetres) return;
      bestMetres = away;
      best = { piece, x: at[0], y: at[1] };
    };
    const [column, row] = [bucketOf(x), bucketOf(y)];
    for (let ring = 0; ring < this.columns; ring++) {
      if (bestMetres <= (ring - 1) * bucketMetres) break;
      for (let r = row - ring; r <= row + ring; r++) {
        const isEdge = r === row - ring || r === row + ring;
        for (let c = column - ring; c <= column + ring; c += isEdge ? 1 : Math.max(1, 2 * ring)) {
          for (const piece of this.buckets.get(r * this.columns + c) ?? []) seek(piece);
        }
      }
    }
    return best;
  }

  private node([x, y]: Point): number {
    const key = Math.round(x / gridMetres) * 4_194_304 + Math.round(y / gridMetres);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const node = this.x.length;
    this.numbers.set(key, node);
    this.x.push(x);
    this.y.push(y);
    this.meeting.push([]);
    return node;
  }

  private addPiece(from: number, to: number): void {
    if (from === to) return;
    const piece = this.pieces.length;
    this.pieces.push({ from, to });
    this.meeting[from].push(piece);
    this.meeting[to].push(piece);
  }

  /** Streets that end shortly before another one, and bridges, are joined to what is nearest. */
  private joinEnds(bridges: readonly MapRoad[]): void {
    const onBridge = new Set(bridges.flatMap(({ path }) => path.map((point) => this.node(point))));
    const ends = this.meeting.flatMap((pieces, node) => (pieces.length === 1 ? [node] : []));
    for (const end of ends) {
      const isBridge = onBridge.has(end);
      const neighbours = isBridge ? onBridge : new Set(this.around(end));
      const nearest = this.nearestNode(end, isBridge ? approachMetres : joinMetres, neighbours);
      if (nearest < 0) continue;
      this.addPiece(end, nearest);
      this.joints.push([this.pointOf(end), this.pointOf(nearest)]);
    }
  }

  /** The nearest other node within some metres; -1 when there is none. */
  private nearestNode(from: number, withinMetres: number, except: ReadonlySet<number>): number {
    let nearest = -1;
    let nearestMetres = withinMetres;
    for (let node = 0; node < this.nodeCount; node++) {
      if (Math.abs(this.x[node] - this.x[from]) >= nearestMetres) continue;
      const away = this.metres(node, from);
      if (away >= nearestMetres || except.has(node)) continue;
      nearest = node;
      nearestMetres = away;
    }
    return nearest;
  }

  private pointOf(node: number): Point {
    return [Math.round(this.x[node]), Math.round(this.y[node])];
  }

  /** Nodes within three pieces of a node, itself included: joining to them leads nowhere. */
  private around(node: number): number[] {
    let found = [node];
    for (let step = 0; step < 3; step++) {
      found = found.flatMap((at) => [
        at,
        ...this.meeting[at].map((piece) => this.pieces[piece].from),
        ...this.meeting[at].map((piece) => this.pieces[piece].to),
      ]);
    }
    return found;
  }

  /** Streets that hang together with no others are no way to anywhere. */
  private keepLargestPart(): void {
    const part = new Int32Array(this.nodeCount).fill(-1);
    const sizes: number[] = [];
    for (let start = 0; start < this.nodeCount; start++) {
      if (part[start] >= 0) continue;
      const open = [start];
      part[start] = sizes.length;
      let size = 0;
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        size++;
        for (const piece of this.meeting[node]) {
          const { from, to } = this.pieces[piece];
          const other = from === node ? to : from;
          if (part[other] >= 0) continue;
          part[other] = sizes.length;
          open.push(other);
        }
      }
      sizes.push(size);
    }
    const largest = sizes.indexOf(Math.max(...sizes));
    const kept = this.pieces.filter(({ from }) => part[from] === largest);
    this.pieces.length = 0;
    for (const meeting of this.meeting) meeting.length = 0;
    for (const { from, to } of kept) this.addPiece(from, to);
  }

  private fileIn(piece: number): void {
    const { from, to } = this.pieces[piece];
    for (const bucket of bucketsOf(
      [this.x[from], this.y[from]], [this.x[to], this.y[to]], this.columns,
    )) {
      const pieces = this.buckets.get(bucket);
      if (pieces === undefined) this.buckets.set(bucket, [piece]);
      else pieces.push(piece);
    }
  }
}

type Segment = readonly [from: Point, to: Point];

/** All straight pieces of some lines, cut wherever two of them cross. */
function crossedSegments(paths: readonly (readonly Point[])[], columns: number): Segment[] {
  const segments = paths.flatMap((path) => path.slice(1).map((to, i): Segment => [path[i], to]));
  const byBucket = new Map<number, number[]>();
  const cuts = segments.map((): number[] => []);
  segments.forEach(([from, to], one) => {
    for (const bucket of bucketsOf(from, to, columns)) {
      const others = byBucket.get(bucket) ?? [];
      byBucket.set(bucket, others);
      for (const other of others) cross(segments, cuts, one, other);
      others.push(one);
    }
  });
  return segments.flatMap((segment, i) => cutAt(segment, cuts[i]));
}

/** Notes where two segments cross inside either, as shares of their lengths. */
function cross(segments: readonly Segment[], cuts: number[][], one: number, other: number): void {
  const [[ax, ay], [bx, by]] = segments[one];
  const [[cx, cy], [dx, dy]] = segments[other];
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  if (t < 0 || t > 1 || u < 0 || u > 1) return;
  cuts[one].push(t);
  cuts[other].push(u);
}

function cutAt([from, to]: Segment, cuts: readonly number[]): Segment[] {
  const inside = cuts.filter((t) => t > 0.001 && t < 0.999).sort((a, b) => a - b);
  const points = [0, ...inside, 1].map((t): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
  ]);
  return points.slice(1).map((end, i): Segment => [points[i], end]);
}

function bucketOf(metres: number): number {
  return Math.floor(metres / bucketMetres) + 1;
}

/** Buckets that a segment may touch. */
function bucketsOf(from: Point, to: Point, columns: number): number[] {
  const found: number[] = [];
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [low, high] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  for (let row = bucketOf(low); row <= bucketOf(high); row++) {
    for (let c = bucketOf(left); c <= bucketOf(right); c++) found.push(row * columns + c);
  }
  return found;
}

/** The point of a segment that is nearest to a place. */
export function nearestOn(
  ax: number, ay: number, bx: number, by: number, x: number, y: number,
): Point {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  return [ax + dx * t, ay + dy * t];
}

function length(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
