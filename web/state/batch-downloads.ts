// A batch as files: what its author wrote, and what it found, to the byte as `o2o experiment run`
// writes it.

import type { Experiment, Findings } from '../../scenarios/experiments.ts';
import { filesOf, linesOfExperiment, runKeysOf } from '../../scenarios/experiments/tables.ts';
import { keyOfLines } from './reproduce.ts';
import type { BatchSource } from './batch.ts';

/** What the command line runs, by name of file. */
export function writtenFiles({ id, written, beside }: BatchSource): Record<string, string> {
  const all = { [`${id ?? 'experiment'}.json`]: written, ...beside };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => (
    [name, `${JSON.stringify(value, undefined, 2)}\n`]
  )));
}

/** What was found, by name of file; `asked`: before a stop rule made it grow. */
export async function batchFiles(
  { written }: BatchSource,
  asked: Experiment,
  findings: Findings,
): Promise<Readonly<Record<string, string>>> {
  const key = await keyOfLines(linesOfExperiment(runKeysOf(asked), written));
  return filesOf(findings, key);
}
