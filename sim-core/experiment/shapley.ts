// How a total is shared out among those that made it together: each gets the mean of what it adds
// when it joins the others, over all orders in which they may join. Where all subsets are too many,
// orders are drawn, each with its reverse, so that who joins early in one joins late in the other.
// L. S. Shapley, Contributions to the Theory of Games II (1953); drawn orders after J. Castro,
// D. Gomez and J. Tejada, Computers & Operations Research 36 (2009).

import { assert } from '../kernel/assert.ts';
import { keyOf, pick } from '../kernel/random.ts';
import { shuffled } from './shuffled.ts';

/** Some of the players, as bits: player i is in it where bit i is set. */
export type Coalition = number;

/** Coalitions are bits of a signed number. */
export const mostPlayers = 30;

/** Which coalitions are looked at, and what is made of them. */
export interface SharingPlan {
  readonly players: number;
  /** Each once: nobody first, everybody last. */
  readonly coalitions: readonly Coalition[];
  /** Drawn orders, each followed by its reverse; absent where all subsets are looked at. */
  readonly orders?: readonly (readonly number[])[];
}

/** Shares by player: of all orders, or of each drawn order with its reverse. */
export interface Shares {
  readonly means: readonly number[];
  /** One list of shares a pair of orders; absent where all subsets were looked at. */
  readonly byPair?: readonly (readonly number[])[];
}

/**
 * The plan for 1 to `mostPlayers` players: all subsets where those are no more than the subsets
 * that `pairs` (2 or more) drawn orders and their reverses may ask for, these otherwise.
 */
export function sharingPlan(players: number, pairs: number): SharingPlan {
  assert(players >= 1 && players <= mostPlayers, 'a total has players', players, mostPlayers);
  assert(pairs >= 2, 'an error needs two pairs of orders', pairs);
  const drawn = 2 + players + 2 * pairs * (players - 2);
  const subsets = 1 << players;
  if (players <= 4 || subsets <= drawn) {
    return { players, coalitions: Array.from({ length: subsets }, (_unused, i) => i) };
  }
  const key = keyOf(1, 'shapley');
  const orders = Array.from({ length: pairs }, (_unused, pair) => (
    shuffled(players, (left) => pick(key, pair, left, left))
  )).flatMap((order) => [order, [...order].reverse()]);
  const everybody = subsets - 1;
  // Each alone is looked at too, whether or not an order begins with it.
  const alone = Array.from({ length: players }, (_unused, i) => 1 << i);
  const inner = new Set([...alone, ...orders.flatMap((order) => joinings(order).slice(0, -1))]);
  inner.delete(everybody);
  return { players, coalitions: [0, ...inner, everybody], orders };
}

/** Shares from the worth of each coalition of the plan, in its order. */
export function sharesOf(plan: SharingPlan, worths: readonly number[]): Shares {
  const { players, coalitions, orders } = plan;
  const [nothing] = worths;
  const worth = new Map(coalitions.map((coalition, i) => [coalition, worths[i] - nothing]));
  if (orders === undefined) return { means: exactShares(players, worth) };
  const byOrder = orders.map((order) => sharesIn(order, worth));
  const byPair = Array.from({ length: orders.length / 2 }, (_unused, pair) => (
    byOrder[2 * pair].map((share, i) => (share + byOrder[2 * pair + 1][i]) / 2)
  ));
  const means = byPair[0].map((_share, i) => (
    byPair.reduce((sum, shares) => sum + shares[i], 0) / byPair.length
  ));
  return { means, byPair };
}

/** What coalitions come about as one after the other joins; everybody is the last. */
function joinings(order: readonly number[]): Coalition[] {
  let coalition = 0;
  return order.map((player) => (coalition |= 1 << player));
}

function sharesIn(order: readonly number[], worth: ReadonlyMap<Coalition, number>): number[] {
  const shares = new Array<number>(order.length);
  let before = 0;
  joinings(order).forEach((coalition, place) => {
    const now = worth.get(coalition) ?? NaN;
    shares[order[place]] = now - before;
    before = now;
  });
  return shares;
}

/** By the size of what a player joins: the mean of what it adds, and the mean of those. */
function exactShares(players: number, worth: ReadonlyMap<Coalition, number>): number[] {
  return Array.from({ length: players }, (_unused, player) => {
    const added = new Array<number>(players).fill(0);
    const counts = new Array<number>(players).fill(0);
    for (const [coalition, value] of worth) {
      if ((coalition & (1 << player)) !== 0) continue;
      const size = sizeOf(coalition);
      added[size] += (worth.get(coalition | (1 << player)) ?? NaN) - value;
      counts[size]++;
    }
    return added.reduce((sum, each, size) => sum + each / counts[size], 0) / players;
  });
}

function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/**
 * Parts as whole multiples of a unit that add up to their sum as such a multiple: each is rounded
 * down, and what is left goes to those that lost most.
 */
export function roundedToAddUp(parts: readonly number[], unit: number): number[] {
  const wanted = Math.round(parts.reduce((sum, part) => sum + part, 0) / unit);
  const floors = parts.map((part) => Math.floor(part / unit));
  const left = wanted - floors.reduce((sum, floor) => sum + floor, 0);
  const lossOf = (i: number): number => parts[i] / unit - floors[i];
  const losers = parts.map((_part, i) => i).sort((a, b) => lossOf(b) - lossOf(a) || a - b);
  for (const i of losers.slice(0, left)) floors[i]++;
  return floors.map((floor) => floor * unit);
}
