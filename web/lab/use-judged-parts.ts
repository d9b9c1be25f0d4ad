// A figure's parts with intervals and words, judged as the command line's `--by` judges them. They
// are read from the runs that the answer has left in the store, once it is complete: to look at
// thousands of parts after every pair would take the time that the next pair needs.

import { useEffect, useState } from 'react';
import {
  type Breakdowns, type Comparison, type JudgedPart, startComparison,
} from '../../sim-core/index.ts';
import type { DimensionId } from '../../sim-core/figures.ts';
import { comparisonRequest } from '../engine/request.ts';
import { figures } from '../engine/session.ts';
import { useResults } from '../state/results.ts';
import { seedsOf } from '../state/setup.ts';

interface Judged {
  readonly of: Comparison;
  readonly by: string;
  readonly breakdowns: Breakdowns<JudgedPart>;
}

/** By those dimensions, all judged together; undefined while there are none for what is shown. */
export function useJudgedParts(
  shown: Comparison,
  by: readonly DimensionId[],
): Breakdowns<JudgedPart> | undefined {
  const { setup, comparison, progress } = useResults();
  const [judged, setJudged] = useState<Judged | undefined>(undefined);
  const asked = by.join();
  const isWhole = comparison === shown && progress === 'final';
  useEffect(() => {
    if (!isWhole || setup === undefined || asked === '') return;
    let cancel = (): void => {};
    // After the answer is painted.
    const timer = setTimeout(() => {
      const request = comparisonRequest(setup, seedsOf(setup));
      const run = startComparison({ ...request, by: asked.split(',') as DimensionId[] },
        figures.runner);
      ({ cancel } = run);
      void run.result.then((found) => {
        if (found !== undefined) setJudged({ of: shown, by: asked, breakdowns: found.breakdowns });
      }, () => undefined);
    });
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [isWhole, setup, shown, asked]);
  return judged?.of === shown && judged.by === asked ? judged.breakdowns : undefined;
}
