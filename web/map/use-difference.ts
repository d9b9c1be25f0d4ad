// The difference that the map shows, worked out again when the answer, the figure or the hour is
// another one, and never while the map shows something else.

import { useMemo } from 'react';
import { usePlayback } from '../state/playback.ts';
import { useResults } from '../state/results.ts';
import { useView } from '../state/view.ts';
import {
  differenceOf, hoursMeant, movedFigure, whatMoves, type Difference, type WhatMoves,
} from './difference.ts';

export interface ShownDifference {
  readonly difference: Difference | undefined;
  readonly moves: WhatMoves;
}

export function useDifference(): ShownDifference | undefined {
  const isShown = useView((view) => view.arms === 'difference');
  const wanted = useView((view) => view.placeFigure);
  const hours = useView((view) => view.placeHours);
  const map = usePlayback((state) => state.portrait?.map);
  const hour = usePlayback((state) => Math.floor(state.atSeconds / 3600) % 24);
  const comparison = useResults((results) => results.comparison);
  const aroundHour = hours === 'now' ? hour : 0;
  return useMemo(() => {
    if (!isShown || map === undefined || comparison === undefined) return undefined;
    const id = wanted ?? movedFigure(comparison);
    return {
      difference: differenceOf(comparison, map, id, hoursMeant(hours, aroundHour)),
      moves: whatMoves(comparison),
    };
  }, [isShown, wanted, hours, map, aroundHour, comparison]);
}
