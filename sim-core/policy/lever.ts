// What a lever is. One object says everything about it; the schema, slider, flag, table row in the
// manual, sweep grid, link and range test are derived from it and never written by hand.

import type { Text } from '../kernel/text.ts';

export type { Text };

/** Where a default comes from: an id of docs/evidence.md, or `assumed`. */
export interface Source {
  /** Id of a published fact, or `assumed`. */
  readonly cite: string;
  /** Whether it was published, computed from what was, or assumed. */
  readonly quality: 'published' | 'derived' | 'assumed';
}

/**
 * Who decides: a platform for itself, the merchants of a tier together, the regulator for the city,
 * or nobody, since it is an assumption about the world.
 */
export type LeverOwner = 'platform' | 'merchant' | 'regulator' | 'world';

/** What one lever's value may depend on. */
export type Variation = 'hour' | 'district' | 'weekday' | 'condition';

/** Unit of a lever's whole numbers. */
export type LeverUnit =
  | 'per-mille'
  | 'fen'
  | 'fen-per-km'
  | 'fen-per-hour'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'metres'
  | 'orders'
  | 'points'
  | 'per-million-km'
  | 'metres-per-second'
  | 'places'
  | 'messages'
  | 'choice';

/**
 * The theme under which a lever is shown: a few that are looked for together. Policies and
 * assumptions share none; `world` is for assumptions about nobody in particular.
 */
export type LeverGroup =
  | 'merchant'
  | 'merchant-delivery'
  | 'merchant-terms'
  | 'merchant-services'
  | 'channel'
  | 'delivery-fee'
  | 'coupon'
  | 'membership'
  | 'ranking'
  | 'marketing'
  | 'service'
  | 'tableware'
  | 'rider-pay'
  | 'rider-rules'
  | 'fleet'
  | 'dispatch'
  | 'dispatch-weights'
  | 'promise'
  | 'reaction'
  | 'regulator'
  | 'rider-protection'
  | 'consumers'
  | 'trust'
  | 'riders'
  | 'merchants'
  | 'kitchens'
  | 'marketing-effects'
  | 'world';

/** What all levers have. */
export interface LeverBase {
  /** As it stands in files, `merchant.commission`. */
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
  /** Of a kind of programme: the default in every programme after the first; `value` if absent. */
  readonly furtherValue?: number;
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

/** The part of a lever that decides its type when it is compiled and where it is registered. */
export interface Kept<Owner extends LeverOwner, Varies extends readonly Variation[]> {
  /** Who sets it. */
  readonly owner: Owner;
  /** With what a setting may vary; empty when it may not. */
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
