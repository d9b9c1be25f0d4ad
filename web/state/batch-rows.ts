// What the open experiment is looked at by: a row for each arm, point, window and figure that its
// design has, with what is known of it so far, and which of its factors move at all.

import type { Experiment, ExperimentRow } from '../../scenarios/experiments.ts';
import { type ComparedFigure, canonicalJson } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';

/** A place in the table, whether it is known or not. */
export interface PlannedRow {
  /** Place in the experiment's points, from 0. */
  readonly point: number;
  /** Place in its arms, from 0. */
  readonly arm: number;
  readonly figure: FigureId;
  /** Undefined until its first seed is complete. */
  readonly found: ComparedFigure | undefined;
}

/** What is looked at; every figure or arm where none is said. */
export interface Look {
  /** `all` or a window's days. */
  readonly window: string;
  readonly figure?: FigureId;
  readonly arm?: number;
}

/** All rows of the design that a look takes in, in the order of points, arms and figures. */
export function plannedRows(
  { points, arms, figures }: Experiment,
  known: readonly ExperimentRow[],
  { window, figure: one, arm: only }: Look,
): PlannedRow[] {
  const found = new Map(known.filter((row) => row.window === window).map((row) => (
    [placeOf(row.trial.point, row.trial.arm, row.figure), row.found] as const
  )));
  const told = one === undefined ? figures : [one];
  return points.flatMap((_levels, point) => arms.flatMap((_arm, arm) => (
    only !== undefined && arm !== only ? [] : told.map((figure) => (
      { point, arm, figure, found: found.get(placeOf(point, arm, figure)) }
    ))
  )));
}

function placeOf(point: number, arm: number, figure: FigureId): string {
  return `${point} ${arm} ${figure}`;
}

/** On how many seeds all of these rows are known. */
export function seedsKnown(rows: readonly PlannedRow[]): number {
  return Math.min(...rows.map(({ found }) => found?.n ?? 0));
}

/** Places of the factors that have more than one level, and those levels from the lowest. */
export function movedFactors({ factors, points }: Experiment): MovedFactor[] {
  return factors.flatMap((_factor, place) => {
    const levels = [...new Map(points.map((point) => (
      [canonicalJson(point[place]), point[place]] as const
    ))).values()];
    const isNumeric = levels.every((level) => typeof level === 'number');
    if (levels.length < 2) return [];
    const sorted = isNumeric ? levels.toSorted((a, b) => Number(a) - Number(b)) : levels;
    return [{ place, isNumeric, levels: sorted }];
  });
}

/** A factor that takes several levels. */
export interface MovedFactor {
  /** In the experiment's factors, from 0. */
  readonly place: number;
  readonly isNumeric: boolean;
  readonly levels: Experiment['points'][number];
}

/** Whether every pair of the levels of two factors is a point, and no other. */
export function isGrid({ points }: Experiment, [one, other]: readonly MovedFactor[]): boolean {
  return points.length === one.levels.length * other.levels.length;
}
