// The day that the clock stands in: its bounds, its rain, its numbers and its stations.

import { useDeferredValue, useMemo } from 'react';
import { usePlayback } from '../state/playback.ts';
import { useResults } from '../state/results.ts';
import { daySeries, stationsOf, type DaySeries, type Station } from './day-series.ts';

const secondsPerDay = 86_400;

export interface ShownDay {
  /** The run's day that is shown, from 0, and how many there are. */
  readonly day: number;
  readonly days: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Rain by hour of this day: 0, 1 or 2. */
  readonly rain: readonly number[];
  readonly series: DaySeries | undefined;
  readonly stations: readonly Station[];
}

export function useDay(): ShownDay {
  const portrait = usePlayback((state) => state.portrait);
  const start = portrait?.startSeconds ?? 0;
  const end = portrait?.endSeconds ?? secondsPerDay;
  const days = Math.max(1, Math.round((end - start) / secondsPerDay));
  const day = usePlayback(({ atSeconds }) =>
    Math.max(0, Math.min(days - 1, Math.floor((atSeconds - start) / secondsPerDay))));
  // Figures go to the screen before the strip that is drawn from the same answer.
  const comparison = useDeferredValue(useResults((results) => results.comparison));
  return useMemo(() => {
    const startSeconds = start + day * secondsPerDay;
    const firstHour = startSeconds / 3600;
    const rain = Array.from(
      { length: 24 },
      (_, hour) => portrait?.rainLevel[firstHour + hour] ?? 0,
    );
    const series = comparison === undefined ? undefined : daySeries(comparison);
    return {
      day,
      days,
      startSeconds,
      endSeconds: startSeconds + secondsPerDay,
      rain,
      series,
      stations: series === undefined ? [] : stationsOf(series, rain),
    };
  }, [portrait, start, day, days, comparison]);
}
