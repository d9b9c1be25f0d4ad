// What commands that take an effect apart have in common: the figures that they tell, the refusal
// of a policy without an effect, and the head of their JSON.

import { problemAt } from '../scenarios/schema/problem.ts';
import { type FigureId, metrics } from '../sim-core/figures.ts';
import { BadInput } from './bad-input.ts';
import { namesBehind, policyInResult } from './inputs.ts';
import { scenarioInResult } from './provenance.ts';
import type { Question } from './question.ts';

/** What tables show unless other figures are asked for. */
export const firstHeadlines: readonly FigureId[] = metrics
  .filter(({ headline }) => headline).map(({ id }) => id).slice(0, 4);
/** What files hold unless others are asked for. */
export const allFigures: readonly FigureId[] = metrics.map(({ id }) => id);

/** The figures that options name; undefined where there are none. */
export function figuresAsked(
  words: readonly string[] | undefined,
): readonly FigureId[] | undefined {
  return words && namesBehind('--figure', words, allFigures);
}

/** Refuses a policy that changes nothing of its baseline. */
export function checkDiffers(changed: readonly unknown[]): void {
  if (changed.length > 0) return;
  throw new BadInput('--policy, --set', [problemAt([], {
    message: { zh: '与基准没有不同', en: 'sets nothing otherwise than the baseline' },
    allowed: { zh: '至少改变一个杠杆', en: 'one changed lever at least' },
  })]);
}

/** An effect that has been taken apart, figure by figure. */
export interface EffectApart<T> {
  readonly arms: number;
  readonly seeds: readonly number[];
  readonly figures: Readonly<Record<FigureId, T>>;
  readonly windows: Readonly<Record<string, Readonly<Record<FigureId, T>>>>;
}

/** The effect as JSON; `among` says what it is taken apart by. */
export function effectJson<T>(
  { scenario, pair: { baseline, policy } }: Question,
  effect: EffectApart<T>,
  among: Readonly<Record<string, unknown>>,
  runs: number,
  told: readonly FigureId[],
): Record<string, unknown> {
  const { arms, seeds, windows } = effect;
  const toldOf = (all: EffectApart<T>['figures']): Record<string, T> => (
    Object.fromEntries(told.filter((id) => id in all).map((id) => [id, all[id]]))
  );
  return {
    ...scenarioInResult(scenario),
    baseline: policyInResult(baseline),
    policy: policyInResult(policy),
    seeds,
    ...among,
    arms,
    runs,
    figures: toldOf(effect.figures),
    ...(Object.keys(windows).length === 0 ? {} : {
      windows: Object.fromEntries(Object.entries(windows).map(([id, all]) => [id, toldOf(all)])),
    }),
  };
}
