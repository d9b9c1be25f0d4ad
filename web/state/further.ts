// Further policies: C, D and so on, each held against A on the same seeds as B is. Which one is B,
// that sliders move and the map shows, is chosen among them.

import { create } from 'zustand';
import { mostFurther } from '../../scenarios/schema/link.ts';
import type { Comparison, ComparedDays, PolicyDiff, Text } from '../../sim-core/index.ts';
import { contentOfPolicy, samePolicy } from './policies.ts';
import { canonical, sameSetup, type Setup } from './setup.ts';

/** What arms after A and B are called. */
const names = ['C', 'D', 'E', 'F'] as const;

/** What is known of one further policy. */
export interface FurtherAnswer {
  readonly comparison: Comparison | undefined;
  /** Share of its runs that is done, 0 to 1. */
  readonly share: number;
  readonly failure: Text | undefined;
}

/** By the key of question and days. */
export const useFurther = create<Readonly<Record<string, FurtherAnswer>>>(() => ({}));

/** What the further policy of a place, counted from 0, is called. */
export function furtherName(place: number): string {
  return names[place];
}

/** Whether B may be kept as another policy: it is none yet, and there is room. */
export function canKeep({ a, b, further }: Setup): boolean {
  return further.length < mostFurther && [a, ...further].every((each) => !samePolicy(each, b));
}

/** Whether one more policy finds room. */
export function hasRoom({ further }: Setup): boolean {
  return further.length < mostFurther;
}

/** The question with one more policy, unless it is there. */
export function withFurther({ further }: Setup, policy: PolicyDiff): Partial<Setup> {
  const isThere = further.some((each) => samePolicy(each, policy));
  return { further: isThere ? further : [...further, policy] };
}

/** The question without one of its further policies. */
export function withoutFurther({ further }: Setup, place: number): Partial<Setup> {
  return { further: further.filter((_, at) => at !== place) };
}

/** A further policy becomes B, and what was B takes its place. */
export function asB({ b, further }: Setup, place: number): Partial<Setup> {
  return { b: further[place], further: further.with(place, b) };
}

/** Whether two setups ask the same question and hold the same further policies against A. */
export function sameTable(one: Setup, other: Setup): boolean {
  const further = ({ further: all }: Setup): string => all.map(contentOfPolicy).join();
  return sameSetup(one, other) && further(one) === further(other);
}

/** The same question about a further policy instead of B. */
export function askedOf(setup: Setup, policy: PolicyDiff): Setup {
  return { ...setup, b: policy, further: [] };
}

/** The name of what is known of a policy: its question, and the days that it is asked for. */
export function furtherKey(setup: Setup, policy: PolicyDiff, horizon: string): string {
  return `${horizon} ${canonical(askedOf(setup, policy))}`;
}

/** A comparison on the days of the answer on the screen; undefined where it has none of them. */
export function onDays(
  comparison: Comparison | undefined,
  { days, isRun }: { readonly days: string; readonly isRun: boolean },
): ComparedDays | undefined {
  return isRun ? comparison : comparison?.windows[days];
}
