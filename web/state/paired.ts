// From a comparison to what a figure's row shows, and the one word that may be said of it.

import type { ComparedFigure, Comparison } from '../../sim-core/index.ts';
import type { FigureId, Metric } from '../../sim-core/figures.ts';
import { useResults } from './results.ts';

export type Verdict = 'none' | 'unclear' | 'better' | 'worse' | 'more' | 'less';

/** A figure that is defined on at least one seed in both arms. */
export function figureOf(
  comparison: Comparison | undefined,
  id: FigureId,
): ComparedFigure | undefined {
  const figure = comparison?.figures[id];
  return figure === undefined || figure.n === 0 ? undefined : figure;
}

/** The compared figure in the results on the screen. */
export function useFigure(id: FigureId): ComparedFigure | undefined {
  return useResults((results) => figureOf(results.comparison, id));
}

/** Whether not a single seed moved. */
export function isUnmoved(figure: ComparedFigure): boolean {
  return figure.perSeed.difference.every((value) => value === 0 || Number.isNaN(value));
}

/** What may be said of a difference: nothing about direction unless the interval excludes 0. */
export function verdictOf(metric: Metric, figure: ComparedFigure): Verdict {
  if (isUnmoved(figure)) return 'none';
  const { low, high } = figure;
  if (!(low > 0) && !(high < 0)) return 'unclear';
  const up = low > 0;
  if (metric.better === 'neither') return up ? 'more' : 'less';
  return up === (metric.better === 'higher') ? 'better' : 'worse';
}
