// The checks of the answer on the screen, counted again when another answer is there, and the
// answer as it may be spoken of.

import { type HealthCheck, healthOf, spokenOf } from './health.ts';
import { samePolicy } from './policies.ts';
import { useResults } from './results.ts';
import type { Setup } from './setup.ts';
import { type ShownAnswer, useShownAnswer } from './weeks.ts';

/** Empty before there is an answer. */
export function useHealth(): readonly HealthCheck[] {
  return checksOf(useShownAnswer());
}

/** The answer on the screen, without verdicts where a check has failed. */
export function useSpokenAnswer(): ShownAnswer {
  const shown = useShownAnswer();
  const { comparison } = shown;
  if (comparison === undefined) return shown;
  return { ...shown, comparison: spokenOf(comparison, checksOf(shown)) };
}

/** Whether what is shown was there before a question was asked, which it then does not answer. */
export function useIsBefore(setup: Setup | undefined): boolean {
  const stale = useResults((results) => results.stale);
  return stale && setup !== undefined && samePolicy(setup.a, setup.b);
}

/** Many parts of the screen ask for the same answer's checks, and its sums are long. */
const known = new WeakMap<object, { of: ShownAnswer; checks: readonly HealthCheck[] }>();

function checksOf(shown: ShownAnswer): readonly HealthCheck[] {
  const { setup, comparison, days, isRun } = shown;
  if (setup === undefined || comparison === undefined) return [];
  const found = known.get(comparison.figures);
  if (found?.of.setup === setup && found.of.days === days) return found.checks;
  const checks = healthOf({ setup, days, isRun }, comparison);
  known.set(comparison.figures, { of: shown, checks });
  return checks;
}
