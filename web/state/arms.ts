// All policies that are held against A, on the days of the answer on the screen, and what may be
// said of their figures when all of them are looked at together.

import {
  type ComparedDays, type ComparedFigure, type Comparison, judgedAcross, type PolicyDiff, type Text,
} from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { furtherKey, furtherName, onDays, useFurther } from './further.ts';
import { isBeyond } from './horizon.ts';
import { figureOf } from './paired.ts';
import { useSetup } from './setup.ts';
import { useShownAnswer } from './weeks.ts';

/** One policy beside A. */
export interface ShownArm {
  /** B, C, … */
  readonly name: string;
  readonly policy: PolicyDiff;
  /** Undefined before its first pair of runs is in. */
  readonly found: ComparedDays | undefined;
  /** The same with its seeds, people and other days. */
  readonly comparison: Comparison | undefined;
  /** Share of its runs that is done, 0 to 1. */
  readonly share: number;
  readonly failure: Text | undefined;
}

/** One figure under one policy. */
export interface ArmFigure {
  readonly arm: ShownArm;
  readonly id: FigureId;
  readonly figure: ComparedFigure;
}

/** B and the further policies; none where B stands alone. */
export function useArms(): readonly ShownArm[] {
  const all = useAllArms();
  return all.length > 1 ? all : [];
}

/** B and the further policies; none before there is an answer. */
export function useAllArms(): readonly ShownArm[] {
  const setup = useSetup((state) => state.setup);
  const shown = useShownAnswer();
  const further = useFurther();
  if (shown.comparison === undefined) return [];
  const { comparison, days } = shown;
  const asked = isBeyond(days, setup) ? days : 'run';
  const b: ShownArm = {
    name: 'B', policy: setup.b, found: comparison, comparison,
    share: comparison.n / comparison.wanted, failure: undefined,
  };
  return [b, ...setup.further.map((policy, place): ShownArm => {
    const known = further[furtherKey(setup, policy, asked)];
    return {
      name: furtherName(place),
      policy,
      found: onDays(known?.comparison, shown),
      comparison: known?.comparison,
      share: known?.share ?? 0,
      failure: known?.failure,
    };
  })];
}

/** Figures of all arms, judged as one list. */
export function judgedArms(arms: readonly ShownArm[], ids: readonly FigureId[]): ArmFigure[] {
  const all = arms.flatMap((arm) => ids.flatMap((id): ArmFigure[] => {
    const figure = figureOf(arm.found, id);
    return figure === undefined ? [] : [{ arm, id, figure }];
  }));
  const judged = judgedAcross(all.map(({ id, figure }) => [id, figure] as const));
  return all.map((each, i) => ({ ...each, figure: judged[i] }));
}
