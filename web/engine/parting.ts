// The first second at which one rider, order or merchant is not the same in both worlds, and in
// what. Both cities are played from where the two must still be alike, stretch by stretch, until
// they part.

import type {
  Followed, FollowedMerchant, FollowedMoment, FollowedOrder, FollowedRider,
} from '../../sim-core/screen.ts';
import type { Arm } from '../state/setup.ts';

/** In what two worlds part; of several at one second, the one from which the others follow. */
export type Aspect = (typeof orderAspects)[number][0] | (typeof riderAspects)[number][0]
  | (typeof merchantAspects)[number][0] | 'order' | 'end';

/** What the followed one was in each world at the second at which the two part. */
export interface Parting {
  readonly atSeconds: number;
  readonly aspect: Aspect;
  readonly a: FollowedMoment['state'];
  readonly b: FollowedMoment['state'];
}

/** Asks a world what the followed one was from a second up to another. */
export type Follow = (
  arm: Arm, fromSeconds: number, untilSeconds: number,
) => Promise<readonly FollowedMoment[]>;

export interface PartingSearch {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Hears up to which second both worlds are known to be alike; false ends the search. */
  onAlike(untilSeconds: number): boolean;
}

/** Short enough for a sign of progress several times a second in a small city. */
const stretchSeconds = 1800;

const orderAspects = [
  ['shop', ['merchant']],
  ['price', ['customerFen']],
  ['promise', ['promisedAtSeconds']],
  ['rider', ['rider']],
  ['kitchen', ['readyAtSeconds']],
  ['stage', ['stage', 'isOffered']],
  ['split', ['merchantFen', 'riderFen', 'platformFen']],
] as const satisfies readonly (readonly [string, readonly (keyof FollowedOrder)[]])[];

const riderAspects = [
  ['person', ['who']],
  ['online', ['activity']],
  ['platforms', ['platform']],
  ['offer', ['offered', 'orderPayFen']],
  ['route', ['stops', 'onHand']],
  ['pay', ['earnedFen']],
  ['way', ['activity', 'toX', 'toY', 'legEndSeconds']],
] as const satisfies readonly (readonly [string, readonly (keyof FollowedRider)[]])[];

const merchantAspects = [
  ['open', ['who', 'isOpen']],
  ['listing', ['listings']],
  ['orders', ['orders']],
  ['kitchen', ['readyAtSeconds', 'queue']],
  ['books', ['soldFen', 'balanceFen']],
] as const satisfies readonly (readonly [string, readonly (keyof FollowedMerchant)[]])[];

/** Plays both worlds until they part; undefined when they never do or nobody waits any more. */
export async function searchParting(
  who: Followed,
  follow: Follow,
  { startSeconds, endSeconds, onAlike }: PartingSearch,
): Promise<Parting | undefined> {
  let from = Math.max(startSeconds, who.kind === 'order' ? who.placedAtSeconds : startSeconds);
  while (from < endSeconds) {
    const until = Math.min(endSeconds, from + stretchSeconds);
    const [a, b] = await Promise.all([follow('a', from, until), follow('b', from, until)]);
    const parting = partingOf(who, a, b);
    if (parting !== undefined) return parting;
    // An order that has ended in both worlds does not come back.
    if (who.kind === 'order' && a[a.length - 1]?.state === undefined) return undefined;
    if (!onAlike(until)) return undefined;
    from = until;
  }
  return undefined;
}

/** The first second at which two lists of states from the same second on are not of one kind. */
export function partingOf(
  who: Followed,
  a: readonly FollowedMoment[],
  b: readonly FollowedMoment[],
): Parting | undefined {
  let [inA, inB] = [0, 0];
  while (inA < a.length || inB < b.length) {
    const atSeconds = Math.min(a[inA]?.atSeconds ?? Infinity, b[inB]?.atSeconds ?? Infinity);
    if (a[inA]?.atSeconds === atSeconds) inA++;
    if (b[inB]?.atSeconds === atSeconds) inB++;
    const states = { a: a[inA - 1]?.state, b: b[inB - 1]?.state };
    const aspect = aspectOf(who, atSeconds, states.a, states.b);
    if (aspect !== undefined) return { atSeconds, aspect, ...states };
  }
  return undefined;
}

function aspectOf(
  who: Followed,
  atSeconds: number,
  a: FollowedMoment['state'],
  b: FollowedMoment['state'],
): Aspect | undefined {
  if (a === undefined && b === undefined) return undefined;
  if (a?.kind === 'order' && b?.kind === 'order') return firstOf(orderAspects, a, b);
  if (a?.kind === 'merchant' && b?.kind === 'merchant') return firstOf(merchantAspects, a, b);
  if (a?.kind === 'rider' && b?.kind === 'rider') {
    const isOnlineInBoth = a.activity >= 0 && b.activity >= 0;
    const aspect = firstOf(riderAspects, a, b);
    return aspect === 'online' && isOnlineInBoth ? firstOf(riderAspects.slice(2), a, b) : aspect;
  }
  return who.kind === 'order' && atSeconds === who.placedAtSeconds ? 'order' : 'end';
}

function firstOf<State extends object, Name extends string>(
  aspects: readonly (readonly [Name, readonly (keyof State)[]])[],
  a: State,
  b: State,
): Name | undefined {
  const found = aspects.find(([, fields]) => fields.some((field) => !isSame(a[field], b[field])));
  return found?.[0];
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
