// `o2o seek`: the policy that reaches the goal of a file, checked on seeds that the search has not
// seen.

import { join } from 'node:path';
import { Command } from 'commander';
import { type Goal, parseGoal, seekingRuns, type Sought, startSeeking }
  from '../../scenarios/experiments.ts';
import { readAll, valueOrThrow } from '../bad-input.ts';
import { policyBeside } from '../input-files.ts';
import { checkGoal, wholeNumberOption } from '../inputs.ts';
import { type Language, languageOf } from '../language.ts';
import { checkOut, checkPlace, give } from '../output.ts';
import { soughtCsv } from '../../scenarios/experiments/sought-table.ts';
import { soughtJson, soughtText } from '../seek-text.ts';
import { finish } from '../work.ts';
import { writtenIn } from '../written-file.ts';
import { type SharedOptions, withOutputOptions, withRunOptions } from './options.ts';

export function seekCommand(): Command {
  const command = new Command('seek')
    .description('Look for the policy that reaches the goal of a file, over levers with ranges')
    .argument('<file>', 'goal file');
  return withOutputOptions(withRunOptions(command))
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- seek scenarios/goals/more-profit-fewest-coupons.json --keep runs
  $ npm run -s o2o -- seek my-goal.json --keep runs --out tried.csv
`)
    .action((file: string, options: SharedOptions) => seekFrom(file, options));
}

async function seekFrom(file: string, options: SharedOptions): Promise<void> {
  const [goal, workers, language] = readAll<
    [Goal, number | undefined, Language, ...void[]]
  >(
    () => goalIn(file),
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => languageOf(options.lang),
    () => checkOut(options.out),
    () => {
      if (options.keep !== undefined) checkPlace('--keep', join(options.keep, 'run.json'));
    },
  );
  await checkGoal(goal);
  const { result, seconds } = await finish<Sought>(
    { workers, language }, options, seekingRuns(goal),
    (runner, onDone) => startSeeking(goal, runner, onDone),
  );
  give(options, {
    json: () => ({ ...soughtJson(result), ...(options.timing ? { seconds } : {}) }),
    csv: () => soughtCsv(result),
    table: () => soughtText(result, language),
  });
}

function goalIn(file: string): Goal {
  const written = valueOrThrow(file, writtenIn(file));
  return valueOrThrow(file, parseGoal(written, policyBeside(file)));
}
