// The open experiment as lines that run it without the page: on the command line, in TypeScript,
// and from Python or R by way of the command line.

import { engineVersion } from '../../sim-core/index.ts';
import { writtenFiles } from './batch-downloads.ts';
import { isGoal, namedAmong } from './batch-files.ts';
import type { BatchSource } from './batch.ts';
import { writtenPolicy } from './reproduce.ts';

const folder = 'study';

/** Files that are written first, and the command. */
export function batchCommand(source: BatchSource): string {
  const files = filesToWrite(source);
  const written = Object.entries(files).map(([name, text]) => (
    `cat > ${shellWord(name)} <<'END'\n${text}END\n`
  ));
  return `# engine ${engineVersion}\n${written.join('')}`
    + `${wordsOf(source).map(shellWord).join(' ')}\n`;
}

/** A program beside the engine that prints the same rows, or the policy that is found. */
export function batchProgram({ written, beside }: BatchSource): string {
  const [parse, start, print] = isGoal(written)
    ? ['parseGoal', 'startSeeking', printPolicy]
    : ['parseExperiment', 'startFindings', printRows];
  return `import { engineVersion, LocalBatch, RunPool } from './sim-core/index.ts';
import { ${parse}, ${start} } from './scenarios/experiments.ts';
import { readPolicy } from './scenarios/files.ts';

if (engineVersion !== '${engineVersion}') throw new Error('made with engine ${engineVersion}');
const policies: Record<string, unknown> = ${JSON.stringify(wholePolicies(beside), undefined, 2)};
const read = ${parse}(
  ${JSON.stringify(written, undefined, 2).replaceAll('\n', '\n  ')},
  (name) => readPolicy(JSON.stringify(policies[name])),
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const runner = new RunPool(() => new LocalBatch(), 1);
const found = (await ${start}(read.value, runner).result)!;
${print}`;
}

const printRows = `for (const { trial, window, figure, found: { difference } } of found.rows) {
  console.log(trial.point + 1, trial.arm + 1, window, figure, difference);
}
`;
const printPolicy = `console.log(JSON.stringify(found.policy, undefined, 2));
`;

/** Policies with all that they build on, so that none needs another. */
function wholePolicies(beside: BatchSource['beside']): Record<string, unknown> {
  return Object.fromEntries(Object.keys(beside).flatMap((name) => {
    const read = namedAmong(beside)(name);
    return read.ok ? [[name, writtenPolicy(read.value, name)]] : [];
  }));
}

/** Runs it by the command line and reads the rows into a data frame. */
export function batchPython(source: BatchSource): string {
  const files = Object.entries(filesToWrite(source)).map(([name, text]) => (
    `pathlib.Path(${JSON.stringify(name)}).write_text(${JSON.stringify(text)}, encoding="utf-8")\n`
  ));
  return `import pathlib, subprocess
import pandas

# engine ${engineVersion}, in the folder of the project
${files.join('')}subprocess.run([${quoted(wordsOf(source))}], check=True)
results = pandas.read_csv("${resultOf(source)}", comment="#")
print(results)
`;
}

/** The same in R. */
export function batchR(source: BatchSource): string {
  const files = Object.entries(filesToWrite(source)).map(([name, text]) => (
    `writeLines(${JSON.stringify(text.trimEnd())}, ${JSON.stringify(name)}, useBytes = TRUE)\n`
  ));
  const [command, ...rest] = wordsOf(source);
  return `# engine ${engineVersion}, in the folder of the project
${files.join('')}system2(${quoted([command])}, c(${quoted(rest)}))
results <- read.csv("${resultOf(source)}", comment.char = "#")
print(results)
`;
}

/** None where the house has the file already. */
function filesToWrite(source: BatchSource): Readonly<Record<string, string>> {
  return isShipped(source) ? {} : writtenFiles(source);
}

function isShipped({ id, rule }: BatchSource): boolean {
  return id !== undefined && rule === undefined;
}

function placeOf(source: BatchSource): string {
  return isShipped(source)
    ? `scenarios/${isGoal(source.written) ? 'goals' : 'experiments'}/${source.id}.json`
    : Object.keys(writtenFiles(source))[0];
}

function wordsOf(source: BatchSource): string[] {
  const place = placeOf(source);
  const how = isGoal(source.written)
    ? ['seek', place, '--keep', 'runs', '--out', resultOf(source)]
    : ['experiment', 'run', place, '--out', folder];
  return ['npm', 'run', '-s', 'o2o', '--', ...how];
}

/** Where its rows are then. */
function resultOf({ written }: BatchSource): string {
  return isGoal(written) ? 'tried.csv' : `${folder}/results.csv`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}

/** Names of files come from people's disks. */
function shellWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
