// `npm run lessons`: runs the trials of lessons and keeps what came out beside them, so that a page
// shows it without a run. Lessons whose answers stand are left as they are; with --again none is.
// Name lessons to run only those. It takes some processor minutes a lesson.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FileRuns } from '../cli/file-runs.ts';
import { isStale, lessonNamed, answersKey } from '../cli/lessons.ts';
import { openPool } from '../cli/pool.ts';
import { answersFrom, figuresSpokenOf, type Answers } from '../scenarios/lessons/answers.ts';
import { type FigureOn, lessonSeeds, type Trial } from '../scenarios/lessons/lesson.ts';
import { shelf } from '../scenarios/lessons/shelf.ts';
import {
  engineVersion, MemoryRuns, type RunStore, seedsFor, startComparison, StoredRuns,
} from '../sim-core/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean' }, runs: { type: 'string' } },
});
/** Lessons share baselines, and a folder of runs outlives the process. */
const runs: RunStore = values.runs === undefined ? new MemoryRuns() : new FileRuns(values.runs);
const asked = positionals.length > 0 ? positionals : shelf.map(({ id }) => id);
for (const id of asked) await keepAnswers(id);

async function keepAnswers(id: string): Promise<void> {
  const lesson = lessonNamed(id);
  if (values.again !== true && !isStale(lesson)) return;
  const asked = figuresSpokenOf(lesson);
  const kept = {
    engineVersion,
    key: answersKey(lesson),
    predict: await answersOf(lesson.predict, asked.predict),
    transfer: await answersOf(lesson.transfer, asked.transfer),
  };
  const file = new URL(`../scenarios/lessons/answers/${id}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(kept, undefined, 1)}\n`);
  process.stdout.write(`${id} is answered\n`);
}

async function answersOf(
  { scenario, baseline, policy }: Trial,
  asked: readonly FigureOn[],
): Promise<Answers> {
  const pool = openPool(undefined, 2 * lessonSeeds);
  try {
    const seeds = seedsFor(scenario, 1, lessonSeeds);
    const { windows } = scenario;
    const request = { scenario, baseline, policy, seeds, windows };
    const found = await startComparison(request, new StoredRuns(pool, runs)).result;
    if (found === undefined) throw new Error('the trial was cancelled');
    return answersFrom(found, asked);
  } finally {
    pool.close();
  }
}
