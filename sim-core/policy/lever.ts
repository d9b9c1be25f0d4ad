// What a lever is. One object says everything about it; the schema, slider, flag, table row in the
// manual, sweep grid, link and range test are derived from it and never written by hand.

import type { Text } from '../kernel/text.ts';

export type { Text };

/** Where a default comes from: an id of the evidence file, or `assumed`. */
export interface Source {
  readonly cite: string;
  readonly quality: 'published' | 'derived' | 'assumed';
}

/** How one lever may differ over the day or over the city. */
export type Variation = 'hour' | 'district';

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
  | 'world';

export interface LeverBase {
  readonly id: string;
  readonly group: LeverGroup;
  readonly label: Text;
  /** What it does, in one or two sentences. */
  readonly doc: Text;
  readonly source: Source;
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

/** Declares a whole-number lever. */
export function integerLever(lever: Omit<IntegerLever, 'kind'>): IntegerLever {
  return { kind: 'integer', ...lever };
}

/** Declares a lever with named options. */
export function choiceLever(lever: Omit<ChoiceLever, 'kind' | 'unit'>): ChoiceLever {
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
