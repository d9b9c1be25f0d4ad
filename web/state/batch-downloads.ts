// A batch as files: what its author wrote, and what it found, to the byte as `o2o experiment run`
// writes it.

import { csvText } from '../../scenarios/csv-text.ts';
import { soughtCsv } from '../../scenarios/experiments/sought-table.ts';
import { filesOf, linesOfExperiment, runKeysOf } from '../../scenarios/experiments/tables.ts';
import { keyOfLines } from './reproduce.ts';
import type { BatchPlan, BatchSource, BatchState } from './batch.ts';

/** What the command line runs, by name of file; no policy takes the place of the batch itself. */
export function writtenFiles({ id, written, beside }: BatchSource): Record<string, string> {
  let own = id ?? 'experiment';
  while (Object.hasOwn(beside, `${own}.json`)) own += '-1';
  const all = { [`${own}.json`]: written, ...beside };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => (
    [name, `${JSON.stringify(value, undefined, 2)}\n`]
  )));
}

/** What was found, by name of file. */
export async function batchFiles(
  { written }: BatchSource,
  plan: BatchPlan,
  { findings, sought }: Pick<BatchState, 'findings' | 'sought'>,
): Promise<Readonly<Record<string, string>>> {
  if (sought !== undefined) return { 'tried.csv': csvText(soughtCsv(sought)) };
  if (findings === undefined || plan.kind === 'goal') return {};
  // The key is of what was asked, before a stop rule made it grow.
  const lines = linesOfExperiment(runKeysOf(plan.experiment), written);
  return filesOf(findings, await keyOfLines(lines));
}
