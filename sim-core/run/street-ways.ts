// The way of each rider along the drawn streets, from kerb to kerb: the shortest one, kept for as
// long as the leg lasts and shared by all who ride between the same two pieces of street.

import type { CityMap } from '../world/generate/map-shapes.ts';
import type { Riders } from '../world/riders.ts';
import { StreetGraph, type Kerb } from '../world/street-graph.ts';

/** Metres a drawn way may cut off a bend. */
const straightenMetres = 2;
/** Ways found for one picture; riders beyond it stand at their start until the next one. */
const mostNewWays = 1500;
/** Ways kept by pair of streets. */
const mostKept = 40_000;

interface Leg {
  /** Where it begins and ends, x and y. */
  readonly ends: readonly [number, number, number, number];
  readonly way: Float32Array;
}

/** Finds ways in one city; x and y by turns, metres. */
export class StreetWays {
  private readonly graph: StreetGraph;
  private readonly legs = new Map<number, Leg>();
  private readonly kept = new Map<number, readonly number[]>();
  /** Of the search under way: cost so far, the node before, and which search wrote them. */
  private readonly costMetres: Float64Array;
  private readonly before: Int32Array;
  private readonly writtenBy: Int32Array;
  private search = 0;
  private newWays = 0;

  constructor(map: CityMap) {
    this.graph = new StreetGraph(map);
    const { nodeCount } = this.graph;
    this.costMetres = new Float64Array(nodeCount);
    this.before = new Int32Array(nodeCount);
    this.writtenBy = new Int32Array(nodeCount);
  }

  /** Another picture begins. */
  begin(): void {
    this.newWays = 0;
  }

  /** The way of a rider's present leg. */
  ofRider(riders: Riders, rider: number): Float32Array {
    const [fromX, fromY] = [riders.fromX[rider], riders.fromY[rider]];
    const [toX, toY] = [riders.toX[rider], riders.toY[rider]];
    const ends = [fromX, fromY, toX, toY] as const;
    const leg = this.legs.get(rider);
    if (leg !== undefined && ends.every((metres, i) => metres === leg.ends[i])) return leg.way;
    if (this.newWays >= mostNewWays) return this.between(fromX, fromY, fromX, fromY);
    this.newWays++;
    const way = this.between(fromX, fromY, toX, toY);
    this.legs.set(rider, { ends, way });
    return way;
  }

  /** The way between two places, from the nearest kerb to the nearest kerb. */
  between(fromX: number, fromY: number, toX: number, toY: number): Float32Array {
    const from = this.graph.kerbAt(fromX, fromY);
    const to = this.graph.kerbAt(toX, toY);
    if (from === undefined || to === undefined) return Float32Array.of(fromX, fromY, toX, toY);
    if (from.piece === to.piece) return Float32Array.of(from.x, from.y, to.x, to.y);
    const { x, y } = this.graph;
    const nodes = this.nodesBetween(from, to);
    const points = [from.x, from.y, ...nodes.flatMap((node) => [x[node], y[node]]), to.x, to.y];
    return straightened(points);
  }

  private nodesBetween(from: Kerb, to: Kerb): readonly number[] {
    const key = from.piece * this.graph.pieces.length + to.piece;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const nodes = this.shortest(from, to);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, nodes);
    return nodes;
  }

  /** A*: nodes from an end of one piece to an end of the other. */
  private shortest(from: Kerb, to: Kerb): number[] {
    const { graph, costMetres, before, writtenBy } = this;
    const search = ++this.search;
    const ends = graph.pieces[to.piece];
    const goals = [ends.from, ends.to];
    const left = (node: number): number => away(graph, node, to);
    const open = new NodeHeap();
    const reach = (node: number, metres: number, by: number): void => {
      if (writtenBy[node] === search && costMetres[node] <= metres) return;
      writtenBy[node] = search;
      costMetres[node] = metres;
      before[node] = by;
      open.push(node, metres + left(node));
    };
    const start = graph.pieces[from.piece];
    reach(start.from, away(graph, start.from, from), -1);
    reach(start.to, away(graph, start.to, from), -1);
    for (let node = open.pop(); node >= 0; node = open.pop()) {
      if (goals.includes(node)) return this.traced(node);
      for (const piece of graph.at(node)) {
        const { from: one, to: two } = graph.pieces[piece];
        const next = one === node ? two : one;
        reach(next, costMetres[node] + graph.metres(node, next), node);
      }
    }
    return [];
  }

  private traced(last: number): number[] {
    const nodes: number[] = [];
    for (let node = last; node >= 0; node = this.before[node]) nodes.push(node);
    return nodes.reverse();
  }
}

function away({ x, y }: StreetGraph, node: number, kerb: Kerb): number {
  const [dx, dy] = [x[node] - kerb.x, y[node] - kerb.y];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Leaves out points that lie on the line between their neighbours, or nearly. */
function straightened(points: readonly number[]): Float32Array {
  const kept = [points[0], points[1]];
  for (let at = 2; at + 2 < points.length; at += 2) {
    const [ax, ay] = kept.slice(-2);
    const [dx, dy] = [points[at + 2] - ax, points[at + 3] - ay];
    const [px, py] = [points[at] - ax, points[at + 1] - ay];
    const span = Math.sqrt(dx * dx + dy * dy);
    const isForward = px * dx + py * dy >= 0 && px * px + py * py <= span * span;
    const isStraight = span > 0 && Math.abs(px * dy - py * dx) / span < straightenMetres;
    if (!isForward || !isStraight) kept.push(points[at], points[at + 1]);
  }
  kept.push(points[points.length - 2], points[points.length - 1]);
  return Float32Array.from(kept);
}

/** The node with the fewest metres first. */
class NodeHeap {
  private readonly nodes: number[] = [];
  private readonly metres: number[] = [];

  push(node: number, metresTo: number): void {
    let at = this.nodes.length;
    this.nodes.push(node);
    this.metres.push(metresTo);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.metres[parent] <= metresTo) break;
      this.set(at, this.nodes[parent], this.metres[parent]);
      at = parent;
    }
    this.set(at, node, metresTo);
  }

  /** -1 when none is left. */
  pop(): number {
    if (this.nodes.length === 0) return -1;
    const [first] = this.nodes;
    const node = this.nodes.pop() ?? -1;
    const metresTo = this.metres.pop() ?? 0;
    const { length } = this.nodes;
    if (length === 0) return first;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && this.metres[child + 1] < this.metres[child]) child++;
      if (this.metres[child] >= metresTo) break;
      this.set(at, this.nodes[child], this.metres[child]);
      at = child;
    }
    this.set(at, node, metresTo);
    return first;
  }

  private set(at: number, node: number, metresTo: number): void {
    this.nodes[at] = node;
    this.metres[at] = metresTo;
  }
}
