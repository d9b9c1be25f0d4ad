// The checks of the answer on the screen, counted again when another answer is there.

import { useMemo } from 'react';
import { type HealthCheck, healthOf } from './health.ts';
import { useShownAnswer } from './weeks.ts';

/** Empty before there is an answer. */
export function useHealth(): readonly HealthCheck[] {
  const { setup, comparison, days, isRun } = useShownAnswer();
  return useMemo(() => (
    setup === undefined || comparison === undefined
      ? []
      : healthOf({ setup, days, isRun }, comparison)
  ), [setup, comparison, days, isRun]);
}
