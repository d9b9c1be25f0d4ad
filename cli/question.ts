// What `run` and `compare` are asked: scenario, policies, seeds, workers and language, read
// together so that every problem of a command line is told at once.

import { join } from 'node:path';
import { mostDays } from '../scenarios/schema/scenario-file.ts';
import { readWindows } from '../scenarios/schema/windows.ts';
import { type Scenario, seedsFrom } from '../sim-core/index.ts';
import type { DimensionId } from '../sim-core/figures.ts';
import { readAll, valueOrThrow } from './bad-input.ts';
import type { SharedOptions } from './commands/options.ts';
import { dimensionsFrom } from './breakdown-text.ts';
import { checkFit, policiesFrom, scenarioFrom, wholeNumberOption } from './inputs.ts';
import type { PolicyOptions, PolicyPair } from './inputs.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';
import { checkOut, checkPlace } from './output.ts';

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
}

/** `seedsUnlessAsked`: how many seeds when the command line does not say. */
export async function readQuestion(
  name: string,
  options: SharedOptions & PolicyOptions,
  seedsUnlessAsked: number,
): Promise<Question> {
  // Where the scenario cannot be read, windows are held against the days asked for all the same.
  let days = daysAsked(options.days);
  const [read, pair, root, count, workers, asked, by, language] = readAll<[
    Scenario, PolicyPair, number | undefined, number | undefined, number | undefined,
    readonly string[] | undefined, readonly DimensionId[], Language,
  ]>(
    () => {
      const found = scenarioFrom(name, options);
      ({ days } = found);
      return found;
    },
    () => policiesFrom(options),
    () => wholeNumberOption('--seed', options.seed, 0, 2_147_000_000),
    () => wholeNumberOption('--seeds', options.seeds, 1, 100_000),
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => options.windows === undefined
      ? undefined
      : valueOrThrow('--windows', readWindows(options.windows, days)),
    () => dimensionsFrom(options.by),
    () => {
      checkOut(options.out);
      if (options.keep !== undefined) checkPlace('--keep', join(options.keep, 'run.json'));
      return languageOf(options.lang);
    },
  );
  const windows = asked ?? read.windows ?? [];
  const scenario = { ...read, windows };
  await checkFit(scenario, [pair.baseline, pair.policy]);
  const seeds = seedsFrom(root ?? 1, count ?? seedsUnlessAsked);
  return { scenario, pair, seeds, windows, workers, language, by };
}

function daysAsked(word: string | undefined): number {
  const days = Number(word ?? mostDays);
  return days >= 1 && days <= mostDays ? days : mostDays;
}
