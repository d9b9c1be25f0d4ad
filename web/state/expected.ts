// What is expected of B before it is run, as far as it was measured beforehand: of one lever that
// alone is moved from the defaults; and whether the answer came so.

import { create } from 'zustand';
import {
  expectedOf, type KeptExpectations, measuredAt, type Way,
} from '../../scenarios/expected/index.ts';
import { type Comparison, engineVersion, type Lever, leverById } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { figureOf, isClaimed, isUnmoved } from './paired.ts';
import { basicsOf, othersOf } from './policies.ts';
import type { Setup } from './setup.ts';

/** What was measured by this engine; undefined before it is here. */
export const useExpectations = create<{ readonly kept: KeptExpectations | undefined }>(() => (
  { kept: undefined }
));

/** Fetches it; what another engine measured is not used. */
export async function fetchExpectations(): Promise<void> {
  if (useExpectations.getState().kept !== undefined) return;
  const file = await import('../../scenarios/expected/ways.json');
  const kept = file.default as KeptExpectations;
  if (kept.engineVersion === engineVersion) useExpectations.setState({ kept });
}

export interface Expectation {
  readonly lever: Lever;
  /** Where in its range it was measured. */
  readonly measuredAt: number | string;
  readonly ways: Readonly<Partial<Record<FigureId, Way>>>;
}

/** What is expected of B; undefined where nothing was measured that speaks of it. */
export function expectationOf(
  { a, b, world }: Pick<Setup, 'a' | 'b' | 'world'>,
  kept: KeptExpectations,
): Expectation | undefined {
  const [[id, value] = [], ...others] = Object.entries(basicsOf(b));
  const isMore = others.length + othersOf(b).length + a.changes.length > 0;
  if (id === undefined || value === undefined || isMore || Object.keys(world).length > 0) {
    return undefined;
  }
  const lever = leverById(id);
  if (lever === undefined || typeof value === 'object') return undefined;
  const ways = expectedOf(kept, lever, value);
  const at = measuredAt(lever, value);
  return ways === undefined || at === undefined ? undefined : { lever, measuredAt: at, ways };
}

/** How an answer came against what was expected of it. */
export interface Came {
  readonly asExpected: readonly FigureId[];
  readonly otherwise: readonly FigureId[];
  /** Of which the answer says nothing sure. */
  readonly unclear: readonly FigureId[];
}

/** Holds an answer against what was expected; of what nothing was expected nothing is said. */
export function cameSo(ways: Expectation['ways'], comparison: Comparison): Came {
  const came = {
    asExpected: [] as FigureId[], otherwise: [] as FigureId[], unclear: [] as FigureId[],
  };
  for (const [id, way] of Object.entries(ways) as [FigureId, Way][]) {
    const figure = figureOf(comparison, id);
    if (way === '?' || figure === undefined) continue;
    const found: Way = isUnmoved(figure)
      ? '0'
      : !isClaimed(figure) ? '?' : figure.difference > 0 ? '+' : '-';
    if (found === way) came.asExpected.push(id);
    else (found === '?' ? came.unclear : came.otherwise).push(id);
  }
  return came;
}
