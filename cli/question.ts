// What `run` and `compare` are asked: scenario, policies, seeds, workers and language, read
// together so that every problem of a command line is told at once.

import { type Scenario, seedsFrom } from '../sim-core/index.ts';
import { readAll } from './bad-input.ts';
import type { SharedOptions } from './commands/options.ts';
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
}

/** `seedsUnlessAsked`: how many seeds when the command line does not say. */
export function readQuestion(
  name: string,
  options: SharedOptions & PolicyOptions,
  seedsUnlessAsked: number,
): Question {
  const [scenario, pair, root, count, workers, language] = readAll<
    [Scenario, PolicyPair, number | undefined, number | undefined, number | undefined, Language]
  >(
    () => scenarioFrom(name, options),
    () => policiesFrom(options),
    () => wholeNumberOption('--seed', options.seed, 0, 2_147_000_000),
    () => wholeNumberOption('--seeds', options.seeds, 1, 100_000),
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => {
      checkOut(options.out);
      return languageOf(options.lang);
    },
  );
  checkFit(scenario, [pair.baseline, pair.policy]);
  const seeds = seedsFrom(root ?? 1, count ?? seedsUnlessAsked);
  return { scenario, pair, seeds, workers, language };
}
