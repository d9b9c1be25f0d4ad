// What a lever is. One object says everything about it; the schema, slider, flag, table row in the
// manual, sweep grid, link and range test are derived from it and never written by hand.

import type { Text } from '../kernel/text.ts';

export type { Text };

/** Where a default comes from: an id of the evidence file, or `assumed`. */
export interface Source {
  /** Id in the evidence file, or `assumed`. */
  readonly cite: string;
  /** Whether it was published, computed from what was, or assumed. */
  readonly quality: 'published' | 'derived' | 'assumed';
}

/** How one lever may differ over the day or over the city. */
export type Variation = 'hour' | 'district';

/** Unit of a lever's whole numbers. */
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

/** The family under which a lever is shown. */
export type LeverGroup =
  | 'merchant'
  | 'delivery-fee'
  | 'coupon'
  | 'rider-pay'
  | 'fleet'
  | 'dispatch'
  | 'promise'
  | 'world';

/** What all levers have. */
export interface LeverBase {
  /** As it stands in files, `merchant.commission`. */
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
  /** Unit of all its numbers. */
  readonly unit: Exclude<LeverUnit, 'choice'>;
  /** Least value allowed. */
  readonly min: number;
  /** Greatest value allowed. */
  readonly max: number;
  /** Between neighbouring values on a slider. */
  readonly step: number;
  /** The default. */
  readonly value: number;
  /** The range in which the model was checked; values outside are allowed and marked. */
  readonly usual: readonly [number, number];
}

/** One of a few named options; inside the engine the option's number. */
export interface ChoiceLever extends LeverBase {
  readonly kind: 'choice';
  /** An option has no unit. */
  readonly unit: 'choice';
  /** What can be chosen, in the order of the options' numbers. */
  readonly options: readonly { readonly id: string; readonly label: Text }[];
  /** The id of the default option. */
  readonly value: string;
}

/** Something that can be set: a number in a range or one of several options. */
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
