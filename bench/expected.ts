// `npm run expected`: measures what each lever alone does on a first day and keeps it in
// scenarios/expected/ways.json, from which the page says what is expected of a lever before it is
// run. It takes some minutes.

import { writeFileSync } from 'node:fs';
import {
  allMoves, type KeptExpectations, moveId, requestOf, waysIn,
} from '../scenarios/expected/index.ts';
import {
  engineVersion, LocalBatch, MemoryRuns, RunPool, startComparison, StoredRuns,
} from '../sim-core/index.ts';

const batch = new LocalBatch();
const worker = {
  run: batch.run.bind(batch), cancel: () => batch.cancel(), close: () => undefined,
};
// The baseline's runs are the same for every move.
const runner = new StoredRuns(new RunPool(() => worker, 1), new MemoryRuns());

const ways: Record<string, string> = {};
for (const move of allMoves()) {
  const comparison = await startComparison(requestOf(move), runner).result;
  if (comparison === undefined) throw new Error(`${moveId(move)} was not run`);
  ways[moveId(move)] = waysIn(comparison);
  console.log(moveId(move), ways[moveId(move)]);
}
const kept: KeptExpectations = { engineVersion, ways };
const file = new URL('../scenarios/expected/ways.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(kept, undefined, 1)}\n`);
