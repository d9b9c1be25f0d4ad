// What `run` and `compare` are asked: scenario, policies, seeds, workers and language, read
// together so that every problem of a command line is told at once.

import { seedsFrom } from '../sim-core/experiment/seeds.ts';
import type { DimensionId } from '../sim-core/metrics/dimensions.ts';
import type { Scenario } from '../sim-core/run/engine.ts';
import { readAll } from './bad-input.ts';
import type { SharedOptions } from './commands/options.ts';
import { dimensionsFrom } from './breakdown-text.ts';
import { checkFit, policiesFrom, scenarioFrom, wholeNumberOption } from './inputs.ts';
import type { PolicyOptions, PolicyPair } from './inputs.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';
import { checkOut } from './output.ts';

export interface Question {
  readonly scenario: Scenario;
  readonly pair: PolicyPair;
  readonly seeds: number[];
  /** All cores when undefined. */
  readonly workers: number | undefined;
  readonly language: Language;
  readonly by: readonly DimensionId[];
}

/** `seedsUnlessAsked`: how many seeds when the command line does not say. */
export async function readQuestion(
  name: string,
  options: SharedOptions & PolicyOptions,
  seedsUnlessAsked: number,
): Promise<Question> {
  const [scenario, pair, root, count, workers, by, language] = readAll<[
    Scenario, PolicyPair, number | undefined, number | undefined, number | undefined,
    readonly DimensionId[], Language,
  ]>(
    () => scenarioFrom(name, options),
    () => policiesFrom(options),
    () => wholeNumberOption('--seed', options.seed, 0, 2_147_000_000),
    () => wholeNumberOption('--seeds', options.seeds, 1, 100_000),
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => dimensionsFrom(options.by),
    () => {
      checkOut(options.out);
      return languageOf(options.lang);
    },
  );
  await checkFit(scenario, [pair.baseline, pair.policy]);
  const seeds = seedsFrom(root ?? 1, count ?? seedsUnlessAsked);
  return { scenario, pair, seeds, workers, language, by };
}
