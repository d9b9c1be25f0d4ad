// What riding on known streets takes: the quickest ways between some places of each district, in
// both directions, as metres for one of the grid and as speed.

import type { CitySpec } from '../../sim-core/index.ts';
import type { StreetNetwork } from './street-network.ts';
import { districtAt, placesIn, straight } from './street-places.ts';

/** What the engine is given, and how well it tells of the ways that were measured. */
export interface Ridden {
  /** As `detours` and `speeds` of a survey's roads. */
  readonly detours: readonly string[];
  readonly speeds: readonly number[];
  /** Ways that were measured. */
  readonly ways: number;
  /** Ridden for one straight metre, all ways together. */
  readonly perStraight: number;
  /** Shares by which ways differ from what the engine rides: half, and nine in ten, less. */
  readonly missMedian: number;
  readonly missMost: number;
  /** Districts between which ways are the longest for one straight metre. */
  readonly longest: readonly [from: number, to: number];
}

/** Bounds of a city file. */
const detourBounds = [0.7, 100] as const;

/** Measures a network that reaches each district. */
export function riddenOn(city: CitySpec, network: StreetNetwork): Ridden {
  const { x, y } = network;
  const count = city.survey!.districts.length;
  const places = placesIn(city, network);
  const district = places.map((node) => districtAt(city, x[node], y[node]));
  const search = new Search(network);
  const [ridden, grid] = [new Float64Array(count * count), new Float64Array(count * count)];
  const straightOf = new Float64Array(count * count);
  const [metresOf, slownessOf] = [new Float64Array(count), new Float64Array(count)];
  const gridMetres = (a: number, b: number): number => (
    Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b])
  );
  const found = places.map((from, i) => {
    search.from(from);
    return places.map((to, j) => {
      if (from === to) return 0;
      const [metres, slowness] = [search.metres[to], search.slowness[to]];
      const [a, b] = [Math.min(district[i], district[j]), Math.max(district[i], district[j])];
      ridden[a * count + b] += metres;
      grid[a * count + b] += gridMetres(from, to);
      straightOf[a * count + b] += straight(x[from] - x[to], y[from] - y[to]);
      for (const end of [district[i], district[j]]) {
        metresOf[end] += metres;
        slownessOf[end] += slowness;
      }
      return metres;
    });
  });
  const whole = sum(ridden) / sum(grid);
  const own = ownMean(ridden, grid, count) ?? whole;
  const factor = (a: number, b: number): number => {
    const pair = Math.min(a, b) * count + Math.max(a, b);
    const asked = grid[pair] > 0 ? ridden[pair] / grid[pair] : own;
    return Math.round(1000 * Math.min(Math.max(asked, detourBounds[0]), detourBounds[1])) / 1000;
  };
  const misses = found.flatMap((row, i) => row.flatMap((metres, j) => (metres > 0
    ? [Math.abs(gridMetres(places[i], places[j]) * factor(district[i], district[j]) / metres - 1)]
    : []))).sort((one, other) => one - other);
  const longest = Array.from(ridden, (metres, pair) => (
    straightOf[pair] > 0 ? metres / straightOf[pair] : 0
  )).reduce((best, each, pair, all) => (each > all[best] ? pair : best), 0);
  return {
    detours: Array.from({ length: count }, (_row, a) => (
      Array.from({ length: count - a }, (_factor, i) => factor(a, a + i)).join(' ')
    )),
    speeds: Array.from(metresOf, (metres, d) => {
      const [ridden, slowness] = metres > 0 ? [metres, slownessOf[d]]
        : [sum(metresOf), sum(slownessOf)];
      return Math.round((1000 * ridden) / slowness) / 1000;
    }),
    ways: misses.length,
    perStraight: sum(ridden) / sum(straightOf),
    missMedian: misses[Math.floor(misses.length / 2)],
    missMost: misses[Math.floor(0.9 * misses.length)],
    longest: [Math.floor(longest / count), longest % count],
  };
}

/** The mean within districts, for those with one place only. */
function ownMean(ridden: Float64Array, grid: Float64Array, count: number): number | undefined {
  const own = (values: Float64Array): number => sum(values.filter((_, i) => i % (count + 1) === 0));
  return own(grid) > 0 ? own(ridden) / own(grid) : undefined;
}

function sum(values: Float64Array): number {
  return values.reduce((all, each) => all + each, 0);
}

/** The quickest ways from one node to all: Dijkstra's search with a binary heap. */
class Search {
  /** Metres of the quickest way to each node, and what it would be at the speed of main streets. */
  readonly metres: Float64Array;
  readonly slowness: Float64Array;
  /** Arcs by the node at which they begin. */
  private readonly first: Int32Array;
  private readonly to: Int32Array;
  private readonly arcMetres: Float64Array;
  private readonly arcSlowness: Float64Array;

  constructor({ x, pieces }: StreetNetwork) {
    const arcs = pieces.flatMap(({ from, to, metres, street }) => [
      ...(street.isOpenAlong ? [{ from, to, metres, slowness: metres / street.speed }] : []),
      ...(street.isOpenAgainst
        ? [{ from: to, to: from, metres, slowness: metres / street.speed }] : []),
    ]).sort((a, b) => a.from - b.from);
    this.first = new Int32Array(x.length + 1);
    for (const { from } of arcs) this.first[from + 1]++;
    for (let node = 0; node < x.length; node++) this.first[node + 1] += this.first[node];
    this.to = Int32Array.from(arcs, ({ to }) => to);
    this.arcMetres = Float64Array.from(arcs, ({ metres }) => metres);
    this.arcSlowness = Float64Array.from(arcs, ({ slowness }) => slowness);
    this.metres = new Float64Array(x.length);
    this.slowness = new Float64Array(x.length);
  }

  from(start: number): void {
    const { first, to, metres, slowness } = this;
    slowness.fill(Infinity);
    slowness[start] = metres[start] = 0;
    const open = new Queue();
    open.push(start, 0);
    for (let node = open.pop(); node >= 0; node = open.pop()) {
      // A node reached again by a quicker way stands twice in the queue.
      if (open.popped > slowness[node]) continue;
      for (let arc = first[node]; arc < first[node + 1]; arc++) {
        const next = to[arc];
        const there = slowness[node] + this.arcSlowness[arc];
        if (there >= slowness[next]) continue;
        slowness[next] = there;
        metres[next] = metres[node] + this.arcMetres[arc];
        open.push(next, there);
      }
    }
  }
}

/** The node with the least first. */
class Queue {
  /** Of the node that was taken last. */
  popped = 0;
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  push(node: number, key: number): void {
    let at = this.nodes.length;
    for (; at > 0 && this.keys[(at - 1) >> 1] > key; at = (at - 1) >> 1) {
      this.put(at, this.nodes[(at - 1) >> 1], this.keys[(at - 1) >> 1]);
    }
    this.put(at, node, key);
  }

  /** -1 when none is left. */
  pop(): number {
    const [first, last] = [this.nodes[0] ?? -1, this.nodes.pop()];
    const key = this.keys.pop();
    this.popped = this.keys[0] ?? key ?? 0;
    if (last === undefined || key === undefined || this.nodes.length === 0) return first;
    const { length } = this.nodes;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && this.keys[child + 1] < this.keys[child]) child++;
      if (this.keys[child] >= key) break;
      this.put(at, this.nodes[child], this.keys[child]);
      at = child;
    }
    this.put(at, last, key);
    return first;
  }

  private put(at: number, node: number, key: number): void {
    this.nodes[at] = node;
    this.keys[at] = key;
  }
}
