// What a lever is. One object says everything about it; the schema, slider, flag, table row in the
// manual, sweep grid, link and range test are derived from it and never written by hand.

import type { Text } from '../kernel/text.ts';

export type { Text };

/** Where a default comes from: an id of the evidence file, or `assumed`. */
export interface Source {
  readonly cite: string;
  readonly quality: 'published' | 'derived' | 'assumed';
}

/**
 * Who decides: a platform for itself, the merchants of a tier together, the regulator for the city,
 * or nobody, since it is an assumption about the world.
 */
export type LeverOwner = 'platform' | 'merchant' | 'regulator' | 'world';

/** What one lever's value may depend on. */
export type Variation = 'hour' | 'district' | 'weekday' | 'condition';

export type LeverUnit =
  | 'per-mille'
  | 'fen'
  | 'fen-per-km'
  | 'fen-per-hour'
  | 'seconds'
  | 'minutes'
  | 'metres'
  | 'orders'
  | 'choice';

export type LeverGroup =
  | 'merchant'
  | 'delivery-fee'
  | 'coupon'
  | 'rider-pay'
  | 'fleet'
  | 'dispatch'
  | 'promise'
  | 'regulator'
  | 'world';

interface LeverBase {
  readonly id: string;
  readonly owner: LeverOwner;
  readonly group: LeverGroup;
  readonly label: Text;
  /** What it does, in one or two sentences. */
  readonly doc: Text;
  readonly source: Source;
  /** Empty: one number always, compiled to a plain number. */
  readonly varies: readonly Variation[];
}

/** A whole number in a range. */
export interface IntegerLever extends LeverBase {
  readonly kind: 'integer';
  readonly unit: Exclude<LeverUnit, 'choice'>;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** Of a kind of programme: the default in every programme after the first; `value` if absent. */
  readonly furtherValue?: number;
  /** The range in which the model was checked; values outside are allowed and marked. */
  readonly usual: readonly [number, number];
}

/** One of a few named options; inside the engine the option's number. */
export interface ChoiceLever extends LeverBase {
  readonly kind: 'choice';
  readonly unit: 'choice';
  readonly options: readonly { readonly id: string; readonly label: Text }[];
  /** The id of the default option. */
  readonly value: string;
}

export type Lever = IntegerLever | ChoiceLever;

/** The part of a lever that decides its type when it is compiled and where it is registered. */
interface Kept<Owner extends LeverOwner, Varies extends readonly Variation[]> {
  readonly owner: Owner;
  readonly varies: Varies;
}

/** Declares a whole-number lever. */
export function integerLever<
  const Owner extends LeverOwner,
  const Varies extends readonly Variation[],
>(
  lever: Omit<IntegerLever, 'kind' | 'owner' | 'varies'> & Kept<Owner, Varies>,
): IntegerLever & Kept<Owner, Varies> {
  return { kind: 'integer', ...lever };
}

/** Declares a lever with named options. */
export function choiceLever<const Owner extends LeverOwner>(
  lever: Omit<ChoiceLever, 'kind' | 'unit' | 'owner'> & Kept<Owner, readonly []>,
): ChoiceLever & Kept<Owner, readonly []> {
  return { kind: 'choice', unit: 'choice', ...lever };
}

/** The default as the number that the engine computes with. */
export function defaultNumber(lever: Lever): number {
  return lever.kind === 'integer' ? lever.value : optionIndex(lever, lever.value);
}

/** The number of a named option; -1 when there is no such option. */
export function optionIndex(lever: ChoiceLever, option: string): number {
  return lever.options.findIndex((candidate) => candidate.id === option);
}
