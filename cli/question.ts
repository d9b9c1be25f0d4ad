// What `run` and `compare` are asked: scenario, policies, seeds, workers and language, read
// together so that every problem of a command line is told at once.

import { join } from 'node:path';
import { mostDays, readWindows } from '../scenarios/schema/windows.ts';
import { type Scenario, seedsFor } from '../sim-core/index.ts';
import type { DimensionId, SmallestEffects } from '../sim-core/figures.ts';
import { readAll, valueOrThrow } from './bad-input.ts';
import type { SharedOptions } from './commands/options.ts';
import { dimensionsFrom } from './breakdown-text.ts';
import { checkEngine, checkFit, policiesFrom, scenarioFrom, wholeNumberOption } from './inputs.ts';
import { seedsAsked, smallestAsked, type SeedsAsked } from './seed-options.ts';
import type { PolicyOptions, PolicyPair } from './inputs.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';
import { checkFile, checkOut, checkPlace } from './output.ts';
import { checkRowFiles, type RowOptions } from './rows/row-files.ts';

export interface Question {
  readonly scenario: Scenario;
  readonly pair: PolicyPair;
  readonly seeds: number[];
  readonly windows: readonly string[];
  /** All cores when undefined. */
  readonly workers: number | undefined;
  readonly language: Language;
  /** What figures are broken down by. */
  readonly by: readonly DimensionId[];
  /** In place of the usual ones. */
  readonly smallestEffects: SmallestEffects;
}

/** `seedsUnlessAsked`: how many seeds when the command line does not say. */
export async function readQuestion(
  name: string,
  options: SharedOptions & PolicyOptions & RowOptions,
  seedsUnlessAsked: number,
): Promise<Question> {
  // Where the scenario cannot be read, windows are held against the days asked for all the same.
  let days = daysAsked(options.days);
  let verticals: readonly string[] = [];
  const [read, pair, seeds, workers, asked, by, smallestEffects, language] = readAll<[
    Scenario, PolicyPair, SeedsAsked, number | undefined,
    readonly string[] | undefined, readonly DimensionId[], SmallestEffects, Language, ...void[],
  ]>(
    () => {
      const found = scenarioFrom(name, options);
      ({ days, verticals } = found);
      return found;
    },
    () => policiesFrom(options, verticals),
    () => seedsAsked(options, seedsUnlessAsked),
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => options.windows === undefined
      ? undefined
      : valueOrThrow('--windows', readWindows(options.windows, days)),
    () => dimensionsFrom(options.by),
    () => smallestAsked(options.smallest),
    () => languageOf(options.lang),
    () => checkEngine(options.engine),
    () => checkOut(options.out),
    () => checkFile('--xlsx', options.xlsx, ['.xlsx']),
    () => checkRowFiles(options),
    () => {
      if (options.keep !== undefined) checkPlace('--keep', join(options.keep, 'run.json'));
    },
  );
  const windows = asked ?? read.windows ?? [];
  const scenario = { ...read, windows };
  await checkFit(scenario, [pair.baseline, pair.policy]);
  return {
    scenario,
    pair,
    seeds: seeds.list ?? seedsFor(scenario, seeds.root, seeds.count),
    windows,
    workers,
    language,
    by,
    smallestEffects,
  };
}

function daysAsked(word: string | undefined): number {
  const days = Number(word ?? mostDays);
  return days >= 1 && days <= mostDays ? days : mostDays;
}
