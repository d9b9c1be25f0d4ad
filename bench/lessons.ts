// `npm run lessons`: runs the trials of lessons and keeps what came out beside them, so that a page
// shows it without a run, and lists the lessons that there are. Lessons whose answers stand are
// left as they are; with --again none is. Name lessons to run only those. It takes some processor
// minutes a lesson.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadInput, exitCodes } from '../cli/bad-input.ts';
import { FileRuns } from '../cli/file-runs.ts';
import { lessonIds, writeLessonLists } from '../cli/lesson-lists.ts';
import { answersKey, isStale, lessonNamed } from '../cli/lessons.ts';
import { openPool } from '../cli/pool.ts';
import { answersFrom, figuresSpokenOf, type KeptAnswers } from '../scenarios/lessons/answers.ts';
import { claimFaults } from '../scenarios/lessons/claims.ts';
import { curvePolicies, exhibitsOf } from '../scenarios/lessons/exhibits.ts';
import { lessonSeeds, type Trial } from '../scenarios/lessons/lesson.ts';
import { problemLine } from '../scenarios/schema/problem.ts';
import { visible } from '../scenarios/schema/visible-text.ts';
import {
  type Comparison, engineVersion, MemoryRuns, type PolicyDiff, type RunStore, seedsFor,
  startComparisons, StoredRuns,
} from '../sim-core/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean' }, runs: { type: 'string' } },
});
/** Lessons share baselines, and a folder of runs outlives the process. */
const runs: RunStore = values.runs === undefined ? new MemoryRuns() : new FileRuns(values.runs);
const asked = positionals.length > 0 ? positionals : lessonIds();
try {
  for (const id of asked) await keepAnswers(id);
  writeLessonLists();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  for (const problem of error.problems) {
    process.stderr.write(`${visible(error.where)}: ${problemLine(problem, 'en')}\n`);
  }
  process.exitCode = exitCodes.badInput;
}

async function keepAnswers(id: string): Promise<void> {
  const lesson = lessonNamed(id);
  if (values.again !== true && !isStale(lesson)) return;
  const asked = figuresSpokenOf(lesson);
  const { predict, transfer } = lesson;
  const [found, ...alongCurves]
    = await comparisonsOf(predict, [predict.policy, ...curvePolicies(lesson)]);
  const [other] = await comparisonsOf(transfer, [transfer.policy]);
  const exhibits = exhibitsOf(lesson, found, alongCurves);
  const kept: KeptAnswers = {
    engineVersion,
    key: answersKey(lesson),
    predict: answersFrom(found, asked.predict, predict.dots),
    transfer: answersFrom(other, asked.transfer, [transfer.dot]),
    ...(exhibits === undefined ? {} : { exhibits }),
  };
  const file = new URL(`../scenarios/lessons/answers/${id}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(kept, undefined, 1)}\n`);
  const faults = claimFaults(lesson, kept);
  process.stdout.write([`${id} is answered`, ...faults, ''].join('\n'));
}

async function comparisonsOf(
  { scenario, baseline }: Trial,
  policies: readonly PolicyDiff[],
): Promise<readonly Comparison[]> {
  const pool = openPool(undefined, (policies.length + 1) * lessonSeeds);
  try {
    const seeds = seedsFor(scenario, 1, lessonSeeds);
    const { windows } = scenario;
    const request = { scenario, baseline, policies, seeds, windows };
    const found = await startComparisons(request, new StoredRuns(pool, runs)).result;
    if (found === undefined) throw new Error('the trial was cancelled');
    return found;
  } finally {
    pool.close();
  }
}
