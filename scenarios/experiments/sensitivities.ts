// What each factor of an experiment does to each figure, where its design tells: elementary effects
// of Morris's screen, or Sobol's indices. The answer at a point is the policy less its baseline,
// the mean over the seeds, which are the same at all points.

import {
  type Screened, screenedBy, sobolIndices, type SobolIndices,
} from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { screenOf } from '../schema/experiment-design.ts';
import type { Experiment } from '../schema/experiment-file.ts';
import type { ExperimentRow } from './rows.ts';

/** One factor and one figure of an arm, on some days. */
export interface Sensitivity {
  /** Place in the experiment's arms, from 0. */
  readonly arm: number;
  /** Days of the branch, as `22-28`; `all` for all that count. */
  readonly window: string;
  readonly figure: FigureId;
  /** Place in the experiment's factors, from 0. */
  readonly factor: number;
  /** By a screen: in the figure's unit, for the whole range of the factor. */
  readonly effect?: Screened;
  /** By Sobol's indices: shares of the variance of the answer. */
  readonly indices?: SobolIndices;
}

/** In the order of arms, windows, figures and factors; none where the design does not tell. */
export function sensitivitiesOf(
  experiment: Experiment,
  rows: readonly ExperimentRow[],
): Sensitivity[] {
  const found = readerOf(experiment);
  if (found === undefined) return [];
  const answers = new Map<string, { readonly row: ExperimentRow; readonly values: number[] }>();
  for (const row of rows) {
    const key = `${row.trial.arm} ${row.window} ${row.figure}`;
    const known = answers.get(key) ?? { row, values: [] };
    answers.set(key, known);
    known.values[row.trial.point] = row.found.difference;
  }
  return [...answers.values()]
    .sort((a, b) => a.row.trial.arm - b.row.trial.arm)
    .flatMap(({ row: { trial: { arm }, window, figure }, values }) => (
      found(values).map((each, factor) => ({ arm, window, figure, factor, ...each }))
    ));
}

/** What a design reads from the answers at its points, by factor. */
type Reader = (answers: readonly number[]) => readonly Pick<Sensitivity, 'effect' | 'indices'>[];

function readerOf({ design, factors: { length } }: Experiment): Reader | undefined {
  if (design?.kind === 'sobol-indices') {
    return (answers) => sobolIndices(length, answers).map((indices) => ({ indices }));
  }
  if (design?.kind !== 'morris') return undefined;
  const trajectories = screenOf(design, length);
  return (answers) => screenedBy(trajectories, trajectories.map((_each, t) => (
    answers.slice(t * (length + 1), (t + 1) * (length + 1))
  ))).map((effect) => ({ effect }));
}
