// A decision by a rule that was written down before the run: a goal that a difference must reach,
// and guardrails that others must keep. Nothing is read off figures that the rule does not name.

import type { Text } from '../kernel/text.ts';

/** How a difference stands to its bounds: whole interval within, whole beyond, or neither. */
export type Standing = 'met' | 'failed' | 'open';

/** What a rule comes to. */
export type Decision = keyof typeof decisions;

/** In words. */
export const decisions = {
  adopt: { zh: '采纳', en: 'adopt' },
  reject: { zh: '不采纳', en: 'reject' },
  open: { zh: '尚不能定', en: 'not decided' },
} as const satisfies Readonly<Record<string, Text>>;

/** In words. */
export const standings = {
  met: { zh: '满足', en: 'met' },
  failed: { zh: '不满足', en: 'failed' },
  open: { zh: '未定', en: 'open' },
} as const satisfies Readonly<Record<Standing, Text>>;

/** A difference's bounds, in the figure's unit: at least, at most, or both. */
export interface Bounds {
  /** Least difference; without it there is no lower bound. */
  readonly atLeast?: number;
  /** Greatest difference; without it there is no upper bound. */
  readonly atMost?: number;
}

/** How an interval stands to bounds; `open` without an interval. */
export function standingOf(
  { low, high }: { readonly low: number; readonly high: number },
  { atLeast = -Infinity, atMost = Infinity }: Bounds,
): Standing {
  if (Number.isNaN(low) || Number.isNaN(high)) return 'open';
  if (low >= atLeast && high <= atMost) return 'met';
  return high < atLeast || low > atMost ? 'failed' : 'open';
}

/**
 * Adopted when the goal and all guardrails are met, rejected when one of them fails. Since all must
 * be met, looking at many makes no false adoption likelier: each keeps the interval's 2.5 %.
 */
export function decided(goal: Standing, guardrails: readonly Standing[]): Decision {
  const all = [goal, ...guardrails];
  if (all.includes('failed')) return 'reject';
  return all.every((standing) => standing === 'met') ? 'adopt' : 'open';
}
