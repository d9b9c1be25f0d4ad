// What one lever alone does on a first day, as was measured beforehand: each lever of policies at
// the ends of its usual range, or at each other option, in one city against the defaults. A figure
// is said to go one way only where luck would hardly ever show as much.

import {
  type Comparison, type ComparisonRequest, decidedLevers, type Lever, noChange, type Scenario,
  seedsFor, verticals,
} from '../../sim-core/index.ts';
import { type FigureId } from '../../sim-core/figures.ts';
import { presets } from '../index.ts';

/** Of which figures something is expected, in the order of the kept letters. */
export const expectedFigures = [
  'welfare.consumers', 'welfare.merchants', 'welfare.riders', 'welfare.platforms',
  'orders.placed', 'delivery.time-mean', 'rider.hourly-earnings',
] as const satisfies readonly FigureId[];

/** Where it was measured: one ordinary day. */
export const expectedScenario: Scenario = presets.riverside;

/** Root and number of the seeds: none that the page begins with, so that an answer is a test. */
const [root, seedCount] = [7001, 16];

/** More than a thousand differences are looked at: about one of them may be luck. */
const mostLuck = 0.001;

/** Up, down, not moved on any seed, or nothing that can be said. */
export type Way = '+' | '-' | '0' | '?';

/** A lever set alone. */
export interface Move {
  readonly lever: Lever;
  readonly value: number | string;
}

/** What was found, as it is kept. */
export interface KeptExpectations {
  readonly engineVersion: string;
  /** A letter a figure by `lever=value`. */
  readonly ways: Readonly<Record<string, string>>;
}

/** All that is measured: levers that every city has. */
export function allMoves(): Move[] {
  const brought = verticals.flatMap(({ levers = {} }) => Object.values(levers).map(({ id }) => id));
  const common = decidedLevers.filter(({ id }) => !brought.includes(id));
  return common.flatMap((lever) => endsOf(lever).map((value) => ({ lever, value })));
}

/** How a move is named. */
export function moveId({ lever, value }: Move): string {
  return `${lever.id}=${value}`;
}

/** The comparison that measures a move. */
export function requestOf({ lever, value }: Move): ComparisonRequest {
  return {
    scenario: expectedScenario,
    baseline: noChange,
    policy: { title: '', changes: [{ fromSeconds: 0, set: { [lever.id]: value } }] },
    seeds: seedsFor(expectedScenario, root, seedCount),
  };
}

/** A letter a figure of what a comparison shows. */
export function waysIn(comparison: Comparison): string {
  return expectedFigures.map((id): Way => {
    const { difference, noInterval, perSeed, pValue, smallestEffect } = comparison.figures[id];
    if (perSeed.difference.every((each) => each === 0)) return '0';
    const isSure = noInterval === undefined && pValue <= mostLuck
      && Math.abs(difference) >= smallestEffect;
    if (!isSure) return '?';
    return difference > 0 ? '+' : '-';
  }).join('');
}

/** What is expected of a lever that is moved from its default to a value; undefined: nothing. */
export function expectedOf(
  { ways }: KeptExpectations,
  lever: Lever,
  value: number | string,
): Readonly<Partial<Record<FigureId, Way>>> | undefined {
  const end = measuredAt(lever, value);
  const letters = end === undefined ? undefined : ways[moveId({ lever, value: end })];
  if (letters === undefined) return undefined;
  return Object.fromEntries(expectedFigures.map((id, i) => [id, letters[i] as Way]));
}

/** Where a move the same way was measured: at the end of the usual range, or the option itself. */
export function measuredAt(lever: Lever, value: number | string): number | string | undefined {
  if (value === lever.value) return undefined;
  if (lever.kind === 'choice') return value;
  return endsOf(lever).find((end) => Number(end) > lever.value === Number(value) > lever.value);
}

function endsOf(lever: Lever): (number | string)[] {
  const ends = lever.kind === 'integer' ? lever.usual : lever.options.map(({ id }) => id);
  return ends.filter((value) => value !== lever.value);
}
