// A run's result as plain JSON and back, for files and messages. A figure that is undefined is
// null; minus zero becomes zero. The format's number is part of it, so that what an older engine
// wrote is refused and not misread.

import { canonicalJson } from '../kernel/canonical-json.ts';
import { keyOf } from '../kernel/random.ts';
import type { TallyShape } from '../metrics/dimensions.ts';
import { type Figures, metrics } from '../metrics/index.ts';
import { measures } from '../metrics/measures.ts';
import type { RunResult, WindowResult } from './engine.ts';

const formatNumber = 2;

/**
 * Equal for all who write and read the same results: the format's number, and a hash of the figures
 * and sums that there are, since an engine may gain some within a version.
 */
export function resultFormat(figures: readonly string[] = metrics.map(({ id }) => id)): string {
  const held = canonicalJson({ figures, measures });
  return `${formatNumber}-${(keyOf(formatNumber, held) >>> 0).toString(16).padStart(8, '0')}`;
}

/** Figures by metric id; null where undefined. */
export type PlainFigures = Readonly<Record<string, number | null>>;

/** Figures and sums of some days. */
export interface PlainDays {
  /** By metric id. */
  readonly figures: PlainFigures;
  /** Mergeable sums behind the figures. */
  readonly tally: readonly number[];
}

/** Nothing but JSON's own values. */
export interface PlainResult extends PlainDays {
  /** Number of the format; another number is not read. */
  readonly format: number;
  /** Digest of the whole final state. */
  readonly digest: string;
  /** Orders placed in the days that count. */
  readonly orders: number;
  /** Figures of each counted day. */
  readonly byDay: readonly PlainFigures[];
  /** Figures and sums of each window, by its id. */
  readonly windows: Readonly<Record<string, PlainDays>>;
  readonly shape: TallyShape;
  /** Sums by hexagon and hour, where the run was asked for them. */
  readonly ground?: readonly number[];
  /** Numbers of riders and merchants one by one, where the run was asked for them. */
  readonly people?: {
    readonly riders: readonly number[];
    readonly merchants: readonly number[];
  };
}

/** A result as plain JSON. */
export function plainOf(result: RunResult): PlainResult {
  const { digest, orders, byDay, windows, shape, ground, people } = result;
  return {
    format: formatNumber,
    digest,
    orders,
    ...plainDays(result),
    byDay: byDay.map(plainFigures),
    windows: mapValues(windows, plainDays),
    shape,
    ...(ground === undefined ? {} : { ground: Array.from(ground) }),
    ...(people === undefined ? {} : { people: {
      riders: Array.from(people.riders),
      merchants: Array.from(people.merchants),
    } }),
  };
}

/** The result again; undefined when the value is none of this format. */
export function resultFromPlain(value: unknown): RunResult | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const plain = value as PlainResult;
  if (plain.format !== formatNumber) return undefined;
  const { digest, orders, byDay, windows, shape, ground, people } = plain;
  return {
    digest,
    orders,
    ...daysFrom(plain),
    byDay: byDay.map(figuresFrom),
    windows: mapValues(windows, daysFrom),
    shape,
    ...(ground === undefined ? {} : { ground: Float64Array.from(ground) }),
    ...(people === undefined ? {} : { people: {
      riders: Float64Array.from(people.riders),
      merchants: Float64Array.from(people.merchants),
    } }),
  };
}

function plainDays({ figures, tally }: WindowResult): PlainDays {
  return { figures: plainFigures(figures), tally: Array.from(tally) };
}

function plainFigures(figures: Figures): PlainFigures {
  return mapValues(figures, (value) => (Number.isNaN(value) ? null : value));
}

function daysFrom({ figures, tally }: PlainDays): WindowResult {
  return { figures: figuresFrom(figures), tally: Float64Array.from(tally) };
}

function figuresFrom(figures: PlainFigures): Figures {
  return mapValues(figures, (value) => value ?? NaN) as Figures;
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
