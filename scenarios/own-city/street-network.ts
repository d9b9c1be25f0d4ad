// Streets as a network: ways of a map on a city's ground, joined where they share a place, with
// what does not hang together left out.

import { type Barred, type MapWay, type Street, streetOf } from './highways.ts';

/** A straight piece of street between two nodes. */
export interface StreetPiece {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
  readonly street: Street;
}

/** Nodes from each of which all others can be reached, and what was left out. */
export interface StreetNetwork {
  /** Metres from the city's western and southern edges. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly pieces: readonly StreetPiece[];
  readonly leftOut: LeftOut;
}

/** Ways by why they are no streets, and metres of streets. */
export interface LeftOut {
  readonly ways: Readonly<Record<Barred, number>>;
  readonly outsideMetres: number;
  readonly apartMetres: number;
}

/** Where a place of a way lies on the city's ground; nothing outside. */
export type OnGround = (place: MapWay['places'][number]) => {
  readonly x: number; readonly y: number; readonly isInside: boolean;
};

/** The network of some ways. A street ends with the last of its places inside the city. */
export function networkOf(ways: readonly MapWay[], onGround: OnGround): StreetNetwork {
  const nodes = new Nodes(onGround);
  const barred = { class: 0, access: 0 };
  let outsideMetres = 0;
  const pieces: StreetPiece[] = [];
  const known = new Set<string>();
  for (const { tags, places } of ways) {
    const street = streetOf(tags);
    if (typeof street === 'string') {
      barred[street]++;
      continue;
    }
    for (let i = 1; i < places.length; i++) {
      const [from, to] = [nodes.at(places[i - 1]), nodes.at(places[i])];
      const metres = nodes.metres(from, to);
      const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
      if (from === to) continue;
      if (!nodes.isInside[from] || !nodes.isInside[to]) outsideMetres += metres;
      // Some files have a ring as a line and as an area.
      else if (!known.has(key) || street.isOpenAlong !== street.isOpenAgainst) {
        pieces.push({ from, to, metres, street });
        known.add(key);
      }
    }
  }
  const kept = largestPart(nodes.x.length, pieces);
  const all = lengthOf(pieces);
  const joined = renumbered(nodes, pieces.filter(({ from, to }) => kept[from] && kept[to]));
  const apartMetres = all - lengthOf(joined.pieces);
  return { ...joined, leftOut: { ways: barred, outsideMetres, apartMetres } };
}

/** Metres of all pieces. */
export function lengthOf(pieces: readonly StreetPiece[]): number {
  return pieces.reduce((sum, { metres }) => sum + metres, 0);
}

/** Places of ways by their coordinates: where two ways share one, they meet. */
class Nodes {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly isInside: boolean[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly onGround: OnGround;

  constructor(onGround: OnGround) {
    this.onGround = onGround;
  }

  at(place: MapWay['places'][number]): number {
    // OpenStreetMap keeps seven digits.
    const key = `${place.longitude.toFixed(7)} ${place.latitude.toFixed(7)}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const node = this.x.length;
    const { x, y, isInside } = this.onGround(place);
    this.x.push(x);
    this.y.push(y);
    this.isInside.push(isInside);
    this.numbers.set(key, node);
    return node;
  }

  metres(one: number, other: number): number {
    const [dx, dy] = [this.x[one] - this.x[other], this.y[one] - this.y[other]];
    return Math.sqrt(dx * dx + dy * dy);
  }
}

function renumbered({ x, y }: Nodes, pieces: readonly StreetPiece[]):
Omit<StreetNetwork, 'leftOut'> {
  const numbers = new Map<number, number>();
  const numberOf = (node: number): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const kept = pieces.map((piece) => (
    { ...piece, from: numberOf(piece.from), to: numberOf(piece.to) }
  ));
  const nodes = [...numbers.keys()];
  return { x: nodes.map((node) => x[node]), y: nodes.map((node) => y[node]), pieces: kept };
}

/** Where one may ride from each node; of lists of neighbours. */
type Ways = readonly (readonly number[])[];

/**
 * Whether a node is of the largest part (by metres) in which all can be reached from all:
 * Kosaraju's two searches, along the streets for an order and against them for the parts.
 */
function largestPart(count: number, pieces: readonly StreetPiece[]): readonly boolean[] {
  const along: number[][] = Array.from({ length: count }, () => []);
  const against: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to, street } of pieces) {
    for (const [one, other, isOpen] of [
      [from, to, street.isOpenAlong], [to, from, street.isOpenAgainst],
    ] as const) {
      if (!isOpen) continue;
      along[one].push(other);
      against[other].push(one);
    }
  }
  const part = new Int32Array(count).fill(-1);
  finishedIn(along).reverse().forEach((start, number) => {
    if (part[start] >= 0) return;
    const open = [start];
    part[start] = number;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const next of against[node]) {
        if (part[next] >= 0) continue;
        part[next] = number;
        open.push(next);
      }
    }
  });
  const metres = new Float64Array(count);
  for (const piece of pieces) {
    if (part[piece.from] === part[piece.to]) metres[part[piece.from]] += piece.metres;
  }
  const largest = metres.indexOf(metres.reduce((a, b) => Math.max(a, b), 0));
  return Array.from(part, (number) => number === largest);
}

/** Nodes in the order in which a search in depth is done with them. */
function finishedIn(ways: Ways): number[] {
  const done: number[] = [];
  const isSeen = new Uint8Array(ways.length);
  const at = new Int32Array(ways.length);
  for (let start = 0; start < ways.length; start++) {
    if (isSeen[start] === 1) continue;
    isSeen[start] = 1;
    const open = [start];
    while (open.length > 0) {
      const node = open[open.length - 1];
      if (at[node] === ways[node].length) {
        done.push(node);
        open.pop();
        continue;
      }
      const next = ways[node][at[node]++];
      if (isSeen[next] === 1) continue;
      isSeen[next] = 1;
      open.push(next);
    }
  }
  return done;
}
