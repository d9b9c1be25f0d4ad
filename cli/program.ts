// The command line as a function: finds the command, loads only what it needs, and turns every
// kind of trouble into an exit code. 0 done, 1 failure, 2 bad input, 130 interrupted.

import { Command, CommanderError } from 'commander';

import { problemLine } from '../scenarios/schema/problem.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import { BadInput, BadInputs, Interrupted, exitCodes } from './bad-input.ts';
import { sayLines } from './said-problems.ts';
import { environmentLanguage } from './language.ts';
import type { Language } from './language.ts';

const examples = `
Examples:
  $ npm run -s o2o -- run riverside --seed 7
  $ npm run -s o2o -- compare riverside --set merchant.commission=150 --seeds 16
  $ npm run -s o2o -- compare district --policy scenarios/policies/rain-bonus.json \\
      --weather rain-evening --out result.csv
  $ npm run -s o2o -- levers
  $ npm run -s o2o -- check scenarios/policies/rain-bonus.json

Exit codes: 0 done, 1 failure, 2 bad input, 130 interrupted.
`;

/** Commands by name, loaded when asked for so that each starts fast. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.ts')).runCommand(),
  compare: async () => (await import('./commands/compare.ts')).compareCommand(),
  attribute: async () => (await import('./commands/attribute.ts')).attributeCommand(),
  mediate: async () => (await import('./commands/mediate.ts')).mediateCommand(),
  experiment: async () => (await import('./commands/experiment.ts')).experimentCommand(),
  work: async () => (await import('./commands/work.ts')).workCommand(),
  site: async () => (await import('./commands/site.ts')).siteCommand(),
  seek: async () => (await import('./commands/seek.ts')).seekCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  levers: async () => (await import('./commands/levers.ts')).leversCommand(),
  metrics: async () => (await import('./commands/metrics.ts')).metricsCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  mdrp: async () => (await import('./commands/mdrp.ts')).mdrpCommand(),
  validate: async () => (await import('./commands/validate.ts')).validateCommand(),
};

/** The whole program, or only the command that is named. */
async function programFor(name: string | undefined): Promise<Command> {
  const program = new Command('o2o')
    .description('Simulate a food-delivery city-day, change its policies, compare the outcomes')
    .addHelpText('after', examples)
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  const wanted = name !== undefined && Object.hasOwn(commands, name)
    ? [name]
    : Object.keys(commands);
  for (const each of wanted) {
    const command = await commands[each]();
    program.addCommand(overriding(command));
  }
  return program;
}

function overriding(command: Command): Command {
  for (const below of command.commands) overriding(below);
  return command.exitOverride();
}

/** Does what the words say; gives the exit code. */
export async function runProgram(words: readonly string[]): Promise<number> {
  process.exitCode = undefined;
  try {
    const program = await programFor(words[0]);
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    return exitCodeOf(error, languageIn(words));
  }
}

function exitCodeOf(error: unknown, language: Language): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
  }
  if (error instanceof Interrupted) {
    process.stderr.write(language === 'zh' ? '已中断\n' : 'Interrupted\n');
    return exitCodes.interrupted;
  }
  const bad = error instanceof BadInput ? [error] : error instanceof BadInputs ? error.all : [];
  if (bad.length > 0) {
    tellProblems(bad, language);
    return exitCodes.badInput;
  }
  process.stderr.write(`${failureText(error)}\n`);
  return exitCodes.failure;
}

function tellProblems(bad: readonly BadInput[], language: Language): void {
  const lines = bad.flatMap(({ where, problems }) => (
    problems.map((problem) => `${visible(where)}: ${problemLine(problem, language)}`)
  ));
  sayLines(lines, language);
}

/**
 * What the machine refuses (a full disk, say), or a thread that it lets stand still, is a sentence;
 * a fault of ours shows its place.
 */
function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOfMachine = ('syscall' in error && 'code' in error) || error.name === 'EngineSilent';
  return isOfMachine ? visible(error.message) : error.stack ?? error.message;
}

function languageIn(words: readonly string[]): Language {
  const place = words.findIndex((word) => /^--lang(=|$)/.test(word));
  const word = words[place]?.split('=')[1] ?? words[place + 1];
  const isAsked = place >= 0 && (word === 'zh' || word === 'en');
  return isAsked ? word : environmentLanguage();
}
