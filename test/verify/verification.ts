// What a verification is: something that takes too long for every `npm test`, cut into rows that
// are each computed alone, so that the work can be stopped at any time and any row checked again.

import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';

/** What a row holds: numbers exactly as they were computed, null where undefined, or digests. */
export type Figures = Readonly<Record<string, number | string | null>>;

/** The figures of the rows that are there, by key. */
export type Rows = ReadonlyMap<string, Figures>;

/** Runs one request, in this thread or in another. */
export type Run = (request: RunRequest) => Promise<RunResult>;

export interface Verification {
  /** Also the name of the file of its rows. */
  readonly id: string;
  /** What its rows are evidence of, as a sentence. */
  readonly shows: string;
  /** One for each row, in the order in which they stand in the file. */
  readonly keys: readonly string[];
  /** How many rows each `npm test` computes again, by turns; 0 where one row takes minutes. */
  readonly rowsAgain: number;
  /** Why rows cannot be computed on this machine, as a sentence; undefined when they can. */
  lacks?(): string | undefined;
  /** One row: a pure function of the key and of the engine's version. */
  compute(key: string, run: Run): Promise<Figures>;
  /** What the rows together show, in lines for people. */
  report(rows: Rows): readonly string[];
  /** Sentences about rows that must not be; `npm test` fails on any. */
  problems(rows: Rows): readonly string[];
}

/** A figure as a row holds it. */
export function inRow(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Keys such as `riverside 7`: a word and the seeds 1 to `count`. */
export function keysBySeed(word: string, count: number): string[] {
  return Array.from({ length: count }, (_unused, i) => `${word} ${i + 1}`);
}

/** The two parts of such a key. */
export function partsOf(key: string): { word: string; seed: number } {
  const [word, seed] = key.split(' ');
  return { word, seed: Number(seed) };
}
