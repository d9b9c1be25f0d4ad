// What an experiment found, as rows: an arm at a point, a window, a figure. All rows are judged
// together, since they are looked at together.

import { type ComparedFigure, judgedAcross } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import type { Experiment } from '../schema/experiment-file.ts';
import type { Trial } from './plan.ts';
import { foundIn, type TrialResult } from './rules.ts';

/** A figure of an arm at a point, on some days. */
export interface ExperimentRow {
  readonly trial: Trial;
  /** Days of the branch, as `22-28`; `all` for all that count. */
  readonly window: string;
  readonly figure: FigureId;
  readonly found: ComparedFigure;
}

/** Every row, in the order of points, arms, windows and figures. */
export function rowsOf(
  { figures, scenario: { windows = [] } }: Experiment,
  results: readonly TrialResult[],
): ExperimentRow[] {
  const ordered = [...results].sort((a, b) => (
    a.trial.point - b.trial.point || a.trial.arm - b.trial.arm
  ));
  const rows = ordered.flatMap(({ trial, comparison }) => ['all', ...windows].flatMap((window) => (
    figures.map((figure): ExperimentRow => (
      { trial, window, figure, found: foundIn(comparison, { figure, window }) }
    ))
  )));
  const judged = judgedAcross(rows.map(({ figure, found }) => [figure, found] as const));
  return rows.map((row, i) => ({ ...row, found: judged[i] }));
}
