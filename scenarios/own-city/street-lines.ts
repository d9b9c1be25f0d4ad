// Streets as they are drawn: from crossing to crossing, without places that make no difference to
// the eye.

import type { SurveyedRoads } from '../../sim-core/index.ts';
import type { StreetNetwork, StreetPiece } from './street-network.ts';

/** Places of all lines together that a page can hold. */
export const mostDrawn = 40_000;
/** Metres by which a line may miss the street: the least with which lines are few enough. */
const tolerances = [3, 6, 12] as const;

type Kind = StreetPiece['street']['kind'];

/** Lines by kind; nothing where they would be too many. */
export function linesOf(network: StreetNetwork): SurveyedRoads['lines'] | undefined {
  const chains = chainsOf(network);
  for (const tolerance of tolerances) {
    const lines: Record<Kind, string[]> = { major: [], minor: [], bridge: [] };
    let drawn = 0;
    for (const { kind, nodes } of chains) {
      const line = textOf(network, thinned(network, nodes, tolerance));
      if (line === undefined) continue;
      lines[kind].push(line);
      drawn += line.split(' ').length;
    }
    if (drawn <= mostDrawn) return lines;
  }
  return undefined;
}

interface Chain {
  readonly kind: Kind;
  readonly nodes: readonly number[];
}

/** Pieces one after another, as far as no other street begins and the kind stays. */
function chainsOf({ x, pieces }: StreetNetwork): Chain[] {
  const meeting: number[][] = Array.from({ length: x.length }, () => []);
  pieces.forEach(({ from, to }, piece) => {
    meeting[from].push(piece);
    meeting[to].push(piece);
  });
  const kindOf = (piece: number): Kind => pieces[piece].street.kind;
  const goesOn = ([one, other, ...rest]: readonly number[]): boolean => (
    other !== undefined && rest.length === 0 && kindOf(one) === kindOf(other)
  );
  const isDrawn = new Uint8Array(pieces.length);
  const follow = (start: number, first: number): Chain => {
    const nodes = [start];
    for (let [node, piece] = [start, first]; ;) {
      isDrawn[piece] = 1;
      node = pieces[piece].from === node ? pieces[piece].to : pieces[piece].from;
      nodes.push(node);
      const next = goesOn(meeting[node]) ? meeting[node].find((each) => isDrawn[each] === 0)
        : undefined;
      if (next === undefined) return { kind: kindOf(first), nodes };
      piece = next;
    }
  };
  const chains: Chain[] = [];
  // From crossings and ends first; what is left are rings.
  for (const isWanted of [(node: number) => !goesOn(meeting[node]), () => true]) {
    meeting.forEach((there, node) => {
      if (!isWanted(node)) return;
      for (const piece of there) if (isDrawn[piece] === 0) chains.push(follow(node, piece));
    });
  }
  return chains;
}

/** Ramer's and Douglas and Peucker's way: the place farthest from the line between is kept. */
function thinned({ x, y }: StreetNetwork, nodes: readonly number[], tolerance: number): number[] {
  const isKept = new Uint8Array(nodes.length);
  isKept[0] = isKept[nodes.length - 1] = 1;
  const open: [number, number][] = [[0, nodes.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let [farthest, most] = [-1, tolerance];
    for (let i = first + 1; i < last; i++) {
      const away = awayFrom(x, y, nodes[i], nodes[first], nodes[last]);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest < 0) continue;
    isKept[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return nodes.filter((_node, i) => isKept[i] === 1);
}

/** Metres of a node from the line between two others, or from where they are one. */
function awayFrom(
  x: readonly number[], y: readonly number[], node: number, from: number, to: number,
): number {
  const [dx, dy] = [x[to] - x[from], y[to] - y[from]];
  const [px, py] = [x[node] - x[from], y[node] - y[from]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
  const [ax, ay] = [px - along * dx, py - along * dy];
  return Math.sqrt(ax * ax + ay * ay);
}

/** Whole metres; nothing where a line is shorter than one. */
function textOf({ x, y }: StreetNetwork, nodes: readonly number[]): string | undefined {
  const places = nodes.map((node) => `${Math.round(x[node])},${Math.round(y[node])}`);
  const apart = places.filter((place, i) => place !== places[i - 1]);
  return apart.length < 2 ? undefined : apart.join(' ');
}
