// Options that several commands share, declared once.

import type { Command } from 'commander';
import { dimensionIds } from '../../sim-core/figures.ts';

/** Everything that these declare. */
export interface SharedOptions {
  readonly engine?: string;
  readonly weather?: string;
  readonly season?: string;
  readonly days?: string;
  readonly warmUp?: string;
  readonly policy?: string;
  readonly set?: readonly string[];
  readonly assume?: readonly string[];
  readonly seed?: string;
  readonly seeds?: string;
  readonly workers?: string;
  readonly queue?: string;
  readonly by?: readonly string[];
  readonly windows?: string;
  readonly keep?: string;
  readonly smallest?: readonly string[];
  readonly timing?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
  readonly xlsx?: string;
  readonly progress?: boolean;
  readonly lang?: string;
}

/** Takes in what an option that may be repeated says. */
export const gather = (word: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  word,
];

/** What is simulated and under which policy. */
export function withScenarioOptions(command: Command): Command {
  return command
    .option('--engine <version>', 'refuse to run by any other version of the engine')
    .option('--weather <kind>', 'ordinary, dry, rain-evening, rain-all-day, heat or cold')
    .option('--season <id>', 'flower-day, spring-festival, heat-week or flu-week: a weather and '
      + 'assumptions about the world, on every side; --weather and --assume go before it')
    .option('--days <n>', 'whole days that count, 1 to 366')
    .option('--warm-up <n>', 'whole days run before them under the baseline, 0 to 60')
    .option('--windows <list>', 'stretches of days that get figures of their own, as 1,1-7,22-28')
    .option('--policy <file>', 'policy file')
    .option('--set <[address:]id=value>', 'set a lever; also id@11-13=value for hours, '
      + 'id@district:3=value, id@weekday:sat=value, id@rain=value, id@heat=value, joined by + '
      + 'where several must hold; before it a platform, regulator, merchants or '
      + 'merchants:<tier>; repeatable', gather)
    .option('--assume <id=value>', 'change an assumption about the world (world.*) on every side; '
      + 'repeatable', gather);
}

/** Seeds and workers. */
export function withSeedOptions(command: Command, seeds: string): Command {
  return withRunOptions(command
    .option('--seed <n>', 'root of the seeds (default: 1)')
    .option('--seeds <n>', 'how many seeds from the root on, so chosen that rain is among them as '
      + `often as among all; or a list, as 3,7,12, which is taken as it is (default: ${seeds})`));
}

/** How runs are run, and whether they are kept. */
export function withRunOptions(command: Command): Command {
  return command
    .option('--workers <n>', 'threads; the result does not depend on it (default: all cores)')
    .option('--queue <address>', 'let others run, who work on a Redis server (`o2o work`), as '
      + 'redis://host:6379')
    .option('--keep <folder>', 'keep finished runs in a folder, and do not run those again');
}

/** What a difference must reach to be called one. */
export function withSmallestOption(command: Command): Command {
  return command.option('--smallest <figure=size>', 'the smallest difference of a figure that '
    + 'matters, in its unit; 0 lets every sure one count; repeatable', gather);
}

/** What figures are broken down by. */
export function withBreakdownOption(command: Command): Command {
  return command.option('--by <dimension>', `break figures down by ${dimensionIds.join(', ')}; `
    + 'repeatable', gather);
}

/** Where results go. */
export function withOutputOptions(command: Command): Command {
  return command
    .option('--json', 'print one JSON object')
    .option('--csv', 'print comma-separated values')
    .option('--out <file>', 'write the result to a .json or .csv file')
    .option('--timing', 'add the seconds that the simulation took')
    .option('--progress', 'show progress even where standard error is no terminal')
    .option('--lang <zh|en>', 'language of tables and problems');
}
